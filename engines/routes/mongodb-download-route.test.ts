import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutOnce, file, redirect, silence, startMirror, status, tarGz, type Mirror } from '../../test/support/download-mirror';
import { waitUntil } from '../wait-until.mjs';
import { mongodbDownloadRoute } from './mongodb-download-route.mjs';

/** The real downloader of mongodb-memory-server-core against a mirror of our own. */
const program = '#!/bin/sh\necho "db version v7.0.28"\n';
const archive = tarGz({ 'mongodb/README': 'read me', 'mongodb/bin/mongod': program, 'mongodb/bin/mongos': 'not wanted' });
const md5 = createHash('md5').update(archive).digest('hex');
// What it asks for, whatever system the test runs on.
const path = process.platform === 'linux' ? /^\/(mirror\/)?linux\/mongodb-linux-(x86_64|aarch64)-debian12-7\.0\.28\.tgz$/ : /^\/(mirror\/)?osx\/mongodb-macos-\w+-7\.0\.28\.tgz$/;
const sumPath = new RegExp(path.source.replace('tgz$', 'tgz\\.md5$'));

jest.setTimeout(30_000);
let work: string;
let mirror: Mirror;
beforeEach(() => { work = mkdtempSync(join(tmpdir(), 'lienky-mongodb-')); });
afterEach(async () => {
  await mirror.close();
  rmSync(work, { recursive: true, force: true });
});

type Answers = Parameters<typeof startMirror>[0];
const whole = (answer = file(archive), sum = md5): Answers => [[path, answer], [sumPath, file(`${sum}  mongodb.tgz\n`)]];

async function provide(answers: Answers, { env = {}, ...options }: Partial<Parameters<typeof mongodbDownloadRoute>[0]> = {}) {
  mirror = await startMirror(answers);
  const told: string[] = [];
  const route = mongodbDownloadRoute({
    folder: join(work, 'engines', 'mongodb-official'), logFile: join(work, 'download.log'), answerMs: 2000,
    env: { PATH: '/usr/bin:/bin', MONGOMS_DOWNLOAD_MIRROR: `${mirror.address}/mirror`, MONGOMS_DISTRO: 'debian-12', MONGOMS_MAX_RETRIES: '1', ...env },
    fits: (output) => output.includes('db version v7'),
    ...options,
  });
  const available = await route.available();
  if (available !== true) throw new Error(available.en);
  return { found: await route.provide((message) => { told.push(message.en); }), told, route };
}

const nothingInstalled = () => expect(readdirSync(join(work, 'engines'))).toEqual([]);

test('a good archive is fetched, its MD5 checked, unpacked, asked for its version; the second time it is simply there', async () => {
  const { found, told, route } = await provide(whole());
  expect(found.kind).toBe('mongod');
  expect(execFileSync(found.command?.[0] ?? '', [], { encoding: 'utf8' })).toBe('db version v7.0.28\n');
  const asked = mirror.requests.map((line) => line.replace('GET ', ''));
  expect(asked).toEqual(['/mirror', expect.stringMatching(path), expect.stringMatching(sumPath)]);
  expect(told).toContainEqual('downloading MongoDB 7.0.28: 0.0 MB of 0.0 MB');
  expect(readdirSync(join(work, 'engines'))).toEqual(['mongodb-official']);
  expect(readdirSync(join(work, 'engines', 'mongodb-official'))).toEqual(['bin']);
  await mirror.close();
  expect(await route.provide(() => undefined)).toEqual(found);
  mirror = await startMirror([]);
});

test('through a redirect', async () => {
  const { found } = await provide([...whole(redirect('/cdn')), ['/cdn', file(archive)]]);
  expect(found.kind).toBe('mongod');
});

test.each([
  ['a wrong checksum', () => whole(undefined, '0'.repeat(32)), /MD5/i],
  ['cut in the middle', () => whole((_request, response) => {
    response.writeHead(200, { 'content-length': archive.length });
    response.write(archive.subarray(0, 1000), () => response.destroy());
  }), /aborted|ECONNRESET/],
  ['404', () => whole(status(404)), /404/],
  ['no checksum', () => whole().slice(0, 1), /404/],
  ['an archive without mongod', () => {
    const other = tarGz({ 'mongodb/README': 'read me' });
    return whole(file(other), createHash('md5').update(other).digest('hex'));
  }, /missing mongod binary/],
  ['a program that does not run here', () => {
    const other = tarGz({ 'mongodb/bin/mongod': '#!/bin/sh\necho "libcrypto.so.3: no such file" >&2; exit 127\n' });
    return whole(file(other), createHash('md5').update(other).digest('hex'));
  }, /does not run on this machine .*libcrypto/],
])('%s: nothing is installed, and why is told', async (_title, answers, why) => {
  await expect(provide(answers())).rejects.toThrow(why);
  nothingInstalled();
});

test('cut in the middle once: the downloader goes on from there', async () => {
  const engines = join(work, 'engines');
  const partOf = (name: string) => (name.endsWith('.downloading') ? statSync(join(engines, name), { throwIfNoEntry: false })?.size ?? 0 : 0);
  const written = () => waitUntil(() => readdirSync(engines, { recursive: true, encoding: 'utf8' }).some((name) => partOf(name) > 0), { timeoutMs: 5000 });
  const { found } = await provide(whole(cutOnce(archive, { when: written })), { env: { MONGOMS_MAX_RETRIES: '2' } });
  expect(found.kind).toBe('mongod');
  expect(mirror.requests.find((line) => line.includes('bytes='))).toMatch(/bytes=\d+-/);
});

test('checks cannot be switched off by the environment', async () => {
  await expect(provide(whole(undefined, '0'.repeat(32)), { env: { MONGOMS_MD5_CHECK: '0' } })).rejects.toThrow(/MD5/i);
});

test('offline: the next route gets its turn without waiting for packages', async () => {
  const never = new Promise<never>(() => undefined);
  await expect(provide([['/mirror', silence]], { packages: never, answerMs: 100 })).rejects.toThrow(/cannot be reached \(no answer within 0\.1 s\)/);
});

test('online on a first start: waits for the packages, then downloads', async () => {
  let installed = false;
  let finish: () => void = () => undefined;
  const packages = new Promise<void>((resolve) => { finish = resolve; }).then(() => { installed = true; });
  mirror = await startMirror([['/mirror', (_request, response) => {
    response.end();
    finish();
  }], ...whole()]);
  const { address } = mirror;
  const first = mirror;
  const { found, told } = await provide([], { env: { MONGOMS_DOWNLOAD_MIRROR: `${address}/mirror` }, packages, isInstalled: () => installed });
  await first.close();
  expect(told[0]).toBe('waiting for the npm packages, to download MongoDB 7.0.28');
  expect(found.kind).toBe('mongod');
});

test('packages that could not be installed, or are not: told as that', async () => {
  await expect(provide([], { isInstalled: () => false })).rejects.toThrow(/mongodb-memory-server-core is not installed \(run npm ci\)/);
  await mirror.close();
  const packages = Promise.reject(new Error('npm failed'));
  packages.catch(() => undefined);
  await expect(provide([], { isInstalled: () => false, packages })).rejects.toThrow(/is not installed/);
});

test('Ctrl-C ends the wait for the packages', async () => {
  const aborted = new AbortController();
  const waiting = provide([['/mirror', (_request, response) => {
    response.end();
    aborted.abort();
  }]], { packages: new Promise(() => undefined), signal: aborted.signal });
  await expect(waiting).rejects.toThrow(/aborted/);
});

test('Ctrl-C ends the download', async () => {
  const aborted = new AbortController();
  const downloading = provide(whole((_request, response) => {
    response.writeHead(200, { 'content-length': archive.length });
    response.write(archive.subarray(0, 100));
    aborted.abort();
  }), { signal: aborted.signal });
  await expect(downloading).rejects.toThrow(/aborted/);
  nothingInstalled();
});
