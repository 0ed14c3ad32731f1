import { join } from 'node:path';
import { caseWorkflowId } from '../../domain/contracts/case-workflow';
import { createCaseGateway } from '../temporal/case-gateway';
import { CaseWorld, eventually, workflowBundleOf } from '../../test/support/case-world';
import { smallProcedure } from '../../test/support/small-procedure';
import { reconcile } from './reconcile';
import { reviver } from './revive-case';

/** Their workflows were begun by one worker and cannot be replayed by the next. */
let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.create([smallProcedure()]);
  for (const caseId of ['met', 'unmet']) await world.start(caseId, 'small');
  await world.stopWorker();
  await world.startWorker(world.settings, workflowBundleOf(join(__dirname, '../../test/support/forgetful-workflows.ts')));
}, 120_000);
afterAll(() => world.close());

const runsOf = (caseId: string) => world.client.workflow.getHandle(caseWorkflowId(world.tenant, caseId)).describe();
const unavailable = (error: unknown): undefined => {
  if ((error as { code?: string }).code === 'engine-unavailable' || (error as { code?: string }).code === 'case-busy') return undefined;
  throw error;
};

test('whoever decides in a stuck case makes it go on from its journal, and is answered', async () => {
  const { client, starter, database, settings } = world;
  const gateway = createCaseGateway({ client, starter, database, answerWithinMs: 1_500, revive: reviver({ client, starter, database, taskQueue: settings.taskQueue }) });
  const { runId } = await runsOf('met');
  const request = await world.decision('met', 'plan', 'on');
  const answer = await eventually(() => gateway.decide(world.tenant, 'met', request).catch(unavailable), 'the decision is taken');
  expect(answer).toMatchObject({ sequence: 1, status: 'open' });
  expect((await runsOf('met')).runId).not.toBe(runId);
  // The same key again has the same answer, and the case goes on to its end.
  expect(await gateway.decide(world.tenant, 'met', request)).toMatchObject({ sequence: 1 });
  await world.decide('met', 'police-sign', 'on');
  expect(await world.decide('met', 'office-sign', 'on')).toMatchObject({ status: 'ended' });
  expect((await world.verify()).faults).toEqual([]);
}, 60_000);

test('reconcile tells of a stuck case that nobody has met, and puts it right when asked to', async () => {
  const { client, starter, database, settings, tenant } = world;
  const look = (write: boolean) => reconcile({ database, client, starter, taskQueue: settings.taskQueue, tenant, write, sequences: false, graceMs: 0, report: () => undefined });
  const { runId } = await runsOf('unmet');
  const withoutHelp = createCaseGateway({ client, starter, database, answerWithinMs: 1_500 });
  const request = await world.decision('unmet', 'plan', 'on');
  await expect(withoutHelp.decide(tenant, 'unmet', request)).rejects.toMatchObject({ code: 'engine-unavailable' });
  await eventually(async () => (await look(false)).findings.find(({ kind, mendable, mended }) => kind === 'stuck' && mendable && !mended), 'the case is seen to be stuck');
  expect((await runsOf('unmet')).runId).toBe(runId);
  expect(await look(true)).toMatchObject({ byKind: { stuck: 1 }, result: 'mended' });
  expect((await runsOf('unmet')).runId).not.toBe(runId);
  expect(await eventually(() => withoutHelp.decide(tenant, 'unmet', request).catch(unavailable), 'the decision is taken')).toMatchObject({ sequence: 1 });
}, 60_000);
