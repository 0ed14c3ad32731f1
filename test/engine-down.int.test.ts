import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sampleSubmission } from '../forms/samples';
import { eventually } from './support/case-world';

/**
 * The product as it runs on one machine, with engines of its own that are frozen one after the other: what is
 * asked meanwhile is answered with 503 in words, what was sent is kept, and the same key goes through afterwards.
 */
const root = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'lienky-down-'));
const children: ChildProcess[] = [];
let url = '';
let pids: Record<'temporal' | 'mongodb' | 'redis', number>;

/** Starts a Node program and waits for its line `{"event":"ready", …}`. */
async function startUntilReady<T>(args: string[], env: Record<string, string>): Promise<T> {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
  children.unshift(child);
  for await (const line of createInterface({ input: child.stdout })) {
    const event = JSON.parse(line) as { event: string };
    if (event.event === 'ready') {
      child.stdout.resume();
      return event as T;
    }
  }
  throw new Error(`${args.join(' ')} ended before it was ready`);
}

beforeAll(async () => {
  if (!existsSync(join(root, 'build/server/embedded.cjs'))) throw new Error('build first: npm run build');
  type Engines = { TEMPORAL_ADDRESS: string; MONGODB_URI: string; REDIS_URL: string; pids: typeof pids };
  const engines = await startUntilReady<Engines>(['engines/cli.mjs', 'up', '--data', folder], { TEMPORAL_ADDRESS: '', MONGODB_URI: '', REDIS_URL: '' });
  pids = engines.pids;
  const { TEMPORAL_ADDRESS, MONGODB_URI, REDIS_URL } = engines;
  ({ url } = await startUntilReady<{ url: string }>(['build/server/embedded.cjs'], { TEMPORAL_ADDRESS, MONGODB_URI, REDIS_URL, PORT: '0', LIENKY_DEMO: '1', LOG_LEVEL: 'error' }));
}, 120_000);

afterAll(async () => {
  for (const pid of Object.values(pids ?? {})) process.kill(pid, 'SIGCONT');
  // The application first, then its engines.
  for (const child of children) {
    child.kill('SIGINT');
    if (child.exitCode === null) await once(child, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

let cookie = '';
async function call<T>(method: string, path: string, body?: unknown, key?: string): Promise<{ status: number; body: T }> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method, headers: { cookie, 'content-type': 'application/json', 'accept-language': 'vi', ...(key ? { 'idempotency-key': key } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const set = answer.headers.get('set-cookie');
  if (set) cookie = set.split(';')[0] ?? '';
  return { status: answer.status, body: (answer.status === 204 ? null : await answer.json()) as T };
}

type Problem = { code: string; title: string };
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const content = () => sampleSubmission('directive', { today, file: { fileId: '', name: '', size: 0, type: '' }, unit: 'thcs-binh-an', partyUnits: [], recipients: ['thcs-binh-an'] });

async function frozen<T>(engine: keyof typeof pids, work: () => Promise<T>): Promise<T> {
  process.kill(pids[engine], 'SIGSTOP');
  try {
    return await work();
  } finally {
    process.kill(pids[engine], 'SIGCONT');
  }
}

test('Temporal away: 503 in words, what was sent is kept, and the same key goes through when it is back', async () => {
  expect((await call('POST', '/session', { email: 'chuyenvien.sogddt@demo.lienky.example', password: 'lien-ky-demo' })).status).toBe(200);
  const started = await call<{ caseId: string; taskId: string }>('POST', '/cases', { process: 'directive' }, randomBytes(8).toString('hex'));
  expect(started.status).toBeLessThan(300);
  const decision = { outcome: 'submit', data: content() };
  const key = randomBytes(8).toString('hex');
  const away = await frozen('temporal', () => call<Problem>('POST', `/tasks/${started.body.taskId}/decision`, decision, key));
  expect(away).toMatchObject({ status: 503, body: { code: 'engine-unavailable' } });
  expect(away.body.title).toMatch(/[ạảãăâđêôơưẵ]/i);
  const back = await eventually(async () => {
    const answer = await call<{ sequence: number }>('POST', `/tasks/${started.body.taskId}/decision`, decision, key);
    return answer.status === 200 ? answer.body : null;
  }, 'the same key is answered', 60_000);
  expect(back.sequence).toBe(1);
  const inbox = await call<{ items: unknown[] }>('GET', '/inbox?state=open');
  expect(inbox.body.items).toHaveLength(0);
}, 150_000);

test('MongoDB away: reading says so within half a minute, and works again when it is back', async () => {
  const away = await frozen('mongodb', () => call<Problem>('GET', '/inbox'));
  expect(away).toMatchObject({ status: 503, body: { code: 'engine-unavailable' } });
  await eventually(async () => (await call('GET', '/inbox')).status === 200, 'the inbox is back', 60_000);
}, 120_000);

test('Redis away: people work on, only the mail waits, and comes when it is back', async () => {
  const mails = async () => (await call<{ items: unknown[] }>('GET', '/mailbox')).body.items.length;
  const before = await eventually(mails, 'the first mail');
  await frozen('redis', async () => {
    const started = await call('POST', '/cases', { process: 'directive' }, randomBytes(8).toString('hex'));
    expect(started.status).toBeLessThan(300);
  });
  await eventually(async () => (await mails()) > before, 'the mail of the new case', 60_000);
}, 120_000);
