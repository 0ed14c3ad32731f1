import { say } from '../messages.mjs';

/**
 * A server that runs already: whoever sets the variable means it, so a silent one is an error and not a reason
 * to start another with other data.
 * @param {{ variable: string, env: NodeJS.ProcessEnv }} options
 * @returns {import('../resolve-engine.mjs').Route}
 */
export function addressRoute({ variable, env }) {
  return {
    name: 'address',
    explain: say('route.address', { variable }),
    available: () => (env[variable] ? true : say('why.variableUnset', { variable })),
    provide: async () => ({ kind: 'external', address: /** @type {string} */ (env[variable]), variable }),
  };
}
