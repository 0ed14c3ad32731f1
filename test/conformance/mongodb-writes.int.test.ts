import { connectMongodbUnderTest, type MongodbUnderTest } from './mongodb-under-test';

describe('writes and aggregations', () => {
  let mongodb: MongodbUnderTest;
  beforeAll(async () => { mongodb = await connectMongodbUnderTest(); });
  afterAll(async () => { await mongodb.close(); });

  test('a register numbers without gaps or doubles when many ask at once, the first of them creating it', async () => {
    const registers = await mongodb.collection<{ _id: string; last: number }>('registers');
    const ask = async () => (await registers.findOneAndUpdate({ _id: 't:QD:2026' }, { $inc: { last: 1 } }, { upsert: true, returnDocument: 'after' }))?.last;
    const numbers = await Promise.all(Array.from({ length: 60 }, ask));
    expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  test('a number allocated in a transaction that fails is given to the next', async () => {
    const registers = await mongodb.collection<{ _id: string; last: number }>('registers_tx');
    const allocate = (fail: boolean) => mongodb.client.withSession((session) => session.withTransaction(async () => {
      const register = await registers.findOneAndUpdate({ _id: 'r' }, { $inc: { last: 1 } }, { upsert: true, returnDocument: 'after', session });
      if (fail) throw new Error('refused');
      return register?.last;
    }));
    expect(await allocate(false)).toBe(1);
    await expect(allocate(true)).rejects.toThrow('refused');
    expect(await allocate(false)).toBe(2);
    const more = await Promise.all(Array.from({ length: 10 }, () => allocate(false)));
    expect(more.toSorted((a, b) => Number(a) - Number(b))).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('an update may compute from the document itself', async () => {
    const tasks = await mongodb.collection<{ _id: string; opened: number; due: number; late?: boolean; history?: string[] }>('pipelines');
    await tasks.insertMany([{ _id: '1', opened: 1, due: 5 }, { _id: '2', opened: 1, due: 50 }]);
    await tasks.updateMany({}, [{ $set: { late: { $lt: ['$due', 10] }, history: { $concatArrays: [{ $ifNull: ['$history', []] }, [{ $concat: ['task ', '$_id'] }]] } } }, { $unset: 'opened' }]);
    expect(await tasks.find().sort({ _id: 1 }).toArray()).toEqual([{ _id: '1', due: 5, late: true, history: ['task 1'] }, { _id: '2', due: 50, late: false, history: ['task 2'] }]);
  });

  test('arrays: a set grows once, elements are pulled, pushed in bounds and changed by filter', async () => {
    const cases = await mongodb.collection<{ _id: string; seen: string[]; tasks: { id: string; open: boolean; by?: string }[] }>('arrays');
    await cases.insertOne({ _id: 'c', seen: ['a'], tasks: [{ id: '1', open: true }, { id: '2', open: true }, { id: '3', open: false }] });
    await cases.updateOne({ _id: 'c' }, { $addToSet: { seen: { $each: ['a', 'b', 'b'] } } });
    await cases.updateOne({ _id: 'c' }, { $set: { 'tasks.$[open].by': 'x' } }, { arrayFilters: [{ 'open.open': true, 'open.id': { $ne: '2' } }] });
    await cases.updateOne({ _id: 'c', 'tasks.id': '2' }, { $set: { 'tasks.$.open': false } });
    await cases.updateOne({ _id: 'c' }, { $pull: { tasks: { id: '3' } } });
    expect(await cases.findOne({ _id: 'c' })).toEqual({ _id: 'c', seen: ['a', 'b'], tasks: [{ id: '1', open: true, by: 'x' }, { id: '2', open: false }] });
    await cases.updateOne({ _id: 'c' }, { $push: { seen: { $each: ['c', 'd'], $slice: -3 } } });
    expect((await cases.findOne({ _id: 'c' }))?.seen).toEqual(['b', 'c', 'd']);
  });

  test('an update that asks for a version changes nothing when another was quicker', async () => {
    const drafts = await mongodb.collection<{ _id: string; version: number }>('versions');
    await drafts.insertOne({ _id: 'd', version: 3 });
    const results = await Promise.all(Array.from({ length: 8 }, () => drafts.updateOne({ _id: 'd', version: 3 }, { $inc: { version: 1 } })));
    expect(results.reduce((sum, { modifiedCount }) => sum + modifiedCount, 0)).toBe(1);
    expect((await drafts.findOne({ _id: 'd' }))?.version).toBe(4);
  });

  test('join, facets and groups', async () => {
    const units = await mongodb.collection<{ _id: string; name: string }>('units');
    const tasks = await mongodb.collection<{ unit: string; step: string; late: boolean }>('unit_tasks');
    await units.insertMany([{ _id: 'u1', name: 'Trường A' }, { _id: 'u2', name: 'Trường B' }]);
    await tasks.insertMany([{ unit: 'u1', step: 'plan', late: true }, { unit: 'u1', step: 'check', late: false }, { unit: 'u2', step: 'plan', late: true }]);
    const joined = await tasks.aggregate([
      { $group: { _id: '$unit', late: { $sum: { $cond: ['$late', 1, 0] } }, steps: { $addToSet: '$step' } } },
      { $lookup: { from: 'units', localField: '_id', foreignField: '_id', as: 'unit' } },
      { $set: { unit: { $first: '$unit' } } },
      { $sort: { late: -1, _id: 1 } },
      { $project: { _id: 0, name: '$unit.name', late: 1, steps: { $size: '$steps' } } },
    ]).toArray();
    expect(joined).toEqual([{ name: 'Trường A', late: 1, steps: 2 }, { name: 'Trường B', late: 1, steps: 1 }]);
    const [facets] = await tasks.aggregate([{ $facet: { byStep: [{ $sortByCount: '$step' }], late: [{ $match: { late: true } }, { $count: 'n' }] } }]).toArray();
    expect(facets).toEqual({ byStep: [{ _id: 'plan', count: 2 }, { _id: 'check', count: 1 }], late: [{ n: 2 }] });
  });

  test('what is written comes back as it was: dates, nested objects, nulls, Vietnamese', async () => {
    const mixed = await mongodb.collection<Record<string, unknown>>('types');
    const document = { _id: 'x' as never, at: new Date('2026-02-03T04:05:06.789Z'), text: 'Đại hội Đảng bộ tỉnh – Nguyễn Thị Ưu', none: null, nested: { list: [1, 2.5, [true, { deep: 'có' }]] }, long: 2 ** 40 };
    await mixed.insertOne(document);
    expect(await mixed.findOne({ _id: 'x' as never })).toEqual(document);
    expect(await mixed.findOne({ at: { $lt: new Date('2026-02-03T04:05:06.790Z'), $gte: new Date('2026-02-03T04:05:06.789Z') } })).toEqual(document);
  });
});
