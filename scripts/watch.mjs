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
 * @returns {Promise<import('./application.mjs').Application>}
 */
export async function startWatching({ root, env, data, report, port }) {
  const apiPort = await freePort();
  const start = () => startApplication({ root, env: { LIENKY_PUBLIC_URL: `http://localhost:${port}`, ...env, PORT: String(apiPort) }, data, report });
  /** @type {import('./application.mjs').Application | null} */
  let application = await start();
  let stopped = false;

  const rebuild = async () => {
    try {
      if ((await build({ root, report, only: ['server', 'workflows'] })).length === 0 || stopped) return;
      report({ task: 'Liên Ký', state: 'running', message: say('app.restarting') });
      await application?.stop();
      application = null;
      application = await start();
    } catch (error) {
      // The next change is another chance; the page says that the server is away.
      console.error(error instanceof Error ? error.message : error);
    }
  };
  const watchers = watchSources(root, rebuild);
  const vite = await startVite({ root, port, apiPort });
  return {
    url: `http://localhost:${port}`,
    // A crash does not end this mode: mending the source is what it is for.
    ended: new Promise(() => {}),
    stop: async () => {
      stopped = true;
      for (const watcher of watchers) watcher.close();
      await vite.close();
      await application?.stop();
    },
  };
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
