#!/usr/bin/env node
/**
 * `npm run chaos [-- --kills 1000] [--seed word] [--json] [--keep]`: the product as in production (api, worker, delivery) on
 * engines of its own under a load of cases, while each of the six is ended with SIGKILL at random and started again;
 * afterwards every promise is checked (docs/decisions/0033). Progress on standard error; a table, or one JSON line, on
 * standard output; exit code 1 when anything did not hold. With a fault, or --keep, data and logs stay where it says.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../engines/free-port.mjs';
import { LauncherError } from '../engines/messages.mjs';
import { createProgressReport } from '../engines/progress-report.mjs';
import { cacheFolder, startEngines } from '../engines/start-engines.mjs';
import { stopOnSignal } from '../engines/stop-on-signal.mjs';
import { build } from './build.mjs';
import { ensureDependencies, repositoryRoot, requireNodeVersion } from './dependencies.mjs';

const root = repositoryRoot(import.meta.filename);
const report = createProgressReport(process.stderr);
const work = mkdtempSync(join(tmpdir(), 'lienky-chaos-'));
const aborted = new AbortController();
/** Ends what was started here, in the opposite order. @type {(() => Promise<void>)[]} */
const stops = [];
const stopAll = async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
};

/** The engines are ended on purpose, dozens of times a minute: no end to starting them again, and no long pause before it. */
const restarts = { mostPerMinute: Infinity, longestPauseMs: 200 };

function readOptions() {
  const { values } = parseArgs({ options: { kills: { type: 'string', default: '60' }, seed: { type: 'string' }, json: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } } });
  const kills = Number(values.kills);
  if (!Number.isInteger(kills) || kills < 1 || kills > 100_000) throw new LauncherError({ vi: '--kills phải là số nguyên từ 1 đến 100000.', en: '--kills must be a whole number from 1 to 100000.' });
  return { kills, seed: values.seed ?? String(Date.now() % 1_000_000), json: values.json, keep: values.keep };
}

/** Own engines whatever the environment names: what somebody else uses is never killed. */
async function startOwnEngines() {
  const env = { ...process.env, TEMPORAL_ADDRESS: '', MONGODB_URI: '', REDIS_URL: '' };
  let started = false;
  const engines = await startEngines({
    dataDir: join(work, 'data'), cacheDir: cacheFolder(process.env), env, signal: aborted.signal, restarts,
    // Later it would tell of every kill.
    report: (event) => { if (!started) report(event); },
  });
  stops.push(() => engines.stop());
  started = true;
  return engines;
}

/** The run is written in TypeScript; it is compiled when it is run. */
async function loadRun() {
  const { build: bundle } = await import('esbuild');
  const outfile = join(root, 'build', 'chaos', 'run-chaos.cjs');
  mkdirSync(join(root, 'build', 'chaos'), { recursive: true });
  await bundle({ entryPoints: [join(root, 'test', 'chaos', 'index.ts')], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', packages: 'external', sourcemap: true, logLevel: 'silent' });
  return createRequire(import.meta.url)(outfile);
}

/** @param {{ kills: number, seed: string }} options */
async function main({ kills, seed }) {
  requireNodeVersion();
  await ensureDependencies({ root, report });
  await build({ root, report, only: ['server', 'workflows'] });
  const { runChaos, tableOf } = await loadRun();
  const engines = await startOwnEngines();
  const logs = join(work, 'logs');
  mkdirSync(logs, { recursive: true });
  report({ task: 'chaos', state: 'running', message: { vi: `seed ${seed}`, en: `seed ${seed}` } });
  const result = await runChaos({
    engines, root, logs, port: await freePort(), kills, seed, signal: aborted.signal,
    progress: (/** @type {string} */ _phase, /** @type {import('../engines/messages.mjs').Bilingual} */ message, /** @type {number | undefined} */ done, /** @type {number | undefined} */ total) => report({ task: 'chaos', state: 'running', message, done, total }),
  });
  return { result, table: tableOf(result) };
}

void stopOnSignal(async () => {
  aborted.abort(new Error('stopped'));
  await stopAll();
  rmSync(work, { recursive: true, force: true });
}).then(() => process.exit(130));

let keep = false;
try {
  const options = readOptions();
  keep = options.keep;
  const { result, table } = await main(options);
  await stopAll();
  report({ task: 'chaos', state: result.result === 'held' ? 'done' : 'failed', message: { vi: `${result.kills} lần diệt`, en: `${result.kills} kills` } });
  report.close();
  console.log(options.json ? JSON.stringify(result) : table);
  if (result.result !== 'held') {
    keep = true;
    process.exitCode = 1;
  }
} catch (error) {
  report.close();
  keep = true;
  console.error(error instanceof LauncherError ? error.message : error);
  await stopAll();
  process.exitCode = 1;
}
if (keep) console.error(`${work}`);
else rmSync(work, { recursive: true, force: true });
// Connections that lost their engine while it was closed must not hold the command.
process.exit();
