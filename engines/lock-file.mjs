/**
 * A lock that is a file with the identity of its holder. A holder that died (SIGKILL, power) is noticed and
 * its lock taken over.
 *
 * Limit: a takeover moves the dead lock aside and looks again at what it moved. Three processes meeting within
 * microseconds on one dead lock could still leave two holders; installs are renamed into place as a whole, so
 * even then no half install is used.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ownIdentity, stillRuns } from './process-identity.mjs';
import { waitUntil } from './wait-until.mjs';

/** @typedef {{ pid: number, identity: string }} Holder */

/** @param {string} path @returns {{ text: string, holder: Holder | null } | null} */
function read(path) {
  try {
    const text = readFileSync(path, 'utf8');
    try {
      return { text, holder: JSON.parse(text) };
    } catch {
      return { text, holder: null };
    }
  } catch {
    return null;
  }
}

let count = 0;

/**
 * @param {string} path
 * @returns {{ release: () => void } | { heldBy: Holder }}
 */
export function tryLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  count += 1;
  const own = `${path}.${process.pid}.${count}`;
  const text = JSON.stringify({ ...ownIdentity(), token: `${process.pid}.${count}.${Date.now()}` });
  // Written first and linked into place, so that nobody ever reads a lock that is still empty.
  writeFileSync(own, text);
  try {
    for (let tries = 0; tries < 20; tries += 1) {
      try {
        linkSync(own, path);
        return { release: () => { if (read(path)?.text === text) rmSync(path, { force: true }); } };
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      const there = read(path);
      if (there?.holder && stillRuns(there.holder)) return { heldBy: there.holder };
      if (there) moveAside(path, `${own}.stale`, there.text);
    }
    throw new Error(`cannot take the lock ${path}`);
  } finally {
    rmSync(own, { force: true });
  }
}

/** @param {string} path @param {string} aside @param {string} expected */
function moveAside(path, aside, expected) {
  try {
    renameSync(path, aside);
    if (read(aside)?.text !== expected) linkSync(aside, path);
  } catch {
    // Somebody else was quicker; the next round sees what stands there now.
  }
  try {
    unlinkSync(aside);
  } catch {
    // It was never moved.
  }
}

/**
 * Waits for the lock.
 * @param {string} path
 * @param {{ timeoutMs?: number, onWait?: (holder: Holder) => void }} [options]
 * @returns {Promise<() => void>} releases it
 * @throws {Error} when it is not free in time
 */
export async function lockWhenFree(path, { timeoutMs = 60 * 60_000, onWait = () => {} } = {}) {
  let told = false;
  const got = await waitUntil(() => {
    const answer = tryLock(path);
    if ('release' in answer) return answer;
    if (!told) onWait(answer.heldBy);
    told = true;
    return null;
  }, { timeoutMs, everyMs: 200 });
  if (!got) throw new Error(`cannot take the lock ${path}`);
  return got.release;
}
