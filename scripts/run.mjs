#!/usr/bin/env node
/**
 * `node scripts/run.mjs server/processes/<name>.ts [arguments]`: runs one of the server's commands against the
 * engines named in the environment, else those of the instance that works on LIENKY_DATA, else engines started
 * on that folder for as long as the command takes. Its exit code is the command's.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readRunningInstance } from '../engines/data-folder.mjs';
import { LauncherError } from '../engines/messages.mjs';
import { createProgressReport } from '../engines/progress-report.mjs';
import { cacheFolder, dataFolder, startEngines } from '../engines/start-engines.mjs';
import { stopOnSignal } from '../engines/stop-on-signal.mjs';
import { build } from './build.mjs';
import { ensureDependencies, repositoryRoot, requireNodeVersion } from './dependencies.mjs';
import { say } from './script-messages.mjs';

const root = repositoryRoot(import.meta.filename);
// Standard output belongs to the command.
const report = createProgressReport(process.stderr);
const variables = ['TEMPORAL_ADDRESS', 'MONGODB_URI', 'REDIS_URL'];

/** @param {Promise<void>} packages @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => Promise<void> }>} */
async function findEngines(packages) {
  const nothing = async () => {};
  if (variables.every((name) => process.env[name])) return { env: {}, stop: nothing };
  const dataDir = dataFolder(process.env, root);
  const instance = readRunningInstance(dataDir);
  if (!instance) return startEngines({ dataDir, cacheDir: cacheFolder(process.env), report, packages });
  const { temporalAddress, mongodbUri, redisUrl } = instance;
  const found = { TEMPORAL_ADDRESS: temporalAddress, MONGODB_URI: mongodbUri, REDIS_URL: redisUrl };
  return { env: { ...found, ...Object.fromEntries(variables.filter((name) => process.env[name]).map((name) => [name, process.env[name]])) }, stop: nothing };
}

/** @param {string} entry @param {string[]} args @returns {Promise<number>} exit code */
async function run(entry, args) {
  const built = join(root, 'build', 'server', `${basename(entry, '.ts')}.cjs`);
  const packages = ensureDependencies({ root, report });
  const [engines] = await Promise.all([findEngines(packages), packages.then(() => build({ root, report, only: ['server', 'workflows'] }))]);
  report.close();
  try {
    if (!existsSync(built)) throw new LauncherError(say('app.missing', { file: built }));
    const env = { ...process.env, LIENKY_DATA: dataFolder(process.env, root), LIENKY_MODE: process.env['LIENKY_MODE'] ?? 'embedded', ...engines.env };
    const child = spawn(process.execPath, ['--enable-source-maps', built, ...args], { cwd: root, env, stdio: 'inherit' });
    void stopOnSignal(async () => { child.kill('SIGTERM'); });
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    await engines.stop();
  }
}

try {
  requireNodeVersion();
  const [entry, ...args] = process.argv.slice(2);
  if (!entry) throw new LauncherError(say('run.usage'));
  process.exit(await run(entry, args));
} catch (error) {
  report.close();
  console.error(error instanceof LauncherError ? error.message : error);
  process.exit(1);
}
