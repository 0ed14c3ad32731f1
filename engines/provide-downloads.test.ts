import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { file, halting, startMirror, tarGz, type Mirror } from '../test/support/download-mirror';
import { temporalArchive } from './routes/temporal-download-route.mjs';
import { runCommand } from './run-command.mjs';
import { waitUntil } from './wait-until.mjs';

/** The real command line, killed in the middle of a download and run again. */
const name = temporalArchive(process.platform, process.arch) ?? '';
const archive = tarGz({ temporal: `#!/bin/sh\necho "temporal version 1.5.1 (Server 1.29.1)"\n# ${'x'.repeat(100_000)}\n` });
const sha256 = createHash('sha256').update(archive).digest('hex');

let cache: string;
let mirror: Mirror;
let silent = true;
beforeAll(async () => {
  cache = mkdtempSync(join(tmpdir(), 'lienky-provide-'));
  mirror = await startMirror([
    ['/v1.5.1/checksums.txt', file(`${sha256}  ${name}\n`)],
    [/\.tar\.gz$/, (request, response) => (silent ? halting(archive, new Promise(() => undefined)) : file(archive))(request, response)],
  ]);
});
afterAll(async () => {
  await mirror.close();
  rmSync(cache, { recursive: true, force: true });
});

// Nothing but the download can provide Temporal; the other two are named and not asked.
const env = () => ({
  ...process.env, PATH: '/usr/bin:/bin', LIENKY_CACHE: cache, LIENKY_SKIP_ROUTES: 'temporal:path,temporal:go',
  TEMPORAL_ADDRESS: '', MONGODB_URI: 'mongodb://db.example/', REDIS_URL: 'redis://queue.example',
  LIENKY_TEMPORAL_DOWNLOAD: mirror.address, LIENKY_TEMPORAL_SHA256: sha256, NO_PROXY: '127.0.0.1',
});
const command = [process.execPath, join(__dirname, 'cli.mjs'), 'provide'] as const;

test('a run killed in the middle of a download leaves nothing that is used, and the next one needs only the rest', async () => {
  const [program, ...args] = command;
  const child = spawn(program, args, { env: env(), stdio: 'ignore' });
  const ended = once(child, 'exit');
  const part = join(cache, 'downloads', `${name}.part`);
  await waitUntil(() => (statSync(part, { throwIfNoEntry: false })?.size ?? 0) > 0, { timeoutMs: 10_000 });
  child.kill('SIGKILL');
  await ended;
  const left = statSync(part).size;
  expect(existsSync(join(cache, 'engines', 'temporal'))).toBe(false);

  silent = false;
  const output = await runCommand([...command], { env: env() });
  const [first] = output.split('\n').map((line) => JSON.parse(line) as { engine: string; command: string[] });
  expect(first).toMatchObject({ event: 'provided', engine: 'temporal', kind: 'temporal' });
  expect(mirror.requests.at(-1)).toBe(`GET /v1.5.1/${name} bytes=${left}-`);
  expect(await runCommand([...(first?.command ?? []), '--version'])).toContain('Server 1.29.1');
  expect(readdirSync(cache).sort()).toEqual(['downloads', 'engines']);
  expect(readdirSync(join(cache, 'engines'))).toEqual(['temporal']);
  expect(readdirSync(join(cache, 'downloads'))).toEqual([]);
});

test('offline: the failure names every way, and costs seconds', async () => {
  const since = Date.now();
  const failed = runCommand([...command], { env: { ...env(), LIENKY_CACHE: join(cache, 'empty'), LIENKY_TEMPORAL_DOWNLOAD: 'https://releases.invalid' } });
  await expect(failed).rejects.toThrow(/4\. the official download of Temporal CLI 1\.5\.1 from https:\/\/releases\.invalid\s+→ failed: releases\.invalid cannot be reached/);
  expect(Date.now() - since).toBeLessThan(10_000);
});
