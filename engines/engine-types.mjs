/**
 * @typedef {object} LaunchPlan how one engine's process is started
 * @property {string[]} command
 * @property {NodeJS.ProcessEnv} [env]
 */
/**
 * @typedef {object} Engine
 * @property {string} name as in LIENKY_SKIP_ROUTES, file names and events
 * @property {string} title for people
 * @property {string} variable the environment variable with its address
 * @property {import('./resolve-engine.mjs').Route[]} routes in order; a new route is one more entry
 * @property {(found: import('./resolve-engine.mjs').Found, place: { folder: string, port: number }) => LaunchPlan} launch
 *   `folder` exists and is this engine's own part of the data folder
 * @property {(port: number) => Promise<boolean>} answers whether the started process serves; may also set it up
 * @property {(port: number) => string} address for the variable
 * @property {(address: string) => Promise<void>} checkExternal throws when the named server does not answer or does not fit
 */
/**
 * @typedef {object} EngineOptions
 * @property {NodeJS.ProcessEnv} env
 * @property {string} cacheDir where installs go
 * @property {AbortSignal} [signal] ends an install that is under way
 * @property {Promise<unknown>} [packages] resolves when the npm packages are installed, for routes that need one
 */
export {};
