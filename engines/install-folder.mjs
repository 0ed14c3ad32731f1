import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lockWhenFree } from './lock-file.mjs';
import { say } from './messages.mjs';

/**
 * Installs into a folder beside the final one and renames it into place when all of it is there, so that no run
 * ever uses half an install. Of several runs at once one installs, the others wait and use what it made.
 * @template T
 * @param {object} options
 * @param {string} options.folder the final folder
 * @param {(folder: string) => T | null} options.find what a complete install holds
 * @param {(temporary: string) => Promise<void>} options.install fills the temporary folder
 * @param {(message: import('./messages.mjs').Bilingual) => void} options.progress
 * @returns {Promise<T>}
 * @throws {Error} when the install fails or does not hold what was expected
 */
export async function installOnce({ folder, find, install, progress }) {
  const release = await lockWhenFree(`${folder}.lock`, { onWait: ({ pid }) => progress(say('provide.waitingForOther', { pid })) });
  try {
    const there = find(folder);
    if (there) return there;
    removeTemporaries(folder);
    const temporary = `${folder}.installing-${process.pid}`;
    mkdirSync(temporary, { recursive: true });
    try {
      await install(temporary);
      if (!find(temporary)) throw new Error(`the install left nothing usable in ${temporary}`);
      // An older, unusable copy makes way; the lock keeps others out in between.
      rmSync(folder, { recursive: true, force: true });
      renameSync(temporary, folder);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
    const installed = find(folder);
    if (!installed) throw new Error(`the install left nothing usable in ${folder}`);
    return installed;
  } finally {
    release();
  }
}

/** Leftovers of installs that were killed. Only called while holding the lock. @param {string} folder */
function removeTemporaries(folder) {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const full = join(parent, name);
    if (full.startsWith(`${folder}.installing-`)) rmSync(full, { recursive: true, force: true });
  }
}
