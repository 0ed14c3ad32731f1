import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { LauncherError, say } from '../messages.mjs';
import { openUrl } from './open-url.mjs';

/** Worth another try; every other answer would be the same the next time. */
const passing = [408, 425, 429, 500, 502, 503, 504];

/** @param {string} file @returns {number} bytes, 0 when it is not there */
function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** @param {string} file @returns {Promise<string>} SHA-256 in hex */
export async function sha256Of(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * Downloads into `<file>.part` and gives it its name only when its SHA-256 is the expected one. A connection that
 * breaks, and a run that was killed, go on from where they stood.
 * @param {object} options
 * @param {string} options.url
 * @param {string} options.file
 * @param {string} options.sha256 expected, in hex
 * @param {NodeJS.ProcessEnv} options.env for the proxy
 * @param {AbortSignal} [options.signal]
 * @param {(done: number, total: number | undefined) => void} [options.onBytes] bytes, at most ten times a second
 * @param {number} [options.idleMs] without a byte for so long counts as broken
 * @param {number} [options.tries] in all
 * @param {number} [options.pauseMs] before the second try; doubled for each one after it
 * @returns {Promise<void>}
 * @throws {LauncherError} when it cannot be had whole and right; a wrong download is deleted, a cut one kept for the next run
 */
export async function downloadFile({ url, file, sha256, env, signal, onBytes = () => {}, idleMs = 30_000, tries = 4, pauseMs = 500 }) {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.part`;
  for (let tried = 1; ; tried += 1) {
    signal?.throwIfAborted();
    const resumed = sizeOf(part) > 0;
    try {
      await appendRest({ url, part, env, signal, onBytes, idleMs });
      const actual = await sha256Of(part);
      if (actual === sha256) return renameSync(part, file);
      rmSync(part, { force: true });
      throw new WrongContent(say('download.wrongChecksum', { url, expected: sha256, actual }), resumed);
    } catch (error) {
      signal?.throwIfAborted();
      // What an earlier run left may belong to another file; one that was read from its beginning is just wrong.
      const again = error instanceof WrongContent ? error.resumed : !(error instanceof LauncherError) || error instanceof PassingTrouble;
      if (!again || tried >= tries) throw error instanceof LauncherError ? error : new LauncherError(say('download.cut', { url, tries: tried, reason: reasonOf(error) }), { cause: error });
      await pause(pauseMs * 2 ** (tried - 1), undefined, { signal });
    }
  }
}

class PassingTrouble extends LauncherError {}
class WrongContent extends LauncherError {
  /** @param {import('../messages.mjs').Bilingual} message @param {boolean} resumed */
  constructor(message, resumed) {
    super(message);
    this.resumed = resumed;
  }
}

/** @param {unknown} error @returns {string} */
const reasonOf = (error) => String(/** @type {any} */ (error)?.code ?? /** @type {any} */ (error)?.message ?? error);

/** @param {{ url: string, part: string, env: NodeJS.ProcessEnv, signal?: AbortSignal, onBytes: (done: number, total: number | undefined) => void, idleMs: number }} options */
async function appendRest({ url, part, env, signal, onBytes, idleMs }) {
  const there = sizeOf(part);
  const response = await openUrl(url, { env, signal, headers: there > 0 ? { range: `bytes=${there}-` } : {} });
  const status = response.statusCode ?? 0;
  const continues = status === 206 && (response.headers['content-range'] ?? '').startsWith(`bytes ${there}-`);
  if (status !== 200 && !continues) {
    response.destroy();
    // 416: it is longer than what is there now, or whole already; the checksum decides which.
    if (status === 416 && there > 0) return;
    const Trouble = passing.includes(status) ? PassingTrouble : LauncherError;
    throw new Trouble(say('download.status', { url, status }));
  }
  const start = continues ? there : 0;
  const length = Number(response.headers['content-length'] ?? Number.NaN);
  const total = Number.isFinite(length) ? start + length : undefined;
  let done = start;
  let told = 0;
  response.setTimeout(idleMs, () => response.destroy(new Error(`no byte for ${idleMs / 1000} s`)));
  response.on('data', (chunk) => {
    done += chunk.length;
    if (Date.now() - told < 100) return;
    told = Date.now();
    onBytes(done, total);
  });
  await pipeline(response, createWriteStream(part, { flags: continues ? 'a' : 'w' }), { signal });
  onBytes(done, total);
}
