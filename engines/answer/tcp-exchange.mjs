import { connect } from 'node:net';

/**
 * Sends bytes and reads until the answer is complete.
 * @param {{ host: string, port: number, timeoutMs?: number }} target
 * @param {Buffer | string} bytes
 * @param {(received: Buffer) => boolean} isComplete
 * @returns {Promise<Buffer>}
 * @throws {Error} when nobody answers in time or the connection breaks
 */
export function tcpExchange({ host, port, timeoutMs = 2000 }, bytes, isComplete) {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    let received = Buffer.alloc(0);
    /** @param {Error | null} error */
    const finish = (error) => {
      socket.destroy();
      if (error) reject(error);
      else resolve(received);
    };
    socket.setTimeout(timeoutMs, () => finish(new Error(`no answer from ${host}:${port}`)));
    socket.once('error', finish);
    socket.once('close', () => finish(new Error(`${host}:${port} closed the connection`)));
    socket.once('connect', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (isComplete(received)) finish(null);
    });
  });
}
