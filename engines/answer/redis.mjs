import { tcpExchange } from './tcp-exchange.mjs';

/**
 * @param {{ host: string, port: number }} target
 * @returns {Promise<boolean>} whether a Redis-like server answers PING; one that asks for a password has answered.
 *   One that is still loading its data has not.
 */
export async function redisAnswers(target) {
  const reply = (await tcpExchange(target, '*1\r\n$4\r\nPING\r\n', (received) => received.includes('\r\n'))).toString('utf8');
  return reply.startsWith('+PONG') || reply.startsWith('-NOAUTH');
}
