import { execFile } from 'node:child_process';

const script = `require('node:dns').lookup(process.argv[1], JSON.parse(process.argv[2]), (error, addresses) =>
  process.stdout.write(JSON.stringify(error ? { code: error.code } : { addresses })))`;

/**
 * Looks a name up as the system does, in a process that can be ended. In our own a name server that hangs would
 * keep one of Node's four worker threads, and hold up every exit, until the resolver gives up (10 s and more).
 * @param {AbortSignal} signal ends it
 * @returns {import('node:net').LookupFunction}
 */
export function lookupInChild(signal) {
  return (hostname, options, callback) => {
    /** @param {string} code */
    const fail = (code) => callback(Object.assign(new Error(`${code} ${hostname}`), { code }), []);
    const args = ['-e', script, hostname, JSON.stringify({ ...options, all: true })];
    execFile(process.execPath, args, { signal, killSignal: 'SIGKILL' }, (error, output) => {
      if (error) return fail('EAI_AGAIN');
      const { code, addresses } = JSON.parse(output);
      if (code) return fail(code);
      if (options.all) callback(null, addresses);
      else callback(null, addresses[0].address, addresses[0].family);
    });
  };
}
