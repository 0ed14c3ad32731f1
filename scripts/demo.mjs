#!/usr/bin/env node
/**
 * `npm run demo [-- --schools 3] [-- --url http://…]`: plays the whole road from directive to commendation over
 * the HTTP API, against a running instance or one of its own (engines and data in a temporary folder, removed
 * afterwards). One JSON line a step on standard output, progress on standard error; the last line is the result.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readRunningInstance } from '../engines/data-folder.mjs';
import { freePort } from '../engines/free-port.mjs';
import { LauncherError } from '../engines/messages.mjs';
import { createProgressReport } from '../engines/progress-report.mjs';
import { stopOnSignal } from '../engines/stop-on-signal.mjs';
import { ensureDependencies, repositoryRoot, requireNodeVersion } from './dependencies.mjs';

const root = repositoryRoot(import.meta.filename);
const report = createProgressReport(process.stderr);
const task = 'demo';

/** Ends what was started here, in the opposite order. @type {(() => Promise<void>)[]} */
const stops = [];
const stopAll = async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
};

/** @returns {Promise<string>} the address of an instance of its own */
async function startInstance() {
  const data = mkdtempSync(join(tmpdir(), 'lienky-demo-'));
  stops.push(async () => rmSync(data, { recursive: true, force: true }));
  const port = await freePort();
  // What it prints is for a person at a terminal; here it goes to standard error, beside the progress.
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root, stdio: ['ignore', process.stderr, process.stderr], env: { ...process.env, LIENKY_DATA: data, PORT: String(port), LIENKY_DEMO: '1', LIENKY_DEMO_LIFE: '0' },
    // A Ctrl-C at the terminal reaches this command alone, which then stops the instance.
    detached: true,
  });
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  stops.push(async () => {
    child.kill('SIGINT');
    await ended;
  });
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let looking;
  const ready = new Promise((resolve) => {
    looking = setInterval(() => {
      const instance = readRunningInstance(data);
      if (instance?.url) resolve(instance.url);
    }, 100);
  });
  try {
    return await Promise.race([ready, ended.then((reason) => { throw new LauncherError({ vi: `Bản chạy thử dừng trước khi sẵn sàng (${reason}).`, en: `The instance ended before it was ready (${reason}).` }); })]);
  } finally {
    clearInterval(looking);
  }
}

/** The road is written in TypeScript; it is compiled when it is played. */
async function loadRoad() {
  const { build } = await import('esbuild');
  const outfile = join(root, 'build', 'demo', 'road.cjs');
  mkdirSync(join(root, 'build', 'demo'), { recursive: true });
  await build({ entryPoints: [join(root, 'scripts', 'demo', 'road.ts')], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', packages: 'external', logLevel: 'silent' });
  return createRequire(import.meta.url)(outfile);
}

async function main() {
  requireNodeVersion();
  const { values } = parseArgs({ options: { url: { type: 'string' }, schools: { type: 'string', default: '3' } } });
  const schools = Number(values.schools);
  if (!Number.isInteger(schools) || schools < 1 || schools > 500) throw new LauncherError({ vi: '--schools phải là số nguyên từ 1 đến 500.', en: '--schools must be a whole number from 1 to 500.' });
  await ensureDependencies({ root, report });
  const { playRoad } = await loadRoad();
  const url = (values.url ?? (await startInstance())).replace(/\/+$/, '');
  report({ task, state: 'running', message: { vi: `đi trọn quy trình tại ${url}`, en: `playing the road at ${url}` } });
  const result = await playRoad({
    url, schools,
    tell: (/** @type {unknown} */ line) => console.log(JSON.stringify(line)),
    progress: (/** @type {number} */ done, /** @type {number} */ total) => report({ task, state: 'running', message: { vi: 'trường đã xong', en: 'schools at their end' }, done, total }),
  });
  report({ task, state: 'done', message: { vi: `${result.certified} trường được công nhận, ${result.commended} trường được khen thưởng`, en: `${result.certified} schools certified, ${result.commended} commended` } });
  return result;
}

void stopOnSignal(stopAll).then(() => process.exit(130));
try {
  const result = await main();
  await stopAll();
  report.close();
  console.log(JSON.stringify(result));
} catch (error) {
  report.close();
  console.error(error instanceof LauncherError ? error.message : error);
  await stopAll();
  process.exitCode = 1;
}
