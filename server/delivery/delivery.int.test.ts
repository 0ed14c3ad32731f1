import { randomUUID } from 'node:crypto';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { MailRecord } from '../../domain/contracts/records';
import { recordId } from '../../domain/contracts/records';
import { buildCalendar, vietnamHolidays } from '../../domain/deadline';
import type { Mailer, OutgoingMail } from '../../domain/ports';
import { open } from '../../domain/process';
import { safeSchoolProcedure } from '../../domain/procedures/safe-school';
import { seedDemo } from '../demo';
import { GENESIS_HASH } from '../journal/hash-entry';
import { CaseJournal } from '../mongo/commit';
import { connectDatabase, type Database } from '../mongo/database';
import { ensureIndexes } from '../mongo/indexes';
import { startDelivery } from '.';
import { NoticeDeliverer } from './deliver-notice';
import type { DeliveryRecord } from './delivery-log';
import type { NoticeRef } from './notice-ref';
import { Outbox } from './outbox';

type CaseNotice = Extract<NoticeRef, { caseId: string }>;

const tenant = 'an-hoa';
const name = `delivery-${randomUUID()}`;
const redisUrl = process.env.REDIS_URL ?? '';
const config = { tenant, publicUrl: 'https://lienky.example.vn', mongodbDatabase: name };
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
let database: Database;
let cases = 0;

beforeAll(async () => {
  database = await connectDatabase(process.env.MONGODB_URI ?? '', name);
  await ensureIndexes(database);
  await seedDemo(database, tenant, () => undefined);
}, 30_000);
afterAll(async () => {
  await database.db.dropDatabase();
  await database.client.close();
});

/** Opens a real case through the real commit: its first entry tells the school's drafter of a task. */
async function openCase(schoolId = 'thcs-binh-an'): Promise<CaseNotice> {
  cases += 1;
  const caseId = `case-${cases}`;
  const event = { kind: 'opened' as const, at: new Date().toISOString(), tenant, caseId, by: null, facts: { planDue: '2030-03-01', year: 2030 }, calendar: buildCalendar(vietnamHolidays, '2026-01-01', '2026-12-31'), parties: { subjectUnitId: schoolId, initiatorUnitId: 'so-gddt', parentCaseId: null } };
  const { state, effects } = open(safeSchoolProcedure, event);
  await new CaseJournal(database).append({ tenant, caseId, sequence: 0, prevHash: GENESIS_HASH, event, effects, state });
  const notice = effects.find((effect) => effect.kind === 'notify');
  return { caseId, sequence: 0, noticeId: notice?.id ?? '' };
}

function recorder(): Mailer & { sent: OutgoingMail[] } {
  const sent: OutgoingMail[] = [];
  return { sent, send: async (mail) => { sent.push(mail); } };
}

async function until<T>(look: () => Promise<T | null | false>, what: string): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`still waiting for ${what}`);
    await wait(25);
  }
}
const mailOf = ({ noticeId }: CaseNotice): Promise<MailRecord | null> => database.mails.findOne({ _id: recordId(tenant, noticeId) });
const isOff = async ({ caseId, sequence }: CaseNotice): Promise<boolean> => (await database.journal.countDocuments({ _id: recordId(tenant, caseId, sequence), pending: { $exists: true } })) === 0;
const deliveryOf = ({ noticeId }: CaseNotice): Promise<DeliveryRecord | null> => database.db.collection<DeliveryRecord>('deliveries').findOne({ _id: recordId(tenant, noticeId) });
const deliverer = (mailer: Mailer, more: { leaseMs?: number; clock?: () => number } = {}): NoticeDeliverer => new NoticeDeliverer({ database, tenant, publicUrl: config.publicUrl, mailer, logger, ...more });

test('the change stream alone brings a notice to its seat’s holder, once, with two deliveries at work', async () => {
  const mailer = recorder();
  const timing = { sweepEvery: 60_000, sweepOlderThan: 60_000 };
  const both = await Promise.all([1, 2].map(() => startDelivery({ config, database, redisUrl, mailer, logger, timing })));
  // Streams open in their own time: cases are opened until one of them is seen.
  const opened: CaseNotice[] = [];
  const ref = await until(async () => {
    opened.push(await openCase());
    for (const one of opened) if (await mailOf(one)) return one;
    return null;
  }, 'a mail by the change stream');
  await until(() => isOff(ref), 'the outbox to be empty');
  const mail = await mailOf(ref);
  expect(mail).toMatchObject({ template: 'task-opened', caseId: ref.caseId, to: [{ personId: 'thcs-binh-an.canbo', email: 'canbo.thcs-binhan@demo.lienky.example' }] });
  expect(mail?.text).toContain(`https://lienky.example.vn/tasks/${mail?.taskId}`);
  expect(mailer.sent.filter(({ messageId }) => messageId === `${tenant}.${ref.noticeId}`)).toHaveLength(1);
  expect(await deliveryOf(ref)).toBeNull();
  await Promise.all(both.map((delivery) => delivery.close()));
}, 30_000);

test('the sweeper brings what no stream told of', async () => {
  const ref = await openCase();
  const mailer = recorder();
  const delivery = await startDelivery({ config, database, redisUrl, mailer, logger, timing: { sweepEvery: 50, sweepOlderThan: 0 } });
  await until(() => isOff(ref), 'the outbox to be empty');
  expect(await mailOf(ref)).not.toBeNull();
  await delivery.close();
  expect(mailer.sent.filter(({ messageId }) => messageId.endsWith(ref.noticeId))).toHaveLength(1);
}, 30_000);

test('queued twice at the same time, a notice is sent once', async () => {
  const ref = await openCase();
  const mailer = recorder();
  const results = await Promise.all([1, 2, 3, 4].map(() => deliverer(mailer).deliver(ref)));
  expect(results.filter((result) => result === 'delivered')).toHaveLength(1);
  expect(mailer.sent).toHaveLength(1);
  expect(await deliverer(mailer).deliver(ref)).toBe('nothing-to-do');
});

test('a worker that dies after sending is followed by another; the mailbox shows the mail once', async () => {
  const ref = await openCase();
  const sent: string[] = [];
  let revive = (): void => undefined;
  const dying: Mailer = { send: (mail) => { sent.push(mail.messageId); return new Promise((resolve) => { revive = resolve; }); } };
  const first = deliverer(dying).deliver(ref);
  await until(async () => sent.length === 1, 'the first to send');
  expect(await deliverer(dying).deliver(ref)).toBe('held');
  const aMinuteOn = { clock: () => Date.now() + 61_000 };
  expect(await deliverer({ send: async (mail) => { sent.push(mail.messageId); } }, aMinuteOn).deliver(ref)).toBe('delivered');
  revive();
  await first;
  // Twice on the wire under one Message-ID, once in the mailbox.
  expect(new Set(sent).size).toBe(1);
  expect(sent).toHaveLength(2);
  expect(await database.mails.countDocuments({ tenant, caseId: ref.caseId })).toBe(1);
  expect(await isOff(ref)).toBe(true);
});

test('a mail server that refuses is tried again later and later, listed as stuck, and never forgotten', async () => {
  const ref = await openCase();
  let now = Date.now();
  let refusing = true;
  const mailer: Mailer = { send: async () => { if (refusing) throw new Error('550 mailbox unavailable'); } };
  const sender = deliverer(mailer, { clock: () => now });
  const outbox = new Outbox(database, tenant, sender.log);
  const ripe = async (): Promise<string[]> => {
    const ids: string[] = [];
    for await (const page of outbox.undelivered(new Date(now).toISOString())) ids.push(...page.map(({ noticeId }) => noticeId));
    return ids;
  };
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    expect(await sender.deliver(ref)).toBe('failed');
    expect(await sender.deliver(ref)).toBe('held');
    expect(await ripe()).not.toContain(ref.noticeId);
    const record = await deliveryOf(ref);
    expect(record).toMatchObject({ attempts: attempt, error: '550 mailbox unavailable', status: attempt < 8 ? 'waiting' : 'stuck' });
    now = Date.parse(record?.nextAt ?? '');
    expect(await ripe()).toContain(ref.noticeId);
  }
  expect(await mailOf(ref)).toBeNull();
  refusing = false;
  expect(await sender.deliver(ref)).toBe('delivered');
  expect(await deliveryOf(ref)).toBeNull();
  expect(await mailOf(ref)).not.toBeNull();
});

test('a seat that nobody holds today is answered for by the head of the superior unit', async () => {
  await database.seats.updateOne({ _id: recordId(tenant, 'thcs-binh-minh.canbo', 'drafter') }, { $set: { to: '2025-12-31' } });
  const ref = await openCase('thcs-binh-minh');
  const mailer = recorder();
  expect(await deliverer(mailer).deliver(ref)).toBe('delivered');
  expect(mailer.sent[0]?.to).toEqual([expect.objectContaining({ address: 'giamdoc.sogddt@demo.lienky.example' })]);
  expect(mailer.sent[0]?.text).toContain('hiện chưa có người đảm nhận');

  await database.seats.updateMany({ tenant, role: { $in: ['head', 'administrator'] } }, { $set: { from: '2099-01-01' } });
  const nobody = await openCase('thcs-binh-minh');
  expect(await deliverer(mailer).deliver(nobody)).toBe('delivered');
  expect(mailer.sent).toHaveLength(1);
  expect((await mailOf(nobody))?.to).toEqual([]);
  await database.seats.updateMany({ tenant, role: { $in: ['head', 'administrator'] } }, { $set: { from: '2025-07-01' } });
});

test('people who read English get their own mail', async () => {
  await database.people.updateOne({ _id: recordId(tenant, 'thpt-binh-an.canbo') }, { $set: { locale: 'en' } });
  const ref = await openCase('thpt-binh-an');
  const mailer = recorder();
  await deliverer(mailer).deliver(ref);
  expect(mailer.sent.map(({ subject }) => subject)).toEqual(['New task: Draft the plan and registration – Trường THPT Bình An']);
});

describe('Redis away', () => {
  let gate: Server;
  let port = 0;
  const sockets = new Set<Socket>();
  const redis = new URL(redisUrl || 'redis://127.0.0.1:1');

  /** A door before the real Redis that can be shut. */
  const openGate = (): Promise<void> => new Promise((resolve) => {
    gate = createServer((near) => {
      const far = connect(Number(redis.port), redis.hostname);
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => { sockets.delete(socket); near.destroy(); far.destroy(); });
      }
      near.pipe(far).pipe(near);
    });
    gate.listen(port, '127.0.0.1', () => { port = (gate.address() as AddressInfo).port; resolve(); });
  });
  const shutGate = (): Promise<void> => new Promise((resolve) => {
    gate.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });

  test('loses nothing, ends nothing, and what waited goes out when it is back', async () => {
    await openGate();
    const mailer = recorder();
    const said: string[] = [];
    const delivery = await startDelivery({ config, database, redisUrl: `redis://127.0.0.1:${port}`, mailer, logger: { ...logger, warn: (_fields, message) => { said.push(message); } }, timing: { sweepEvery: 100, sweepOlderThan: 0 } });
    const before = await openCase();
    await until(() => isOff(before), 'a first mail');

    await shutGate();
    const during = await Promise.all([openCase(), openCase(), openCase()]);
    await until(async () => said.includes('the outbox could not be swept'), 'a sweep without Redis');
    expect(mailer.sent).toHaveLength(1);
    for (const ref of during) expect(await isOff(ref)).toBe(false);

    await openGate();
    for (const ref of during) await until(() => isOff(ref), 'what waited');
    expect(mailer.sent).toHaveLength(4);
    await delivery.close();
    await shutGate();
  }, 60_000);

  test('at the start, it still starts and closes', async () => {
    const delivery = await startDelivery({ config, database, redisUrl: `redis://127.0.0.1:${port}`, mailer: recorder(), logger, timing: { sweepEvery: 50, sweepOlderThan: 0 } });
    await delivery.close();
  }, 30_000);
});
