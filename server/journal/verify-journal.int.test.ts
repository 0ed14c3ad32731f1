import { randomUUID } from 'node:crypto';
import { recordId } from '../../domain/contracts/records';
import { buildCalendar, vietnamHolidays } from '../../domain/deadline';
import { advance, open, settle, treeOf, type CaseState, type OpenTask, type ProcessEvent, type Step } from '../../domain/process';
import { safeSchoolProcedure } from '../../domain/procedures/safe-school';
import { submissionHash } from '../cases/store-submission';
import { seedDemo } from '../demo';
import { CaseJournal } from '../mongo/commit';
import { connectDatabase, type Database } from '../mongo/database';
import { ensureIndexes } from '../mongo/indexes';
import { GENESIS_HASH } from './hash-entry';
import { verifyJournal } from './verify-journal';

const tenant = 'an-hoa';
let database: Database;

beforeAll(async () => {
  database = await connectDatabase(process.env.MONGODB_URI ?? '', `verify-${randomUUID()}`);
  await ensureIndexes(database);
  await seedDemo(database, tenant, () => undefined);
  for (const [index, school] of ['thpt-binh-an', 'thcs-tan-phu', 'thcs-long-hai'].entries()) await walkCase(`case-${index + 1}`, school, index === 2 ? 5 : Infinity);
}, 60_000);
afterAll(async () => {
  await database.db.dropDatabase();
  await database.client.close();
});

/** Takes a case along the shipped road through the real commit: returned once, then every step on; at most so many steps. */
async function walkCase(caseId: string, schoolId: string, steps: number): Promise<void> {
  const journal = new CaseJournal(database);
  let prevHash = GENESIS_HASH;
  const commit = async (event: ProcessEvent, step: Step): Promise<CaseState> => {
    const result = await journal.append({ tenant, caseId, sequence: step.state.sequence, prevHash, event, effects: step.effects, state: step.state });
    if (result.kind !== 'appended') throw new Error('another entry stands there');
    prevHash = result.hash;
    return settle(step.state, result.assigned);
  };
  const at = (minute: number): string => new Date(Date.parse('2026-02-03T01:00:00Z') + minute * 60_000).toISOString();
  const opened = { kind: 'opened' as const, at: at(0), tenant, caseId, by: null, facts: { planDue: '2026-02-25', year: 2026 }, calendar: buildCalendar(vietnamHolidays, '2026-01-01', '2026-12-31'), parties: { subjectUnitId: schoolId, initiatorUnitId: 'so-gddt', parentCaseId: 'cv-1' } };
  let state = await commit(opened, open(safeSchoolProcedure, opened));
  for (let n = 1; n <= steps && state.status === 'open'; n += 1) {
    const [step] = state.spawning;
    if (step) {
      const started = { kind: 'cases-started' as const, step, count: 1, at: at(n) };
      state = await commit(started, advance(safeSchoolProcedure, state, started));
      continue;
    }
    const task = Object.values(state.tasks)[0];
    if (!task) throw new Error('an open case without a task');
    const event = await decision(caseId, state, task, at(n), n === 2 ? 'return' : null);
    state = await commit(event, advance(safeSchoolProcedure, state, event));
  }
}

async function decision(caseId: string, state: CaseState, task: OpenTask, at: string, wanted: string | null): Promise<Extract<ProcessEvent, { kind: 'decided' }>> {
  const node = treeOf(safeSchoolProcedure).get(task.step)?.node;
  if (node?.kind !== 'task') throw new Error(`${task.step} is not a task`);
  const outcome = wanted ?? node.outcomes.find(({ go }) => go.kind === 'on')?.key ?? '';
  const key = `${caseId}-${state.sequence}`;
  const actor = { personId: `person-${task.step}`, seat: { role: task.seat.role, unitId: task.unitId ?? '' } };
  const facts: Record<string, boolean | number | string> = task.step === 'plan' ? { registers: true } : task.step === 'classification' ? { criteriaMet: true, grade: 'excellent' } : task.step === 'inspection' ? { openFindings: 0 } : {};
  const content = { step: task.step, form: node.form ?? null, data: { note: `Nội dung bước ${task.step}`, plan: [{ fileId: `f-${key}` }] } };
  await database.files.insertOne({ _id: recordId(tenant, `f-${key}`), tenant, id: `f-${key}`, name: 'a.pdf', type: 'application/pdf', size: 1, sha256: `sum-${key}`, unitId: actor.seat.unitId, personId: actor.personId, uploadedAt: at, caseIds: [caseId] });
  const hash = submissionHash({ ...content, files: [{ id: `f-${key}`, sha256: `sum-${key}` }] });
  await database.submissions.insertOne({ _id: recordId(tenant, key), tenant, id: key, caseId, taskId: task.id, ...content, outcome, comment: null, fieldNotes: {}, personId: actor.personId, unitId: actor.seat.unitId, role: actor.seat.role, hash, bodyHash: key, signedHash: null, facts, createdAt: at });
  return { kind: 'decided', at, taskId: task.id, outcome, actor, key, bodyHash: key, submission: { id: key, hash }, facts, signedHash: (node.signs && state.steps[node.signs]?.submission?.hash) ?? null };
}

const verdict = () => verifyJournal(database, tenant, () => undefined);

test('what the commit wrote is clean: chain, projections, numbers, counters, submissions', async () => {
  const result = await verdict();
  expect(result.faults).toEqual([]);
  expect(result).toMatchObject({ result: 'clean', cases: 3, faultCount: 0 });
  expect(result.documents).toBeGreaterThanOrEqual(10);
  expect(result.registers).toBeGreaterThanOrEqual(4);
  expect(result.entries).toBeGreaterThan(30);
});

test('an erased submission leaves the chain provable', async () => {
  await database.submissions.deleteOne({ _id: recordId(tenant, 'case-3-0') });
  expect(await verdict()).toMatchObject({ result: 'clean' });
});

/** Each fault is made, found and taken back, so that the next one stands alone. */
const id = (...parts: (string | number)[]): string => recordId(tenant, ...parts);
const tamperings: [string, { collection: string; _id: () => Promise<string> | string; set: Record<string, unknown> }, string][] = [
  ['an effect of an entry', { collection: 'journal', _id: () => id('case-1', 3), set: { effects: [] } }, 'hash-mismatch'],
  ['an entry with its own hash made to fit', { collection: 'journal', _id: () => id('case-1', 3), set: { hash: 'f'.repeat(64) } }, 'broken-link'],
  ['the number of an entry', { collection: 'journal', _id: () => id('case-1', 3), set: { sequence: 300 } }, 'sequence-gap'],
  ['the status of a case', { collection: 'cases', _id: () => id('case-1'), set: { status: 'open' } }, 'case-differs'],
  ['a fact of a case', { collection: 'cases', _id: () => id('case-1'), set: { 'facts.grade': 'average' } }, 'case-differs'],
  ['who did a task', { collection: 'tasks', _id: () => id('case-1.0.1'), set: { closedBy: 'person-x' } }, 'task-differs'],
  ['a counter', { collection: 'counters', _id: () => id('cv-1', 'plan-approval'), set: { n: 7 } }, 'counter-differs'],
  ['the number of a document', { collection: 'documents', _id: async () => (await database.documents.findOne({ tenant, caseId: 'case-2', template: 'certificate' }))?._id ?? '', set: { n: 1, number: '01/GCN-UBND' } }, 'document-differs'],
  ['a register that went on', { collection: 'registers', _id: () => id('ubnd-tinh', 'certificate', 2026), set: { n: 3 } }, 'number-gap'],
  ['a register that went back', { collection: 'registers', _id: () => id('ubnd-tinh', 'certificate', 2026), set: { n: 1 } }, 'register-differs'],
  ['the content of a submission', { collection: 'submissions', _id: () => id('case-1-2'), set: { 'data.note': 'khác' } }, 'submission-differs'],
  ['a file of a submission', { collection: 'files', _id: () => id('f-case-1-2'), set: { sha256: 'other' } }, 'submission-differs'],
];

test.each(tamperings)('finds a change of %s', async (_what, { collection, _id, set }, kind) => {
  const records = database.db.collection<{ _id: string }>(collection);
  const filter = { _id: await _id() };
  const before = await records.findOne(filter);
  if (!before) throw new Error(`${collection} has no ${filter._id}`);
  await records.updateOne(filter, { $set: set });
  const { result, faults } = await verdict();
  await records.replaceOne(filter, before);
  expect(result).toBe('faulty');
  expect(faults.map((fault) => fault.kind)).toContain(kind);
});

test('finds what is missing and what nobody tells of', async () => {
  const { documents, tasks, cases } = database;
  const document = await documents.findOne({ tenant, caseId: 'case-2' });
  const task = await tasks.findOne({ tenant, caseId: 'case-2' });
  const record = await cases.findOne({ _id: id('case-3') });
  if (!document || !task || !record) throw new Error('the cases were not walked');
  await documents.deleteOne({ _id: document._id });
  await tasks.updateOne({ _id: task._id }, { $set: { caseId: 'case-1' } });
  await cases.insertOne({ ...record, _id: id('case-9'), id: 'case-9' });
  const kinds = (await verdict()).faults.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['document-missing', 'task-missing', 'task-unknown', 'journal-missing']));
  await documents.insertOne(document);
  await tasks.replaceOne({ _id: task._id }, task);
  await cases.deleteOne({ _id: id('case-9') });
  expect(await verdict()).toMatchObject({ result: 'clean' });
});
