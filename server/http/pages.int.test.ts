import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ApiWorld } from './testing/api-world';

let world: ApiWorld;
let webRoot = '';
beforeAll(async () => {
  // Below a folder with a dot, as a checkout under ~/.local is.
  webRoot = path.join(await mkdtemp(path.join(tmpdir(), 'lienky-web-')), '.hidden', 'web');
  await mkdir(path.join(webRoot, 'assets'), { recursive: true });
  await writeFile(path.join(webRoot, 'index.html'), '<!doctype html><title>Liên Ký</title>');
  await writeFile(path.join(webRoot, 'assets', 'index-abc123.js'), 'export {};');
  world = await ApiWorld.create({ LIENKY_WEB_ROOT: webRoot });
});
afterAll(async () => {
  await world.close();
  await rm(path.join(webRoot, '..', '..'), { recursive: true });
});
const html = { headers: { accept: 'text/html,*/*;q=0.8' } };

test('every answer carries the policy without eval', async () => {
  const { headers } = await world.call('GET', '/cases/cv-1', html);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).not.toContain('upgrade-insecure-requests');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-powered-by')).toBeNull();
});

test('addresses of the application get its page, what is hashed is kept for ever, what is missing is missing', async () => {
  const page = await world.call('GET', '/cases/cv-1', html);
  expect(page).toMatchObject({ status: 200 });
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const asset = await world.call('GET', '/assets/index-abc123.js');
  expect(asset.headers.get('cache-control')).toContain('immutable');
  // The ids of tasks and mails hold dots.
  expect(await world.call('GET', '/tasks/cv-1.0.1', html)).toMatchObject({ status: 200 });
  expect((await world.call('GET', '/assets/index-old.js', html)).status).toBe(404);
  expect((await world.call('GET', '/api/v1/nothing', html)).body.code).toBe('not-found');
  expect((await world.call('GET', '/api/nothing', html)).body.code).toBe('not-found');
  expect((await world.call('POST', '/cases/cv-1', html)).status).toBe(404);
  expect((await world.call('GET', '/..%2f..%2fpackage.json')).status).not.toBe(200);
});

test('alive is not ready: the engines are told one by one', async () => {
  expect((await world.call('GET', '/healthz')).body).toEqual({ status: 'alive' });
  const { status, body } = await world.call('GET', '/readyz');
  expect(status).toBe(503);
  expect(body).toMatchObject({ status: 'waiting', engines: { mongodb: { ok: true }, temporal: { ok: false }, redis: { ok: false } } });
});

test('the API describes itself', async () => {
  const { body } = await world.call('GET', '/api/openapi.json');
  expect(body).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/api/v1' }] });
});

test('units can be searched by a part of the name, taken literally, in pages', async () => {
  const person = await world.signIn('chuyenvien.sogddt');
  const { body } = await person.get('/units?kind=school&q=binh%20an&limit=100');
  const exact = await person.get(`/units?kind=school&q=${encodeURIComponent('bình an')}&limit=100`);
  expect(exact.body.items.map((unit: { name: string }) => unit.name)).toEqual(expect.arrayContaining(['Trường THCS Bình An', 'Trường THPT Bình An']));
  expect(body.items.length).toBeLessThanOrEqual(exact.body.items.length);
  expect((await person.get('/units?q=.*')).body.items).toEqual([]);
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = (await person.get(`/units?limit=7${cursor && `&cursor=${cursor}`}`)).body;
    seen.push(...page.items.map((unit: { id: string }) => unit.id));
    cursor = page.next ?? '';
  } while (cursor);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(await world.database.units.countDocuments());
});

test('guessing codes of documents is slowed down', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 61; n += 1) statuses.push((await world.call('GET', `/api/v1/verify/guess${n}`)).status);
  expect(statuses.filter((status) => status === 404)).toHaveLength(60);
  expect(statuses.at(-1)).toBe(429);
});
