import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadFile } from '../download/download-file.mjs';
import { downloadProgress } from '../download/download-progress.mjs';
import { extractFile } from '../download/extract-file.mjs';
import { fetchText } from '../download/fetch-text.mjs';
import { baseAddress } from '../download/base-address.mjs';
import { installOnce } from '../install-folder.mjs';
import { LauncherError, say } from '../messages.mjs';
import { requireRuns } from './require-runs.mjs';

const version = '1.5.1';
// The release itself and not temporal.download, which redirects to it: the checksums are published only here.
const official = 'https://github.com/temporalio/cli/releases/download';

/**
 * SHA-256 of the archives of version 1.5.1. Two package collections that recorded them on their own agree on the
 * first three, one gives the fourth; whoever raises the version takes them from the release's checksums.txt.
 * @type {Record<string, string>}
 */
const pinned = {
  'temporal_cli_1.5.1_linux_amd64.tar.gz': 'ddc95e08b0b076efd4ea9733a3f488eb7d2be875f8834e616cd2a37358b4852d',
  'temporal_cli_1.5.1_darwin_amd64.tar.gz': 'bbb73e2a31135abe50a1f1cdb35030c42961df618e8ce9c60ae89f201540c5d9',
  'temporal_cli_1.5.1_darwin_arm64.tar.gz': 'cca01b7ea35ad56e2a328d9ae596bf716bd22313ef63c7a761c88354457c2415',
  'temporal_cli_1.5.1_linux_arm64.tar.gz': 'bd1b0db9f18b051026de8bf6cc1505f2510f14bbb7a8b9a4a91fff46c77454f5',
};

/** @param {string} platform @param {string} arch as Node names them @returns {string | null} the archive's name, null where there is none */
export function temporalArchive(platform, arch) {
  const machine = new Map([['x64', 'amd64'], ['arm64', 'arm64']]).get(arch);
  return machine && ['linux', 'darwin'].includes(platform) ? `temporal_cli_${version}_${platform}_${machine}.tar.gz` : null;
}

/** @param {string} text lines as `sha256sum` prints them @param {string} name @returns {string | null} */
function checksumIn(text, name) {
  const line = text.split('\n').map((each) => /^([0-9a-f]{64})\s+\*?(.+?)\s*$/i.exec(each)).find((match) => match?.[2] === name);
  return line?.[1]?.toLowerCase() ?? null;
}

/**
 * What the archive must be: the pin of this repository (or of LIENKY_TEMPORAL_SHA256) decides, and the published
 * list must not contradict it; without a pin the list decides, and without either nothing is downloaded.
 * @param {{ checksums: string, name: string, env: NodeJS.ProcessEnv, signal?: AbortSignal, answerMs?: number, pins: Record<string, string> }} options
 * @returns {Promise<string>}
 */
async function expectedSha256({ checksums, name, env, signal, answerMs, pins }) {
  const variable = 'LIENKY_TEMPORAL_SHA256';
  const own = env[variable]?.trim().toLowerCase();
  if (own && !/^[0-9a-f]{64}$/.test(own)) throw new LauncherError(say('download.badPin', { variable }));
  const pin = own ?? pins[name];
  const published = checksumIn((await fetchText(checksums, { env, signal, answerMs })) ?? '', name);
  if (pin && published && pin !== published) throw new LauncherError(say('download.checksumsDiffer', { name, published, pinned: pin }));
  const expected = pin ?? published;
  if (!expected) throw new LauncherError(say('download.noChecksum', { url: checksums, name }));
  return expected;
}

/**
 * Temporal's own build for this machine, from the release page or from a mirror that is laid out like it
 * (LIENKY_TEMPORAL_DOWNLOAD: `<address>/v1.5.1/checksums.txt` and the archives beside it).
 * @param {object} options
 * @param {string} options.folder where it is installed
 * @param {string} options.downloads where archives lie while they are incomplete
 * @param {NodeJS.ProcessEnv} options.env
 * @param {AbortSignal} [options.signal] ends the download
 * @param {(folder: string) => import('../resolve-engine.mjs').Found | null} options.find
 * @param {(output: string) => boolean} options.fits judges what it says of its version
 * @param {string} [options.platform] @param {string} [options.arch]
 * @param {Record<string, string>} [options.pins] SHA-256 by archive
 * @param {{ answerMs?: number, idleMs?: number, pauseMs?: number, tries?: number }} [options.limits]
 * @returns {import('../resolve-engine.mjs').Route}
 */
export function temporalDownloadRoute({ folder, downloads, env, signal, find, fits, platform = process.platform, arch = process.arch, pins = pinned, limits = {} }) {
  const variable = 'LIENKY_TEMPORAL_DOWNLOAD';
  const item = `Temporal CLI ${version}`;
  const name = temporalArchive(platform, arch);
  return {
    name: 'download',
    kind: 'temporal',
    explain: say('route.download', { what: item, from: env[variable] || official }),
    available: () => (name ? true : say('why.noBuild', { platform, arch })),
    provide: (progress) => installOnce({
      folder,
      find,
      progress,
      install: async (temporary) => {
        const base = `${baseAddress(env[variable] || official, variable)}/v${version}`;
        const archive = join(downloads, /** @type {string} */ (name));
        const sha256 = await expectedSha256({ checksums: `${base}/checksums.txt`, name: /** @type {string} */ (name), env, signal, answerMs: limits.answerMs, pins });
        await downloadFile({ url: `${base}/${name}`, file: archive, sha256, env, signal, ...limits, onBytes: (done, total) => progress(downloadProgress(item, done, total), done, total) });
        progress(say('download.unpacking', { item }));
        const binary = join(temporary, 'temporal');
        await extractFile({ archive, name: 'temporal', to: binary });
        await rm(archive, { force: true });
        await requireRuns({ command: [binary, '--version'], env, fits });
      },
    }),
  };
}
