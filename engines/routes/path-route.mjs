import { findExecutable } from '../find-executable.mjs';
import { say } from '../messages.mjs';
import { runCommand } from '../run-command.mjs';

/**
 * @typedef {object} Program
 * @property {string} name what it is called on PATH
 * @property {string} kind how it is started and whose data it reads
 * @property {string[]} versionArguments
 * @property {string} wanted the versions that fit, for people
 * @property {(output: string) => boolean} fits judges what it says of its version
 */

/**
 * @param {{ programs: Program[], env: NodeJS.ProcessEnv }} options programs in order of preference
 * @returns {import('../resolve-engine.mjs').Route}
 */
export function pathRoute({ programs, env }) {
  const names = programs.map(({ name }) => name).join(', ');
  /** @type {import('../resolve-engine.mjs').Found | null} */
  let found = null;
  return {
    name: 'path',
    explain: say('route.path', { names }),
    available: async () => {
      let why = say('why.notOnPath', { names });
      for (const program of programs) {
        const full = findExecutable([program.name], env['PATH'] ?? '');
        if (!full) continue;
        const version = await runCommand([full, ...program.versionArguments], { env, timeoutMs: 10_000 }).catch((error) => String(error.message).slice(0, 200));
        if (program.fits(version)) {
          found = { kind: program.kind, command: [full] };
          return true;
        }
        why = say('why.unfitVersion', { program: full, version: version.split('\n')[0] ?? '', wanted: program.wanted });
      }
      return why;
    },
    provide: async () => /** @type {import('../resolve-engine.mjs').Found} */ (found),
  };
}
