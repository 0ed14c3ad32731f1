#!/usr/bin/env node
/**
 * `npm test [-- suite] [pattern ...]`: installs what is missing, starts one set of engines on a folder of its
 * own, runs the suites and ends with one line of totals.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LauncherError, inBoth } from '../engines/messages.mjs';
import { createProgressReport } from '../engines/progress-report.mjs';
import { cacheFolder, startEngines } from '../engines/start-engines.mjs';
import { stopOnSignal } from '../engines/stop-on-signal.mjs';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { ensureDependencies, repositoryRoot, requireNodeVersion } from './dependencies.mjs';
import { say } from './script-messages.mjs';

const suites = ['unit', 'integration', 'browser'];
const root = repositoryRoot(import.meta.filename);
const report = createProgressReport(process.stderr);

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @param {string} suite
 * @param {{ env: NodeJS.ProcessEnv, patterns: string[], work: string, aside?: boolean }} options `aside`: beside another suite, told when it is over
 * @returns {Promise<Totals>}
 */
async function runSuite(suite, { env, patterns, work, aside = false }) {
  const outputFile = join(work, `${suite}.json`);
  const title = `\n── ${inBoth(say('test.suite', { suite }))} ──`;
  if (!aside) console.log(title);
  /** @type {Buffer[]} */
  const told = [];
  const code = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--selectProjects', suite, '--json', '--outputFile', outputFile, '--passWithNoTests',
      // The engines are shared, and two cores are few: what talks to them runs one file at a time.
      // A connection that a test forgot must not hold up the whole run for ever.
      ...(suite === 'unit' ? [] : ['--runInBand', '--forceExit', '--testTimeout', '60000']),
      ...(patterns.length > 0 ? ['--testPathPatterns', ...patterns] : []),
    ], { cwd: root, env: { ...process.env, ...env, NODE_ENV: 'test' }, stdio: ['ignore', 'ignore', aside ? 'pipe' : 'inherit'] });
    running.add(child);
    child.stderr?.on('data', (chunk) => told.push(chunk));
    child.once('error', reject);
    child.once('close', (exitCode) => {
      running.delete(child);
      resolve(exitCode);
    });
  });
  if (aside) process.stderr.write(`${title}\n${Buffer.concat(told).toString('utf8')}`);
  return totalsOf(outputFile, code);
}

/** @param {string} outputFile @param {number | null} code @returns {Totals} */
function totalsOf(outputFile, code) {
  try {
    const result = JSON.parse(readFileSync(outputFile, 'utf8'));
    // A file that does not even load counts as one failure: it has no tests that could.
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: result.numPendingTests + result.numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** The engines, with their stop in the list while they are still starting. @param {Promise<void>} packages */
function startStoppable(packages) {
  const aborted = new AbortController();
  const starting = startEngines({ dataDir: join(work, 'data'), cacheDir: cacheFolder(process.env), report, packages, signal: aborted.signal });
  stops.push(async () => {
    aborted.abort();
    await starting.then((engines) => engines.stop(), () => {});
  });
  return starting;
}

/** A part that does not build is a failure, and what does not need it is tested all the same. @param {Totals} totals */
async function buildOrCount(totals) {
  try {
    await build({ root, report });
  } catch (error) {
    if (!(error instanceof LauncherError)) throw error;
    console.error(error.message);
    totals.failed += 1;
  }
}

/** @param {string[]} args @param {string} work @returns {Promise<Totals>} */
async function runAll(args, work) {
  const chosen = suites.filter((suite) => args.includes(suite));
  const patterns = args.filter((arg) => !suites.includes(arg));
  const wanted = chosen.length > 0 ? chosen : suites;
  requireNodeVersion();
  const needsEngines = wanted.some((suite) => suite !== 'unit');
  // Both take minutes on a fresh clone, and neither needs the other.
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const packages = ensureDependencies({ root, report });
  const [engines] = await Promise.all([
    needsEngines ? startStoppable(packages) : null,
    packages.then(() => (needsEngines ? buildOrCount(totals) : null)),
  ]);
  const chromium = wanted.includes('browser') ? await findChromium() : null;
  const env = { ...engines?.env, LIENKY_WORKFLOW_BUNDLE: join(root, 'build', 'workflow-bundle.js'), ...(chromium ? { LIENKY_CHROMIUM: chromium } : {}) };
  report.close();
  /** @param {string[]} some */
  const runInTurn = async (some, aside = false) => {
    for (const suite of some) {
      const { passed, failed, skipped } = await runSuite(suite, { env, patterns, work, aside });
      totals.passed += passed;
      totals.failed += failed;
      totals.skipped += skipped;
    }
  };
  // What talks to the engines waits much of its time: the units run beside it, and their report follows.
  const others = wanted.filter((suite) => suite !== 'unit');
  await Promise.all([runInTurn(wanted.filter((suite) => suite === 'unit'), others.length > 0), runInTurn(others)]);
  // A run that found no test has proven nothing.
  return totals.passed + totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

/** @type {(() => Promise<void>)[]} */
const stops = [];
const work = mkdtempSync(join(tmpdir(), 'lienky-test-'));
const stop = async () => {
  for (const child of running) child.kill('SIGTERM');
  for (const each of stops) await each();
  rmSync(work, { recursive: true, force: true });
};
void stopOnSignal(stop).then(() => process.exit(130));

/** @type {Totals} */
let totals = { passed: 0, failed: 1, skipped: 0 };
try {
  totals = await runAll(process.argv.slice(2), work);
} catch (error) {
  report.close();
  console.error(error instanceof LauncherError ? error.message : error);
}
await stop();
console.log(`tests: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 ? 1 : 0);
