import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ChaosResult } from './result';
import { targetNames } from './targets';

const root = join(__dirname, '..', '..');

/** Through the command itself, with engines of its own: the engines of the suite are not to be killed. */
async function chaos(...args: string[]): Promise<ChaosResult> {
  const ended = await promisify(execFile)(process.execPath, [join(root, 'scripts', 'chaos.mjs'), '--json', ...args], { cwd: root, maxBuffer: 64 * 1024 * 1024 })
    .catch((error: { stdout?: string; stderr?: string }) => ({ stdout: error.stdout ?? '', stderr: error.stderr ?? String(error) }));
  if (!ended.stdout.trim()) throw new Error(`no result:\n${ended.stderr}`);
  return JSON.parse(ended.stdout) as ChaosResult;
}

test('sixty kills of the six processes under load: nothing is lost, doubled or stuck', async () => {
  const result = await chaos('--kills', '60', '--seed', 'suite');
  expect(result.checks.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
  expect(result.result).toBe('held');
  expect(result.targets.map(({ target, kills }) => [target, kills])).toEqual(targetNames.map((target) => [target, 10]));
  // Otherwise it would have proven little: kills hit decisions on their way, and every kind of work was done.
  const { load, targets } = result;
  expect(targets.reduce((sum, { hitInFlight }) => sum + hitInFlight, 0)).toBeGreaterThan(40);
  for (const kind of ['decisions', 'returns', 'documents', 'reminders', 'escalations'] as const) expect([kind, load[kind] > 0]).toEqual([kind, true]);
}, 540_000);
