import { findExecutable } from '../find-executable.mjs';
import { installOnce } from '../install-folder.mjs';
import { say } from '../messages.mjs';
import { runCommand } from '../run-command.mjs';

/**
 * @param {object} options
 * @param {string} options.what module path with version
 * @param {number} options.packages how many packages a build from nothing compiles, for the progress bar
 * @param {string} options.folder where it is installed
 * @param {string} options.logFile
 * @param {NodeJS.ProcessEnv} options.env
 * @param {AbortSignal} [options.signal] ends the install
 * @param {(folder: string) => import('../resolve-engine.mjs').Found | null} options.find
 * @returns {import('../resolve-engine.mjs').Route}
 */
export function goInstallRoute({ what, packages, folder, logFile, env, signal, find }) {
  return {
    name: 'go',
    explain: say('route.go', { what }),
    available: () => (findExecutable(['go'], env['PATH'] ?? '') ? true : say('why.toolMissing', { tool: 'go' })),
    provide: (progress) => installOnce({
      folder,
      find,
      progress,
      install: async (temporary) => {
        let compiled = 0;
        // -v prints each package as it is compiled; packages that Go has in its own cache are not printed.
        await runCommand(['go', 'install', '-v', what], {
          env: { ...env, GOBIN: temporary, GOFLAGS: '-mod=mod', CGO_ENABLED: env['CGO_ENABLED'] ?? '0' },
          logFile,
          signal,
          onLine: (line) => {
            const download = /^go: downloading (\S+)/.exec(line);
            if (download) return progress(say('provide.downloading', { item: download[1] ?? '' }), compiled, packages);
            if (!line.startsWith('go:')) compiled += 1;
            progress(say('provide.building', { item: line.trim().slice(0, 60) }), compiled, packages);
          },
        });
      },
    }),
  };
}

