/**
 * Who a process is, beyond its number: numbers are used again, so a lock or a pid file that names only a
 * number could make us end somebody else's process after a restart of the machine.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @param {string} path @returns {string | null} */
function readOrNull(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** @param {number} pid @param {string} columns @returns {string | null} */
function askPs(pid, columns) {
  try {
    return execFileSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null;
  } catch {
    return null;
  }
}

/**
 * A text that no other process has had or will have: boot and start time on Linux, start time elsewhere.
 * @param {number} pid
 * @returns {string | null} null when no such process runs (a zombie does not count as running)
 */
export function identityOf(pid) {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat) {
    // The name in brackets may itself hold spaces and brackets, so fields are counted from the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return `${(readOrNull('/proc/sys/kernel/random/boot_id') ?? '').trim()}:${fields[19]}`;
  }
  if (process.platform === 'linux') return null;
  return askPs(pid, 'lstart=');
}

/**
 * @param {number} pid
 * @returns {string} the command line with single spaces, empty when it cannot be read
 */
export function commandLineOf(pid) {
  const raw = readOrNull(`/proc/${pid}/cmdline`);
  if (raw !== null) return raw.split('\0').join(' ').trim();
  return askPs(pid, 'command=') ?? '';
}

/**
 * @param {{ pid: number, identity: string }} recorded
 * @returns {boolean} whether exactly the recorded process still runs
 */
export function stillRuns(recorded) {
  return identityOf(recorded.pid) === recorded.identity;
}

/** @returns {{ pid: number, identity: string }} this process */
export function ownIdentity() {
  return { pid: process.pid, identity: identityOf(process.pid) ?? 'unknown' };
}
