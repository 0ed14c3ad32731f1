import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findExecutable } from '../find-executable.mjs';
import { installOnce } from '../install-folder.mjs';
import { say } from '../messages.mjs';
import { runCommand } from '../run-command.mjs';

/**
 * @param {object} options
 * @param {string} options.crate
 * @param {string} options.version
 * @param {number} options.crates how many crates a build compiles, for the progress bar
 * @param {string} options.folder where it is installed
 * @param {string} options.logFile
 * @param {NodeJS.ProcessEnv} options.env
 * @param {AbortSignal} [options.signal] ends the install
 * @param {(folder: string) => import('../resolve-engine.mjs').Found | null} options.find
 * @returns {import('../resolve-engine.mjs').Route}
 */
export function cargoInstallRoute({ crate, version, crates, folder, logFile, env, signal, find }) {
  const what = `${crate} ${version}`;
  return {
    name: 'cargo',
    kind: 'secantusd-rs',
    explain: say('route.cargo', { what }),
    available: () => {
      const missing = ['cargo', 'cmake'].find((tool) => !findExecutable([tool], env['PATH'] ?? ''));
      return missing ? say('why.toolMissing', { tool: missing }) : true;
    },
    provide: (progress) => installOnce({
      folder,
      find,
      progress,
      install: async (temporary) => {
        let compiled = 0;
        // The crate names a newer compiler than it needs, hence --ignore-rust-version (proven with rustc 1.95).
        await runCommand(['cargo', 'install', crate, '--version', version, '--locked', '--ignore-rust-version', '--root', temporary, '--target-dir', join(temporary, 'target'), '--color', 'never'], {
          env,
          logFile,
          signal,
          onLine: (line) => {
            const [, step, item] = /^\s+(Compiling|Downloaded|Downloading|Installing) (.*)$/.exec(line) ?? [];
            if (!step) return;
            if (step === 'Compiling') compiled += 1;
            progress(say(step.startsWith('Download') ? 'provide.downloading' : 'provide.building', { item: (item ?? '').slice(0, 60) }), compiled, crates);
          },
        });
        // A gigabyte of intermediate results that nothing needs any more.
        await rm(join(temporary, 'target'), { recursive: true, force: true });
      },
    }),
  };
}
