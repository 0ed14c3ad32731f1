import type { Document } from 'mongodb';
import { connectMongodbUnderTest, errorCodeOf, type MongodbUnderTest } from './mongodb-under-test';

/** Every stage of the winning plan, outermost first. */
function stagesOf(explained: Document): string[] {
  const walk = (plan: Document | undefined): string[] => (plan ? [String(plan['stage']), ...walk(plan['inputStage'] as Document | undefined), ...((plan['inputStages'] as Document[] | undefined) ?? []).flatMap(walk)] : []);
  const winning = (explained['queryPlanner'] as Document)['winningPlan'] as Document;
  return walk((winning['queryPlan'] as Document | undefined) ?? winning);
}

describe('indexes', () => {
  let mongodb: MongodbUnderTest;
  beforeAll(async () => { mongodb = await connectMongodbUnderTest(); });
  afterAll(async () => { await mongodb.close(); });

  /*
   * A limit of the embedded server (secantus-mdb 0.5.3-beta.193): an update that changes a uniquely indexed field,
   * or takes its document out of a partial unique index, leaves the old key taken for ever (11000 for the next who
   * wants it). MongoDB frees it. So a field under a unique index never changes in this product: its document is
   * deleted and inserted anew, which does free the key, as the second test holds.
   */
  test('a partial unique index refuses whoever comes in second, and takes no notice of those outside', async () => {
    const tasks = await mongodb.collection<{ key: string; status: string }>('partial');
    await tasks.createIndex({ key: 1 }, { unique: true, partialFilterExpression: { status: 'open' } });
    await tasks.insertOne({ key: 'k', status: 'closed' });
    await tasks.insertOne({ key: 'k', status: 'closed' });
    await tasks.insertOne({ key: 'k', status: 'open' });
    expect(await errorCodeOf(tasks.insertOne({ key: 'k', status: 'open' }))).toBe(11000);
    expect(await errorCodeOf(tasks.updateOne({ status: 'closed' }, { $set: { status: 'open' } }))).toBe(11000);
    expect(await tasks.countDocuments({ status: 'open' })).toBe(1);
  });

  test('a deleted document frees its unique key, within one transaction as well', async () => {
    const people = await mongodb.collection<{ _id: string; email: string }>('freed');
    await people.createIndex({ email: 1 }, { unique: true });
    await people.insertOne({ _id: '1', email: 'a' });
    await people.deleteOne({ _id: '1' });
    await people.insertOne({ _id: '2', email: 'a' });
    await mongodb.client.withSession((session) => session.withTransaction(async () => {
      await people.deleteOne({ _id: '2' }, { session });
      await people.insertOne({ _id: '2', email: 'b' }, { session });
      await people.insertOne({ _id: '3', email: 'a' }, { session });
    }));
    expect((await people.find().sort({ _id: 1 }).toArray()).map(({ _id, email }) => _id + email)).toEqual(['2b', '3a']);
    expect(await errorCodeOf(people.insertOne({ _id: '4', email: 'b' }))).toBe(11000);
  });

  test('a unique key that a failed or aborted write wanted stays free', async () => {
    const people = await mongodb.collection<{ _id: string; email: string }>('not_taken');
    await people.createIndex({ email: 1 }, { unique: true });
    await expect(mongodb.client.withSession((session) => session.withTransaction(async () => {
      await people.insertOne({ _id: '1', email: 'a' }, { session });
      throw new Error('refused');
    }))).rejects.toThrow('refused');
    await people.insertOne({ _id: '2', email: 'a' });
    expect(await errorCodeOf(people.insertOne({ _id: '2', email: 'c' }))).toBe(11000);
    await people.insertOne({ _id: '3', email: 'c' });
    expect(await people.countDocuments()).toBe(2);
  });

  test('other fields of a document with a unique key change freely', async () => {
    const people = await mongodb.collection<{ email: string; name: string }>('other_fields');
    await people.createIndex({ email: 1 }, { unique: true });
    await people.insertOne({ email: 'a', name: 'x' });
    for (const name of ['y', 'z']) await people.updateOne({ email: 'a' }, { $set: { name, email: 'a' } });
    await people.replaceOne({ email: 'a' }, { email: 'a', name: 'w' });
    expect((await people.findOne({ email: 'a' }))?.name).toBe('w');
  });

  test('a partial index on the presence of a field takes documents in and lets them go', async () => {
    const journal = await mongodb.collection<{ at: number; pending?: string[] }>('outbox');
    await journal.createIndex({ at: 1 }, { partialFilterExpression: { pending: { $exists: true } }, name: 'outbox' });
    await journal.insertMany(Array.from({ length: 50 }, (_, at) => (at % 10 === 0 ? { at, pending: ['mail'] } : { at })));
    const pending = () => journal.find({ pending: { $exists: true } }).sort({ at: 1 }).toArray();
    expect((await pending()).map(({ at }) => at)).toEqual([0, 10, 20, 30, 40]);
    await journal.updateOne({ at: 20 }, { $unset: { pending: '' } });
    expect((await pending()).map(({ at }) => at)).toEqual([0, 10, 30, 40]);
  });

  test('an index that forgets by time is accepted and listed', async () => {
    const sessions = await mongodb.collection<{ expiresAt: Date }>('ttl');
    await sessions.createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 });
    const listed = await sessions.listIndexes().toArray();
    expect(listed.find(({ key }) => (key as Document)['expiresAt'] === 1)?.['expireAfterSeconds']).toBe(0);
  });

  test('making the same index again changes nothing; another with its keys and other options is refused', async () => {
    const people = await mongodb.collection<{ email: string }>('again');
    const name = await people.createIndex({ email: 1 }, { unique: true });
    expect(await people.createIndex({ email: 1 }, { unique: true })).toBe(name);
    expect([85, 86]).toContain(await errorCodeOf(people.createIndex({ email: 1 }, { unique: false })));
  });

  test('find with sort goes through the compound index and reads no more than it returns', async () => {
    const tasks = await mongodb.collection<{ tenant: string; seatKey: string; status: string; dueAt: number }>('inbox');
    await tasks.createIndex({ tenant: 1, seatKey: 1, status: 1, dueAt: 1, _id: 1 });
    await tasks.insertMany(Array.from({ length: 500 }, (_, index) => ({ tenant: 't', seatKey: `s${index % 20}`, status: index % 3 ? 'open' : 'closed', dueAt: (index * 7919) % 500 })));
    const query = { tenant: 't', seatKey: 's3', status: 'open' };
    const explained = await tasks.find(query).sort({ dueAt: 1, _id: 1 }).explain('executionStats');
    expect(stagesOf(explained)).toContain('IXSCAN');
    expect(stagesOf(explained)).not.toContain('COLLSCAN');
    // The order may still be made afterwards (secantusd-py does): that costs time in proportion to what is found.
    const found = await tasks.find(query).sort({ dueAt: 1, _id: 1 }).toArray();
    expect(found.map(({ dueAt }) => dueAt)).toEqual(found.map(({ dueAt }) => dueAt).toSorted((a, b) => a - b));
    expect(Number((explained['executionStats'] as Document)['totalDocsExamined'])).toBeLessThanOrEqual(found.length);
  });

  test('an index over an array finds a document by each element', async () => {
    const cases = await mongodb.collection<{ _id: string; visibleTo: string[]; at: number }>('multikey');
    await cases.createIndex({ visibleTo: 1, at: -1 });
    await cases.insertMany([{ _id: '1', visibleTo: ['a', 'b'], at: 1 }, { _id: '2', visibleTo: ['b'], at: 2 }, { _id: '3', visibleTo: ['c'], at: 3 }]);
    expect((await cases.find({ visibleTo: 'b' }).sort({ at: -1 }).toArray()).map(({ _id }) => _id)).toEqual(['2', '1']);
    // Each document once, though one of them stands in the index under both.
    expect((await cases.find({ visibleTo: { $in: ['a', 'b'] } }).sort({ at: -1 }).toArray()).map(({ _id }) => _id)).toEqual(['2', '1']);
  });

  test('page after page by key, over several values of the leading field, neither skips nor repeats', async () => {
    const tasks = await mongodb.collection<{ _id: string; seat: string; dueAt: number }>('keyset');
    await tasks.createIndex({ seat: 1, dueAt: 1, _id: 1 });
    // Many equal due times, so that the id has to break ties.
    const all = Array.from({ length: 300 }, (_, index) => ({ _id: String(index).padStart(4, '0'), seat: `s${index % 5}`, dueAt: (index * 31) % 17 }));
    await tasks.insertMany(all);
    const wanted = all.filter(({ seat }) => seat !== 's4').sort((a, b) => a.dueAt - b.dueAt || (a._id < b._id ? -1 : 1)).map(({ _id }) => _id);
    const seen: string[] = [];
    let last: { dueAt: number; _id: string } | undefined;
    do {
      const after = last ? { $or: [{ dueAt: { $gt: last.dueAt } }, { dueAt: last.dueAt, _id: { $gt: last._id } }] } : {};
      const page = await tasks.find({ seat: { $in: ['s0', 's1', 's2', 's3'] }, ...after }).sort({ dueAt: 1, _id: 1 }).limit(37).toArray();
      seen.push(...page.map(({ _id }) => _id));
      last = page.at(-1);
    } while (last);
    expect(seen).toEqual(wanted);
  });
});
