import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

/** How many of a failed program's last lines a person is shown; the log has the rest. */
const shownLines = 12;

export class CommandFailed extends Error {
  /** @param {string} head @param {string[]} lines its last lines */
  constructor(head, lines) {
    super([head, ...lines.slice(-shownLines)].join('\n'));
    this.name = 'CommandFailed';
    this.output = lines.join('\n');
  }
}

/**
 * Runs a program to its end and hands over its output line by line.
 * @param {string[]} command the program and its arguments
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, logFile?: string, onLine?: (line: string) => void, timeoutMs?: number, signal?: AbortSignal }} [options]
 *   `timeoutMs` 0 means no limit
 * @returns {Promise<string>} what it printed on standard output
 * @throws {Error} when it cannot be started or is aborted; CommandFailed when it ends with another code than 0
 */
export async function runCommand([program, ...args], { env = {}, cwd, logFile, onLine = () => {}, timeoutMs = 0, signal } = {}) {
  if (logFile) mkdirSync(dirname(logFile), { recursive: true });
  const child = spawn(/** @type {string} */ (program), args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs, signal });
  /** @type {string[]} */
  const tail = [];
  /** @type {string[]} */
  const out = [];
  /** @param {import('node:stream').Readable} stream @param {boolean} keep */
  const follow = (stream, keep) => createInterface({ input: stream }).on('line', (line) => {
    if (keep) out.push(line);
    tail.push(line);
    if (tail.length > 400) tail.shift();
    if (logFile) appendFileSync(logFile, `${line}\n`);
    onLine(line);
  });
  follow(child.stdout, true);
  follow(child.stderr, false);
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  try {
    await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        if (code === 0) resolve(undefined);
        else reject(new CommandFailed(`${program} ${args.join(' ')}: ${signal ?? `exit code ${code}`}`, tail));
      });
    });
  } finally {
    process.off('exit', stop);
  }
  return out.join('\n');
}
