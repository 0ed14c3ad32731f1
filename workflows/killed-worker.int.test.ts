import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { AppError } from '../domain/errors/codes';
import { CaseWorld, eventually, workflowBundle } from '../test/support/case-world';
import { smallProcedure } from '../test/support/small-procedure';

/**
 * Hazards 1, 2 and 4: a worker dies between the commit and the end of the workflow task, Temporal forgets the
 * Update that was not accepted yet, and another decision comes first. Own engines, because Temporal is killed too.
 */
const root = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'lienky-kill-'));
let engines: ChildProcess;
let world: CaseWorld;
let pids: { temporal: number };
let addresses: { TEMPORAL_ADDRESS: string; MONGODB_URI: string };

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes('\n')) return text.slice(0, text.indexOf('\n'));
  }
  throw new Error(`ended without a line: ${text}`);
}

beforeAll(async () => {
  engines = spawn(process.execPath, ['engines/cli.mjs', 'up', '--data', join(folder, 'data')], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, TEMPORAL_ADDRESS: '', MONGODB_URI: '', REDIS_URL: '' } });
  const ready = JSON.parse(await firstLine(engines)) as { pids: { temporal: number }; TEMPORAL_ADDRESS: string; MONGODB_URI: string };
  pids = ready.pids;
  addresses = ready;
  world = await CaseWorld.create([smallProcedure()], { worker: false, temporalAddress: ready.TEMPORAL_ADDRESS, mongodbUri: ready.MONGODB_URI });
}, 120_000);

afterAll(async () => {
  await world?.close();
  engines.kill('SIGINT');
  await once(engines, 'exit');
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function startKillableWorker(dieAfter: string): Promise<ChildProcess> {
  const bundle = await workflowBundle();
  const codePath = 'codePath' in bundle ? bundle.codePath : join(folder, 'bundle.js');
  if ('code' in bundle) writeFileSync(codePath, bundle.code);
  // The entry lies inside the checkout so that it finds node_modules.
  const entry = join(root, 'build', `killable-worker-${process.pid}.cjs`);
  buildSync({ entryPoints: [join(root, 'test/support/killable-worker.ts')], outfile: entry, bundle: true, platform: 'node', packages: 'external', logLevel: 'error' });
  const child = spawn(process.execPath, [entry], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...addresses, TASK_QUEUE: world.settings.taskQueue, DATABASE: world.database.db.databaseName, BUNDLE: codePath, DIE_AFTER: dieAfter },
  });
  expect(await firstLine(child)).toBe('ready');
  rmSync(entry);
  return child;
}

test('the worker dies after the commit, another decision comes first: one entry per sequence, both answered truthfully', async () => {
  const worker = await startKillableWorker('first');
  await world.start('k', 'small');
  await world.decide('k', 'plan', 'on');

  const first = await world.decision('k', 'police-sign', 'on', { key: 'first' });
  const second = await world.decision('k', 'office-sign', 'on', { key: 'second' });
  const firstAnswer = world.gateway.decide(world.tenant, 'k', first);
  const [, signal] = (await once(worker, 'exit')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  const committed = await world.database.journal.findOne({ tenant: world.tenant, caseId: 'k', 'event.key': 'first' });
  expect(committed?.sequence).toBe(2);

  // No worker answers: the server looks into the journal before it says anything to the first person.
  expect(await firstAnswer).toMatchObject({ sequence: 2, repeated: true });
  // Temporal loses what it held in memory: the Update that no history knows. Its keeper starts it again on the same port.
  process.kill(pids.temporal, 'SIGKILL');

  // The other person decides first now; what stands in MongoDB must be taken before it.
  const secondAnswer = eventually(async () => {
    try {
      return await world.gateway.decide(world.tenant, 'k', second);
    } catch (error) {
      if (error instanceof AppError && error.code === 'engine-unavailable') return null;
      throw error;
    }
  }, 'the second decision is answered', 60_000);
  await eventually(() => world.client.workflowService.getSystemInfo({}).catch(() => null), 'Temporal is back');
  await world.startWorker();
  expect(await secondAnswer).toMatchObject({ sequence: 3, status: 'ended', outcome: 'completed' });

  // Asked again, the first person hears the same; with another body it is a conflict.
  const again = await world.gateway.decide(world.tenant, 'k', first);
  expect(again).toMatchObject({ sequence: 2, repeated: true });

  const entries = await world.database.journal.find({ tenant: world.tenant, caseId: 'k' }).sort({ sequence: 1 }).toArray();
  expect(entries.map((entry) => [entry.sequence, entry.event.kind, 'key' in entry.event ? entry.event.key : null])).toEqual([
    [0, 'opened', null], [1, 'decided', expect.any(String)], [2, 'decided', 'first'], [3, 'decided', 'second'],
  ]);
  expect((await world.verify()).faults).toEqual([]);
}, 120_000);
