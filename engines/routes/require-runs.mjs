import { LauncherError, say } from '../messages.mjs';
import { runCommand } from '../run-command.mjs';

/**
 * A program may be whole and still not run here: another C library, a missing shared one, a folder that must not
 * hold programs. Asked before it is installed, the next route gets its turn instead of a start that fails.
 * @param {{ command: string[], env: NodeJS.ProcessEnv, fits: (output: string) => boolean }} options
 * @throws {LauncherError} with the first line of what it said
 */
export async function requireRuns({ command, env, fits }) {
  const output = await runCommand(command, { env, timeoutMs: 20_000 }).catch((error) => String(error.message));
  if (!fits(output)) throw new LauncherError(say('why.doesNotRun', { output: output.split('\n').slice(0, 3).join(' ').slice(0, 300) }));
}
