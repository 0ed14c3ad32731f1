import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutOnce, file, halting, redirect, silence, startMirror, status, type Mirror } from '../../test/support/download-mirror';
import { downloadFile } from './download-file.mjs';
import { openUrl } from './open-url.mjs';
import { waitUntil } from '../wait-until.mjs';

const content = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));
const sha256 = createHash('sha256').update(content).digest('hex');
const never = new Promise<never>(() => undefined);

let work: string;
let target: string;
let mirror: Mirror;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'lienky-download-'));
  target = join(work, 'archive');
});
afterEach(async () => {
  await mirror.close();
  rmSync(work, { recursive: true, force: true });
});

async function download(answer: Parameters<typeof startMirror>[0][number][1], options: Partial<Parameters<typeof downloadFile>[0]> = {}): Promise<void> {
  mirror = await startMirror([['/archive', answer], ['/elsewhere', file(content)]]);
  return downloadFile({ url: `${mirror.address}/archive`, file: target, sha256, env: {}, pauseMs: 1, ...options });
}

test('a whole download gets its name, and every byte is told', async () => {
  const told: [number, number | undefined][] = [];
  await download(file(content), { onBytes: (done, total) => told.push([done, total]) });
  expect(readFileSync(target).equals(content)).toBe(true);
  expect(told.at(-1)).toEqual([content.length, content.length]);
  expect(readdirSync(work)).toEqual(['archive']);
});

test('a redirect is followed', async () => {
  await download(redirect('/elsewhere'));
  expect(readFileSync(target).equals(content)).toBe(true);
  expect(mirror.requests).toEqual(['GET /archive', 'GET /elsewhere']);
});

test('redirects in a circle end', async () => {
  await expect(download(redirect('/archive'))).rejects.toThrow(/redirects too many times/);
  expect(mirror.requests).toHaveLength(6);
});

test('a wrong content is refused, deleted and not asked for again', async () => {
  await expect(download(file('something else'))).rejects.toThrow(new RegExp(`SHA-256 should be ${sha256}, but is [0-9a-f]{64}; deleted`));
  expect(readdirSync(work)).toEqual([]);
  expect(mirror.requests).toHaveLength(1);
});

test('a connection cut in the middle goes on from there', async () => {
  const written = () => waitUntil(() => (statSync(`${target}.part`, { throwIfNoEntry: false })?.size ?? 0) > 0, { timeoutMs: 5000 });
  await download(cutOnce(content, { when: written }));
  expect(readFileSync(target).equals(content)).toBe(true);
  expect(mirror.requests[1]).toMatch(/^GET \/archive bytes=\d+-$/);
});

test('a server that knows no ranges is read from the beginning again', async () => {
  await download(cutOnce(content, { then: (_request, response) => { response.writeHead(200, { 'content-length': content.length }).end(content); } }));
  expect(readFileSync(target).equals(content)).toBe(true);
});

test('what a killed run left is gone on with; what does not belong there is thrown away', async () => {
  writeFileSync(`${target}.part`, content.subarray(0, 150_000));
  await download(file(content));
  expect(mirror.requests).toEqual(['GET /archive bytes=150000-']);
  await mirror.close();
  rmSync(target);
  writeFileSync(`${target}.part`, 'bytes of another file');
  await download(file(content));
  expect(readFileSync(target).equals(content)).toBe(true);
  await mirror.close();
  rmSync(target);
  writeFileSync(`${target}.part`, Buffer.concat([content, content]));
  await download(file(content));
  expect(readFileSync(target).equals(content)).toBe(true);
});

test('cut every time: refused after the last try, nothing usable there, the bytes kept for the next run', async () => {
  await expect(download((_request, response) => {
    response.writeHead(200, { 'content-length': content.length });
    response.write(content.subarray(0, 1000), () => response.destroy());
  }, { tries: 2 })).rejects.toThrow(/broke off after 2 tries \(.*ECONNRESET.*kept for the next run/);
  expect(readdirSync(work)).toEqual(['archive.part']);
});

test('slow is not broken: bytes are told before the rest comes', async () => {
  let goOn: () => void = () => undefined;
  const rest = new Promise<void>((resolve) => { goOn = resolve; });
  const told: number[] = [];
  await download(halting(content, rest), {
    onBytes: (done) => {
      told.push(done);
      goOn();
    },
  });
  expect(told[0]).toBeLessThan(content.length);
  expect(existsSync(target)).toBe(true);
});

test('a server that falls silent in the middle is given up', async () => {
  await expect(download(halting(content, never), { idleMs: 50, tries: 1 })).rejects.toThrow(/no byte for 0\.05 s/);
  expect(existsSync(target)).toBe(false);
});

test.each([[404, 1], [403, 1], [503, 3]])('%d: asked %d times', async (code, times) => {
  await expect(download(status(code), { tries: 3 })).rejects.toThrow(new RegExp(`answers ${code}`));
  expect(mirror.requests).toHaveLength(times);
});

test('stopped by Ctrl-C: ends at once', async () => {
  const aborted = new AbortController();
  const downloading = download(halting(content, never), { signal: aborted.signal, onBytes: () => aborted.abort() });
  await expect(downloading).rejects.toThrow(/aborted/);
  expect(existsSync(target)).toBe(false);
});

describe('who does not answer', () => {
  beforeEach(async () => { mirror = await startMirror([['/', silence]]); });

  test('a silent server costs no more than the time that was given', async () => {
    const since = Date.now();
    await expect(openUrl(mirror.address, { env: {}, answerMs: 100 })).rejects.toThrow(/127\.0\.0\.1:\d+ cannot be reached \(no answer within 0\.1 s\)/);
    expect(Date.now() - since).toBeLessThan(2000);
  });

  test('so does a name server that never answers', async () => {
    const lookup = () => undefined;
    await expect(openUrl('http://download.example/', { env: {}, answerMs: 100, lookup })).rejects.toThrow(/download\.example cannot be reached \(no answer within 0\.1 s\)/);
  });

  test('a name is looked up as the system does; one that does not exist is told', async () => {
    const response = await openUrl(`${mirror.address.replace('127.0.0.1', 'localhost')}/there`, { env: {} });
    expect(response.statusCode).toBe(404);
    response.destroy();
    await expect(openUrl('http://nobody.invalid/', { env: {} })).rejects.toThrow(/nobody\.invalid cannot be reached \((ENOTFOUND|EAI_AGAIN)\)/);
  });

  test('a closed port is told at once, by name', async () => {
    const { address } = mirror;
    await mirror.close();
    await expect(openUrl(address, { env: {} })).rejects.toThrow(/cannot be reached \(ECONNREFUSED\); the machine may be offline or need a proxy/);
    mirror = await startMirror([]);
  });
});

describe('a proxy', () => {
  let proxy: Server;
  let seen: string[];
  const tunnels: Socket[] = [];
  beforeEach(async () => {
    seen = [];
    proxy = createServer((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim());
      response.end('through the proxy');
    });
    proxy.on('connect', (request, socket: Socket) => {
      seen.push(`CONNECT ${request.url}`);
      const { port } = new URL(mirror.address);
      tunnels.push(socket, connect(Number(port), '127.0.0.1', function onConnect(this: Socket) {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        this.pipe(socket).pipe(this);
      }));
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    mirror = await startMirror([]);
  });
  afterEach(async () => {
    tunnels.forEach((socket) => socket.destroy());
    proxy.closeAllConnections();
    proxy.close();
    await once(proxy, 'close');
  });
  const address = () => `127.0.0.1:${(proxy.address() as AddressInfo).port}`;

  test('is asked for plain addresses, with its password', async () => {
    const response = await openUrl('http://download.example/a', { env: { http_proxy: `http://me:p%40ss@${address()}` } });
    expect((await response.toArray()).join('')).toBe('through the proxy');
    expect(seen).toEqual([`GET http://download.example/a Basic ${Buffer.from('me:p@ss').toString('base64')}`]);
  });

  test('only tunnels for https: what is not TLS behind it is refused', async () => {
    await expect(openUrl('https://download.example/a', { env: { HTTPS_PROXY: address() } })).rejects.toThrow(/download\.example cannot be reached/);
    expect(seen).toEqual(['CONNECT download.example:443']);
  });

  test('is left out for what NO_PROXY names', async () => {
    const response = await openUrl(`${mirror.address}/a`, { env: { http_proxy: `http://${address()}`, NO_PROXY: 'example.org, 127.0.0.1' } });
    expect(response.statusCode).toBe(404);
    response.destroy();
    expect(seen).toEqual([]);
  });
});
