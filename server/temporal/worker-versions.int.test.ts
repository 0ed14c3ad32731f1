import { randomBytes } from 'node:crypto';
import { isGrpcServiceError } from '@temporalio/client';
import { workflowBundle, CaseWorld, eventually } from '../../test/support/case-world';
import { smallProcedure } from '../../test/support/small-procedure';
import { createCaseEffects } from './case-effects';
import { startCaseWorker, type RunningWorker } from './case-worker';

/** A roll-out as docs/operations.md tells it: two builds side by side, and an operator who says which one is current. */
const deploymentName = `lienky-${randomBytes(4).toString('hex')}`;
let world: CaseWorld;
const workers: RunningWorker[] = [];

beforeAll(async () => { world = await CaseWorld.create([smallProcedure()], { worker: false }); }, 120_000);
afterAll(async () => {
  for (const worker of workers) await worker.stop();
  await world.close();
});

const startBuild = async (buildId: string | null): Promise<void> => void workers.push(await startCaseWorker({
  settings: { ...world.settings, deployment: { name: deploymentName, buildId } }, workflowBundle: await workflowBundle(), effects: createCaseEffects(world.database, world.starter),
}));

/** What `temporal worker deployment set-current-version` does; Temporal knows a build only once its worker has asked for work. */
const makeCurrent = (buildId: string): Promise<unknown> => eventually(async () => {
  try {
    return await world.client.workflowService.setWorkerDeploymentCurrentVersion({ namespace: 'default', deploymentName, buildId, identity: 'operator' });
  } catch (error) {
    if (isGrpcServiceError(error)) return null;
    throw error;
  }
}, `${buildId} becomes current`);

/** The builds that carried a case on, one per workflow task. */
const buildsOf = async (caseId: string): Promise<string[]> => ((await world.history(caseId)).events ?? []).flatMap(({ workflowTaskCompletedEventAttributes: done }) => {
  if (!done) return [];
  expect(done.deploymentVersion?.deploymentName).toBe(deploymentName);
  return [done.deploymentVersion?.buildId ?? ''];
});

test('a case that is under way goes on with the new build once that is current, and not before', async () => {
  await startBuild('one');
  await makeCurrent('one');
  await world.start('v', 'small');
  await startBuild('two');
  await world.decide('v', 'plan', 'on');
  expect(new Set(await buildsOf('v'))).toEqual(new Set(['one']));

  await makeCurrent('two');
  // Task queues learn of it one after the other: from when new cases begin with it, old ones go on with it.
  let probes = 0;
  await eventually(async () => {
    const probe = `probe-${(probes += 1)}`;
    await world.start(probe, 'small');
    return (await buildsOf(probe)).every((build) => build === 'two');
  }, 'new cases begin with the new build');
  await world.decide('v', 'police-sign', 'on');
  expect(await world.decide('v', 'office-sign', 'on')).toMatchObject({ status: 'ended' });
  expect((await buildsOf('v')).at(-1)).toBe('two');
  expect((await world.verify()).faults).toEqual([]);
}, 60_000);

test('without a build id it is the hash of the bundle, the same for every worker of a build', async () => {
  await startBuild(null);
  await startBuild(null);
  const builds = await eventually(async () => {
    // Under load the engine answers for a moment that it knows no such deployment.
    const described = await world.client.workflowService.describeWorkerDeployment({ namespace: 'default', deploymentName }).catch((error: unknown) => {
      if (isGrpcServiceError(error)) return null;
      throw error;
    });
    const ids = described?.workerDeploymentInfo?.versionSummaries?.map((summary) => summary.deploymentVersion?.buildId ?? summary.version ?? '') ?? [];
    return ids.length === 3 && ids;
  }, 'the third build is known');
  expect(builds.filter((id) => /^[0-9a-f]{12}$/.test(id))).toHaveLength(1);
}, 60_000);
