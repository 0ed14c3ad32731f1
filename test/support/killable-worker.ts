import { DefaultLogger, Runtime } from '@temporalio/worker';
import { connectDatabase } from '../../server/mongo/database';
import { createCaseEffects } from '../../server/temporal/case-effects';
import { CaseStarter } from '../../server/temporal/case-starter';
import { startCaseWorker } from '../../server/temporal/case-worker';
import { connectTemporal } from '../../server/temporal/connection';

/**
 * A worker in a process of its own that dies the hard way right after the commit of one chosen decision:
 * MongoDB has the entry, Temporal's history does not.
 */
async function main(): Promise<void> {
  const { TEMPORAL_ADDRESS = '', MONGODB_URI = '', TASK_QUEUE = '', DATABASE = '', BUNDLE = '', DIE_AFTER = '' } = process.env;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const settings = { address: TEMPORAL_ADDRESS, namespace: 'default', taskQueue: TASK_QUEUE, codecKey: null };
  const database = await connectDatabase(MONGODB_URI, DATABASE);
  const effects = createCaseEffects(database, new CaseStarter(await connectTemporal(settings), TASK_QUEUE, database));
  const worker = await startCaseWorker({
    settings, workflowBundle: { codePath: BUNDLE },
    effects: { ...effects, append: async (request) => {
      const result = await effects.append(request);
      if (request.event.kind === 'decided' && request.event.key === DIE_AFTER) process.kill(process.pid, 'SIGKILL');
      return result;
    } },
  });
  process.stdout.write('ready\n');
  await worker.done;
}

void main();
