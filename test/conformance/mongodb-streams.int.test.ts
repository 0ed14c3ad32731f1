import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GridFSBucket, type ChangeStreamInsertDocument } from 'mongodb';
import { connectMongodbUnderTest, type MongodbUnderTest } from './mongodb-under-test';

async function read(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('change streams and files', () => {
  let mongodb: MongodbUnderTest;
  beforeAll(async () => { mongodb = await connectMongodbUnderTest(); });
  afterAll(async () => { await mongodb.close(); });

  test('a change stream sees committed inserts in order and goes on after a token', async () => {
    const journal = await mongodb.collection<{ _id: number }>('watched');
    const onlyInserts = [{ $match: { operationType: 'insert' } }];
    const watching = journal.watch<{ _id: number }, ChangeStreamInsertDocument<{ _id: number }>>(onlyInserts);
    // A stream opens with its first request; asking for the token makes sure that it has.
    await watching.tryNext();
    await journal.insertOne({ _id: 1 });
    await mongodb.client.withSession((session) => session.withTransaction(async () => {
      await journal.insertMany([{ _id: 2 }, { _id: 3 }], { session });
    }));
    await mongodb.client.withSession(async (session) => {
      session.startTransaction();
      await journal.insertOne({ _id: 99 }, { session });
      await session.abortTransaction();
    });
    const first = await watching.next();
    expect(first.fullDocument).toEqual({ _id: 1 });
    const token = first._id;
    await watching.close();
    await journal.insertOne({ _id: 4 });

    const resumed = journal.watch<{ _id: number }, ChangeStreamInsertDocument<{ _id: number }>>(onlyInserts, { resumeAfter: token });
    const ids = [await resumed.next(), await resumed.next(), await resumed.next()].map(({ fullDocument }) => fullDocument._id);
    await resumed.close();
    expect(ids).toEqual([2, 3, 4]);
  });

  test('a file goes into GridFS in pieces and comes out whole, in part, and no more after it is deleted', async () => {
    const bucket = new GridFSBucket(mongodb.db, { bucketName: 'conformance' });
    const content = randomBytes(700_001);
    const upload = bucket.openUploadStream('kế hoạch.pdf', { metadata: { tenant: 't' } });
    await pipeline(Readable.from([content.subarray(0, 300_000), content.subarray(300_000)]), upload);
    const [stored] = await bucket.find({ _id: upload.id }).toArray();
    expect(stored).toMatchObject({ filename: 'kế hoạch.pdf', length: content.length, metadata: { tenant: 't' } });
    expect((await read(bucket.openDownloadStream(upload.id))).equals(content)).toBe(true);
    // A range across the border of two pieces (255 KiB each), end exclusive.
    expect((await read(bucket.openDownloadStream(upload.id, { start: 261_000, end: 262_000 }))).equals(content.subarray(261_000, 262_000))).toBe(true);
    await bucket.delete(upload.id);
    await expect(read(bucket.openDownloadStream(upload.id))).rejects.toThrow(/FileNotFound|not found/i);
    expect(await mongodb.db.collection('conformance.chunks').countDocuments()).toBe(0);
  });

  test('an upload that breaks off leaves no file', async () => {
    const bucket = new GridFSBucket(mongodb.db, { bucketName: 'broken' });
    const upload = bucket.openUploadStream('half');
    const broken = new Promise((resolve) => { upload.once('error', resolve); });
    upload.write(randomBytes(600_000));
    await upload.abort();
    await broken;
    expect(await bucket.find().toArray()).toEqual([]);
    expect(await mongodb.db.collection('broken.chunks').countDocuments()).toBe(0);
  });

  test('the server acknowledges majority and journal', async () => {
    const plain = await mongodb.collection<{ _id: string }>('concern');
    const result = await plain.insertOne({ _id: '1' }, { writeConcern: { w: 'majority', journal: true, wtimeoutMS: 5000 } });
    expect(result.acknowledged).toBe(true);
    expect(await plain.findOne({ _id: '1' }, { readConcern: { level: 'majority' } })).toEqual({ _id: '1' });
  });
});
