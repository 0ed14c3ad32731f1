import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client, Connection } from '@temporalio/client';
import Redis from 'ioredis';
import { MongoClient } from 'mongodb';
import { identityOf } from './process-identity.mjs';
import { waitUntil } from './wait-until.mjs';

/** Real engines, started by the real command line: two sets beside each other, one of them killed. */
jest.setTimeout(120_000);

interface Ready { TEMPORAL_ADDRESS: string; MONGODB_URI: string; REDIS_URL: string; pids: Record<string, number> }
interface Launcher { child: ChildProcess; ready: Promise<Ready>; errors: () => string; ended: Promise<number | null> }

const launchers: Launcher[] = [];
let work: string;
beforeAll(() => { work = mkdtempSync(join(tmpdir(), 'lienky-engines-')); });
afterAll(async () => {
  for (const { child, ended } of launchers) {
    child.kill('SIGINT');
    await ended;
  }
  rmSync(work, { recursive: true, force: true });
});

function up(folder: string): Launcher {
  const { TEMPORAL_ADDRESS: _t, MONGODB_URI: _m, REDIS_URL: _r, ...env } = process.env;
  const child = spawn(process.execPath, [join(__dirname, 'cli.mjs'), 'up', '--data', join(work, folder)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString(); });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const ready = new Promise<Ready>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line) as Ready));
    void ended.then(() => reject(new Error(`the launcher ended: ${errors}`)));
  });
  // A launcher that is meant to be refused never becomes ready, and nobody asks.
  ready.catch(() => undefined);
  const launcher = { child, ready, errors: () => errors, ended };
  launchers.push(launcher);
  return launcher;
}

const runs = (pid: number | undefined) => pid !== undefined && identityOf(pid) !== null;

async function write(engines: Ready): Promise<void> {
  const mongo = await MongoClient.connect(engines.MONGODB_URI, { writeConcern: { w: 'majority', journal: true } });
  await mongo.withSession((session) => session.withTransaction(async () => {
    await mongo.db().collection<{ _id: string }>('kept').insertOne({ _id: 'document' }, { session });
  }));
  await mongo.close();
  const redis = new Redis(engines.REDIS_URL);
  await redis.set('kept', 'value');
  // Redis writes to disk once a second unless it is asked to wait for it.
  await redis.call('WAITAOF', '1', '0', '5000');
  redis.disconnect();
  const connection = await Connection.connect({ address: engines.TEMPORAL_ADDRESS });
  await new Client({ connection }).workflow.start('keptWorkflow', { workflowId: 'kept', taskQueue: 'nobody-listens' });
  await connection.close();
}

async function read(engines: Ready): Promise<{ document: unknown; value: string | null; workflow: string }> {
  const mongo = await MongoClient.connect(engines.MONGODB_URI);
  const document = await mongo.db().collection<{ _id: string }>('kept').findOne({ _id: 'document' });
  await mongo.close();
  const redis = new Redis(engines.REDIS_URL);
  const value = await redis.get('kept');
  redis.disconnect();
  const connection = await Connection.connect({ address: engines.TEMPORAL_ADDRESS });
  const { status } = await new Client({ connection }).workflow.getHandle('kept').describe();
  await connection.close();
  return { document, value, workflow: status.name };
}

test('two sets run side by side; one is killed and starts again with its data, the other does not notice', async () => {
  const [first, second] = [up('first'), up('second')];
  const [enginesOfFirst, enginesOfSecond] = await Promise.all([first.ready, second.ready]);
  expect(new Set([...Object.values(enginesOfFirst.pids), ...Object.values(enginesOfSecond.pids)]).size).toBe(6);
  await write(enginesOfFirst);

  // One folder, one launcher.
  const refused = up('first');
  expect(await refused.ended).toBe(1);
  expect(refused.errors()).toMatch(/đang được tiến trình \d+ sử dụng[^]*in use by process \d+/);

  first.child.kill('SIGKILL');
  await first.ended;
  expect(Object.values(enginesOfFirst.pids).every(runs)).toBe(true);

  const again = up('first');
  const restarted = await again.ready;
  expect(Object.values(enginesOfFirst.pids).some(runs)).toBe(false);
  expect(await read(restarted)).toEqual({ document: { _id: 'document' }, value: 'value', workflow: 'RUNNING' });
  expect(Object.values(enginesOfSecond.pids).every(runs)).toBe(true);

  again.child.kill('SIGINT');
  expect(await again.ended).toBe(0);
  expect(Object.values(restarted.pids).some(runs)).toBe(false);
  expect(Object.values(enginesOfSecond.pids).every(runs)).toBe(true);
});

test('an engine that dies is started again at the same address with its data', async () => {
  const engines = await up('third').ready;
  await write(engines);
  process.kill(engines.pids['mongodb'] ?? 0, 'SIGKILL');
  process.kill(engines.pids['redis'] ?? 0, 'SIGKILL');
  process.kill(engines.pids['temporal'] ?? 0, 'SIGKILL');
  await waitUntil(() => Object.values(engines.pids).every((pid) => !runs(pid)), { timeoutMs: 10_000 });
  const found = await waitUntil(() => read(engines), { timeoutMs: 40_000, everyMs: 200 });
  expect(found).toEqual({ document: { _id: 'document' }, value: 'value', workflow: 'RUNNING' });
});
