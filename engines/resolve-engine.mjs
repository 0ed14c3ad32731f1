import { LauncherError, say } from './messages.mjs';

/** @typedef {import('./messages.mjs').Bilingual} Bilingual */
/**
 * @typedef {object} Found how an engine is to be had
 * @property {string} kind 'external', or which program it is
 * @property {string} [address] of a server that runs already
 * @property {string} [variable] which environment variable named it
 * @property {string[]} [command] the program and its first arguments
 * @property {NodeJS.ProcessEnv} [env] what the program needs in its environment
 */
/**
 * @typedef {object} Route one way to get an engine; the table of an engine lists them in order
 * @property {string} name unique within the engine
 * @property {string} [kind] what it provides, where that is known before it is there: nothing is installed that does not fit the data
 * @property {Bilingual} explain what a person would have to have for it to work
 * @property {() => true | Bilingual | Promise<true | Bilingual>} available true, or why not; quick, and changes nothing
 * @property {(progress: (message: Bilingual, done?: number, total?: number) => void) => Promise<Found>} provide may take minutes
 */

/** @param {string | undefined} text e.g. "temporal:path,redis:cache" @param {string} engine @returns {Set<string>} */
function skippedRoutes(text, engine) {
  return new Set((text ?? '').split(',').map((part) => part.trim().split(':')).filter(([name]) => name === engine).map(([, route]) => route ?? ''));
}

/**
 * Tries the routes in order; the first that works wins.
 * @param {{ name: string, title: string, routes: Route[] }} engine
 * @param {object} options
 * @param {NodeJS.ProcessEnv} options.env LIENKY_SKIP_ROUTES leaves out routes (to prove the next one)
 * @param {import('./progress-report.mjs').Report} options.report
 * @param {AbortSignal} [options.signal] stops trying
 * @param {(found: Found) => true | Bilingual} [options.accept] refuses what does not fit the data that is there
 * @returns {Promise<Found>}
 * @throws {LauncherError} when no route works; its text lists every one and why not
 */
export async function resolveEngine(engine, { env, report, signal, accept = () => true }) {
  const skipped = skippedRoutes(env['LIENKY_SKIP_ROUTES'], engine.name);
  /** @type {{ route: Route, why: Bilingual }[]} */
  const refused = [];
  /** @param {Bilingual} message @param {number} [done] @param {number} [total] */
  const progress = (message, done, total) => report({ task: engine.title, state: 'running', message, done, total });
  progress(say('provide.looking'));
  for (const route of engine.routes) {
    signal?.throwIfAborted();
    const available = skipped.has(route.name) ? say('why.skipped') : firstNo(route.kind ? accept({ kind: route.kind }) : true) ?? await route.available();
    if (available !== true) {
      refused.push({ route, why: available });
      continue;
    }
    try {
      const found = await route.provide(progress);
      const fits = accept(found);
      if (fits === true) {
        progress({ vi: say('provide.found', { route: route.explain.vi }).vi, en: say('provide.found', { route: route.explain.en }).en });
        return found;
      }
      refused.push({ route, why: fits });
    } catch (error) {
      refused.push({ route, why: error instanceof LauncherError ? failed(error) : say('why.failed', { reason: error instanceof Error ? error.message : String(error) }) });
    }
  }
  throw new LauncherError(describeNoRoute(engine.title, refused));
}

/** @param {true | Bilingual} answer @returns {Bilingual | null} */
const firstNo = (answer) => (answer === true ? null : answer);

/** @param {LauncherError} error @returns {Bilingual} */
function failed({ bilingual, detail }) {
  const lines = detail ? `\n${detail}` : '';
  return { vi: say('why.failed', { reason: `${bilingual.vi}${lines}` }).vi, en: say('why.failed', { reason: `${bilingual.en}${lines}` }).en };
}

/** @param {string} title @param {{ route: Route, why: Bilingual }[]} refused @returns {Bilingual} */
function describeNoRoute(title, refused) {
  /** @param {'vi' | 'en'} language */
  const list = (language) => [
    say('none.head', { title: language === 'en' ? `get ${title}` : title })[language],
    ...refused.map(({ route, why }, index) => `  ${index + 1}. ${route.explain[language]}\n     → ${why[language].split('\n').join('\n       ')}`),
    say('none.tail')[language],
  ].join('\n');
  return { vi: list('vi'), en: list('en') };
}
