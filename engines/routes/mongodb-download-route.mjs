import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { baseAddress } from '../download/base-address.mjs';
import { downloadProgress } from '../download/download-progress.mjs';
import { openUrl } from '../download/open-url.mjs';
import { proxyFor } from '../download/proxy.mjs';
import { isExecutable } from '../find-executable.mjs';
import { installOnce } from '../install-folder.mjs';
import { LauncherError, say } from '../messages.mjs';
import { runCommand } from '../run-command.mjs';
import { requireRuns } from './require-runs.mjs';

const packageName = 'mongodb-memory-server-core';
// The first of the 7.0 line without CVE-2025-14847 (memory read by whoever can connect).
const pinnedVersion = '7.0.28';
const official = 'https://fastdl.mongodb.org';

/** The downloader is a program of its own: it takes its settings from the environment and prints on standard output. */
const downloader = join(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '..', 'download', 'mongodb-download-process.mjs');

/** npm writes .package-lock.json last, so beside a half installed package there is none. @returns {boolean} */
function packageIsInstalled() {
  try {
    const file = createRequire(downloader).resolve(`${packageName}/package.json`);
    return existsSync(join(dirname(dirname(file)), '.package-lock.json'));
  } catch {
    return false;
  }
}

/** @param {string} folder @returns {import('../resolve-engine.mjs').Found | null} */
function find(folder) {
  const mongod = join(folder, 'bin', 'mongod');
  return isExecutable(mongod) ? { kind: 'mongod', command: [mongod] } : null;
}

/**
 * Where it asks, and how. Checks are switched on whatever the environment says: the package's own default takes
 * any certificate, which would make its MD5 sums, fetched from the same place, worth nothing.
 * @param {NodeJS.ProcessEnv} env @returns {{ address: string, version: string, childEnv: NodeJS.ProcessEnv }}
 */
function settings(env) {
  const variable = env['MONGOMS_DOWNLOAD_URL'] ? 'MONGOMS_DOWNLOAD_URL' : 'MONGOMS_DOWNLOAD_MIRROR';
  const address = baseAddress(env[variable] || official, variable);
  const url = new URL(address);
  const none = Object.fromEntries(['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'npm_config_proxy', 'npm_config_https-proxy', 'yarn_proxy', 'yarn_https-proxy', 'MONGOMS_DOWNLOAD_DIR', 'MONGOMS_SYSTEM_BINARY', 'MONGOMS_USE_ARCHIVE_NAME_FOR_BINARY_NAME'].map((name) => [name, undefined]));
  return {
    address,
    version: env['MONGOMS_VERSION'] || pinnedVersion,
    childEnv: {
      ...env, ...none,
      https_proxy: proxyFor(url, env)?.href,
      npm_config_strict_ssl: 'true',
      MONGOMS_MD5_CHECK: 'true',
      MONGOMS_USE_HTTP: String(url.protocol === 'http:'),
    },
  };
}

/**
 * MongoDB's own build for this machine, found and fetched by mongodb-memory-server-core; its MONGOMS_* variables
 * (mirror, address, version, distribution) hold. The package is there only after the npm packages are, so a first
 * start waits for them, but not before MongoDB's server has answered: offline the next route begins at once.
 * @param {object} options
 * @param {string} options.folder where it is installed; of its own, because data decides which server may serve it
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} options.logFile
 * @param {AbortSignal} [options.signal] ends the download
 * @param {Promise<unknown>} [options.packages] resolves when the npm packages are installed; left out: they are, or not
 * @param {(output: string) => boolean} options.fits judges what it says of its version
 * @param {() => boolean} [options.isInstalled]
 * @param {number} [options.answerMs]
 * @returns {import('../resolve-engine.mjs').Route}
 */
export function mongodbDownloadRoute({ folder, env, logFile, signal, packages, fits, isInstalled = packageIsInstalled, answerMs }) {
  const version = env['MONGOMS_VERSION'] || pinnedVersion;
  const item = `MongoDB ${version}`;
  return {
    name: 'download',
    kind: 'mongod',
    explain: say('route.download', { what: item, from: env['MONGOMS_DOWNLOAD_URL'] || env['MONGOMS_DOWNLOAD_MIRROR'] || official }),
    available: () => (find(folder) || packages || isInstalled() ? true : say('why.packageMissing', { name: packageName })),
    provide: async (progress) => {
      const there = find(folder);
      if (there) return there;
      const { address, childEnv } = settings(env);
      (await openUrl(address, { env, signal, answerMs, follow: false })).destroy();
      if (packages) {
        progress(say('download.waitingForPackages', { item }));
        await Promise.race([packages.catch(() => {}), ...(signal ? [once(signal, 'abort')] : [])]);
        signal?.throwIfAborted();
      }
      if (!isInstalled()) throw new LauncherError(say('why.packageMissing', { name: packageName }));
      return installOnce({
        folder,
        find,
        progress,
        install: async (temporary) => {
          await runDownloader({ temporary, version, env: childEnv, logFile, signal, onBytes: (done, total) => progress(downloadProgress(item, done, total), done, total) });
          await requireRuns({ command: [join(temporary, 'bin', 'mongod'), '--version'], env, fits });
        },
      });
    },
  };
}

/**
 * @param {{ temporary: string, version: string, env: NodeJS.ProcessEnv, logFile: string, signal?: AbortSignal, onBytes: (done: number, total: number) => void }} options
 * @throws {LauncherError} with what the package said
 */
async function runDownloader({ temporary, version, env, logFile, signal, onBytes }) {
  let failure = '';
  const onLine = (/** @type {string} */ line) => {
    const [, done, total] = /^\{"done":(\d+),"total":(\d+)\}$/.exec(line) ?? [];
    if (done && total) onBytes(Number(done), Number(total));
    if (line.startsWith('{"failure":')) failure = JSON.parse(line).failure;
  };
  try {
    // The package looks for settings in a package.json at its working folder and above; there is none.
    await runCommand([process.execPath, downloader, temporary, version], { env, cwd: temporary, logFile, signal, onLine });
  } catch (cause) {
    signal?.throwIfAborted();
    throw new LauncherError(say('download.mongodbFailed', { version }), { cause, detail: failure || String(cause) });
  }
}
