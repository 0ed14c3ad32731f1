import { CaseWorld, eventually } from '../../test/support/case-world';
import { smallProcedure } from '../../test/support/small-procedure';
import { catchUp, catchUpKeeper, LaterCatchUp } from './catch-up';
import { CaseWorkflows } from './case-workflows';
import { reconcile } from './reconcile';

/** A decision stands in the journal and Temporal lost it before the workflow had told what it did: committed past the workflow here. */
let world: CaseWorld;
let workflows: CaseWorkflows;
beforeAll(async () => {
  world = await CaseWorld.create([smallProcedure()]);
  workflows = new CaseWorkflows(world.client, world.settings.taskQueue, world.tenant);
}, 120_000);
afterAll(() => world.close());

const parts = () => ({ client: world.client, database: world.database, taskQueue: world.settings.taskQueue });
const sequenceOf = async (caseId: string) => (await workflows.position(caseId))?.sequence;

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
  const walk = catchUpKeeper({ ...parts(), tenant, restMs: 1, onTold: (caseId) => void told.push(caseId), onError: (error) => void errors.push(error) });
  walk.start();
  try {
    await eventually(async () => ((await sequenceOf('walked')) === 1 ? true : undefined), 'the walk told it');
  } finally {
    await walk.close();
  }
  expect(told).toContain('walked');
  expect(errors).toEqual([]);

  await decidePast('walked', 'police-sign');
  const look = (write: boolean) => reconcile({ database, client, starter, taskQueue: settings.taskQueue, tenant, write, sequences: true, graceMs: 0, report: () => undefined });
  expect((await look(false)).findings).toContainEqual(expect.objectContaining({ kind: 'behind', caseId: 'walked', mendable: true, mended: false }));
  expect(await look(true)).toMatchObject({ byKind: { behind: 1 }, result: 'mended' });
  await eventually(async () => ((await sequenceOf('walked')) === 2 ? true : undefined), 'reconcile told it');
}, 60_000);
