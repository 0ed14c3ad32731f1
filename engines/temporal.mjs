import { join } from 'node:path';
import { temporalAnswers } from './answer/temporal.mjs';
import { hostAndPort, requireAnswer } from './external-target.mjs';
import { isExecutable } from './find-executable.mjs';
import { addressRoute } from './routes/address-route.mjs';
import { cacheRoute } from './routes/cache-route.mjs';
import { goInstallRoute } from './routes/go-install-route.mjs';
import { pathRoute } from './routes/path-route.mjs';
import { temporalDownloadRoute } from './routes/temporal-download-route.mjs';

const variable = 'TEMPORAL_ADDRESS';
const host = '127.0.0.1';

/** @param {string} folder @returns {import('./resolve-engine.mjs').Found | null} */
function find(folder) {
  const binary = join(folder, 'temporal');
  return isExecutable(binary) ? { kind: 'temporal', command: [binary] } : null;
}

/**
 * Temporal's own command line program with its development server on a SQLite file.
 * @param {import('./engine-types.mjs').EngineOptions} options
 * @returns {import('./engine-types.mjs').Engine}
 */
export function temporalEngine({ env, cacheDir, signal }) {
  const folder = join(cacheDir, 'engines', 'temporal');
  return {
    name: 'temporal',
    title: 'Temporal',
    variable,
    routes: [
      addressRoute({ variable, env }),
      pathRoute({
        env,
        programs: [{ name: 'temporal', kind: 'temporal', versionArguments: ['--version'], wanted: 'CLI with Server ≥ 1.27', fits: isRecentServer }],
      }),
      cacheRoute({ folder, find }),
      temporalDownloadRoute({ folder, find, env, signal, fits: isRecentServer, downloads: join(cacheDir, 'downloads') }),
      // v1.9.1 cannot be installed this way: its module file has replace directives.
      goInstallRoute({ what: 'github.com/temporalio/cli/cmd/temporal@v1.5.1', packages: 1300, folder, find, env, signal, logFile: join(cacheDir, 'logs', 'temporal-go.log') }),
    ],
    launch: ({ command = [] }, place) => ({
      command: [
        ...command, 'server', 'start-dev', '--headless', '--ip', host, '--port', String(place.port),
        '--db-filename', join(place.folder, 'temporal.db'), '--log-level', 'warn',
        '--disable-config-file', '--disable-config-env',
        '--dynamic-config-value', 'frontend.enableServerVersionCheck=false',
      ],
      env: { TEMPORAL_VERSION_CHECK_DISABLED: '1' },
    }),
    answers: (port) => temporalAnswers({ host, port }),
    address: (port) => `${host}:${port}`,
    checkExternal: async (address) => {
      // Behind TLS (Temporal Cloud) only the client with its certificates can tell; it says so when it connects.
      if (env['TEMPORAL_TLS'] || env['TEMPORAL_API_KEY']) return;
      await requireAnswer({ variable, address }, () => temporalAnswers(hostAndPort(address, 7233), { namespace: env['TEMPORAL_NAMESPACE'] ?? 'default' }));
    },
  };
}

/** Updates are on without a switch since server 1.27. @param {string} output @returns {boolean} */
function isRecentServer(output) {
  const [, major, minor] = /Server (\d+)\.(\d+)/.exec(output) ?? [];
  return Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 27);
}
