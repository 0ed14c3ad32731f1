/**
 * One data folder: locked to one launcher, with a record of the processes that work on it, so that a launcher
 * that was killed leaves nothing behind that its successor cannot find and end.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LauncherError, say } from './messages.mjs';
import { tryLock } from './lock-file.mjs';
import { commandLineOf, identityOf, stillRuns } from './process-identity.mjs';
import { waitUntil } from './wait-until.mjs';

/** @typedef {{ name: string, pid: number, identity: string, marker: string }} RecordedProcess */

/** @param {string} path @returns {any} */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} path @param {unknown} value */
function writeJson(path, value) {
  // Renamed into place: a reader never sees half of it, and a kill in between leaves the old one.
  writeFileSync(`${path}.new`, JSON.stringify(value, null, 2));
  renameSync(`${path}.new`, path);
}

/**
 * @param {string} folder
 * @returns {any} addresses of the instance that works on this folder now, null when none does
 */
export function readRunningInstance(folder) {
  const instance = readJson(join(folder, 'instance.json'));
  return instance && stillRuns(instance.launcher) ? instance : null;
}

/**
 * @param {string} dataDir
 * @returns {DataFolder}
 * @throws {LauncherError} when another launcher works on it
 */
export function openDataFolder(dataDir) {
  const folder = resolve(dataDir);
  mkdirSync(join(folder, 'run'), { recursive: true });
  const lock = tryLock(join(folder, 'run', 'launcher.lock'));
  if ('heldBy' in lock) throw new LauncherError(say('data.inUse', { folder, pid: lock.heldBy.pid }));
  return new DataFolder(folder, lock.release);
}

export class DataFolder {
  #release;
  #processesFile;
  /** @type {RecordedProcess[]} */
  #processes;

  /** @param {string} folder absolute @param {() => void} release */
  constructor(folder, release) {
    this.folder = folder;
    this.#release = release;
    this.#processesFile = join(folder, 'run', 'processes.json');
    this.#processes = readJson(this.#processesFile) ?? [];
  }

  /** @param {...string} parts @returns {string} a folder inside, made when missing */
  part(...parts) {
    const folder = join(this.folder, ...parts);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /**
   * @param {string} name @param {number} pid
   * @param {string} marker a piece of its command line that no stranger's has, such as its data path
   */
  record(name, pid, marker) {
    this.#processes = [...this.#processes.filter((known) => known.name !== name), { name, pid, identity: identityOf(pid) ?? 'ended', marker }];
    writeJson(this.#processesFile, this.#processes);
  }

  /**
   * Ends what an earlier launcher of this folder left running: only a process with the recorded number, the
   * recorded start and the recorded piece in its command line.
   * @param {(leftover: RecordedProcess) => void} onLeftover
   */
  async endLeftovers(onLeftover) {
    const left = this.#processes.filter((known) => stillRuns(known) && commandLineOf(known.pid).includes(known.marker));
    await Promise.all(left.map(async (known) => {
      onLeftover(known);
      signal(known.pid, 'SIGTERM');
      signal(known.pid, 'SIGCONT');
      await waitUntil(() => !stillRuns(known), { timeoutMs: 10_000 }).catch(() => signal(known.pid, 'SIGKILL'));
      await waitUntil(() => !stillRuns(known), { timeoutMs: 10_000 });
    }));
    this.#processes = [];
    writeJson(this.#processesFile, []);
  }

  /** @returns {Record<string, number>} the ports of the last run, by engine */
  get ports() {
    return readJson(join(this.folder, 'run', 'ports.json')) ?? {};
  }

  /** @param {string} engine @param {number} port */
  rememberPort(engine, port) {
    writeJson(join(this.folder, 'run', 'ports.json'), { ...this.ports, [engine]: port });
  }

  /** @param {object} addresses what commands need to find this instance */
  announce(addresses) {
    writeJson(join(this.folder, 'instance.json'), { launcher: { pid: process.pid, identity: identityOf(process.pid) }, ...addresses });
  }

  close() {
    rmSync(join(this.folder, 'instance.json'), { force: true });
    writeJson(this.#processesFile, []);
    this.#release();
  }
}

/** @param {number} pid @param {NodeJS.Signals} name */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended meanwhile.
  }
}
