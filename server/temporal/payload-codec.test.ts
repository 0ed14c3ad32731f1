import { createCipheriv, createHash } from 'node:crypto';
import type { Payload } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import * as fc from 'fast-check';
import { CodecKeyError, CodecKeyring } from './codec-keys';
import { CasePayloadCodec } from './payload-codec';

const { Payload: PayloadProto } = temporal.api.common.v1;
const codec = (current: string | null, ...older: string[]): CasePayloadCodec => new CasePayloadCodec(new CodecKeyring(current, older));
const plainOf = ({ metadata, data }: Payload) => ({ metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([key, value]) => [key, Buffer.from(value).toString('hex')])), data: Buffer.from(data ?? []).toString('hex') });
const metadataOf = (payload: Payload | undefined, key: string): string => new TextDecoder().decode(payload?.metadata?.[key]);

const payload = fc.record({
  metadata: fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }).filter((key) => key !== '__proto__'), fc.uint8Array({ maxLength: 20 }), { maxKeys: 3, noNullPrototype: true }),
  // Below and above the size from which it is compressed.
  data: fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ minLength: 600, maxLength: 900 }), fc.constant(new Uint8Array(9_000))),
}).map(({ metadata, data }) => ({ metadata: { ...metadata, encoding: new TextEncoder().encode('json/plain') }, data }));
const payloads = fc.array(payload, { maxLength: 4 });
const secret = fc.string({ minLength: 1, maxLength: 30 });
const secrets = fc.uniqueArray(secret, { minLength: 2, maxLength: 5 });

/** As payloads were sealed before keys had names. */
function sealedWithoutId(content: Payload, key: string): Payload {
  const iv = Buffer.alloc(12, 5);
  const cipher = createCipheriv('aes-256-gcm', createHash('sha256').update(key).digest(), iv);
  const sealed = Buffer.concat([cipher.update(PayloadProto.encode(content).finish()), cipher.final()]);
  return { metadata: { encoding: new TextEncoder().encode('binary/aes-256-gcm') }, data: Buffer.concat([iv, cipher.getAuthTag(), sealed]) };
}

test('what goes in comes out, with a key and without', () => fc.assert(fc.asyncProperty(payloads, fc.option(secret), async (contents, key) => {
  const there = codec(key);
  expect((await there.decode(await there.encode(contents))).map(plainOf)).toEqual(contents.map(plainOf));
})));

test('nothing of the content, of its type or of the key stands in what is sealed', () => fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 900 }), secret, async (data, key) => {
  const [sealed] = await codec(key).encode([{ metadata: { encoding: new TextEncoder().encode('json/plain') }, data }]);
  const bytes = Buffer.from(PayloadProto.encode(sealed as Payload).finish());
  for (const part of [Buffer.from(data), Buffer.from('json/plain'), createHash('sha256').update(key).digest()]) expect(bytes.includes(part)).toBe(false);
})));

test('after any number of rotations every payload is read, and new ones name the new key', () => fc.assert(fc.asyncProperty(payload, secrets, async (content, keys) => {
  const sealed: Payload[] = [];
  for (const [index, key] of keys.entries()) {
    const now = codec(key, ...keys.slice(0, index));
    sealed.push(...(await now.encode([content])));
    expect((await now.decode(sealed)).map(plainOf)).toEqual(sealed.map(() => plainOf(content)));
  }
  expect(new Set(sealed.map((one) => metadataOf(one, 'encryption-key-id'))).size).toBe(keys.length);
  // Sealing switched off: the old keys still open.
  expect((await codec(null, ...keys).decode(sealed)).map(plainOf)).toEqual(sealed.map(() => plainOf(content)));
})));

test('payloads from before keys had names open with whichever known key sealed them', () => fc.assert(fc.asyncProperty(payload, secrets, fc.nat(), async (content, keys, pick) => {
  const key = keys[pick % keys.length] as string;
  const [current = null, ...older] = keys;
  expect((await codec(current, ...older).decode([sealedWithoutId(content, key)])).map(plainOf)).toEqual([plainOf(content)]);
})));

test('a key that is not known is named in the error, and the known ones with it', () => fc.assert(fc.asyncProperty(payload, secrets, async (content, [mine = '', ...others]) => {
  const [sealed] = await codec(mine).encode([content]);
  const id = metadataOf(sealed, 'encryption-key-id');
  const error: unknown = await codec(null, ...others).decode([sealed as Payload]).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CodecKeyError);
  expect((error as Error).message).toContain(id);
  expect((error as Error).message).toContain('LIENKY_CODEC_OLD_KEYS');
  await expect(codec(null).decode([sealed as Payload])).rejects.toThrow('no key is known');
  await expect(codec(null, ...others).decode([sealedWithoutId(content, mine)])).rejects.toThrow('no key opens');
})));

test('a payload that was changed is refused, whichever byte it is', () => fc.assert(fc.asyncProperty(payload, secret, fc.nat(), fc.integer({ min: 1, max: 255 }), async (content, key, at, flip) => {
  const [sealed] = await codec(key).encode([content]);
  const data = Buffer.from(sealed?.data ?? []);
  data[at % data.length] = (data[at % data.length] ?? 0) ^ flip;
  await expect(codec(key).decode([{ ...sealed, data }])).rejects.toThrow(CodecKeyError);
  await expect(codec(key).decode([{ ...sealed, data: data.subarray(0, at % 28) }])).rejects.toThrow(CodecKeyError);
})));
