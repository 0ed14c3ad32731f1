import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '@temporalio/client';
import { pino } from 'pino';
import { caseWorkflowId } from '../../domain/contracts/case-workflow';
import { recordId } from '../../domain/contracts/records';
import { directiveProcedure } from '../../domain/procedures/directive';
import { sampleSubmission } from '../../forms/samples';
import { eventually, workflowBundle } from '../../test/support/case-world';
import { readConfig } from '../config/config';
import { DEMO_PASSWORD, seedDemo } from '../demo';
import { standingSandboxes, walkSpaces } from '../composition/each-space';
import { createApp } from '../http/app';
import { verifyJournal } from '../journal/verify-journal';
import { connectDatabase, type Database } from '../mongo/database';
import { ensureIndexes } from '../mongo/indexes';
import { rebuild } from '../rebuild/rebuild';
import { reconcile } from '../reconcile/reconcile';
import { createCaseEffects } from '../temporal/case-effects';
import { createCaseGateway } from '../temporal/case-gateway';
import { CaseStarter } from '../temporal/case-starter';
import { startCaseWorker, type RunningWorker } from '../temporal/case-worker';
import { connectTemporal } from '../temporal/connection';
import { SandboxKeeper } from './sandbox-keeper';

/** A draft is tried on the real engines: API, Temporal, worker, MongoDB; only the clock of the keeper is the test's. */
const TENANT = 'an-hoa';
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what an answer holds is what the test is there to find out
type Loose = any;
interface Reply { status: number; body: Loose; cookies: string[] }

/** A browser: its cookies, and the header that the pages send. */
class Browser {
  private readonly jar = new Map<string, string>();
  /** In whose name the page was opened; null for who sends no such header. */
  role: string | null = null;

  async call(method: string, path: string, body?: unknown): Promise<Reply> {
    const response = await fetch(`${url}/api/v1${path}`, {
      method, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: { cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '), 'idempotency-key': randomUUID(), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(this.role === null ? {} : { 'x-lienky-role': this.role }) },
    });
    const cookies = response.headers.getSetCookie();
    for (const cookie of cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name && value) this.jar.set(name, value);
      else if (name) this.jar.delete(name);
    }
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, cookies, body: type.includes('json') ? await response.json() : Buffer.from(await response.arrayBuffer()) };
  }

  get = (path: string): Promise<Reply> => this.call('GET', path);

  async signIn(who: string): Promise<this> {
    expect((await this.call('POST', '/session', { email: `${who}@demo.lienky.example`, password: DEMO_PASSWORD })).status).toBe(200);
    return this;
  }

  async stepInto(personId: string): Promise<Reply> {
    const reply = await this.call('PUT', `/sandboxes/${sandbox.id}/session`, { personId });
    expect(reply.status).toBe(200);
    return reply;
  }

  async taskOf(step: string): Promise<Loose> {
    return eventually(async () => (await this.get('/inbox?limit=100')).body.items.find((task: Loose) => task.step === step), `a task ${step}`);
  }
}

let url: string;
let database: Database;
let client: Client;
let starter: CaseStarter;
let taskQueue: string;
let worker: RunningWorker;
let server: Server;
let keeper: SandboxKeeper;
let designer: Browser;
let real: { specialist: Browser; supervisor: Browser; school: Browser };
/** A real case and its task, which nobody in the sandbox may meet. */
let standing: { caseId: string; taskId: string };
let sandbox: Loose;
let space: string;
const look = () => keeper.look(new AbortController().signal);

beforeAll(async () => {
  const id = randomUUID();
  const config = readConfig({ MONGODB_URI: process.env.MONGODB_URI, TEMPORAL_ADDRESS: process.env.TEMPORAL_ADDRESS, REDIS_URL: process.env.REDIS_URL ?? 'redis://127.0.0.1:1', LIENKY_WEB_ROOT: 'web/no-build' });
  const settings = { address: config.temporalAddress, namespace: 'default', taskQueue: `sandbox-${id}`, codecKey: null };
  ({ taskQueue } = settings);
  [database, client] = await Promise.all([connectDatabase(config.mongodbUri, `sandbox-${id}`), connectTemporal(settings)]);
  await ensureIndexes(database);
  await seedDemo(database, TENANT, () => undefined);
  starter = new CaseStarter(client, settings.taskQueue, database);
  const gateway = createCaseGateway({ client, starter, database });
  worker = await startCaseWorker({ settings, workflowBundle: await workflowBundle(), effects: createCaseEffects(database, starter) });
  const logger = pino({ level: 'silent' });
  keeper = new SandboxKeeper({ database, client, gateway, tenant: TENANT, publicUrl: config.publicUrl, logger, onError: (error) => { throw error; } });
  server = createServer(createApp({ config, database, gateway, logger }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  designer = await new Browser().signIn('quantri.sogddt');
  real = { specialist: await new Browser().signIn('chuyenvien.sogddt'), supervisor: await new Browser().signIn('giamsat.sogddt'), school: await new Browser().signIn('canbo.thcs-binhan') };
  const started = await real.specialist.call('POST', '/cases', { process: 'directive' });
  standing = { caseId: started.body.caseId, taskId: started.body.taskId };
}, 90_000);
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await worker.stop();
  await database.db.dropDatabase();
  await database.client.close();
  await client.connection.close();
});

test('only what could be published is tried, and only by who designs', async () => {
  const faulty = { ...directiveProcedure, steps: [] };
  expect((await designer.call('PUT', '/designs/procedure/directive/draft', { revision: 0, definition: faulty })).body.revision).toBe(1);
  const body = { procedure: 'directive', source: { kind: 'draft', revision: 1 } };
  const refused = await designer.call('POST', '/sandboxes', body);
  expect([refused.status, refused.body.code]).toEqual([422, 'definition-refused']);
  expect((await real.specialist.call('POST', '/sandboxes', body)).status).toBe(403);
  expect((await real.supervisor.call('POST', '/sandboxes', body)).status).toBe(403);
  expect(await database.sandboxes.countDocuments()).toBe(0);
});

test('a draft becomes a case in units of its own; the shelf does not know of it', async () => {
  const definition = { ...directiveProcedure, title: { vi: 'Ban hành văn bản (bản nháp)', en: 'Issue a directive (draft)' } };
  expect((await designer.call('PUT', '/designs/procedure/directive/draft', { revision: 1, definition })).body.revision).toBe(2);
  const old = await designer.call('POST', '/sandboxes', { procedure: 'directive', source: { kind: 'draft', revision: 1 } });
  expect(old.body.code).toBe('draft-changed');
  const started = await designer.call('POST', '/sandboxes', { procedure: 'directive', source: { kind: 'draft', revision: 2 } });
  expect(started.status).toBe(201);
  sandbox = started.body;
  space = `${TENANT}~${sandbox.id}`;
  expect(sandbox).toMatchObject({ state: 'running', version: directiveProcedure.version + 1, cases: { open: 1, ended: 0 } });
  expect(sandbox.people[0]).toMatchObject({ id: 'so-gddt-specialist', openTasks: 1 });
  expect((await designer.get('/designs/procedure/directive')).body).toMatchObject({ latestVersion: directiveProcedure.version, runningCases: 1 });
  expect(await database.processes.countDocuments({ tenant: TENANT, version: directiveProcedure.version + 1, key: 'directive' })).toBe(0);
  expect((await designer.get('/sandboxes?procedure=directive')).body.items).toHaveLength(1);
});

test('two pretend people bring it to its end', async () => {
  const session = (await designer.stepInto('so-gddt-specialist')).body;
  expect(session).toMatchObject({ person: { name: 'Thử nghiệm – Chuyên viên' }, sandbox: { id: sandbox.id, procedure: 'directive', behindName: expect.any(String) as string } });
  expect(session.can).not.toContain('design');
  expect((await designer.get('/session')).body).toEqual(session);
  const draft = await designer.taskOf('draft');
  const form = new FormData();
  form.append('file', new Blob(['%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n']), 'Kế hoạch.pdf');
  const file = await uploaded(designer, form);
  const data = sampleSubmission('directive', { today: new Date().toISOString().slice(0, 10), file, unit: 'truong-001', partyUnits: ['truong-001'], recipients: ['truong-001', 'truong-002'] });
  expect(await designer.call('POST', `/tasks/${draft.id}/decision`, { outcome: 'submit', data })).toMatchObject({ status: 200 });
  await designer.stepInto('so-gddt-head');
  const approve = await designer.taskOf('approve');
  const { signs } = (await designer.get(`/tasks/${approve.id}`)).body;
  expect((await designer.call('POST', `/tasks/${approve.id}/decision`, { outcome: 'approve', signedHash: signs.hash })).status).toBe(200);
  await eventually(async () => (await designer.get(`/sandboxes/${sandbox.id}`)).body.cases.ended === 1, 'the directive to be out');
  await eventually(async () => (await database.cases.countDocuments({ tenant: space, 'process.key': 'safe-school', status: 'open' })) === 2, 'a case of each pretend school');
});

const uploaded = async (browser: Browser, form: FormData): Promise<Loose> => {
  const cookie = [...(browser as unknown as { jar: Map<string, string> }).jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(`${url}/api/v1/files`, { method: 'POST', body: form, headers: { cookie } });
  expect(response.status).toBe(201);
  return response.json();
};

test('its document is a real one that says it has no force', async () => {
  const { documents } = (await designer.get(`/cases/${sandbox.caseId}`)).body;
  const pdf = await designer.get(`/documents/${documents[0].id}/pdf`);
  expect(pdf.body.includes(Buffer.from('KHÔNG CÓ GIÁ TRỊ', 'utf16le').swap16())).toBe(true);
  expect(documents[0].number).toMatch(/^01\//);
  const issued = await database.documents.findOne({ tenant: space });
  expect((await new Browser().get(`/verify/${issued?.verifyCode}`)).body).toMatchObject({ valid: false, sandbox: true, status: 'valid' });
});

test('mails are written and kept, and none is sent', async () => {
  await look();
  const { items } = (await designer.get(`/sandboxes/${sandbox.id}/mails?limit=100`)).body;
  expect(items.length).toBeGreaterThan(2);
  for (const { to } of items) for (const { email } of to) expect(email).toMatch(/@thu-nghiem\.invalid$/);
  expect(await database.journal.countDocuments({ tenant: space, pending: { $exists: true } })).toBe(0);
  // The delivery of the province reads its own tenant's outbox.
  expect(await database.mails.countDocuments({ tenant: TENANT, caseId: sandbox.caseId })).toBe(0);
  // The pretend person has the mailbox of the product, with what is theirs.
  expect((await designer.get('/mailbox')).body.items.length).toBeGreaterThan(0);
});

test('who plays sees the sandbox and nothing else', async () => {
  expect((await designer.get(`/tasks/${standing.taskId}`)).status).toBe(404);
  expect((await designer.call('POST', `/tasks/${standing.taskId}/decision`, { outcome: 'submit', data: {} })).status).toBe(404);
  expect((await designer.get(`/cases/${standing.caseId}`)).status).toBe(404);
  const { items } = (await designer.get('/units?limit=100')).body;
  expect(items.length).toBeGreaterThan(5);
  expect(items.every(({ name }: { name: string }) => name.endsWith('(thử nghiệm)'))).toBe(true);
  expect((await designer.get('/supervise/summary')).body).not.toEqual((await real.supervisor.get('/supervise/summary')).body);
});

test('nobody else sees anything of it', async () => {
  const task = await database.tasks.findOne({ tenant: space, status: 'open' });
  const document = await database.documents.findOne({ tenant: space });
  for (const person of [real.specialist, real.supervisor, real.school]) {
    expect((await person.get(`/cases/${sandbox.caseId}`)).status).toBe(404);
    expect((await person.get(`/tasks/${task?.id}`)).status).toBe(404);
    expect((await person.get(`/documents/${document?.id}/pdf`)).status).toBe(404);
    for (const path of ['/inbox?limit=100', '/units?limit=100', '/units?q=th%E1%BB%AD', '/mailbox']) expect(JSON.stringify((await person.get(path)).body)).not.toMatch(/thử nghiệm|thu-nghiem/i);
  }
  for (const path of ['/supervise/summary', '/supervise/overdue?within=60', '/directives', '/operations']) expect(JSON.stringify((await real.supervisor.get(path)).body)).not.toMatch(/thử nghiệm/i);
  expect((await real.specialist.call('POST', `/tasks/${task?.id}/decision`, { outcome: 'approve', data: {} })).status).toBe(404);
  // The administrator may see the whole tenant, and the sandbox is not in it.
  const administrator = await new Browser().signIn('quantri.sogddt');
  expect((await administrator.get(`/cases/${sandbox.caseId}`)).status).toBe(404);
  expect(JSON.stringify((await administrator.get('/supervise/summary')).body)).not.toMatch(/thử nghiệm/i);
  expect((await real.school.call('PUT', `/sandboxes/${sandbox.id}/session`, { personId: 'so-gddt-head' })).status).toBe(403);
});

test('a page that was opened in another name does nothing in this one', async () => {
  designer.role = 'self';
  const stale = await designer.get('/inbox');
  expect([stale.status, stale.body.code]).toEqual([409, 'role-changed']);
  // Who designs goes on designing as themselves.
  expect((await designer.get('/designs/procedure/directive')).status).toBe(200);
  designer.role = `${sandbox.id}.so-gddt-head`;
  expect((await designer.get('/inbox')).status).toBe(200);
  expect((await designer.call('DELETE', '/sandbox-session')).status).toBe(204);
  expect((await designer.get('/inbox')).body.code).toBe('role-changed');
  designer.role = null;
  expect((await designer.get('/session')).body.sandbox).toBeUndefined();
});

test('the role ends with the session of who plays', async () => {
  const player = await new Browser().signIn('quantri.sogddt');
  const { cookies } = await player.stepInto('truong-001-drafter');
  const stolen = cookies.find((cookie) => cookie.startsWith('lienky_sandbox='))?.split(';')[0] ?? '';
  expect(stolen).not.toBe('');
  // In another's browser it is worth nothing.
  const thief = await fetch(`${url}/api/v1/inbox`, { headers: { cookie: stolen } });
  expect(thief.status).toBe(401);
  expect((await player.call('DELETE', '/session')).status).toBe(204);
  expect(await database.sessions.countDocuments({ tenant: space })).toBe(0);
  expect((await designer.get(`/sandboxes/${sandbox.id}`)).body.visits[0]).toMatchObject({ personName: expect.stringContaining('Thử nghiệm') as string, byName: expect.any(String) as string });
});

test('the journals of both hold, and so do their projections', async () => {
  for (const tenant of [TENANT, space]) {
    expect((await verifyJournal(database, tenant, () => undefined)).faults).toEqual([]);
    expect((await rebuild(database, tenant, { write: false, report: () => undefined })).result).toBe('clean');
  }
});

test('operators walk the tenant and every sandbox, are told of each, and mend each by its own journal', async () => {
  const spaces = { tenant: TENANT, standing: () => standingSandboxes(database, TENANT), report: () => undefined };
  const over = async (walk: (tenant: string) => Promise<Loose>): Promise<Loose[]> => (await walkSpaces<Loose>(spaces, walk)).spaces;
  const verify = () => over((tenant) => verifyJournal(database, tenant, () => undefined));
  const build = (write: boolean) => over((tenant) => rebuild(database, tenant, { write, report: () => undefined }));
  const compare = (write: boolean) => over((tenant) => reconcile({ database, client, starter, taskQueue, tenant, write, sequences: false, graceMs: 0, report: () => undefined }));
  const both = (real: object, tried: object) => [{ space: TENANT, procedure: null, kind: 'walked', verdict: real }, { space, procedure: 'directive', kind: 'walked', verdict: tried }];
  const clean = { result: 'clean' };
  const school = `${sandbox.caseId}-truong-001`;
  expect((await database.counters.updateOne({ tenant: space, scope: sandbox.caseId, step: 'plan' }, { $inc: { n: 5 } })).modifiedCount).toBe(1);
  expect(await verify()).toMatchObject(both(clean, { result: 'faulty', faults: [{ kind: 'counter-differs', caseId: sandbox.caseId }] }));
  expect(await build(false)).toMatchObject(both(clean, { result: 'differs', differenceCount: 1, byCollection: { counters: 1 } }));
  expect(await build(true)).toMatchObject(both(clean, { result: 'mended' }));
  expect(await verify()).toMatchObject(both(clean, clean));

  const { workflow } = client;
  await workflow.getHandle(caseWorkflowId(space, school)).terminate('by a wrong hand');
  expect(await compare(false)).toMatchObject(both(clean, { result: 'differs', findings: [{ kind: 'no-workflow', caseId: school, mended: false }] }));
  expect(await compare(true)).toMatchObject(both(clean, { result: 'mended', byKind: { 'no-workflow': 1 } }));
  expect((await workflow.getHandle(caseWorkflowId(space, school)).describe()).status.name).toBe('RUNNING');
  // One that is being removed is none to be walked.
  await database.sandboxes.updateOne({ _id: recordId(TENANT, sandbox.id) }, { $set: { state: 'clearing' } });
  expect(await verify()).toMatchObject([{ space: TENANT, verdict: clean }]);
  await database.sandboxes.updateOne({ _id: recordId(TENANT, sandbox.id) }, { $set: { state: 'running' } });
}, 60_000);

test('its data are removed as a whole, and its cases end', async () => {
  await designer.stepInto('truong-001-drafter');
  const clearing = await designer.call('DELETE', `/sandboxes/${sandbox.id}`);
  expect(clearing.body).toMatchObject({ state: 'clearing', clearing: { removed: 0, total: expect.any(Number) as number } });
  expect((await designer.call('DELETE', `/sandboxes/${sandbox.id}`)).body.clearing).toEqual(clearing.body.clearing);
  expect((await designer.get('/inbox')).body.code).toBe('role-changed');
  await eventually(async () => {
    await look();
    return (await designer.get(`/sandboxes/${sandbox.id}`)).body.state === 'cleared';
  }, 'the data to be removed');
  for (const { name } of await database.db.listCollections().toArray()) expect([name, await database.db.collection(name).countDocuments({ tenant: space })]).toEqual([name, 0]);
  expect(await database.db.collection('content.files').countDocuments()).toBe(0);
  for (const caseId of [sandbox.caseId, `${sandbox.caseId}-truong-001`]) expect((await client.workflow.getHandle(caseWorkflowId(space, caseId)).describe()).status.name).not.toBe('RUNNING');
  // The real case goes on.
  expect((await real.specialist.get(`/tasks/${standing.taskId}`)).status).toBe(200);
  expect(await database.sandboxes.findOne({ _id: recordId(TENANT, sandbox.id) })).toMatchObject({ state: 'cleared', visits: expect.arrayContaining([expect.objectContaining({ personName: 'Thử nghiệm – Chuyên viên' })]) as unknown });
  const late = await designer.call('PUT', `/sandboxes/${sandbox.id}/session`, { personId: 'so-gddt-head' });
  expect([late.status, late.body.code]).toEqual([409, 'sandbox-closed']);
});
