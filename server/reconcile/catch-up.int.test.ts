import { CaseWorld, eventually } from '../../test/support/case-world';
import { smallProcedure } from '../../test/support/small-procedure';
import { caseWorkflowId } from '../../domain/contracts/case-workflow';
import { caseKeeper } from './case-walk';
import { catchUp, LaterCatchUp } from './catch-up';
import { CaseWorkflows } from './case-workflows';
import { reconcile } from './reconcile';
import { reviver } from './revive-case';
import { createCaseGateway } from '../temporal/case-gateway';

/** A decision stands in the journal and Temporal lost it before the workflow had told what it did: committed past the workflow here. */
let world: CaseWorld;
let workflows: CaseWorkflows;
beforeAll(async () => {
  world = await CaseWorld.create([smallProcedure()]);
  workflows = new CaseWorkflows(world.client, world.settings.taskQueue, world.tenant);
}, 120_000);
afterAll(() => world.close());

const parts = () => ({ client: world.client, database: world.database, taskQueue: world.settings.taskQueue });
const sequenceOf = async (caseId: string) => {
  const place = await workflows.place(caseId);
  return place && (await world.database.journal.findOne({ tenant: world.tenant, caseId, hash: place.hash }))?.sequence;
};

const decidePast = (caseId: string, step: string) => world.decidePast(smallProcedure(), caseId, step, 'on');

test('a workflow behind its journal is told, reads on, and goes on by itself', async () => {
  await world.start('one', 'small');
  expect(await catchUp(parts(), world.tenant, 'one')).toBe(false);
  await decidePast('one', 'plan');
  expect(await sequenceOf('one')).toBe(0);
  expect(await catchUp(parts(), world.tenant, 'one')).toBe(true);
  await eventually(async () => ((await sequenceOf('one')) === 1 ? true : undefined), 'the workflow has the decision');
  expect(await catchUp(parts(), world.tenant, 'one')).toBe(false);

  await decidePast('one', 'police-sign');
  await decidePast('one', 'office-sign');
  new LaterCatchUp(parts()).soon(world.tenant, 'one');
  await eventually(async () => ((await workflows.describe('one')).status === 'COMPLETED' ? true : undefined), 'the workflow ends with its case');
  expect(await catchUp(parts(), world.tenant, 'one')).toBe(false);
  expect((await world.verify()).faults).toEqual([]);
}, 60_000);

test('the walk of a worker finds those whom nobody asks for, and reconcile does', async () => {
  const { client, starter, database, settings, tenant } = world;
  await world.start('walked', 'small');
  await decidePast('walked', 'plan');
  const told: string[] = [];
  const errors: unknown[] = [];
  // Temporal's list of running workflows lags behind.
  await eventually(async () => ((await workflows.running()).has('walked') ? true : undefined), 'the workflow is listed');
  const walk = caseKeeper({ ...parts(), starter, tenant, restMs: 1, onMended: (caseId, what) => void told.push(`${caseId} ${what}`), onError: (error) => void errors.push(error) });
  walk.start();
  try {
    await eventually(async () => ((await sequenceOf('walked')) === 1 ? true : undefined), 'the walk told it');
  } finally {
    await walk.close();
  }
  expect(told).toContain('walked behind');
  expect(errors).toEqual([]);

  await decidePast('walked', 'police-sign');
  const look = (write: boolean) => reconcile({ database, client, starter, taskQueue: settings.taskQueue, tenant, write, sequences: true, graceMs: 0, report: () => undefined });
  expect((await look(false)).findings).toContainEqual(expect.objectContaining({ kind: 'behind', caseId: 'walked', mendable: true, mended: false }));
  expect(await look(true)).toMatchObject({ byKind: { behind: 1 }, result: 'mended' });
  await eventually(async () => ((await sequenceOf('walked')) === 2 ? true : undefined), 'reconcile told it');
}, 60_000);

test('a case whose workflow is gone goes on from its journal: when somebody decides in it, and by the walk', async () => {
  const { client, starter, database, settings, tenant } = world;
  const gateway = createCaseGateway({ client, starter, database, revive: reviver({ client, starter, database, taskQueue: settings.taskQueue }) });
  for (const caseId of ['met', 'unmet', 'done']) await world.start(caseId, 'small');
  for (const step of ['plan', 'police-sign', 'office-sign']) await world.decide('done', step, 'on');
  // As when whoever replaces a stuck workflow is killed between ending it and starting the next.
  for (const caseId of ['met', 'unmet']) await client.workflow.getHandle(caseWorkflowId(tenant, caseId)).terminate('for the test');
  expect(await gateway.decide(tenant, 'met', await world.decision('met', 'plan', 'on'))).toMatchObject({ sequence: 1, status: 'open' });

  const mended: string[] = [];
  const errors: unknown[] = [];
  const walk = caseKeeper({ ...parts(), starter, tenant, restMs: 1, onMended: (caseId, what) => void mended.push(`${caseId} ${what}`), onError: (error) => void errors.push(error) });
  walk.start();
  try {
    await eventually(async () => (mended.length > 0 ? true : undefined), 'the walk found it');
  } finally {
    await walk.close();
  }
  expect(mended).toEqual(['unmet gone']);
  expect(errors).toEqual([]);
  expect(await sequenceOf('unmet')).toBe(0);
  expect(await world.decide('unmet', 'plan', 'on')).toMatchObject({ sequence: 1 });
  expect((await workflows.describe('done')).status).toBe('COMPLETED');
  expect((await world.verify()).faults).toEqual([]);
}, 60_000);

test('a case that waits for a person says so, and a workflow that never was has no place', async () => {
  await world.start('parked', 'small', 'school-lost');
  expect(await workflows.place('parked')).toMatchObject({ parked: null });
  await expect(world.decide('parked', 'plan', 'on')).rejects.toMatchObject({ code: 'case-needs-attention' });
  expect(await workflows.place('parked')).toMatchObject({ parked: expect.stringContaining('police') });
  await expect(workflows.place('never-begun')).rejects.toThrow();
}, 60_000);
