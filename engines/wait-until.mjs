import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is truthy.
 * @template T
 * @param {() => Promise<T> | T} ask an error thrown here counts as "not yet"
 * @param {{ timeoutMs: number, everyMs?: number, giveUp?: () => string | null }} options `giveUp` ends the wait early with a reason
 * @returns {Promise<T>}
 * @throws {Error} when the time is up or `giveUp` says so; the last error is its cause
 */
export async function waitUntil(ask, { timeoutMs, everyMs = 50, giveUp = () => null }) {
  const end = Date.now() + timeoutMs;
  /** @type {unknown} */
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    const reason = giveUp() ?? (Date.now() >= end ? `no answer within ${timeoutMs} ms` : null);
    if (reason) throw new Error(reason, { cause: last });
    await pause(everyMs);
  }
}
