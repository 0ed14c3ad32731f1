/**
 * As much of MongoDB's wire protocol as a launcher needs before any driver is installed: send one command
 * (OP_MSG, opcode 2013), look for a few fields in the reply.
 */
import { tcpExchange } from './tcp-exchange.mjs';

/** @typedef {string | number | boolean | BsonDocument | BsonDocument[]} BsonValue */
/** @typedef {{ [key: string]: BsonValue }} BsonDocument */

/** @param {string} key @param {BsonValue} value @returns {Buffer} */
function element(key, value) {
  /** @param {number} type @param {Buffer} body */
  const of = (type, body) => Buffer.concat([Buffer.from([type]), Buffer.from(`${key}\0`), body]);
  if (typeof value === 'string') {
    const text = Buffer.from(`${value}\0`);
    return of(0x02, Buffer.concat([int32(text.length), text]));
  }
  if (typeof value === 'number') return of(0x10, int32(value));
  if (typeof value === 'boolean') return of(0x08, Buffer.from([value ? 1 : 0]));
  if (Array.isArray(value)) return of(0x04, bson(Object.fromEntries(value.entries())));
  return of(0x03, bson(value));
}

/** @param {number} value */
function int32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

/** @param {BsonDocument} document @returns {Buffer} */
function bson(document) {
  const body = Buffer.concat(Object.entries(document).map(([key, value]) => element(key, value)));
  return Buffer.concat([int32(body.length + 5), body, Buffer.from([0])]);
}

/**
 * @param {{ host: string, port: number }} target
 * @param {BsonDocument} command
 * @returns {Promise<Buffer>} the reply as it came
 */
export function sendCommand(target, command) {
  const body = Buffer.concat([int32(0), Buffer.from([0]), bson({ ...command, $db: 'admin' })]);
  const header = Buffer.concat([int32(16 + body.length), int32(1), int32(0), int32(2013)]);
  return tcpExchange(target, Buffer.concat([header, body]), (received) => received.length >= 4 && received.length >= received.readInt32LE(0));
}

/** @param {Buffer} reply @param {string} key @returns {boolean} whether the reply has this boolean field, true */
const isTrue = (reply, key) => reply.includes(Buffer.concat([Buffer.from([0x08]), Buffer.from(`${key}\0`), Buffer.from([1])]));

/** @param {Buffer} reply @returns {boolean} whether the command went through ("ok" is a double 1 or an int 1) */
export function isOk(reply) {
  const one = Buffer.alloc(8);
  one.writeDoubleLE(1);
  return reply.includes(Buffer.concat([Buffer.from('\x01ok\0'), one])) || reply.includes(Buffer.from('\x10ok\0\x01\0\0\0'));
}

/**
 * @param {{ host: string, port: number }} target
 * @returns {Promise<{ writable: boolean, transactions: boolean }>} `transactions`: a replica set or a router, which
 *   is what multi-document transactions and change streams need
 */
export async function askHello(target) {
  const reply = await sendCommand(target, { hello: 1 });
  return { writable: isTrue(reply, 'isWritablePrimary'), transactions: reply.includes('setName\0') || reply.includes('isdbgrid\0') };
}
