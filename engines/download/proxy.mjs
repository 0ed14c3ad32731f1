import { request } from 'node:http';
import { connect } from 'node:tls';

/** In the order of preference, as other tools read them; npm hands its own settings over in the last ones. */
const variables = {
  'https:': ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY', 'npm_config_https_proxy', 'npm_config_proxy'],
  'http:': ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY', 'npm_config_proxy'],
};

/** @param {URL} url @param {string} exceptions as in NO_PROXY: hosts and domains, "*" for all @returns {boolean} */
function isExcepted(url, exceptions) {
  return exceptions.split(/[\s,]+/).filter(Boolean).some((entry) => {
    const [host = '', port] = entry.replace(/^\*?\./, '').split(':');
    if (port && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))) return false;
    return entry === '*' || url.hostname === host || url.hostname.endsWith(`.${host}`);
  });
}

/**
 * @param {URL} url
 * @param {NodeJS.ProcessEnv} env
 * @returns {URL | null} the proxy to ask for it, null for a direct connection
 * @throws {Error} when the proxy that is named is not reached over plain HTTP
 */
export function proxyFor(url, env) {
  const exceptions = env['no_proxy'] ?? env['NO_PROXY'] ?? env['npm_config_noproxy'] ?? '';
  const names = variables[/** @type {'http:' | 'https:'} */ (url.protocol)] ?? [];
  const name = names.find((candidate) => env[candidate]);
  if (!name || isExcepted(url, exceptions)) return null;
  const text = /** @type {string} */ (env[name]);
  const proxy = new URL(text.includes('://') ? text : `http://${text}`);
  if (proxy.protocol !== 'http:') throw new Error(`${name}: only http:// proxies are supported`);
  return proxy;
}

/** @param {URL} proxy @returns {Record<string, string>} */
export function proxyAuthorization({ username, password }) {
  if (!username) return {};
  return { 'proxy-authorization': `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}` };
}

/**
 * A TLS connection to the target through the proxy; the proxy sees names and bytes, not content.
 * @param {URL} proxy @param {URL} target https @param {{ signal: AbortSignal, lookup: import('node:net').LookupFunction }} options
 * @returns {Promise<import('node:tls').TLSSocket>}
 */
export function connectThroughProxy(proxy, target, { signal, lookup }) {
  const authority = `${target.hostname}:${target.port || 443}`;
  return new Promise((resolve, reject) => {
    const ask = request({ host: proxy.hostname, port: proxy.port || 80, method: 'CONNECT', path: authority, headers: { host: authority, ...proxyAuthorization(proxy) }, signal, lookup, agent: false });
    ask.once('error', reject);
    ask.once('connect', ({ statusCode }, socket) => {
      if (statusCode !== 200) {
        socket.destroy();
        return reject(new Error(`the proxy ${proxy.host} answers ${statusCode}`));
      }
      const secure = connect({ socket, servername: target.hostname });
      secure.once('close', () => socket.destroy());
      const stop = () => secure.destroy(/** @type {Error} */ (signal.reason));
      signal.addEventListener('abort', stop, { once: true });
      secure.once('error', reject);
      secure.once('secureConnect', () => {
        signal.removeEventListener('abort', stop);
        resolve(secure);
      });
    });
    ask.end();
  });
}
