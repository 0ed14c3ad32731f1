import { setTimeout as wait } from 'node:timers/promises';
import { recordId, type DesignNoticeRecord } from '../../domain/contracts/records';
import type { OutgoingMail } from '../../domain/ports';
import type { ProcessDefinition } from '../../domain/process';
import { procedure, task } from '../../domain/publishing/testing/sample';
import { startDelivery } from '../delivery';
import { NoticeDeliverer } from '../delivery/deliver-notice';
import { ApiWorld, TENANT, type Loose, type Person } from '../http/testing/api-world';
import { designTeam } from '../http/testing/design-team';

let world: ApiWorld;
let admin: Person;
let other: Person;
let reviewer: Person;
let specialist: Person;
const sent: OutgoingMail[] = [];
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
const mailer = { send: async (mail: OutgoingMail) => { sent.push(mail); } };
const publicUrl = 'https://lienky.example.vn';

beforeAll(async () => {
  world = await ApiWorld.create();
  ({ admin, other, reviewer, specialist } = await designTeam(world));
}, 60_000);
afterAll(async () => { await world.close(); });
beforeEach(() => { sent.splice(0); });

const title = (words: string) => ({ vi: words, en: words });
const form = (key: string) => ({ key, version: 1, title: title('Phiếu diễn tập'), description: title('Phiếu'), components: [{ type: 'textfield', key: 'place', label: 'Địa điểm', input: true }], rules: [], facts: [], english: { place: 'Place' }, prefill: [] });
const seat = { role: 'specialist', party: 'office' };
const drill = (key: string, ...more: ProcessDefinition['steps']): ProcessDefinition => procedure(
  [task('ask', { seat }), task('answer', { seat: { role: 'head', party: 'office' } }), ...more],
  { key, subjectKind: 'education-office', parties: { office: { kind: 'subject' } }, starts: seat, title: title('Diễn tập') },
);
const at = (kind: string, key: string, rest = '') => `/designs/${kind}/${key}${rest}`;
const create = async (kind: string, key: string, definition: unknown): Promise<number> => (await admin.send('POST', '/designs', { kind, key, title: title('Phiếu diễn tập'), from: { kind: 'definition', definition } })).body.draft.revision as number;
const ask = (kind: string, key: string, revision: number) => admin.send('POST', at(kind, key, '/review-request'), { revision, note: 'Lời riêng cho người duyệt' });
const answer = (kind: string, key: string, revision: number, verdict: 'approve' | 'return') => reviewer.send('POST', at(kind, key, '/review'), { revision, verdict, note: 'Ý kiến riêng' });
const waiting = (): Promise<DesignNoticeRecord[]> => world.database.designNotices.find({ tenant: TENANT }).sort({ at: 1, _id: 1 }).toArray();
const deliverer = () => new NoticeDeliverer({ database: world.database, tenant: TENANT, publicUrl, mailer, logger });
/** Delivers what waits until nothing does: one notice may become many. */
async function deliverAll(): Promise<void> {
  for (let notices = await waiting(); notices.length > 0; notices = await waiting()) for (const { id } of notices) await deliverer().deliver({ noticeId: id });
}
const addresses = () => sent.flatMap(({ to }) => to.map(({ address }) => address.split('@')[0] ?? '')).sort();

test('a review asked for reaches whoever may give it, its answer and the publication reach the authors, and each mail goes out once', async () => {
  const revision = await create('form', 'mailed', form('mailed'));
  await Promise.all([ask('form', 'mailed', revision), ask('form', 'mailed', revision)]);
  const [asked, ...more] = await waiting();
  expect([asked, more]).toMatchObject([{ template: 'review-asked', kind: 'form', key: 'mailed', to: { kind: 'reviewers' } }, []]);
  const results = await Promise.all([1, 2, 3].map(() => deliverer().deliver({ noticeId: asked!.id })));
  expect(results.filter((result) => result === 'delivered')).toHaveLength(1);
  expect(addresses()).toEqual(expect.arrayContaining(['giamdoc.sogddt', 'giamsat.sogddt']));
  expect(addresses()).not.toContain('quantri.sogddt');
  expect(sent[0]).toMatchObject({ subject: 'Đề nghị duyệt biểu mẫu: Phiếu diễn tập', messageId: `${TENANT}.${asked!.id}` });
  expect(sent[0]?.text).toContain(`${publicUrl}/studio/forms/mailed`);
  expect(await waiting()).toEqual([]);
  const { body: mailbox } = await reviewer.get('/mailbox');
  expect(mailbox.items[0]).toMatchObject({ subject: 'Đề nghị duyệt biểu mẫu: Phiếu diễn tập', caseId: null, template: 'review-asked' });

  sent.splice(0);
  await answer('form', 'mailed', revision, 'return');
  await answer('form', 'mailed', revision, 'return');
  await deliverAll();
  expect(sent.map(({ subject }) => subject)).toEqual(['Trả lại để sửa biểu mẫu: Phiếu diễn tập']);
  expect(addresses()).toEqual(['quantri.sogddt']);
  await ask('form', 'mailed', revision);
  await answer('form', 'mailed', revision, 'approve');
  sent.splice(0);
  await deliverAll();
  expect(sent.map(({ subject }) => subject).sort()).toEqual(['Đã duyệt biểu mẫu: Phiếu diễn tập', 'Đề nghị duyệt biểu mẫu: Phiếu diễn tập'].sort());
  for (const { text, html } of sent) expect(text + html).not.toMatch(/Lời riêng|Ý kiến riêng/);

  sent.splice(0);
  const publish = () => other.send('POST', at('form', 'mailed', '/publication'), { revision }, 'publish-mailed');
  expect((await publish()).body).toMatchObject({ version: 1, repeated: false });
  expect((await publish()).body).toMatchObject({ repeated: true });
  await deliverAll();
  expect(sent.map(({ subject }) => subject)).toEqual(['Đã ban hành phiên bản 1 của biểu mẫu: Phiếu diễn tập']);
  expect(addresses()).toEqual(['quantri.sogddt']);
});

test('units with running cases are told when the publisher says so, each once, by who answers for them', async () => {
  const first = await create('procedure', 'told', drill('told'));
  await ask('procedure', 'told', first);
  await answer('procedure', 'told', first, 'approve');
  expect((await admin.send('POST', at('procedure', 'told', '/publication'), { revision: first, announce: { running: 'stay' } })).status).toBe(200);
  await deliverAll();
  expect(sent.map(({ subject }) => subject).filter((subject) => subject.includes('phiên bản mới'))).toEqual([]);
  for (let times = 0; times < 2; times += 1) await specialist.send('POST', '/cases', { process: 'told' });

  const { body: saved } = await admin.send('PUT', at('procedure', 'told', '/draft'), { revision: 0, definition: drill('told', task('file', { seat })) });
  await ask('procedure', 'told', saved.revision);
  await answer('procedure', 'told', saved.revision, 'approve');
  const publish = (running: string) => admin.send('POST', at('procedure', 'told', '/publication'), { revision: saved.revision, announce: { running } }, 'publish-told');
  expect((await publish('move')).body).toMatchObject({ version: 2, repeated: false });
  expect((await publish('move')).body).toMatchObject({ version: 2, repeated: true });
  expect((await publish('stay')).body.code).toBe('key-conflict');
  const parent = (await waiting()).find(({ template }) => template === 'version-announced');
  expect(parent).toMatchObject({ version: 2, to: { kind: 'concerned-units', running: 'move' } });
  sent.splice(0);
  await deliverAll();
  const told = sent.filter(({ subject }) => subject === 'Quy trình có phiên bản mới: Diễn tập');
  expect(told).toHaveLength(1);
  expect(told[0]?.to.map(({ address }) => address)).toEqual(['giamdoc.sogddt@demo.lienky.example']);
  expect(told[0]?.text).toContain('liên quan đến 2 hồ sơ đang chạy theo phiên bản trước');
  expect(told[0]?.text).toContain('dự kiến chuyển các hồ sơ này sang phiên bản mới');

  // A worker that died before it took the notice off makes the same ones again: nothing goes out a second time.
  await world.database.designNotices.insertOne(parent!);
  sent.splice(0);
  await deliverAll();
  expect(sent).toEqual([]);
  expect((await world.database.processes.findOne({ _id: recordId(TENANT, 'told', 2) }))?.publication).toMatchObject({ announced: 'move' });
});

test('the queue brings them out as it does those of cases', async () => {
  const revision = await create('form', 'queued', form('queued'));
  await ask('form', 'queued', revision);
  const config = { tenant: TENANT, publicUrl, mongodbDatabase: world.database.db.databaseName };
  const delivery = await startDelivery({ config, database: world.database, redisUrl: process.env.REDIS_URL ?? '', mailer, logger, timing: { sweepEvery: 50, sweepOlderThan: 0 } });
  for (const until = Date.now() + 15_000; (await waiting()).length > 0;) {
    if (Date.now() > until) throw new Error('a notice about a design still waits');
    await wait(25);
  }
  await delivery.close();
  // The mails of the cases above go out as well.
  expect(sent.filter(({ subject }) => subject.startsWith('Đề nghị duyệt'))).toHaveLength(1);
}, 30_000);

test('what publishing would meet is told beforehand, and publishing then finds the same', async () => {
  const dead: ProcessDefinition['steps'][number] = { kind: 'choice', key: 'which', title: title('Chọn'), arms: [
    { key: 'never', title: title('Không bao giờ'), when: { and: [{ '==': [1, 2] }] }, steps: [task('lost', { seat })] }, { key: 'always', title: title('Luôn luôn'), steps: [] },
  ] };
  const revision = await create('procedure', 'looked', drill('looked', dead));
  const scenario = (is: string) => ({ title: title('Đường thẳng'), process: 'looked', at: '2026-03-02T02:00:00.000Z', world: { invent: { schools: 1 } }, script: [{ do: 'open' }], expected: [{ expect: 'step', step: 'ask', is }] });
  const keep = (kept: number, is: string) => admin.send('PUT', at('procedure', 'looked', '/scenarios/straight'), { revision: kept, title: 'Đường thẳng', scenario: scenario(is) });
  await keep(0, 'closed');
  const look = async (): Promise<Loose> => (await reviewer.get(at('procedure', 'looked', '/publication'))).body;
  expect(await look()).toMatchObject({
    revision, version: 1, rehearsal: {
      scenarios: [{ id: 'straight', title: 'Đường thẳng', step: 'ask', why: { vi: expect.any(String) as string } }],
      walk: { missed: [{ id: 'arm:which/never', step: 'which', stepTitle: { vi: 'Chọn' }, needed: true }, { id: 'step:lost', needed: true, reason: { vi: expect.any(String) as string } }] },
    },
  });
  await keep(1, 'open');
  const { rehearsal } = await look();
  expect(rehearsal.scenarios).toMatchObject([{ why: null, step: null }]);
  await ask('procedure', 'looked', revision);
  await answer('procedure', 'looked', revision, 'approve');
  const publish = (acknowledgedMisses: string[]) => admin.send('POST', at('procedure', 'looked', '/publication'), { revision, acknowledgedMisses });
  const acknowledged = rehearsal.walk.missed.map(({ id }: { id: string }) => id) as string[];
  expect((await publish(acknowledged.slice(0, 1))).body).toMatchObject({ code: 'rehearsal-red', params: { misses: acknowledged[1] } });
  expect((await publish(acknowledged)).body).toMatchObject({ version: 1 });
  expect((await reviewer.get(at('procedure', 'looked', '/publication'))).status).toBe(404);

  await create('procedure', 'unsound', drill('unsound', task('file', { seat: { role: 'king', party: 'office' } })));
  expect((await admin.get(at('procedure', 'unsound', '/publication'))).body).toMatchObject({ problems: expect.arrayContaining([expect.objectContaining({ code: 'role-unknown', step: 'file' })]) as unknown, rehearsal: null });
  await create('form', 'a-form', form('a-form'));
  expect((await admin.get(at('form', 'a-form', '/publication'))).body).toMatchObject({ version: 1, problems: [], rehearsal: null });
  expect((await specialist.get(at('form', 'a-form', '/publication'))).status).toBe(403);
}, 30_000);
