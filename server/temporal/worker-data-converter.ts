import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DataConverter } from '@temporalio/common';
import { dataConverter, type TemporalSettings } from './connection';

/**
 * What a worker writes: payloads like the client's, and failures with their message and stack inside a payload.
 * A client needs no more than to read those, which every client can.
 */
export const workerDataConverter = ({ codecKey, codecOldKeys }: TemporalSettings): DataConverter => ({ ...dataConverter(codecKey, codecOldKeys), failureConverterPath: failureConverterPath() });

/** Beside this file in the sources, beside the built processes, or (code that a test bundled) below a folder above. */
function failureConverterPath(): string {
  const name = 'failure-converter.cjs';
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const found = [join(folder, name), join(folder, 'server', 'temporal', name)].find((path) => existsSync(path));
    if (found) return found;
    if (folder === dirname(folder)) throw new Error(`${name} is missing beside ${__dirname}: build again`);
  }
}
