import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { recordId } from '../../domain/contracts/records';
import { seedDemo } from '../../server/demo';
import { canonicalJson, sha256 } from '../../server/journal/hash-entry';
import { connectDatabase, type Database } from '../../server/mongo/database';
import { ensureIndexes } from '../../server/mongo/indexes';
import { connectTemporal } from '../../server/temporal/connection';
import { startMailSink, type MailSink } from './mail-sink';
import { chaosProcedures } from './procedures';
import { ProductProcess } from './product-process';
import { engineTarget, processTarget, type Target } from './targets';

export interface Engines { env: { TEMPORAL_ADDRESS: string; MONGODB_URI: string; REDIS_URL: string }; pids(): Record<string, number> }
export interface StandOptions {
  engines: Engines;
  /** The checkout: its build is what runs. */
  root: string;
  /** Where the logs go. */
  logs: string;
  port: number;
}

export const TENANT = 'an-hoa';
const NAME = 'chaos';

/** The product as in production, three processes over three engines, with a mail server and the demo's people. */
export interface Stand {
  url: string;
  database: Database;
  temporal: Client;
  sink: MailSink;
  targets: Target[];
  close(): Promise<void>;
}

export async function setUp({ engines, root, logs, port }: StandOptions): Promise<Stand> {
  const { env } = engines;
  const database = await connectDatabase(env.MONGODB_URI, NAME);
  await ensureIndexes(database);
  await seedDemo(database, TENANT, () => undefined);
  await publish(database);
  const temporal = await connectTemporal({ address: env.TEMPORAL_ADDRESS, namespace: 'default', taskQueue: NAME, codecKey: null });
  const sink = await startMailSink();
  const build = copyOfBuild(root);
  const url = `http://127.0.0.1:${port}`;
  const settings: NodeJS.ProcessEnv = {
    ...process.env, ...env, NODE_ENV: 'production', LIENKY_MODE: 'production', LIENKY_DEMO: '0', LIENKY_DEMO_LIFE: '0', LIENKY_TENANT: TENANT, LIENKY_HOST: '127.0.0.1', LIENKY_PUBLIC_URL: url,
    PORT: String(port), MONGODB_DATABASE: NAME, TEMPORAL_TASK_QUEUE: NAME, TEMPORAL_NAMESPACE: 'default', SMTP_URL: sink.url, LOG_LEVEL: 'info', LIENKY_CODEC_KEY: '', NODE_OPTIONS: '',
  };
  const start = (name: string, serves: string) => new ProductProcess({ bundle: join(build, 'server', `${name}.cjs`), cwd: root, env: settings, logFile: join(logs, `${name}.log`), serves });
  const processes = { api: start('api', '"msg":"api serves"'), worker: start('worker', '"msg":"worker runs"'), delivery: start('delivery', '"msg":"delivery runs"') };
  return {
    url, database, temporal, sink,
    targets: [processTarget('api', processes.api), processTarget('worker', processes.worker), processTarget('delivery', processes.delivery), ...engineTargets(engines)],
    async close() {
      await Promise.all(Object.values(processes).map((running) => running.stop()));
      await temporal.connection.close().catch(() => undefined);
      await database.client.close().catch(() => undefined);
      await sink.close();
      rmSync(build, { recursive: true, force: true });
    },
  };
}

function engineTargets({ env, pids }: Engines): Target[] {
  const [temporalHost = '', temporalPort = ''] = env.TEMPORAL_ADDRESS.split(':');
  const addresses = {
    temporal: { host: temporalHost, port: Number(temporalPort) },
    mongodb: addressOf(env.MONGODB_URI),
    redis: addressOf(env.REDIS_URL),
  };
  return Object.entries(addresses).map(([name, address]) => engineTarget(name as keyof typeof addresses, () => {
    const pid = pids()[name];
    if (!pid) throw new Error(`${name} was not started by this run and will not be killed`);
    return pid;
  }, address));
}

const addressOf = (url: string): { host: string; port: number } => ({ host: new URL(url).hostname, port: Number(new URL(url).port) });

/** A build of somebody else in between must not change what is started again. Below the checkout, so that packages are found. */
function copyOfBuild(root: string): string {
  const copy = join(root, 'build', `chaos-${process.pid}`);
  mkdirSync(join(copy, 'server'), { recursive: true });
  for (const file of ['workflow-bundle.js', ...['api', 'worker', 'delivery'].flatMap((name) => [`server/${name}.cjs`, `server/${name}.cjs.map`])]) copyFileSync(join(root, 'build', file), join(copy, file));
  return copy;
}

async function publish(database: Database): Promise<void> {
  await database.processes.insertMany(chaosProcedures.map((definition) => ({
    _id: recordId(TENANT, definition.key, definition.version), tenant: TENANT, key: definition.key, version: definition.version, hash: sha256(canonicalJson(definition)), definition, publishedAt: new Date().toISOString(),
  })));
}
