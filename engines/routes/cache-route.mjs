import { say } from '../messages.mjs';

/**
 * What an earlier run installed.
 * @param {{ folder: string, find: (folder: string) => import('../resolve-engine.mjs').Found | null }} options
 * @returns {import('../resolve-engine.mjs').Route}
 */
export function cacheRoute({ folder, find }) {
  return {
    name: 'cache',
    explain: say('route.cache', { folder }),
    available: () => (find(folder) ? true : say('why.notInCache', { folder })),
    provide: async () => /** @type {import('../resolve-engine.mjs').Found} */ (find(folder)),
  };
}
