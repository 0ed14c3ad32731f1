import { createServer } from 'node:net';
import { LauncherError } from '../engines/messages.mjs';
import { freePort } from '../engines/free-port.mjs';
import { say } from './script-messages.mjs';

/** @param {number} port @param {string | undefined} host @returns {Promise<boolean>} */
function isFree(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      // A machine without IPv6 has no such address to be busy.
      if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') resolve(true);
      else if (code === 'EADDRINUSE' || code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}

/**
 * @param {string | undefined} text PORT; 3000 when unset, any free one when 0
 * @returns {Promise<number>}
 * @throws {LauncherError} when it is no port or in use
 */
export async function choosePagePort(text = '3000') {
  const port = Number(text);
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65535) throw new LauncherError(say('port.wrong', { port: text }));
  if (port === 0) return freePort();
  // Both: a server bound to one of them does not make the other one busy.
  if ((await isFree(port, undefined)) && (await isFree(port, '127.0.0.1'))) return port;
  throw new LauncherError(say('port.busy', { port, other: port === 65535 ? 3000 : port + 1 }));
}
