/** The one process that serves everything in the embedded mode: how it is started, watched and stopped. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { LauncherError } from '../engines/messages.mjs';
import { processFlags } from './process-flags.mjs';
import { say } from './script-messages.mjs';

const readyTimeoutMs = 180_000;
const stopTimeoutMs = 15_000;

/**
 * @typedef {object} Application
 * @property {string} url what it says it serves at
 * @property {Promise<string>} ended resolves with the reason when the process is gone
 * @property {() => Promise<void>} stop
 */

/** @param {string} log @returns {string} its last lines */
function tailOf(log) {
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n') : '';
}

/**
 * Starts build/server/embedded.cjs and waits for its line {"event":"ready","url":…}. Its lines
 * {"event":"progress","message":…,"done":…,"total":…} are shown; everything else goes to the log.
 * @param {object} options
 * @param {string} options.root
 * @param {NodeJS.ProcessEnv} options.env
 * @param {import('../engines/data-folder.mjs').DataFolder} options.data
 * @param {import('../engines/progress-report.mjs').Report} options.report
 * @param {(stop: () => Promise<void>) => void} options.onLaunch called as soon as the process exists, long before it is ready
 * @returns {Promise<Application>}
 * @throws {LauncherError} with the end of its log, when it ends or is not ready in three minutes
 */
export async function startApplication({ root, env, data, report, onLaunch }) {
  const file = join(root, 'build', 'server', 'embedded.cjs');
  if (!existsSync(file)) throw new LauncherError(say('app.missing', { file }));
  const log = join(data.part('logs'), 'application.log');
  if (existsSync(log)) renameSync(log, `${log}.1`);
  const logFile = openSync(log, 'a');
  report({ task: 'Liên Ký', state: 'running', message: say('app.starting') });
  // The data folder on its command line tells it apart from another copy's, should this launcher be killed.
  const child = spawn(process.execPath, [...processFlags, file, '--data', data.folder], {
    cwd: root, detached: true, stdio: ['ignore', 'pipe', logFile], env: { ...process.env, ...env },
  });
  if (child.pid) data.record('application', child.pid, data.folder);

  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => {
      closeSync(logFile);
      resolve(signal ?? `exit code ${code}`);
    });
  });
  const stop = async () => {
    const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(timer);
  };
  onLaunch(stop);

  /** @type {Promise<string>} */
  const ready = new Promise((resolve) => {
    createInterface({ input: /** @type {import('node:stream').Readable} */ (child.stdout) }).on('line', (line) => {
      const event = parseEvent(line);
      if (event?.event === 'ready') resolve(String(event.url));
      else if (event?.event === 'progress') report({ task: 'Liên Ký', state: 'running', message: progressMessage(event), done: event.done, total: event.total });
      else writeSync(logFile, `${line}\n`);
    });
  });
  const timer = { clear: () => {} };
  const silent = new Promise((resolve) => {
    const id = setTimeout(resolve, readyTimeoutMs);
    timer.clear = () => clearTimeout(id);
  });
  const url = await Promise.race([
    ready,
    ended.then((reason) => { throw new LauncherError(say('app.ended', { reason, log }), { detail: tailOf(log) }); }),
    silent.then(async () => {
      await stop();
      throw new LauncherError(say('app.silent', { seconds: readyTimeoutMs / 1000, log }), { detail: tailOf(log) });
    }),
  ]).finally(timer.clear);
  report({ task: 'Liên Ký', state: 'done', message: say('app.ready') });
  return { url, ended: ended.then((reason) => `${reason}\n${tailOf(log)}`), stop };
}

/** @param {string} line @returns {any} */
function parseEvent(line) {
  if (!line.startsWith('{"event"')) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** @param {{ message: string | { vi: string, en: string } }} event */
function progressMessage({ message }) {
  return typeof message === 'string' ? { vi: message, en: message } : message;
}
