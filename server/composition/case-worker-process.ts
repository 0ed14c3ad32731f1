import path from 'node:path';
import { Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';
import { ChildrenWatcher } from '../campaigns/children-watcher';
import { createOperationEffects } from '../operations/carry-out';
import { operationKeeper } from '../operations/operation-keeper';
import { caseKeeper } from '../reconcile/case-walk';
import { SandboxKeeper } from '../sandbox/sandbox-keeper';
import { createOperationParts } from '../operations/operation-parts';
import { createCaseEffects } from '../temporal/case-effects';
import { startCaseWorker, type RunningWorker } from '../temporal/case-worker';
import type { CaseEngine } from './case-engine';

/** Beside build/server: see scripts/build.mjs. */
const bundlePath = (): string => path.join(__dirname, '..', 'workflow-bundle.js');

/** The Temporal worker of a process, with what looks after campaigns, orders and sandboxes beside it. Its death ends the process: whoever keeps the process starts it again. */
export async function runCaseWorker(engine: CaseEngine, logger: Logger): Promise<RunningWorker> {
  Runtime.install({
    shutdownSignals: [],
    logger: {
      log: (level, message, meta) => logger[level === 'TRACE' ? 'trace' : level === 'DEBUG' ? 'debug' : level === 'INFO' ? 'info' : level === 'WARN' ? 'warn' : 'error'](meta ?? {}, message),
      trace: (message, meta) => logger.trace(meta ?? {}, message),
      debug: (message, meta) => logger.debug(meta ?? {}, message),
      info: (message, meta) => logger.info(meta ?? {}, message),
      warn: (message, meta) => logger.warn(meta ?? {}, message),
      error: (message, meta) => logger.error(meta ?? {}, message),
    },
  });
  const missing = await engine.searchAttributes.register();
  if (missing !== null) logger.warn({ reason: missing }, 'search attributes are missing; cases start without');
  const worker = await startCaseWorker({ settings: engine.settings, workflowBundle: { codePath: bundlePath() }, effects: createCaseEffects(engine.database, engine.starter), operations: createOperationEffects(createOperationParts(engine.database, engine.gateway, engine.starter)) });
  // For whoever makes the build current (docs/operations.md, «Worker versions»).
  if (worker.build) logger.info(worker.build, 'worker deployment');
  worker.done.catch((error: unknown) => {
    logger.fatal({ err: error }, 'the worker died');
    process.exit(1);
  });
  const watchers = watch(engine, logger);
  return {
    ...worker,
    async stop() {
      await Promise.all(watchers.map((watcher) => watcher.close()));
      await worker.stop();
    },
  };
}

function watch({ database, client, gateway, starter, operations, publicUrl, tenant, settings }: CaseEngine, logger: Logger): { close(): Promise<void> }[] {
  const told = (what: string) => (error: unknown): void => logger.warn({ err: error }, what);
  const watchers = [
    new ChildrenWatcher({ database, gateway, tenant, onError: told('the cases of campaigns could not be counted') }),
    operationKeeper({ database, operations, tenant, onError: told('orders that stand still could not be looked for') }),
    caseKeeper({ database, client, starter, tenant, taskQueue: settings.taskQueue, onMended: (caseId, what) => logger.warn({ caseId, what }, 'a case goes on from its journal'), onError: told('a case could not be held against its journal') }),
    new SandboxKeeper({ database, client, gateway, tenant, publicUrl, logger, onError: told('a sandbox could not be looked after') }),
  ];
  for (const watcher of watchers) watcher.start();
  return watchers;
}
