import { createServer } from 'node:net';

/**
 * @param {number} port 0 for any
 * @returns {Promise<number>} a port of 127.0.0.1 that was free a moment ago
 * @throws {Error} EADDRINUSE when the wanted one is taken
 */
function probe(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * @param {number} [wanted] taken when it is free, so that a restarted engine keeps its address
 * @returns {Promise<number>}
 */
export async function freePort(wanted = 0) {
  try {
    return await probe(wanted);
  } catch {
    return probe(0);
  }
}
