import pino from 'pino';
import { safeSchoolProcedure } from '../domain/procedures/safe-school';
import type { ProcessDefinition } from '../domain/process';
import { readConfig } from '../server/config/config';
import { startDelivery } from '../server/delivery';
import { DEMO_PASSWORD, seedDemo } from '../server/demo';
import { startApi } from '../server/http/start-api';
import { createMailer } from '../server/mail';
import { CaseWorld, eventually } from './support/case-world';

/** The shipped procedure, but that the plan is due twenty seconds after it is asked for. */
const hurried: ProcessDefinition = {
  ...safeSchoolProcedure, version: safeSchoolProcedure.version + 1,
  steps: safeSchoolProcedure.steps.map((node) => (node.key === 'plan' ? { ...node, deadline: { kind: 'after' as const, from: 'opened' as const, amount: 20, unit: 'seconds' as const } } : node)) as ProcessDefinition['steps'],
};

const logger = pino({ level: 'silent' });
let world: CaseWorld;
let api: { url: string; close(): Promise<void> };
let delivery: { close(): Promise<void> };

beforeAll(async () => {
  world = await CaseWorld.create([]);
  await seedDemo(world.database, world.tenant, () => undefined);
  await world.publish([hurried]);
  const { database, tenant, gateway } = world;
  const config = { ...readConfig({ ...process.env, PORT: '0', LIENKY_TENANT: tenant, MONGODB_DATABASE: database.db.databaseName, LIENKY_DEMO: '1' }) };
  delivery = await startDelivery({ config, database, redisUrl: config.redisUrl, mailer: createMailer(config), logger });
  api = await startApi({ config, database, gateway, logger });
}, 120_000);

afterAll(async () => {
  await api?.close();
  await delivery?.close();
  await world?.close();
}, 60_000);

/** Signed in as a demo person: reads as the pages do. */
async function signIn(email: string): Promise<<T>(path: string) => Promise<T>> {
  const answer = await fetch(`${api.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: DEMO_PASSWORD }) });
  expect(answer.status).toBe(200);
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return async <T>(path: string): Promise<T> => (await fetch(`${api.url}/api/v1${path}`, { headers: { cookie } })).json() as Promise<T>;
}

test('a deadline of twenty seconds: after a real timer the reminder and the escalation stand in mail, journal and timeline', async () => {
  await world.start('hurry', 'safe-school', 'thcs-binh-an');
  const templatesOf = async (): Promise<string[]> => (await world.database.journal.find({ tenant: world.tenant, caseId: 'hurry' }).sort({ sequence: 1 }).toArray())
    .flatMap((entry) => entry.effects.flatMap((effect) => (effect.kind === 'notify' ? [effect.template] : [])));
  await eventually(async () => (await templatesOf()).includes('escalation'), 'the escalation is in the journal', 40_000);
  expect(await templatesOf()).toEqual(['task-opened', 'reminder', 'escalation']);

  const drafter = await signIn('canbo.thcs-binhan@demo.lienky.example');
  const principal = await signIn('hieutruong.thcs-binhan@demo.lienky.example');
  type Mails = { items: { template: string; subject: string }[] };
  const mailsOf = (read: typeof drafter, template: string) => eventually(async () => (await read<Mails>('/mailbox')).items.find((mail) => mail.template === template), `mail ${template}`, 30_000);
  expect((await mailsOf(drafter, 'reminder')).subject).toContain('Sắp đến hạn');
  expect((await mailsOf(principal, 'escalation')).subject).toContain('Chậm tiến độ');

  type Timeline = { items: { at: string; text: { vi: string }; tone: string }[] };
  const timeline = await drafter<Timeline>('/cases/hurry/timeline');
  const opened = Date.parse(timeline.items.at(-1)?.at ?? '');
  const [reminded = 0, escalated = 0] = timeline.items.map((entry) => (Date.parse(entry.at) - opened) / 1000).filter((seconds) => seconds > 1).reverse();
  // Never early; how late depends on what else the machine does.
  expect(reminded).toBeGreaterThanOrEqual(10);
  expect(reminded).toBeLessThan(20);
  expect(escalated).toBeGreaterThanOrEqual(20);
  expect(escalated).toBeLessThan(30);
  expect((await world.verify()).faults).toEqual([]);
}, 120_000);
