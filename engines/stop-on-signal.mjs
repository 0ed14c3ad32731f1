/** npm and other wrappers pass on a Ctrl-C that the terminal has sent us already; these count as one. */
const sameRequestMs = 2000;

/**
 * Runs `stop` once when the person or the system asks this process to end. A second Ctrl-C, later, ends it at
 * once; the next start then cleans up.
 * @param {() => Promise<void>} stop
 * @returns {Promise<void>} resolves when `stop` is done
 */
export function stopOnSignal(stop) {
  return new Promise((resolve, reject) => {
    let askedAt = 0;
    const ask = () => {
      if (askedAt === 0) {
        askedAt = Date.now();
        stop().then(resolve, reject);
      } else if (Date.now() - askedAt > sameRequestMs) process.exit(130);
    };
    for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, ask);
  });
}
