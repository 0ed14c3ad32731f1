import { MongoServerError } from 'mongodb';
import { connectMongodbUnderTest, errorCodeOf, type MongodbUnderTest } from './mongodb-under-test';

/** What the commit of a case relies on, whichever server speaks MongoDB's protocol. */
describe('transactions', () => {
  let mongodb: MongodbUnderTest;
  beforeAll(async () => { mongodb = await connectMongodbUnderTest(); });
  afterAll(async () => { await mongodb.close(); });

  test('a commit over several collections shows all of it', async () => {
    const entries = await mongodb.collection<{ _id: string }>('commit_entries');
    const tasks = await mongodb.collection<{ _id: string; entry: string }>('commit_tasks');
    await mongodb.client.withSession((session) => session.withTransaction(async () => {
      await entries.insertOne({ _id: 'e1' }, { session });
      await tasks.insertMany([{ _id: 't1', entry: 'e1' }, { _id: 't2', entry: 'e1' }], { session });
    }));
    expect(await entries.countDocuments()).toBe(1);
    expect(await tasks.countDocuments({ entry: 'e1' })).toBe(2);
  });

  test('an error thrown in between leaves nothing of it', async () => {
    const entries = await mongodb.collection<{ _id: string }>('abort_entries');
    const tasks = await mongodb.collection<{ _id: string; open: boolean }>('abort_tasks');
    await tasks.insertOne({ _id: 't1', open: true });
    const failing = mongodb.client.withSession((session) => session.withTransaction(async () => {
      await entries.insertOne({ _id: 'e1' }, { session });
      await tasks.updateOne({ _id: 't1' }, { $set: { open: false } }, { session });
      await tasks.deleteOne({ _id: 't1' }, { session });
      throw new Error('the caller changed its mind');
    }));
    await expect(failing).rejects.toThrow('the caller changed its mind');
    expect(await entries.countDocuments()).toBe(0);
    expect(await tasks.findOne({ _id: 't1' })).toEqual({ _id: 't1', open: true });
  });

  test('a session that ends without a commit leaves nothing', async () => {
    const entries = await mongodb.collection<{ _id: string }>('ended_entries');
    const session = mongodb.client.startSession();
    session.startTransaction();
    await entries.insertOne({ _id: 'e1' }, { session });
    await session.endSession();
    expect(await entries.countDocuments()).toBe(0);
  });

  test('inside, one reads what one has written; outside, nobody does before the commit', async () => {
    const counters = await mongodb.collection<{ _id: string; open: number }>('own_writes');
    await counters.insertOne({ _id: 'c', open: 1 });
    await mongodb.client.withSession((session) => session.withTransaction(async () => {
      await counters.updateOne({ _id: 'c' }, { $inc: { open: 4 } }, { session });
      await counters.insertOne({ _id: 'd', open: 9 }, { session });
      expect((await counters.findOne({ _id: 'c' }, { session }))?.open).toBe(5);
      expect(await counters.find({ open: { $gte: 5 } }, { session }).sort({ _id: 1 }).toArray()).toHaveLength(2);
      expect(await counters.aggregate([{ $group: { _id: null, sum: { $sum: '$open' } } }], { session }).toArray()).toEqual([{ _id: null, sum: 14 }]);
      expect((await counters.findOne({ _id: 'c' }))?.open).toBe(1);
      expect(await counters.findOne({ _id: 'd' })).toBeNull();
    }));
    expect((await counters.findOne({ _id: 'c' }))?.open).toBe(5);
  });

  test('reads inside see one moment, whatever is committed meanwhile', async () => {
    const counters = await mongodb.collection<{ _id: string; open: number }>('snapshot');
    await counters.insertMany([{ _id: 'a', open: 1 }, { _id: 'b', open: 1 }]);
    const session = mongodb.client.startSession();
    session.startTransaction({ readConcern: { level: 'snapshot' } });
    expect((await counters.findOne({ _id: 'a' }, { session }))?.open).toBe(1);
    await counters.updateMany({}, { $set: { open: 2 } });
    expect((await counters.findOne({ _id: 'b' }, { session }))?.open).toBe(1);
    await session.abortTransaction();
    await session.endSession();
    expect((await counters.findOne({ _id: 'b' }))?.open).toBe(2);
  });

  test('two writers of one document: the later gets TransientTransactionError', async () => {
    const cases = await mongodb.collection<{ _id: string; sequence: number }>('conflict');
    await cases.insertOne({ _id: 'case', sequence: 0 });
    const [first, second] = [mongodb.client.startSession(), mongodb.client.startSession()];
    first.startTransaction();
    second.startTransaction();
    await cases.findOne({ _id: 'case' }, { session: second });
    await cases.updateOne({ _id: 'case' }, { $set: { sequence: 1 } }, { session: first });
    const conflict = await cases.updateOne({ _id: 'case' }, { $set: { sequence: 2 } }, { session: second }).then(() => null, (error: unknown) => error);
    expect(conflict).toBeInstanceOf(MongoServerError);
    expect((conflict as MongoServerError).hasErrorLabel('TransientTransactionError')).toBe(true);
    expect((conflict as MongoServerError).code).toBe(112);
    await first.commitTransaction();
    await second.abortTransaction().catch(() => undefined);
    await Promise.all([first.endSession(), second.endSession()]);
    expect((await cases.findOne({ _id: 'case' }))?.sequence).toBe(1);
  });

  test('a transaction conflicts with a plain write that came in between', async () => {
    const cases = await mongodb.collection<{ _id: string; sequence: number }>('conflict_plain');
    await cases.insertOne({ _id: 'case', sequence: 0 });
    const session = mongodb.client.startSession();
    session.startTransaction();
    await cases.findOne({ _id: 'case' }, { session });
    await cases.updateOne({ _id: 'case' }, { $set: { sequence: 1 } });
    const conflict = await cases.updateOne({ _id: 'case' }, { $set: { sequence: 2 } }, { session }).then(() => null, (error: unknown) => error);
    expect((conflict as MongoServerError).hasErrorLabel('TransientTransactionError')).toBe(true);
    await session.abortTransaction().catch(() => undefined);
    await session.endSession();
    expect((await cases.findOne({ _id: 'case' }))?.sequence).toBe(1);
  });

  test('withTransaction tries conflicts again until each has succeeded once', async () => {
    const counters = await mongodb.collection<{ _id: string; value: number }>('retries');
    const entries = await mongodb.collection<{ _id: number }>('retries_entries');
    await counters.insertOne({ _id: 'c', value: 0 });
    await Promise.all(Array.from({ length: 12 }, () => mongodb.client.withSession((session) => session.withTransaction(async () => {
      const before = await counters.findOne({ _id: 'c' }, { session });
      const next = (before?.value ?? 0) + 1;
      await counters.updateOne({ _id: 'c' }, { $set: { value: next } }, { session });
      await entries.insertOne({ _id: next }, { session });
    }))));
    expect((await counters.findOne({ _id: 'c' }))?.value).toBe(12);
    expect((await entries.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  test('a taken unique key: code 11000 inside and outside, and the entry that stands there is found outside', async () => {
    const journal = await mongodb.collection<{ tenant: string; caseId: string; sequence: number; by: string }>('unique_journal');
    await journal.createIndex({ tenant: 1, caseId: 1, sequence: 1 }, { unique: true });
    const entry = { tenant: 't', caseId: 'c', sequence: 1 };
    await journal.insertOne({ ...entry, by: 'first' });
    expect(await errorCodeOf(journal.insertOne({ ...entry, by: 'second' }))).toBe(11000);
    let attempts = 0;
    const inside = mongodb.client.withSession((session) => session.withTransaction(async () => {
      attempts += 1;
      await journal.insertOne({ ...entry, by: 'third' }, { session });
    }));
    expect(await errorCodeOf(inside)).toBe(11000);
    expect(attempts).toBe(1);
    expect((await journal.findOne(entry))?.by).toBe('first');
    expect(await journal.countDocuments()).toBe(1);
  });

  test('two transactions appending the same sequence: one is in, the other is refused', async () => {
    const journal = await mongodb.collection<{ sequence: number; by: string }>('append_race');
    await journal.createIndex({ sequence: 1 }, { unique: true });
    for (let sequence = 0; sequence < 10; sequence += 1) {
      const codes = await Promise.all(['a', 'b', 'c'].map((by) => errorCodeOf(mongodb.client.withSession((session) => session.withTransaction(async () => {
        await journal.insertOne({ sequence, by }, { session });
      })))));
      expect(codes.filter((code) => code === undefined)).toHaveLength(1);
      expect(codes.filter((code) => code === 11000)).toHaveLength(2);
    }
    expect(await journal.countDocuments()).toBe(10);
  });

  test('a bulk of ordered writes is one piece inside a transaction', async () => {
    const tasks = await mongodb.collection<{ _id: string; open: boolean }>('bulk');
    await tasks.insertMany([{ _id: '1', open: true }, { _id: '2', open: true }]);
    await mongodb.client.withSession((session) => session.withTransaction(async () => {
      const result = await tasks.bulkWrite([
        { updateOne: { filter: { _id: '1' }, update: { $set: { open: false } } } },
        { insertOne: { document: { _id: '3', open: true } } },
        { replaceOne: { filter: { _id: '4' }, replacement: { open: true }, upsert: true } },
        { deleteOne: { filter: { _id: '2' } } },
      ], { session, ordered: true });
      expect([result.modifiedCount, result.insertedCount, result.upsertedCount, result.deletedCount]).toEqual([1, 1, 1, 1]);
    }));
    expect((await tasks.find().sort({ _id: 1 }).toArray()).map(({ _id, open }) => `${_id}${String(open)}`)).toEqual(['1false', '3true', '4true']);
  });
});
