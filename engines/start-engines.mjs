import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from './data-folder.mjs';
import { freePort } from './free-port.mjs';
import { LauncherError, say } from './messages.mjs';
import { mongodbEngine } from './mongodb.mjs';
import { redisEngine } from './redis.mjs';
import { resolveEngine } from './resolve-engine.mjs';
import { superviseProcess } from './supervised-process.mjs';
import { temporalEngine } from './temporal.mjs';

/** @typedef {import('./progress-report.mjs').Report} Report */
/** @typedef {import('./engine-types.mjs').Engine} Engine */
/** @typedef {import('./resolve-engine.mjs').Found} Found */

/**
 * @typedef {object} RunningEngines
 * @property {string} temporalAddress host:port
 * @property {string} mongodbUri
 * @property {string} redisUrl
 * @property {NodeJS.ProcessEnv} env the three as TEMPORAL_ADDRESS, MONGODB_URI, REDIS_URL
 * @property {() => Record<string, number>} pids of the processes this call started, by engine; external ones are missing
 * @property {import('./data-folder.mjs').DataFolder} data
 * @property {() => Promise<void>} stop ends what this call started and nothing else; safe to call twice
 */

/** @param {NodeJS.ProcessEnv} env @returns {string} where engines are installed: LIENKY_CACHE, else ~/.cache/lienky */
export function cacheFolder(env) {
  return env['LIENKY_CACHE'] || join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'lienky');
}

/** @param {NodeJS.ProcessEnv} env @param {string} root of the repository @returns {string} LIENKY_DATA, else .lienky/data */
export function dataFolder(env, root) {
  return env['LIENKY_DATA'] || join(root, '.lienky', 'data');
}

/** @param {import('./engine-types.mjs').EngineOptions} options @returns {Engine[]} */
export function engineTable(options) {
  return [temporalEngine(options), mongodbEngine(options), redisEngine(options)];
}

/**
 * Finds or provides the three engines and starts those that do not run yet, all at the same time.
 * @param {object} options
 * @param {string} options.dataDir locked for this process until `stop`
 * @param {string} options.cacheDir
 * @param {Report} options.report
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {() => Promise<void>} [options.whenFolderIsOurs] called before any engine starts, when nothing of an earlier run is left
 * @param {AbortSignal} [options.signal] ends an install or a start that is under way
 * @param {Promise<unknown>} [options.packages] resolves when the npm packages are installed; left out when nobody installs them now
 * @param {import('./supervised-process.mjs').Restarts} [options.restarts] for who ends engines on purpose (npm run chaos)
 * @returns {Promise<RunningEngines>}
 * @throws {LauncherError} when the folder is in use, an engine has no route or does not start; nothing is left running
 */
export async function startEngines({ dataDir, cacheDir, report, env = process.env, signal, packages, restarts, whenFolderIsOurs = async () => {} }) {
  const data = openDataFolder(dataDir);
  /** @type {Started[]} */
  const started = [];
  /** @type {Promise<void> | null} */
  let stopped = null;
  const stop = () => (stopped ??= Promise.all(started.map(({ stop: end }) => end())).then(() => data.close()));
  try {
    await data.endLeftovers(({ name, pid }) => report({ task: 'engines', state: 'done', message: say('start.leftover', { name, pid }) }));
    await whenFolderIsOurs();
    const outcomes = await Promise.allSettled(engineTable({ env, cacheDir, signal, packages }).map(async (engine) => {
      const one = await startEngine(engine, { data, env, report, signal, restarts });
      started.push(one);
      return one.address;
    }));
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
    if (failed.length > 0) throw combined(failed.map(({ reason }) => reason));
    const [temporalAddress = '', mongodbUri = '', redisUrl = ''] = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : ''));
    data.announce({ temporalAddress, mongodbUri, redisUrl });
    return {
      temporalAddress, mongodbUri, redisUrl, data, stop,
      env: { TEMPORAL_ADDRESS: temporalAddress, MONGODB_URI: mongodbUri, REDIS_URL: redisUrl },
      pids: () => Object.fromEntries(started.flatMap(({ name, pid }) => (pid ? [[name, pid()]] : []))),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @typedef {{ name: string, address: string, pid?: () => number, stop: () => Promise<void> }} Started */

/** @param {Engine} engine @param {{ data: import('./data-folder.mjs').DataFolder, env: NodeJS.ProcessEnv, report: Report, signal?: AbortSignal, restarts?: import('./supervised-process.mjs').Restarts }} context @returns {Promise<Started>} */
async function startEngine(engine, { data, env, report, signal, restarts }) {
  /** @param {'running' | 'done' | 'failed'} state @param {import('./messages.mjs').Bilingual} message */
  const tell = (state, message) => report({ task: engine.title, state, message });
  try {
    const folder = data.part(engine.name);
    const found = await resolveEngine(engine, { env, report, signal, accept: (candidate) => fitsData(folder, candidate) });
    if (found.address) {
      await engine.checkExternal(found.address);
      tell('done', say('start.external', { address: found.address.replace(/\/\/[^@/]*@/, '//***@') }));
      return { name: engine.name, address: found.address, stop: async () => {} };
    }
    writeFileSync(join(folder, 'made-by'), found.kind);
    tell('running', say('start.starting'));
    const { process: running, port } = await launchOnFreePort(engine, found, { data, folder, tell, signal, restarts });
    tell('done', say('start.ready', { address: `127.0.0.1:${port}` }));
    return { name: engine.name, address: engine.address(port), pid: running.pid, stop: running.stop };
  } catch (error) {
    tell('failed', error instanceof LauncherError ? firstLines(error.bilingual) : say('why.failed', { reason: String(error) }));
    throw error;
  }
}

/**
 * Another program may take the free port before the engine does, so it is tried three times.
 * @param {Engine} engine @param {Found} found
 * @param {{ data: import('./data-folder.mjs').DataFolder, folder: string, tell: (state: 'running' | 'done' | 'failed', message: import('./messages.mjs').Bilingual) => void, signal?: AbortSignal, restarts?: import('./supervised-process.mjs').Restarts }} context
 */
async function launchOnFreePort(engine, found, { data, folder, tell, signal, restarts }) {
  const logFile = join(data.part('logs'), `${engine.name}.log`);
  for (let tries = 1; ; tries += 1) {
    const port = await freePort(tries === 1 ? data.ports[engine.name] : 0);
    const { command, env = {} } = engine.launch(found, { folder, port });
    try {
      const process = await superviseProcess({
        command, env, logFile, signal, restarts,
        answers: () => engine.answers(port),
        onStart: (pid) => data.record(engine.name, pid, folder),
        onRestart: (reason) => tell('done', say('start.restarting', { reason })),
        onGaveUp: (times) => tell('failed', say('start.gaveUp', { times, log: logFile })),
      });
      data.rememberPort(engine.name, port);
      return { process, port };
    } catch (cause) {
      if (tries === 3 || signal?.aborted) throw new LauncherError(say('start.failed', { title: engine.title, log: logFile }), { cause });
    }
  }
}

/**
 * The servers of MongoDB's protocol do not read each other's files. Data that is there decides who serves it.
 * @param {string} folder @param {Found} found @returns {true | import('./messages.mjs').Bilingual}
 */
function fitsData(folder, found) {
  const marker = join(folder, 'made-by');
  if (found.address || !existsSync(marker)) return true;
  const wanted = readFileSync(marker, 'utf8').trim();
  return wanted === found.kind ? true : say('why.otherKind', { wanted, kind: found.kind });
}

/** @param {import('./messages.mjs').Bilingual} message */
function firstLines({ vi, en }) {
  return { vi: vi.split('\n')[0] ?? '', en: en.split('\n')[0] ?? '' };
}

/** @param {unknown[]} reasons @returns {unknown} one error for people that says all of it */
function combined(reasons) {
  const told = reasons.filter((reason) => reason instanceof LauncherError);
  if (told.length !== reasons.length) return reasons.find((reason) => !(reason instanceof LauncherError));
  return new LauncherError({ vi: told.map(({ bilingual }) => bilingual.vi).join('\n\n'), en: told.map(({ bilingual }) => bilingual.en).join('\n\n') });
}
