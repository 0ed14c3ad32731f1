import { MongoClient } from 'mongodb';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { recordId } from '../../domain/contracts/records';
import { answerWithCommands, withMonitoring } from '../measure/command-log';
import type { LifecycleActivities } from './messages';
import { recordsOf, writeTransition } from './write-transition';

/** Arguments: Temporal's address, MongoDB's URI, the database, the task queue, the workflow bundle. */
const [temporalAddress = '', mongodbUri = '', databaseName = '', taskQueue = '', codePath = ''] = process.argv.slice(2);
const logged = process.argv.includes('--log-commands');

async function main(): Promise<void> {
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  const client = new MongoClient(logged ? withMonitoring(mongodbUri) : mongodbUri, { writeConcern: { w: 'majority', journal: true }, maxPoolSize: 50 });
  await client.connect();
  if (logged) answerWithCommands(client);
  const records = recordsOf(client, client.db(databaseName));
  const activities: LifecycleActivities = {
    write: (transition) => writeTransition(records, transition),
    async remind({ tenant, taskId, at }) {
      await records.tasks.updateOne({ _id: recordId(tenant, taskId) }, { $set: { lastRemindedAt: at } });
    },
  };
  const connection = await NativeConnection.connect({ address: temporalAddress });
  // The same limits as the product's worker.
  const worker = await Worker.create({
    connection, namespace: 'default', taskQueue, workflowBundle: { codePath }, activities,
    maxConcurrentWorkflowTaskExecutions: 40, maxConcurrentLocalActivityExecutions: 40, maxCachedWorkflows: 600, shutdownGraceTime: '5s',
  });
  process.on('SIGTERM', () => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  });
  const running = worker.run();
  process.send?.({ ready: true });
  await running;
  await connection.close();
  await client.close();
  process.exit(0);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
