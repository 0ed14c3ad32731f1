import { caseWorkflowId } from '../../domain/contracts/case-workflow';
import { recordId, type CaseRecord } from '../../domain/contracts/records';
import { advance, type ProcessDefinition } from '../../domain/process';
import { CaseWorld, eventually } from '../../test/support/case-world';
import { smallProcedure, taskNode } from '../../test/support/small-procedure';
import { CaseJournal } from '../mongo/commit';
import { submissionHash } from '../cases/store-submission';
import { CaseWorkflows } from './case-workflows';
import type { FindingKind, ReconcileVerdict } from './finding';
import { reconcile, type ReconcileOptions } from './reconcile';

const words = (text: string) => ({ vi: text, en: text });
const single: ProcessDefinition = { key: 'single', version: 1, title: words('single'), subjectKind: 'school', parties: { school: { kind: 'subject' } }, steps: [taskNode('plan', 'school', 'principal')] };
const campaign: ProcessDefinition = {
  key: 'campaign', version: 1, title: words('campaign'), subjectKind: 'education-office', parties: { office: { kind: 'subject' } },
  steps: [taskNode('draft', 'office', 'specialist'), { kind: 'spawn', key: 'cases', title: words('cases'), process: 'small', over: { step: 'draft', field: 'recipients' }, carry: [] }],
};

let world: CaseWorld;
beforeAll(async () => { world = await CaseWorld.create([smallProcedure(), single, campaign]); }, 120_000);
afterAll(() => world.close());

const run = (more: Partial<ReconcileOptions> = {}): Promise<ReconcileVerdict> => reconcile({
  database: world.database, client: world.client, starter: world.starter, taskQueue: world.settings.taskQueue, tenant: world.tenant,
  write: false, sequences: false, graceMs: 0, report: () => undefined, ...more,
});
const id = (...parts: (string | number)[]): string => recordId(world.tenant, ...parts);
const handle = (caseId: string) => world.client.workflow.getHandle(caseWorkflowId(world.tenant, caseId));
const statusOf = async (caseId: string): Promise<string> => (await handle(caseId).describe()).status.name;
const record = async (caseId: string): Promise<CaseRecord> => {
  const found = await world.database.cases.findOne({ _id: id(caseId) });
  if (!found) throw new Error(`no case ${caseId}`);
  return found;
};
/** The list of workflows lags behind: looked at until it tells. */
const finding = (kind: FindingKind, caseId: string, more: Partial<ReconcileOptions> = {}) =>
  eventually(async () => (await run(more)).findings.find((one) => one.kind === kind && one.caseId === caseId), `${kind} of ${caseId}`);

test('running cases and open cases agree', async () => {
  await world.start('a-1', 'small');
  await world.decide('a-1', 'plan', 'on');
  await world.start('a-2', 'single');
  await world.decide('a-2', 'plan', 'on');
  const verdict = await eventually(async () => { const seen = await run({ sequences: true }); return seen.compared === 1 && seen; }, 'the list has the case');
  expect(verdict).toMatchObject({ result: 'clean', open: 1, findingCount: 0 });
}, 60_000);

test('a case whose workflow was terminated is told, and goes on from its journal to its end', async () => {
  await world.start('b-1', 'small');
  await world.decide('b-1', 'plan', 'on');
  await world.decide('b-1', 'police-sign', 'on');
  await handle('b-1').terminate('by a wrong hand');
  expect(await finding('no-workflow', 'b-1')).toMatchObject({ mendable: true, mended: false, detail: 'open at entry 2, its workflow is TERMINATED' });
  // A look changes nothing.
  expect(await statusOf('b-1')).toBe('TERMINATED');
  expect(await run({ write: true })).toMatchObject({ result: 'mended', byKind: { 'no-workflow': 1 } });
  expect(await statusOf('b-1')).toBe('RUNNING');
  expect(await world.decide('b-1', 'office-sign', 'on')).toMatchObject({ status: 'ended', sequence: 3 });
  expect(await world.database.documents.countDocuments({ tenant: world.tenant, caseId: 'b-1' })).toBe(1);
  expect((await world.verify()).faults).toEqual([]);
}, 60_000);

test('a case that was parked when its workflow was lost has nothing parked any more', async () => {
  await world.start('b-2', 'small', 'school-lost');
  await expect(world.decide('b-2', 'plan', 'on')).rejects.toMatchObject({ code: 'case-needs-attention' });
  await handle('b-2').terminate('by a wrong hand');
  await finding('no-workflow', 'b-2', { write: true });
  expect((await record('b-2')).trouble).toBeNull();
  expect(await new CaseWorkflows(world.client, world.settings.taskQueue, world.tenant).place('b-2')).toEqual({ hash: (await record('b-2')).hash, parked: null });
}, 60_000);

test('a case whose chain does not fit, or whose record is not what the journal tells, is not resumed', async () => {
  await world.start('c-1', 'small');
  await world.decide('c-1', 'plan', 'on');
  await world.start('c-2', 'small');
  const entry = await world.database.journal.findOne({ _id: id('c-1', 1) });
  await world.database.journal.updateOne({ _id: id('c-1', 1) }, { $set: { 'event.outcome': 'back' } });
  await world.database.cases.updateOne({ _id: id('c-2') }, { $set: { 'state.tasks': {} } });
  await Promise.all(['c-1', 'c-2'].map((caseId) => handle(caseId).terminate('by a wrong hand')));
  expect(await finding('refused', 'c-1', { write: true })).toMatchObject({ mended: false, detail: expect.stringContaining('hash-mismatch') as string });
  expect(await finding('refused', 'c-2', { write: true })).toMatchObject({ mended: false, detail: expect.stringContaining('state.tasks') as string });
  expect(await Promise.all([statusOf('c-1'), statusOf('c-2')])).toEqual(['TERMINATED', 'TERMINATED']);
  await world.database.journal.replaceOne({ _id: id('c-1', 1) }, entry as never);
  await finding('no-workflow', 'c-1', { write: true });
  await world.database.cases.deleteOne({ _id: id('c-2') });
  await world.database.journal.deleteMany({ tenant: world.tenant, caseId: 'c-2' });
  await world.database.tasks.deleteMany({ tenant: world.tenant, caseId: 'c-2' });
}, 60_000);

test('a workflow that runs though the journal says the case has ended is terminated', async () => {
  await world.start('d-1', 'single');
  await world.stopWorker();
  const { state, hash } = await record('d-1');
  const request = await world.decision('d-1', 'plan', 'on');
  const event = { kind: 'decided' as const, at: new Date().toISOString(), ...request };
  const next = advance(single, state, event);
  await new CaseJournal(world.database).append({ tenant: world.tenant, caseId: 'd-1', sequence: next.state.sequence, prevHash: hash, event, effects: next.effects, state: next.state });
  expect((await run({ graceMs: 60_000 })).findings.filter(({ caseId }) => caseId === 'd-1')).toEqual([]);
  expect(await finding('runs-though-ended', 'd-1')).toMatchObject({ mendable: true, mended: false });
  await finding('runs-though-ended', 'd-1', { write: true });
  expect(await statusOf('d-1')).toBe('TERMINATED');
  await world.startWorker();
}, 60_000);

test('rows of a roster without a case are started, rows whose case has begun are ticked off', async () => {
  const { tenant, database } = world;
  await world.start('e-1', 'campaign', 'office');
  const data = { recipients: ['school-1'] };
  const hash = submissionHash({ step: 'draft', form: null, data, files: [] });
  await database.submissions.insertOne({
    _id: id('roster'), tenant, id: 'roster', caseId: 'e-1', taskId: '', step: 'draft', form: null, outcome: 'on', data, comment: null, fieldNotes: {},
    personId: 'p', unitId: 'office', role: 'specialist', hash, bodyHash: 'body-roster', signedHash: null, facts: {}, createdAt: new Date().toISOString(),
  });
  await world.decide('e-1', 'draft', 'on', { key: 'roster', submission: { id: 'roster', hash } });
  const row = await eventually(async () => (await record('e-1')).status === 'ended' && database.rosters.findOne({ tenant, caseId: 'e-1' }), 'the directive has started its case');
  await eventually(() => database.cases.findOne({ _id: id('e-1-school-1') }), 'the case has begun');
  await database.rosters.updateOne({ _id: row._id }, { $set: { status: 'pending' } });
  await database.rosters.insertOne({ ...row, _id: id('e-1', 'cases', 'school-2'), unitId: 'school-2', childCaseId: 'e-1-school-2', status: 'started' });
  const told = await run();
  expect(told.findings).toEqual(expect.arrayContaining([
    expect.objectContaining({ kind: 'roster-not-ticked', caseId: 'e-1-school-1' }), expect.objectContaining({ kind: 'roster-without-case', caseId: 'e-1-school-2' }),
  ]));
  await run({ write: true });
  await eventually(() => database.cases.findOne({ _id: id('e-1-school-2'), parentCaseId: 'e-1' }), 'the case that was missing has begun');
  expect(await database.rosters.countDocuments({ tenant, status: 'pending' })).toBe(0);
  expect((await run()).byKind).toEqual({});
}, 60_000);

test('a recalled directive starts no case that never began', async () => {
  await world.database.cases.updateOne({ _id: id('e-1') }, { $set: { outcome: 'recalled' } });
  const row = await world.database.rosters.findOne({ tenant: world.tenant, unitId: 'school-2' });
  await world.database.rosters.insertOne({ ...row, _id: id('e-1', 'cases', 'school-lost'), unitId: 'school-lost', childCaseId: 'e-1-school-lost', status: 'pending' } as never);
  expect((await run({ write: true })).findings).toEqual([]);
  await world.database.rosters.deleteOne({ _id: id('e-1', 'cases', 'school-lost') });
});

test('a database set back behind Temporal is told: entries were lost', async () => {
  await world.start('f-1', 'small');
  const before = await record('f-1');
  await world.decide('f-1', 'plan', 'on');
  await world.database.journal.deleteOne({ _id: id('f-1', 1) });
  await world.database.cases.replaceOne({ _id: id('f-1') }, before);
  expect(await finding('sequence-drift', 'f-1', { sequences: true, write: true })).toMatchObject({ mended: false, detail: expect.stringContaining('stands at an entry that is not in the journal, the journal ends at 0') as string });
}, 60_000);
