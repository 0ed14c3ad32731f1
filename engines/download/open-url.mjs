import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { LauncherError, say } from '../messages.mjs';
import { lookupInChild } from './lookup-in-child.mjs';
import { connectThroughProxy, proxyAuthorization, proxyFor } from './proxy.mjs';

const mostRedirects = 5;
const redirects = [301, 302, 303, 307, 308];

/**
 * @typedef {object} OpenOptions
 * @property {NodeJS.ProcessEnv} env for the proxy
 * @property {AbortSignal} [signal]
 * @property {Record<string, string>} [headers]
 * @property {number} [answerMs] until the first byte of an answer, name look-up included; an offline machine waits
 *   no longer than that before the next route is tried
 * @property {boolean} [follow] false: a redirect is an answer like any other
 * @property {import('node:net').LookupFunction} [lookup] for tests
 */

/**
 * Asks for an address and follows redirects, but never from https to http.
 * @param {URL | string} address
 * @param {OpenOptions} options
 * @returns {Promise<import('node:http').IncomingMessage>} with the status as it came; the caller reads or destroys it
 * @throws {LauncherError} when nobody answers in time
 */
export async function openUrl(address, { follow = true, ...options }) {
  let url = new URL(address);
  for (let hops = 0; ; hops += 1) {
    const response = await ask(url, options);
    const { location } = response.headers;
    if (!follow || !location || !redirects.includes(response.statusCode ?? 0)) return response;
    response.destroy();
    const next = new URL(location, url);
    if (hops === mostRedirects) throw new LauncherError(say('download.redirects', { url: String(address) }));
    if (next.protocol !== url.protocol && next.protocol !== 'https:') throw new LauncherError(say('download.unsafeRedirect', { url: url.href, next: next.href }));
    url = next;
  }
}

/** @param {URL} url @param {OpenOptions} options @returns {Promise<import('node:http').IncomingMessage>} */
async function ask(url, { env, signal, headers, answerMs = 4000, lookup: givenLookup }) {
  const late = AbortSignal.timeout(answerMs);
  const either = signal ? AbortSignal.any([signal, late]) : late;
  const lookup = givenLookup ?? lookupInChild(either);
  try {
    const proxy = proxyFor(url, env);
    const secure = url.protocol === 'https:';
    const socket = proxy && secure ? await connectThroughProxy(proxy, url, { signal: either, lookup }) : null;
    return await new Promise((resolve, reject) => {
      // The answer's body may take minutes, so the time limit ends with its head.
      const giveUp = () => {
        request.destroy();
        reject(either.reason);
      };
      const options = { headers: { 'user-agent': 'lien-ky-engines', ...headers }, agent: /** @type {false} */ (false), lookup };
      const request = secure
        ? secureRequest(url, { ...options, ...(socket ? { createConnection: () => socket } : {}) })
        : plainRequest(proxy ?? url, proxy ? { ...options, path: url.href, headers: { ...options.headers, host: url.host, ...proxyAuthorization(proxy) } } : options);
      either.addEventListener('abort', giveUp, { once: true });
      request.once('error', reject);
      request.once('response', (response) => {
        either.removeEventListener('abort', giveUp);
        signal?.addEventListener('abort', () => response.destroy(), { once: true });
        // A proxy may keep a tunnel open that nobody uses any more, and we would wait for it at the end.
        response.once('close', () => socket?.destroy());
        resolve(response);
      });
      request.end();
    });
  } catch (cause) {
    signal?.throwIfAborted();
    const reason = late.aborted ? say('download.late', { seconds: answerMs / 1000 }) : bothWays(String(/** @type {any} */ (cause).code ?? /** @type {any} */ (cause).message));
    throw new LauncherError({
      vi: say('download.unreachable', { host: url.host, reason: reason.vi }).vi,
      en: say('download.unreachable', { host: url.host, reason: reason.en }).en,
    }, { cause });
  }
}

/** @param {string} text @returns {import('../messages.mjs').Bilingual} */
const bothWays = (text) => ({ vi: text, en: text });
