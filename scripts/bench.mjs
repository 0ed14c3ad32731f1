#!/usr/bin/env node
/**
 * `npm run bench [-- --quick] [-- --json]`: holds the product against a hand-coded lifecycle on engines and data of
 * its own in a temporary folder. Tables (or JSON) on standard output, progress on standard error; exit code 1 when a
 * goal is missed. `--parts steps,commands,starts,inbox` runs some of it, `--delivery` sends the mails meanwhile,
 * `--profile` writes CPU profiles of both servers and keeps the folder.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LauncherError } from '../engines/messages.mjs';
import { createProgressReport } from '../engines/progress-report.mjs';
import { cacheFolder, startEngines } from '../engines/start-engines.mjs';
import { stopOnSignal } from '../engines/stop-on-signal.mjs';
import { build } from './build.mjs';
import { ensureDependencies, repositoryRoot, requireNodeVersion } from './dependencies.mjs';

const root = repositoryRoot(import.meta.filename);
const report = createProgressReport(process.stderr);
const partNames = ['steps', 'commands', 'starts', 'inbox'];

/** The harness is written in TypeScript; it and the processes it measures are compiled when it runs. */
async function buildBench() {
  const { build: bundle } = await import('esbuild');
  const outdir = join(root, 'build', 'bench');
  const entries = ['bench/index.ts', 'bench/product/product-process.ts', 'bench/hand-coded/worker-process.ts'];
  await bundle({ entryPoints: entries.map((entry) => join(root, entry)), entryNames: '[name]', outdir, outExtension: { '.js': '.cjs' }, bundle: true, platform: 'node', format: 'cjs', target: 'node20', packages: 'external', sourcemap: true, logLevel: 'silent',
    banner: { js: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" }, define: { 'import.meta.url': '__importMetaUrl', 'import.meta.dirname': '__dirname' } });
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  const quiet = () => {};
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'bench', 'hand-coded', 'lifecycle.workflow.ts'),
    logger: /** @type {any} */ ({ log: quiet, trace: quiet, debug: quiet, info: quiet, warn: console.error, error: console.error }),
  });
  writeFileSync(join(outdir, 'hand-coded-bundle.js'), code);
  return createRequire(import.meta.url)(join(outdir, 'index.cjs'));
}

/** @param {string | undefined} wanted */
function chosenParts(wanted) {
  const parts = wanted === undefined ? partNames : wanted.split(',').filter(Boolean);
  const unknown = parts.filter((part) => !partNames.includes(part));
  if (unknown.length > 0 || parts.length === 0) throw new LauncherError({ vi: `--parts chỉ nhận: ${partNames.join(', ')}.`, en: `--parts takes: ${partNames.join(', ')}.` });
  return parts;
}

/** @param {string} work @param {AbortSignal} signal */
async function main(work, signal) {
  requireNodeVersion();
  const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, parts: { type: 'string' }, delivery: { type: 'boolean', default: false }, profile: { type: 'boolean', default: false } } });
  const parts = chosenParts(values.parts);
  await ensureDependencies({ root, report });
  const starting = startEngines({ dataDir: join(work, 'data'), cacheDir: cacheFolder(process.env), report, signal });
  stops.push(async () => {
    await starting.then((engines) => engines.stop(), () => {});
  });
  await build({ root, report, only: ['server', 'workflows'] });
  mkdirSync(join(root, 'build', 'bench'), { recursive: true });
  const [{ runBench, renderResult }, engines] = await Promise.all([buildBench(), starting]);
  const { temporalAddress, mongodbUri, redisUrl } = engines;
  const run = runBench({ quick: values.quick, parts, delivery: values.delivery, profile: values.profile, engines: { temporalAddress, mongodbUri, redisUrl, pids: engines.pids() }, folder: work, signal }, report);
  running = run;
  const result = await run;
  report.close();
  console.log(values.json ? JSON.stringify(result, null, 2) : renderResult(result));
  keep = values.profile;
  if (keep) console.error(`CPU: ${work}`);
  return result.goals.some((/** @type {{ met: boolean | null }} */ { met }) => met === false) ? 1 : 0;
}

/** @type {(() => Promise<void>)[]} */
const stops = [];
/** @type {Promise<unknown> | null} */
let running = null;
let keep = false;
const aborted = new AbortController();
const work = mkdtempSync(join(tmpdir(), 'lienky-bench-'));
const stop = async () => {
  aborted.abort();
  await running?.catch(() => {});
  for (const each of stops) await each();
  if (!keep) rmSync(work, { recursive: true, force: true });
};
void stopOnSignal(stop).then(() => process.exit(130));

let code = 1;
try {
  code = await main(work, aborted.signal);
} catch (error) {
  report.close();
  console.error(error instanceof LauncherError ? error.message : error);
}
await stop();
process.exit(code);
