import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askHello, isOk, sendCommand } from './answer/mongodb.mjs';
import { hostAndPort, requireAnswer } from './external-target.mjs';
import { findExecutable, isExecutable } from './find-executable.mjs';
import { LauncherError, say } from './messages.mjs';
import { addressRoute } from './routes/address-route.mjs';
import { cacheRoute } from './routes/cache-route.mjs';
import { cargoInstallRoute } from './routes/cargo-install-route.mjs';
import { mongodbDownloadRoute } from './routes/mongodb-download-route.mjs';
import { pathRoute } from './routes/path-route.mjs';
import { pythonPackageRoute } from './routes/python-package-route.mjs';

const variable = 'MONGODB_URI';
const host = '127.0.0.1';
const replicaSet = 'lienky';

/** @param {string} output @returns {boolean} */
const isRecentMongod = (output) => Number(/db version v(\d+)/.exec(output)?.[1] ?? 0) >= 7;

/**
 * @param {import('./engine-types.mjs').EngineOptions} options
 * @returns {import('./engine-types.mjs').Engine}
 */
export function mongodbEngine({ env, cacheDir, signal, packages }) {
  const folder = join(cacheDir, 'engines', 'mongodb');
  const pythonFolder = join(cacheDir, 'engines', 'mongodb-python');
  /** @param {string} place @returns {import('./resolve-engine.mjs').Found | null} */
  const findNative = (place) => {
    const mongod = join(place, 'bin', 'mongod');
    if (isExecutable(mongod)) return { kind: 'mongod', command: [mongod] };
    const secantus = join(place, 'bin', 'secantusd-rs');
    return isExecutable(secantus) ? { kind: 'secantusd-rs', command: [secantus] } : null;
  };
  /** @param {string} place @returns {import('./resolve-engine.mjs').Found | null} */
  const findPython = (place) => {
    const python = findExecutable(['python3', 'python'], env['PATH'] ?? '');
    const script = join(place, 'bin', 'secantusd-py');
    return python && existsSync(script) ? { kind: 'secantusd-py', command: [python, script], env: { PYTHONPATH: place } } : null;
  };
  return {
    name: 'mongodb',
    title: 'MongoDB',
    variable,
    routes: [
      addressRoute({ variable, env }),
      pathRoute({ env, programs: [{ name: 'mongod', kind: 'mongod', versionArguments: ['--version'], wanted: '≥ 7.0', fits: isRecentMongod }] }),
      cacheRoute({ folder, find: findNative }),
      mongodbDownloadRoute({ folder: join(cacheDir, 'engines', 'mongodb-official'), fits: isRecentMongod, env, signal, packages, logFile: join(cacheDir, 'logs', 'mongodb-download.log') }),
      cargoInstallRoute({ crate: 'secantus-mdb', version: '0.5.3-beta.193', crates: 205, folder, find: findNative, env, signal, logFile: join(cacheDir, 'logs', 'mongodb-cargo.log') }),
      // Slower (Python), and last: it serves where neither a MongoDB nor a compiler is to be had.
      pythonPackageRoute({ requirement: 'SecantusDB==0.7.0b3', dependencies: true, folder: pythonFolder, find: findPython, env, signal, logFile: join(cacheDir, 'logs', 'mongodb-python.log') }),
    ],
    launch: (found, place) => ({ command: launchCommand(found, place), env: found.env ?? {} }),
    answers,
    // Direct, because a driver that looks for the replica set would follow the host name the server gives itself.
    address: (port) => `mongodb://${host}:${port}/lienky?directConnection=true`,
    checkExternal: async (address) => {
      // Names from DNS and TLS are left to the driver; it says so when it connects.
      if (address.startsWith('mongodb+srv:') || /[?&](tls|ssl)=true/.test(address)) return;
      const target = hostAndPort(address, 27017);
      await requireAnswer({ variable, address }, async () => Boolean(await askHello(target)));
      if (!(await askHello(target)).transactions) throw new LauncherError(say('start.needsReplicaSet', { address: `${target.host}:${target.port}` }));
    },
  };
}

/** @param {import('./resolve-engine.mjs').Found} found @param {{ folder: string, port: number }} place @returns {string[]} */
function launchCommand({ kind, command = [] }, { folder, port }) {
  if (kind === 'mongod') {
    return [...command, '--replSet', replicaSet, '--bind_ip', host, '--port', String(port), '--dbpath', folder, '--wiredTigerCacheSizeGB', '1'];
  }
  // An empty file of its own, or it would read settings that lie in the home folder or in /etc.
  const config = join(folder, 'secantusd.toml');
  if (!existsSync(config)) writeFileSync(config, '');
  // Without --sync-on-commit acknowledged writes are lost on a crash (measured: 578 of 51,191; with it none).
  return [...command, '--config', config, '--host', host, '--port', String(port), '--storage-path', join(folder, 'storage'), '--cache-size', '1G', '--sync-on-commit', '--log-level', 'WARNING'];
}

/**
 * Writable, which a mongod is only once its one-node replica set stands.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
async function answers(port) {
  const target = { host, port };
  const { writable, transactions } = await askHello(target);
  if (writable) return transactions;
  const members = [{ _id: 0, host: `${host}:${port}` }];
  const initiated = await sendCommand(target, { replSetInitiate: { _id: replicaSet, members } });
  if (isOk(initiated) || !initiated.includes('AlreadyInitialized')) return false;
  // Started again on another port: the set still lists the old one and cannot elect itself.
  const status = await sendCommand(target, { replSetGetStatus: 1 });
  if (status.includes('InvalidReplicaSetConfig')) {
    await sendCommand(target, { replSetReconfig: { _id: replicaSet, version: 1, protocolVersion: 1, members }, force: true });
  }
  return false;
}
