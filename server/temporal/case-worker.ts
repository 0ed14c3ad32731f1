import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { createCaseActivities } from '../../activities/case-activities';
import type { CaseEffects } from '../../activities/case-activities';
import { dataConverter, type TemporalSettings } from './connection';

export interface CaseWorkerOptions { settings: TemporalSettings; workflowBundle: WorkflowBundleOption; effects: CaseEffects }

export interface RunningWorker {
  /** Settles when the worker has stopped; rejects when it died. */
  done: Promise<void>;
  /** Stops taking work, lets running activities end and closes the connection. */
  stop(): Promise<void>;
}

export async function startCaseWorker({ settings, workflowBundle, effects }: CaseWorkerOptions): Promise<RunningWorker> {
  const connection = await NativeConnection.connect({ address: settings.address });
  const worker = await Worker.create({
    connection,
    namespace: settings.namespace,
    taskQueue: settings.taskQueue,
    workflowBundle,
    activities: createCaseActivities(effects),
    dataConverter: dataConverter(settings.codecKey),
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 40,
    maxCachedWorkflows: 600,
    shutdownGraceTime: '5s',
  });
  const done = worker.run().finally(() => connection.close());
  return {
    done,
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done.catch(() => undefined);
    },
  };
}
