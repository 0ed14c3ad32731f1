import { LauncherError, say } from './messages.mjs';
import { waitUntil } from './wait-until.mjs';

/**
 * @param {string} address "host:port" or an URL; of several hosts the first
 * @param {number} defaultPort
 * @returns {{ host: string, port: number }}
 */
export function hostAndPort(address, defaultPort) {
  const authority = (address.replace(/^[a-z+]+:\/\//i, '').split(/[/?]/)[0] ?? '').split('@').pop() ?? '';
  const first = authority.split(',')[0] ?? '';
  const [, host, port] = /^(\[[^\]]+\]|[^:]*)(?::(\d+))?$/.exec(first) ?? [];
  return { host: (host || '127.0.0.1').replace(/^\[|\]$/g, ''), port: Number(port ?? defaultPort) };
}

/**
 * Waits up to ten seconds for a server that somebody named.
 * @param {{ variable: string, address: string }} named
 * @param {() => Promise<boolean>} ask
 * @throws {LauncherError} when it stays silent; the address is shown without its password
 */
export async function requireAnswer({ variable, address }, ask) {
  try {
    await waitUntil(ask, { timeoutMs: 10_000, everyMs: 500 });
  } catch (cause) {
    throw new LauncherError(say('start.externalSilent', { variable, address: address.replace(/\/\/[^@/]*@/, '//***@') }), { cause });
  }
}
