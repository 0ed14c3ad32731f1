import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lockWhenFree } from '../engines/lock-file.mjs';
import { LauncherError } from '../engines/messages.mjs';
import { CommandFailed, runCommand } from '../engines/run-command.mjs';
import { say } from './script-messages.mjs';

/** require() of ES modules without a switch came with this one. */
const oldestNode = [20, 19];

/** @throws {LauncherError} when this Node is too old */
export function requireNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new LauncherError(say('node.tooOld', { version, oldest: oldestNode.join('.') }));
}

/** @typedef {{ version?: string, optional?: boolean }} LockedPackage */

/** @param {string} path @returns {Record<string, LockedPackage> | null} */
function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * npm writes node_modules/.package-lock.json last, so a half install has none. Optional packages are left out:
 * most of them are builds for other platforms.
 * @param {string} root
 * @returns {boolean} whether what is installed is what package-lock.json says
 */
export function dependenciesAreCurrent(root) {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version);
}

/**
 * Installs the packages when they are missing or the lock file changed.
 * @param {{ root: string, report: import('../engines/progress-report.mjs').Report }} options
 * @throws {LauncherError} when npm fails
 */
export async function ensureDependencies({ root, report }) {
  if (dependenciesAreCurrent(root)) return;
  const release = await lockWhenFree(join(root, '.lienky', 'install.lock'), {
    onWait: ({ pid }) => report({ task: 'npm', state: 'running', message: say('npm.waiting', { pid }) }),
  });
  try {
    if (dependenciesAreCurrent(root)) return;
    await install(root, report);
    report({ task: 'npm', state: 'done', message: say('npm.done') });
  } catch (cause) {
    report({ task: 'npm', state: 'failed', message: say('npm.failed') });
    throw new LauncherError(say('npm.failedBecause'), { cause, detail: cause instanceof Error ? cause.message : String(cause) });
  } finally {
    release();
  }
}

/** @param {string} root @param {import('../engines/progress-report.mjs').Report} report */
async function install(root, report) {
  const total = Object.entries(lockedPackages(join(root, 'package-lock.json')) ?? {}).filter(([path, { optional }]) => path && !optional).length;
  let fetched = 0;
  report({ task: 'npm', state: 'running', message: say('npm.installing', { item: 'package-lock.json' }) });
  /** @param {string[]} command */
  const npm = (command) => runCommand([...npmCommand(), ...command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=http'], {
    cwd: root,
    logFile: join(root, '.lienky', 'npm.log'),
    onLine: (line) => {
      const [, address = ''] = /npm http (?:fetch GET 200|cache) (\S+)/.exec(line) ?? [];
      // A tarball's address holds "/name/-/"; the others are package descriptions.
      const [, name] = /((?:@[^/]+(?:\/|%2f))?[^/]+)\/-\//i.exec(address) ?? [];
      if (!name) {
        if (address && fetched === 0) report({ task: 'npm', state: 'running', message: say('npm.reading') });
        return;
      }
      fetched += 1;
      report({ task: 'npm', state: 'running', message: say('npm.installing', { item: decodeURIComponent(name) }), done: fetched, total });
    },
  });
  try {
    await npm(['ci']);
  } catch (error) {
    // `npm ci` refuses a lock file that lacks builds for platforms its registry does not carry. A plain install
    // takes the same locked versions, and does not write.
    if (!(error instanceof CommandFailed && /EUSAGE/.test(error.output))) throw error;
    fetched = 0;
    await npm(['install', '--no-save']);
  }
}

/** @returns {string[]} the npm that runs us, else the one on PATH */
function npmCommand() {
  const script = process.env['npm_execpath'];
  return script && /npm-cli\.js$/.test(script) && existsSync(script) ? [process.execPath, script] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** @param {string} file of a script in this folder @returns {string} the root of the repository */
export const repositoryRoot = (file) => dirname(dirname(file));
