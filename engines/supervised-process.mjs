import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, closeSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { waitUntil } from './wait-until.mjs';

/**
 * How an engine that ends by itself is started again. More crashes than `mostPerMinute` end the attempts; the pause
 * before a start doubles from 200 ms up to `longestPauseMs`.
 * @typedef {{ mostPerMinute: number, longestPauseMs: number }} Restarts
 */

/** @type {Restarts} */
const usualRestarts = { mostPerMinute: 5, longestPauseMs: 3_200 };

/**
 * @typedef {object} Supervised
 * @property {() => number} pid of the process that runs now
 * @property {() => Promise<void>} stop asks it to end, waits, then kills; safe to call twice
 */

/**
 * Starts a process in a group of its own (so that Ctrl-C reaches the launcher alone, which then stops things in
 * order), waits until it serves, and starts it again when it ends by itself.
 * @param {object} options
 * @param {string[]} options.command
 * @param {NodeJS.ProcessEnv} options.env added to this process's own
 * @param {string} options.logFile gets its output; the one of the start before is kept as .1
 * @param {() => Promise<boolean>} options.answers
 * @param {(pid: number) => void} options.onStart called at once after each start, before anything else can happen
 * @param {(reason: string) => void} [options.onRestart] it ended by itself and is about to be started again
 * @param {(times: number) => void} [options.onGaveUp]
 * @param {number} [options.readyTimeoutMs]
 * @param {AbortSignal} [options.signal] gives up waiting until it serves
 * @param {number} [options.stopTimeoutMs] from the request to end until the kill
 * @param {Restarts} [options.restarts]
 * @returns {Promise<Supervised>}
 * @throws {Error} when it ends before it serves or does not serve in time
 */
export async function superviseProcess(options) {
  const { answers, signal, readyTimeoutMs = 60_000, stopTimeoutMs = 15_000, restarts = usualRestarts, onRestart = () => {}, onGaveUp = () => {} } = options;
  let stopping = false;
  let current = launch(options);
  /** @type {number[]} */
  let crashes = [];

  const watch = () => {
    const watched = current;
    void watched.ended.then(async (reason) => {
      if (stopping) return;
      crashes = [...crashes.filter((at) => Date.now() - at < 60_000), Date.now()];
      if (crashes.length > restarts.mostPerMinute) return onGaveUp(crashes.length);
      onRestart(reason);
      await pause(Math.min(200 * 2 ** (crashes.length - 1), restarts.longestPauseMs));
      if (stopping) return;
      current = launch(options);
      watch();
    });
  };

  const stop = async () => {
    stopping = true;
    await end(current, stopTimeoutMs);
  };

  try {
    await waitUntil(answers, { timeoutMs: readyTimeoutMs, giveUp: () => (signal?.aborted ? 'aborted' : current.reason()) });
  } catch (error) {
    await stop();
    throw error;
  }
  watch();
  return { pid: () => current.child.pid ?? 0, stop };
}

/** @typedef {{ child: import('node:child_process').ChildProcess, ended: Promise<string>, reason: () => string | null }} Launched */

/** @param {{ command: string[], env: NodeJS.ProcessEnv, logFile: string, onStart: (pid: number) => void }} options @returns {Launched} */
function launch({ command: [program = '', ...args], env, logFile, onStart }) {
  mkdirSync(dirname(logFile), { recursive: true });
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.1`);
  const log = openSync(logFile, 'a');
  const child = spawn(program, args, { detached: true, stdio: ['ignore', log, log], env: { ...process.env, ...env } });
  closeSync(log);
  if (child.pid) onStart(child.pid);
  /** @type {string | null} */
  let reason = null;
  const ended = /** @type {Promise<string>} */ (new Promise((resolve) => {
    child.once('error', (error) => resolve((reason = error.message)));
    child.once('exit', (code, signal) => resolve((reason = signal ?? `exit code ${code}`)));
  }));
  return { child, ended, reason: () => reason };
}

/** @param {Launched} launched @param {number} timeoutMs */
async function end({ child, ended, reason }, timeoutMs) {
  if (reason() !== null) return;
  child.kill('SIGTERM');
  // A stopped (SIGSTOP) process would never see the request.
  child.kill('SIGCONT');
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  await ended;
  clearTimeout(timer);
}
