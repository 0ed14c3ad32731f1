import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ObjectId } from 'mongodb';
import type { Database } from '../mongo/database';

/** Contents in GridFS. Their ids are kept in the records of files and documents; nothing else leads to them. */
export interface StoredContent { contentId: string; sha256: string; size: number }

/** Streams a content in, hashing on the way. What was written is removed when the stream or a check fails. */
export async function storeContent(database: Database, name: string, source: Readable, check: (head: Buffer, size: number) => Promise<void> | void, headBytes: number): Promise<StoredContent> {
  const contentId = new ObjectId();
  const hash = createHash('sha256');
  let size = 0;
  let head = Buffer.alloc(0);
  let checked = false;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
      if (checked || head.length < headBytes) return done(null, chunk);
      checked = true;
      Promise.resolve(check(head, size)).then(() => done(null, chunk), done);
    },
    flush(done) {
      if (checked) return done();
      Promise.resolve(check(head, size)).then(() => done(), done);
    },
  });
  try {
    await pipeline(source, meter, database.bucket.openUploadStreamWithId(contentId, name));
  } catch (error) {
    await removeContent(database, contentId.toHexString());
    throw error;
  }
  return { contentId: contentId.toHexString(), sha256: hash.digest('hex'), size };
}

/** Chunks of an upload that was cut off have no file record, hence both collections. */
export async function removeContent(database: Database, contentId: string): Promise<void> {
  const id = new ObjectId(contentId);
  await database.db.collection('content.files').deleteOne({ _id: id });
  await database.db.collection('content.chunks').deleteMany({ files_id: id });
}

export const openContent = (database: Database, contentId: string): Readable => database.bucket.openDownloadStream(new ObjectId(contentId));

export async function readContent(database: Database, contentId: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of openContent(database, contentId)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
