import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { createCaseActivities } from '../../activities/case-activities';
import type { CaseEffects } from '../../activities/case-activities';
import type { OperationActivities } from '../../domain/contracts/case-workflow';
import { connectionSettings, type TemporalSettings } from './connection';
import { workerDataConverter } from './worker-data-converter';
import { workerDeploymentOptions } from './worker-deployment';

export interface CaseWorkerOptions { settings: TemporalSettings; workflowBundle: WorkflowBundleOption; effects: CaseEffects; operations?: OperationActivities }

export interface RunningWorker {
  /** The build that the worker belongs to; null without a deployment. */
  build: { deploymentName: string; buildId: string } | null;
  /** Settles when the worker has stopped; rejects when it died. */
  done: Promise<void>;
  /** Stops taking work, lets running activities end and closes the connection. */
  stop(): Promise<void>;
}

export async function startCaseWorker({ settings, workflowBundle, effects, operations }: CaseWorkerOptions): Promise<RunningWorker> {
  const connection = await NativeConnection.connect(await connectionSettings(settings));
  const deployment = await workerDeploymentOptions(settings.deployment, workflowBundle);
  const worker = await Worker.create({
    connection,
    namespace: settings.namespace,
    taskQueue: settings.taskQueue,
    workflowBundle,
    activities: { ...createCaseActivities(effects), ...operations },
    dataConverter: workerDataConverter(settings),
    ...(deployment ? { workerDeploymentOptions: deployment } : {}),
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 40,
    maxCachedWorkflows: 600,
    // A worker that died keeps its cases for so long: people wait for it.
    stickyQueueScheduleToStartTimeout: '3s',
    shutdownGraceTime: '5s',
  });
  const done = worker.run().finally(() => connection.close());
  return {
    build: deployment?.version ?? null,
    done,
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done.catch(() => undefined);
    },
  };
}
