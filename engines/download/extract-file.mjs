import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

const block = 512;

/**
 * Takes one file out of a .tar.gz. A reader of our own, because it runs before any package is installed and not
 * every small system has `tar` and `gzip`.
 * @param {{ archive: string, name: string, to: string, mode?: number }} options
 * @throws {Error} when the archive is damaged or does not hold it
 */
export async function extractFile({ archive, name, to, mode = 0o755 }) {
  await pipeline(createReadStream(archive), createGunzip(), contentOf(name), createWriteStream(to, { mode }));
}

/** @param {Buffer} header @returns {{ name: string, size: number }} */
function readHeader(header) {
  const text = (/** @type {number} */ from, /** @type {number} */ to) => header.toString('utf8', from, to).split('\0')[0] ?? '';
  return { name: text(0, 100).replace(/^\.\//, ''), size: Number.parseInt(text(124, 136).trim(), 8) || 0 };
}

/** @param {string} wanted @returns {(source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer>} */
function contentOf(wanted) {
  return async function* content(source) {
    let header = Buffer.alloc(0);
    let ahead = 0; // bytes until the next header
    let owed = 0; // bytes of the wanted file among them
    let found = false;
    for await (let chunk of source) {
      while (chunk.length > 0) {
        if (ahead > 0) {
          const taken = chunk.subarray(0, ahead);
          if (owed > 0) yield taken.subarray(0, owed);
          owed = Math.max(0, owed - taken.length);
          ahead -= taken.length;
          chunk = chunk.subarray(taken.length);
          continue;
        }
        const missing = block - header.length;
        header = Buffer.concat([header, chunk.subarray(0, missing)]);
        chunk = chunk.subarray(missing);
        if (header.length < block) continue;
        const { name, size } = readHeader(header);
        header = Buffer.alloc(0);
        ahead = Math.ceil(size / block) * block;
        if (name !== wanted) continue;
        found = true;
        owed = size;
      }
    }
    if (!found || owed > 0) throw new Error(`the archive does not hold ${wanted}`);
  };
}
