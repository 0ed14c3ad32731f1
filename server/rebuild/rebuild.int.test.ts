import { recordId } from '../../domain/contracts/records';
import type { ProcessDefinition } from '../../domain/process';
import { CaseWorld, eventually } from '../../test/support/case-world';
import { smallProcedure, taskNode } from '../../test/support/small-procedure';
import { submissionHash } from '../cases/store-submission';
import { rebuild } from './rebuild';
import { rehash } from './testing/rehash';
import type { RebuildVerdict } from './verdict';

/** Damage is done to the collections past the product, as a wrong hand or a half-restored backup would do it. */
const words = (text: string) => ({ vi: text, en: text });
const campaign: ProcessDefinition = {
  key: 'campaign', version: 1, title: words('campaign'), subjectKind: 'education-office', parties: { office: { kind: 'subject' } },
  steps: [
    taskNode('draft', 'office', 'specialist'),
    { kind: 'spawn', key: 'cases', title: words('cases'), process: 'small', over: { step: 'draft', field: 'recipients' }, carry: [] },
  ],
};

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.create([smallProcedure(), campaign]);
  await Promise.all(['done', 'also-done', 'open', 'returned'].map((caseId) => world.start(caseId, 'small')));
  for (const caseId of ['done', 'also-done']) for (const step of ['plan', 'police-sign', 'office-sign']) await world.decide(caseId, step, 'on');
  await world.decide('open', 'plan', 'on');
  await world.decide('returned', 'plan', 'on');
  await world.decide('returned', 'police-sign', 'on');
  await world.decide('returned', 'office-sign', 'back');
  await startCampaign('directive');
}, 120_000);
afterAll(() => world.close());

async function startCampaign(caseId: string): Promise<void> {
  const { tenant, database } = world;
  await world.start(caseId, 'campaign', 'office');
  const key = `roster-${caseId}`;
  const data = { recipients: ['school-1', 'school-2'] };
  const hash = submissionHash({ step: 'draft', form: null, data, files: [] });
  await database.submissions.insertOne({
    _id: recordId(tenant, key), tenant, id: key, caseId, taskId: '', step: 'draft', form: null, outcome: 'on', data, comment: null, fieldNotes: {},
    personId: 'p', unitId: 'office', role: 'specialist', hash, bodyHash: `body-${key}`, signedHash: null, facts: {}, createdAt: new Date().toISOString(),
  });
  await world.decide(caseId, 'draft', 'on', { key, submission: { id: key, hash } });
  await eventually(async () => (await database.cases.countDocuments({ tenant, parentCaseId: caseId })) === 2, 'both schools have a case');
  await eventually(async () => (await database.cases.findOne({ _id: recordId(tenant, caseId) }))?.status === 'ended', 'the directive ends');
}

const run = (write = false): Promise<RebuildVerdict> => rebuild(world.database, world.tenant, { write, report: () => undefined });
const id = (...parts: (string | number)[]): string => recordId(world.tenant, ...parts);
const collections = () => Promise.all(['cases', 'tasks', 'documents', 'counters', 'registers', 'journal'].map((name) => world.database.db.collection(name).find({}).sort({ _id: 1 }).toArray()));

test('what the commit wrote is what the journals tell, and looking changes nothing', async () => {
  const before = await collections();
  const verdict = await run();
  expect(verdict.differences).toEqual([]);
  expect(verdict).toMatchObject({ result: 'clean', cases: 7, refusedCount: 0, documents: 2, registers: 1 });
  expect(await run(true)).toMatchObject({ result: 'clean' });
  expect(await collections()).toEqual(before);
});

interface Damage { what: string; collection: string; change: () => Promise<unknown>; expected: { kind: string; field: string | null } }
const damages: Damage[] = [
  { what: 'a task deleted', collection: 'tasks', change: () => world.database.tasks.deleteOne({ _id: id('done.0.1') }), expected: { kind: 'missing', field: null } },
  { what: 'who closed a task', collection: 'tasks', change: () => world.database.tasks.updateOne({ _id: id('done.0.1') }, { $set: { closedBy: 'somebody' } }), expected: { kind: 'differs', field: 'closedBy' } },
  { what: 'whose a task is', collection: 'tasks', change: () => world.database.tasks.updateMany({ tenant: world.tenant, caseId: 'open', step: 'police-sign' }, { $set: { seatKey: 'school-1#officer' } }), expected: { kind: 'differs', field: 'seatKey' } },
  { what: 'a task under another case', collection: 'tasks', change: () => world.database.tasks.updateOne({ _id: id('done.0.1') }, { $set: { caseId: 'open' } }), expected: { kind: 'differs', field: 'caseId' } },
  { what: 'a task no journal tells of', collection: 'tasks', change: async () => world.database.tasks.insertOne({ ...(await found('tasks', 'open.0.1')), _id: id('open.7.7'), id: 'open.7.7' } as never), expected: { kind: 'unknown', field: null } },
  { what: 'a case without a record', collection: 'cases', change: () => world.database.cases.deleteOne({ _id: id('open') }), expected: { kind: 'missing', field: null } },
  { what: 'the status of a case', collection: 'cases', change: () => world.database.cases.updateOne({ _id: id('done') }, { $set: { status: 'open' } }), expected: { kind: 'differs', field: 'status' } },
  { what: 'a party of a case', collection: 'cases', change: () => world.database.cases.updateOne({ _id: id('done') }, { $set: { 'parties.police': 'police' } }), expected: { kind: 'differs', field: 'parties.police' } },
  { what: 'who may see a case', collection: 'cases', change: () => world.database.cases.updateOne({ _id: id('done') }, { $set: { visibleTo: [] } }), expected: { kind: 'differs', field: 'visibleTo' } },
  { what: 'a task in the state of a snapshot', collection: 'cases', change: () => world.database.cases.updateOne({ _id: id('open') }, { $set: { 'state.tasks': {} } }), expected: { kind: 'differs', field: 'state.tasks' } },
  { what: 'a document deleted', collection: 'documents', change: () => world.database.documents.deleteOne({ tenant: world.tenant, caseId: 'done' }), expected: { kind: 'missing', field: null } },
  { what: 'the number of a document', collection: 'documents', change: () => world.database.documents.updateOne({ tenant: world.tenant, caseId: 'done' }, { $set: { number: '77/QĐ' } }), expected: { kind: 'differs', field: 'number' } },
  { what: 'a counter', collection: 'counters', change: () => world.database.counters.updateOne({ _id: id('directive', 'plan') }, { $set: { n: 9 } }), expected: { kind: 'differs', field: 'n' } },
  { what: 'a counter deleted', collection: 'counters', change: () => world.database.counters.deleteOne({ _id: id('open', 'police-sign') }), expected: { kind: 'missing', field: 'n' } },
  { what: 'a register behind', collection: 'registers', change: () => world.database.registers.updateMany({ tenant: world.tenant }, { $set: { n: 1 } }), expected: { kind: 'differs', field: 'n' } },
  { what: 'a register deleted', collection: 'registers', change: () => world.database.registers.deleteMany({ tenant: world.tenant }), expected: { kind: 'missing', field: 'n' } },
];

async function found(collection: string, record: string) {
  return world.database.db.collection<{ _id: string }>(collection).findOne({ _id: id(record) });
}

test.each(damages)('$what is told, and mended once and for all', async ({ collection, change, expected }) => {
  const before = await collections();
  await change();
  const told = await run();
  expect(told.result).toBe('differs');
  expect(told.differences).toContainEqual(expect.objectContaining({ collection, ...expected, mended: false }));
  const mended = await run(true);
  expect(mended.result).toBe('mended');
  expect(mended.mendedCount).toBe(mended.differenceCount);
  expect(await run()).toMatchObject({ result: 'clean' });
  expect(await collections()).toEqual(before);
  expect((await world.verify()).faults).toEqual([]);
});

test('a verification code changed on a document is put back without leaving its key behind', async () => {
  const before = await world.database.documents.findOne({ tenant: world.tenant, caseId: 'done' });
  await world.database.documents.updateOne({ _id: before?._id ?? '' }, { $set: { fileId: 'pdf' } });
  await world.database.documents.deleteOne({ _id: before?._id ?? '' });
  await world.database.documents.insertOne({ ...before, fileId: 'pdf', verifyCode: 'forged' } as never);
  expect((await run(true)).result).toBe('mended');
  // The PDF that was made stays: it is no business of the journal.
  expect(await world.database.documents.findOne({ _id: before?._id ?? '' })).toEqual({ ...before, fileId: 'pdf' });
  await world.database.documents.updateOne({ _id: before?._id ?? '' }, { $set: { fileId: null } });
});

test('a snapshot of an earlier day is brought up to the journal, and the case goes on', async () => {
  await world.start('late', 'small');
  const early = await found('cases', 'late');
  await world.decide('late', 'plan', 'on');
  await world.database.cases.replaceOne({ _id: id('late') }, early as never);
  const told = await run();
  expect(told.differences.map(({ field }) => field)).toEqual(expect.arrayContaining(['sequence', 'hash', 'state.tasks', 'state.steps']));
  expect((await run(true)).result).toBe('mended');
  await world.decide('late', 'police-sign', 'on');
  expect(await world.decide('late', 'office-sign', 'on')).toMatchObject({ status: 'ended' });
  expect((await run()).result).toBe('clean');
});

test('a first entry from before it told the parties: the record counts, and without one the procedure is looked up', async () => {
  const entry = await world.database.journal.findOne({ tenant: world.tenant, caseId: 'returned', sequence: 0 });
  const all = await world.database.journal.find({ tenant: world.tenant, caseId: 'returned' }).sort({ sequence: 1 }).toArray();
  const record = await found('cases', 'returned');
  const older = rehash(all.map((one) => (one.sequence === 0 ? { ...one, assigned: { seats: one.assigned.seats, documents: {}, rosters: {} } } : one)));
  for (const one of older) await world.database.journal.replaceOne({ _id: one._id }, one);
  await world.database.cases.updateOne({ _id: id('returned') }, { $set: { hash: older.at(-1)?.hash ?? '' } });
  expect((await run()).differences).toEqual([]);
  await world.database.cases.deleteOne({ _id: id('returned') });
  expect((await run(true)).result).toBe('mended');
  expect(await found('cases', 'returned')).toEqual({ ...record, hash: older.at(-1)?.hash });
  for (const one of all) await world.database.journal.replaceOne({ _id: one._id }, one);
  await world.database.cases.replaceOne({ _id: id('returned') }, record as never);
  expect(entry?.assigned.opening?.process).toEqual({ key: 'small', version: 1 });
});

test('a case whose chain does not fit is refused and left as it stands, the others are mended', async () => {
  const entry = await world.database.journal.findOne({ _id: id('open', 1) });
  await world.database.journal.updateOne({ _id: id('open', 1) }, { $set: { effects: [] } });
  await world.database.tasks.deleteOne({ _id: id('open.0.1') });
  await world.database.tasks.deleteOne({ _id: id('done.0.1') });
  const verdict = await run(true);
  expect(verdict.result).toBe('differs');
  expect(verdict.refused).toContainEqual({ caseId: 'open', reason: expect.stringContaining('hash-mismatch') as string });
  expect(await found('tasks', 'open.0.1')).toBeNull();
  expect(await found('tasks', 'done.0.1')).not.toBeNull();
  await world.database.journal.replaceOne({ _id: id('open', 1) }, entry as never);
  expect((await run(true)).result).toBe('mended');
});

test('entries cut off at the end are not hidden by setting the record back', async () => {
  const last = await world.database.journal.find({ tenant: world.tenant, caseId: 'done' }).sort({ sequence: -1 }).limit(1).next();
  await world.database.journal.deleteOne({ _id: last?._id ?? '' });
  const before = await found('cases', 'done');
  expect((await run(true)).refused).toContainEqual({ caseId: 'done', reason: expect.stringContaining('backup') as string });
  expect(await found('cases', 'done')).toEqual(before);
  await world.database.journal.insertOne(last as never);
  expect((await run()).result).toBe('clean');
});

test('a kernel that comes to something else is told; the effects that were stored count', async () => {
  const definition = await world.database.processes.findOne({ _id: id('small', 1) });
  const { steps } = smallProcedure();
  await world.database.processes.updateOne({ _id: id('small', 1) }, { $set: { definition: { ...smallProcedure(), steps: [taskNode('plan', 'police', 'officer'), ...steps.slice(1)] } } });
  await world.database.tasks.deleteOne({ _id: id('done.0.1') });
  const verdict = await run(true);
  expect(verdict.result).toBe('differs');
  expect(verdict.differences).toContainEqual(expect.objectContaining({ collection: 'cases', caseId: 'done', kind: 'kernel-differs', field: 'entry 0', mended: false }));
  expect(await found('tasks', 'done.0.1')).not.toBeNull();
  await world.database.processes.replaceOne({ _id: id('small', 1) }, definition as never);
  expect((await run()).result).toBe('clean');
});

test('a record of which no journal tells anything is told and left to a person', async () => {
  const record = await found('cases', 'done');
  await world.database.cases.insertOne({ ...record, _id: id('ghost'), id: 'ghost' } as never);
  expect((await run(true)).differences).toEqual([expect.objectContaining({ collection: 'cases', caseId: 'ghost', kind: 'unknown', mended: false })]);
  await world.database.cases.deleteOne({ _id: id('ghost') });
});

test('while people decide, nothing looks different that is not', async () => {
  await Promise.all([...Array(6).keys()].map((n) => world.start(`busy-${n}`, 'small')));
  const work = Promise.all([...Array(6).keys()].map(async (n) => { for (const step of ['plan', 'police-sign', 'office-sign']) await world.decide(`busy-${n}`, step, 'on'); }));
  const verdicts = [await run(), await run(true), await run()];
  await work;
  for (const verdict of [...verdicts, await run()]) expect(verdict.differences).toEqual([]);
}, 60_000);

test('what orders do to a case is rebuilt as well: a successor, another version, a correction, a recall', async () => {
  const { tenant, database, gateway } = world;
  const actor = { personId: 'administrator', seat: { role: 'administrator', unitId: 'office' } };
  const order = (caseId: string, request: Record<string, unknown>) => {
    const key = `${caseId}-${JSON.stringify(request)}`;
    return gateway.order(tenant, caseId, { actor, key, bodyHash: key, note: null, ...request } as never);
  };
  await Promise.all(['handed', 'moved', 'corrected', 'recalled'].map((caseId) => world.start(caseId, 'small')));
  // New cases would begin with it, so this test stands last.
  await world.publish([{ ...smallProcedure(), version: 2, steps: [...smallProcedure().steps, taskNode('filing', 'office', 'specialist')] }]);
  await world.decide('handed', 'plan', 'on');
  await order('handed', { kind: 'unit-succeeded', unitId: 'commune', successorId: 'police' });
  await world.decide('moved', 'plan', 'on');
  await order('moved', { kind: 'migrated', to: { key: 'small', version: 2 }, map: {}, undoes: false });
  for (const caseId of ['corrected', 'recalled']) for (const step of ['plan', 'police-sign', 'office-sign']) if (caseId === 'corrected' || step === 'plan') await world.decide(caseId, step, 'on');
  const last = await found('cases', 'corrected');
  await order('corrected', { kind: 'corrected', sequence: 1, step: 'plan' });
  await order('recalled', { kind: 'recalled', replacedBy: 'directive' });
  expect((last as unknown as { status: string }).status).toBe('ended');
  const verdict = await run();
  expect(verdict.differences).toEqual([]);
  await Promise.all([
    database.cases.updateOne({ _id: id('handed') }, { $set: { 'parties.police': 'commune' } }),
    database.tasks.updateMany({ tenant, caseId: 'handed' }, { $set: { visibleTo: ['office'] } }),
    database.cases.updateOne({ _id: id('moved') }, { $set: { 'process.version': 1 } }),
    database.documents.updateMany({ tenant, caseId: 'corrected' }, { $set: { status: 'valid' } }),
    database.cases.updateOne({ _id: id('recalled') }, { $unset: { replacedBy: '' } }),
  ]);
  expect((await run()).differences.map(({ field }) => field).sort()).toEqual(expect.arrayContaining(['parties.police', 'process', 'replacedBy', 'status', 'visibleTo']));
  expect((await run(true)).result).toBe('mended');
  expect((await run()).result).toBe('clean');
  for (const step of ['police-sign', 'office-sign', 'filing']) await world.decide('moved', step, 'on');
  expect((await run()).result).toBe('clean');
}, 60_000);
