#!/usr/bin/env node
/**
 * `npm start`: from a fresh clone to one address in a browser. Installs packages, provides and starts the
 * engines, builds, then starts the application; Ctrl-C stops these in the opposite order and nothing else.
 * `--dev`: the same with sources watched.
 *
 * PORT (3000), LIENKY_DATA (.lienky/data), LIENKY_CACHE (~/.cache/lienky), LIENKY_DEMO (1), LIENKY_DEMO_LIFE (1).
 */
import { resolve } from 'node:path';
import { readRunningInstance } from '../engines/data-folder.mjs';
import { LauncherError, inBoth } from '../engines/messages.mjs';
import { createProgressReport } from '../engines/progress-report.mjs';
import { cacheFolder, dataFolder, startEngines } from '../engines/start-engines.mjs';
import { stopOnSignal } from '../engines/stop-on-signal.mjs';
import { startApplication } from './application.mjs';
import { build } from './build.mjs';
import { ensureDependencies, repositoryRoot, requireNodeVersion } from './dependencies.mjs';
import { choosePagePort } from './page-port.mjs';
import { say } from './script-messages.mjs';
import { startWatching } from './watch.mjs';

const root = repositoryRoot(import.meta.filename);
const report = createProgressReport(process.stdout);

/** What runs, in the order it was started. @type {(() => Promise<void>)[]} */
const stops = [];
/** @type {Promise<void> | null} */
let stopping = null;
const stopAll = () => (stopping ??= (async () => {
  for (const stop of stops.reverse()) await stop();
})());

const aborted = new AbortController();

/**
 * The engines with their stop already in the list while they start, so that Ctrl-C or a failed build in those
 * minutes leaves nothing running.
 * @param {Parameters<typeof startEngines>[0]} options
 */
async function startStoppable(options) {
  const starting = startEngines({ ...options, signal: aborted.signal });
  stops.unshift(async () => {
    aborted.abort();
    await starting.then((engines) => engines.stop(), () => {});
  });
  return starting;
}

/** @returns {Promise<{ ended: Promise<string> }>} */
async function start() {
  requireNodeVersion();
  const dataDir = dataFolder(process.env, root);
  const other = readRunningInstance(dataDir);
  if (other?.url) throw new LauncherError(say('instance.running', { folder: resolve(dataDir), url: other.url, pid: other.launcher.pid }));
  let port = 0;
  const dev = process.argv.includes('--dev');
  const packages = ensureDependencies({ root, report });
  const [engines] = await Promise.all([
    startStoppable({
      dataDir, cacheDir: cacheFolder(process.env), report, packages,
      // Not before: the application of a launcher that was killed may still hold the port.
      whenFolderIsOurs: async () => { port = await choosePagePort(process.env['PORT']); },
    }),
    packages.then(() => build({ root, report, only: dev ? ['server', 'workflows'] : undefined })),
  ]);
  const { data } = engines;
  const env = { ...engines.env, LIENKY_MODE: 'embedded', LIENKY_DEMO: process.env['LIENKY_DEMO'] ?? '1', LIENKY_DEMO_LIFE: process.env['LIENKY_DEMO_LIFE'] ?? '1', LIENKY_DATA: data.folder, PORT: String(port) };
  const onLaunch = (/** @type {() => Promise<void>} */ stop) => void stops.push(stop);
  const running = dev ? await startWatching({ root, env, data, report, port, onLaunch }) : await startApplication({ root, env, data, report, onLaunch });
  data.announce({ temporalAddress: engines.temporalAddress, mongodbUri: engines.mongodbUri, redisUrl: engines.redisUrl, url: running.url });
  report.close();
  const { vi, en } = say('app.open');
  console.log(`\n  ${vi}\n  ${en}\n\n      ➜  ${running.url}\n\n  ${inBoth(say('app.howToStop', { folder: data.folder }))}\n`);
  return running;
}

/** @param {unknown} error */
async function fail(error) {
  report.close();
  console.error(`\n${error instanceof LauncherError ? error.message : String(error instanceof Error ? error.stack : error)}`);
  await stopAll();
  process.exit(1);
}

let interrupted = false;
void stopOnSignal(() => {
  interrupted = true;
  report.close();
  console.log(`\n${inBoth({ vi: 'Đang dừng…', en: 'Stopping…' })}`);
  return stopAll();
}).then(() => process.exit(0), fail);

try {
  const { ended } = await start();
  if (interrupted) await stopAll();
  const reason = await ended;
  if (!interrupted) await fail(new LauncherError(say('app.ended', { reason: reason.split('\n')[0] ?? '', log: 'logs/application.log' }), { detail: reason.split('\n').slice(1).join('\n') }));
} catch (error) {
  if (!interrupted) await fail(error);
}
