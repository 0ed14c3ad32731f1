import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The first of these programs that stands in a folder of PATH.
 * @param {string[]} names in order of preference
 * @param {string} [path] a PATH value; the one of this process when left out
 * @returns {string | null} its full path
 */
export function findExecutable(names, path = process.env['PATH'] ?? '') {
  const folders = path.split(delimiter).filter(Boolean);
  for (const name of names) {
    for (const folder of folders) {
      const full = join(folder, name);
      if (isExecutable(full)) return full;
    }
  }
  return null;
}

/** @param {string} full @returns {boolean} whether this is a file that we may run */
export function isExecutable(full) {
  try {
    accessSync(full, constants.X_OK);
    return statSync(full).isFile();
  } catch {
    return false;
  }
}
