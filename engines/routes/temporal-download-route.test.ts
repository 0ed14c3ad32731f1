import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutOnce, file, halting, redirect, startMirror, status, tarGz, type Mirror } from '../../test/support/download-mirror';
import { isExecutable } from '../find-executable.mjs';
import { temporalArchive, temporalDownloadRoute } from './temporal-download-route.mjs';

/** A stand-in for Temporal's program, packed as the release packs it. */
const program = '#!/bin/sh\necho "temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)"\n';
const archive = tarGz({ LICENSE: 'MIT', temporal: `${program}# ${'x'.repeat(3000)}\n` });
const sha256 = createHash('sha256').update(archive).digest('hex');
const name = 'temporal_cli_1.5.1_linux_amd64.tar.gz';
const checksums = `${'0'.repeat(64)}  temporal_cli_1.5.1_darwin_arm64.tar.gz\n${sha256}  ${name}\n`;

let work: string;
let mirror: Mirror;
beforeEach(() => { work = mkdtempSync(join(tmpdir(), 'lienky-temporal-')); });
afterEach(async () => {
  await mirror.close();
  rmSync(work, { recursive: true, force: true });
});

type Answers = Parameters<typeof startMirror>[0];
const answersOf = (sums: string | null, answer = file(archive)): Answers => [
  ...(sums === null ? [] : [['/v1.5.1/checksums.txt', file(sums)] as Answers[number]]),
  [`/v1.5.1/${name}`, answer],
];

async function provide(answers: Answers, { env = {}, ...options }: Partial<Parameters<typeof temporalDownloadRoute>[0]> = {}) {
  mirror = await startMirror(answers);
  const folder = join(work, 'engines', 'temporal');
  const told: string[] = [];
  const route = temporalDownloadRoute({
    folder, downloads: join(work, 'downloads'), platform: 'linux', arch: 'x64', pins: {},
    env: { PATH: '/usr/bin:/bin', LIENKY_TEMPORAL_DOWNLOAD: `${mirror.address}/`, ...env },
    find: (place) => (isExecutable(join(place, 'temporal')) ? { kind: 'temporal', command: [join(place, 'temporal')] } : null),
    fits: (output) => output.includes('Server 1.29'),
    limits: { answerMs: 2000, pauseMs: 1, tries: 2 },
    ...options,
  });
  expect(await route.available()).toBe(true);
  const found = await route.provide((message) => { told.push(message.en); });
  return { found, told };
}

const nothingInstalled = () => expect(readdirSync(join(work, 'engines'))).toEqual([]);

test('a good archive is fetched, checked, unpacked, asked for its version, and runs', async () => {
  const { found: { command: [binary = ''] = [] }, told } = await provide(answersOf(checksums));
  expect(execFileSync(binary, ['--version'], { encoding: 'utf8' })).toContain('1.5.1');
  expect(mirror.requests).toEqual(['GET /v1.5.1/checksums.txt', `GET /v1.5.1/${name}`]);
  expect(told).toContainEqual('downloading Temporal CLI 1.5.1: 0.0 MB of 0.0 MB');
  expect(readdirSync(join(work, 'downloads'))).toEqual([]);
  expect(readdirSync(join(work, 'engines'))).toEqual(['temporal']);
});

test('through a redirect, and cut in the middle once', async () => {
  const { found } = await provide([...answersOf(checksums, redirect('/cdn')), ['/cdn', cutOnce(archive)]]);
  expect(existsSync(found.command?.[0] ?? '')).toBe(true);
});

test('a wrong checksum: nothing is installed, nothing is kept', async () => {
  await expect(provide(answersOf(checksums, file(tarGz({ temporal: '#!/bin/sh\necho other\n' }))))).rejects.toThrow(/wrong checksum/);
  nothingInstalled();
  expect(readdirSync(join(work, 'downloads'))).toEqual([]);
});

test('broken off in the middle: nothing is installed, what came is kept, and the next run needs only the rest', async () => {
  await expect(provide(answersOf(checksums, halting(archive, new Promise(() => undefined))), { limits: { tries: 1, idleMs: 100 } })).rejects.toThrow(/broke off/);
  nothingInstalled();
  expect(readdirSync(join(work, 'downloads'))).toEqual([`${name}.part`]);
  await mirror.close();
  await provide(answersOf(checksums));
  expect(mirror.requests[1]).toBe(`GET /v1.5.1/${name} bytes=${Math.floor(archive.length / 2)}-`);
});

test('404: told with the address', async () => {
  await expect(provide(answersOf(checksums, status(404)))).rejects.toThrow(new RegExp(`${name} answers 404`));
  nothingInstalled();
});

test('no checksum, no download', async () => {
  await expect(provide(answersOf(null))).rejects.toThrow(/has no checksum of/);
  expect(mirror.requests).toEqual(['GET /v1.5.1/checksums.txt']);
});

test('the pin decides: it serves without a list, and a list that contradicts it is refused before the download', async () => {
  await provide(answersOf(null), { pins: { [name]: sha256 } });
  await mirror.close();
  rmSync(join(work, 'engines'), { recursive: true });
  await expect(provide(answersOf(checksums), { pins: { [name]: 'f'.repeat(64) } })).rejects.toThrow(/published checksum .* is not the pinned one/);
  expect(mirror.requests).toHaveLength(1);
});

test('LIENKY_TEMPORAL_SHA256 replaces the pin, and must be one', async () => {
  await provide(answersOf(null), { pins: { [name]: 'f'.repeat(64) }, env: { LIENKY_TEMPORAL_SHA256: sha256.toUpperCase() } });
  await mirror.close();
  rmSync(join(work, 'engines'), { recursive: true });
  await expect(provide(answersOf(checksums), { env: { LIENKY_TEMPORAL_SHA256: 'abc' } })).rejects.toThrow(/64 hexadecimal digits/);
});

test('the archive of this repository\'s pins is not the stand-in\'s: the real list holds', async () => {
  await expect(provide(answersOf(checksums), { pins: undefined })).rejects.toThrow(/is not the pinned one \(ddc95e08/);
});

test('a program that does not run here, or is another version, is not installed', async () => {
  const other = tarGz({ temporal: '#!/bin/sh\necho "libssl.so.3: cannot open shared object file" >&2; exit 127\n' });
  const sums = `${createHash('sha256').update(other).digest('hex')} *${name}\n`;
  await expect(provide(answersOf(sums, file(other)))).rejects.toThrow(/does not run on this machine .*libssl/);
  nothingInstalled();
});

test('an archive without the program, or damaged behind a right checksum, is not installed', async () => {
  for (const bytes of [tarGz({ LICENSE: 'MIT' }), archive.subarray(0, 2000)]) {
    const sums = `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
    await expect(provide(answersOf(sums, file(bytes)))).rejects.toThrow(/does not hold temporal|unexpected end of file/);
    nothingInstalled();
    await mirror.close();
  }
});

test('an address that is none is told by its variable', async () => {
  await expect(provide([], { env: { LIENKY_TEMPORAL_DOWNLOAD: 'mirror.example' } })).rejects.toThrow(/LIENKY_TEMPORAL_DOWNLOAD must be an http/);
});

test('what a killed run left, in any state, is not used', async () => {
  const half = join(work, 'engines', 'temporal.installing-1');
  mkdirSync(half, { recursive: true });
  writeFileSync(join(half, 'temporal'), program.slice(0, 20), { mode: 0o755 });
  mkdirSync(join(work, 'downloads'));
  // Complete by name, but from who knows where: it is fetched again.
  writeFileSync(join(work, 'downloads', name), 'not checked by this run');
  await provide(answersOf(checksums));
  expect(mirror.requests).toContain(`GET /v1.5.1/${name}`);
  expect(readdirSync(join(work, 'engines'))).toEqual(['temporal']);
});

test.each([
  ['linux', 'x64', 'temporal_cli_1.5.1_linux_amd64.tar.gz'],
  ['linux', 'arm64', 'temporal_cli_1.5.1_linux_arm64.tar.gz'],
  ['darwin', 'arm64', 'temporal_cli_1.5.1_darwin_arm64.tar.gz'],
  ['linux', 'riscv64', null],
  ['win32', 'x64', null],
])('%s %s: %s', async (platform, arch, expected) => {
  mirror = await startMirror([]);
  expect(temporalArchive(platform, arch)).toBe(expected);
});
