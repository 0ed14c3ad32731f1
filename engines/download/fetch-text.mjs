import { LauncherError, say } from '../messages.mjs';
import { openUrl } from './open-url.mjs';

const mostBytes = 1_000_000;

/**
 * @param {string} url of a small text
 * @param {import('./open-url.mjs').OpenOptions} options
 * @returns {Promise<string | null>} null when there is none at that address
 * @throws {LauncherError} when nobody answers, or with another status
 */
export async function fetchText(url, options) {
  const response = await openUrl(url, options);
  const status = response.statusCode ?? 0;
  if (status === 404 || status === 410) {
    response.destroy();
    return null;
  }
  if (status !== 200) {
    response.destroy();
    throw new LauncherError(say('download.status', { url, status }));
  }
  response.setTimeout(options.answerMs ?? 4000, () => response.destroy(new Error(`no more bytes from ${url}`)));
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > mostBytes) throw new Error(`${url} is larger than expected`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
