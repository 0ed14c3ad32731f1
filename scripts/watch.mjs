/**
 * The development mode: Vite serves the pages at PORT and passes API calls on to the application, which is built
 * again and restarted whenever a source of the server or of the workflows changes.
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../engines/free-port.mjs';
import { startApplication } from './application.mjs';
import { build } from './build.mjs';
import { say } from './script-messages.mjs';

/** An editor writes several files at once; they make one restart. */
const settleMs = 200;
const watched = ['domain', 'forms', 'workflows', 'activities', 'server'];

/**
 * @param {object} options
 * @param {string} options.root
 * @param {NodeJS.ProcessEnv} options.env
 * @param {import('../engines/data-folder.mjs').DataFolder} options.data
 * @param {import('../engines/progress-report.mjs').Report} options.report
 * @param {number} options.port of the pages
 * @param {(stop: () => Promise<void>) => void} options.onLaunch
 * @returns {Promise<{ url: string, ended: Promise<string> }>}
 */
export async function startWatching({ root, env, data, report, port, onLaunch }) {
  const apiPort = await freePort();
  /** What is to be ended, the application by the stop of its latest start. */
  const running = { stopped: false, application: async () => {}, pages: async () => {}, watchers: /** @type {import('node:fs').FSWatcher[]} */ ([]) };
  onLaunch(async () => {
    running.stopped = true;
    for (const watcher of running.watchers) watcher.close();
    await running.pages();
    await running.application();
  });
  const start = () => startApplication({
    root, data, report,
    env: { LIENKY_PUBLIC_URL: `http://localhost:${port}`, ...env, PORT: String(apiPort) },
    onLaunch: (stop) => { running.application = stop; },
  });
  await start();
  running.watchers = watchSources(root, async () => {
    try {
      if ((await build({ root, report, only: ['server', 'workflows'] })).length === 0 || running.stopped) return;
      report({ task: 'Liên Ký', state: 'running', message: say('app.restarting') });
      await running.application();
      if (!running.stopped) await start();
    } catch (error) {
      // The next change is another chance; the page says that the server is away.
      console.error(error instanceof Error ? error.message : error);
    }
  });
  const vite = await startVite({ root, port, apiPort });
  running.pages = () => vite.close();
  // A crash does not end this mode: mending the source is what it is for.
  return { url: `http://localhost:${port}`, ended: new Promise(() => {}) };
}

/** @param {string} root @param {() => Promise<void>} rebuild one at a time @returns {import('node:fs').FSWatcher[]} */
function watchSources(root, rebuild) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let work = Promise.resolve();
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { work = work.then(rebuild); }, settleMs);
  };
  return watched.map((folder) => watch(join(root, folder), { recursive: true }, changed));
}

/** @param {{ root: string, port: number, apiPort: number }} options */
async function startVite({ root, port, apiPort }) {
  // Vite announces how a later major version will load this file; nothing to do until then.
  process.env['VITE_CONFIG_NATIVE_IGNORE_WARNING'] = 'true';
  const { createServer } = await import('vite');
  const target = `http://127.0.0.1:${apiPort}`;
  const server = await createServer({
    configFile: join(root, 'web', 'vite.config.ts'),
    root: join(root, 'web'),
    logLevel: 'warn',
    server: { port, strictPort: true, host: 'localhost', proxy: { '/api': target, '/healthz': target, '/readyz': target } },
  });
  return server.listen();
}
