import { randomUUID } from 'node:crypto';
import { AppError } from '../../domain/errors/codes';
import { shippedProcedures } from '../../domain/procedures';
import type { ProcessDefinition } from '../../domain/process';
import { procedure, task } from '../../domain/publishing/testing/sample';
import { publishProcedures } from '../publishing/publish-procedures';
import { ApiWorld, TENANT, type Person } from './testing/api-world';

let world: ApiWorld;
let admin: Person;

beforeAll(async () => {
  world = await ApiWorld.create();
  admin = await world.signIn('quantri.sogddt');
}, 60_000);
afterAll(async () => { await world.close(); });

const seat = { role: 'specialist', party: 'office' };
/** A procedure of the education office; the demo province has all that it names. */
const sound = (more: Partial<ProcessDefinition> = {}): ProcessDefinition => procedure(
  [task('ask', { seat, title: { vi: 'Đề nghị', en: 'Ask' } }), task('answer', { seat: { role: 'head', party: 'office' }, shows: ['ask'] })],
  { key: 'request', subjectKind: 'education-office', parties: { office: { kind: 'subject' } }, starts: seat, ...more },
);
const spawning = (more: Partial<ProcessDefinition> = {}): ProcessDefinition => sound({
  key: 'campaign', steps: [task('ask', { seat, form: { key: 'directive', version: 1 } }), { kind: 'spawn', key: 'send', title: { vi: 'Gửi', en: 'Send' }, process: 'visit', over: { step: 'ask', field: 'recipients' }, carry: ['planDue'] }], ...more,
});
const visit = (): ProcessDefinition => procedure(
  [task('visit', { seat: { role: 'principal', party: 'school' }, deadline: { kind: 'fact', fact: 'planDue', meaning: 'by' } })],
  { key: 'visit', subjectKind: 'school', parties: { school: { kind: 'subject' } }, starts: undefined } as Partial<ProcessDefinition>,
);
interface Outcome { code: string | null; published?: unknown; warnings?: unknown; problems?: { pointer: string; code: string; message: { vi: string; en: string } }[] }
/** Publishing itself: what stands behind the studio’s, after the review and the rehearsal. */
const publish = async (definitions: unknown[], requestId: string = randomUUID()): Promise<Outcome> => {
  try {
    return { code: null, ...(await publishProcedures(world.database, TENANT, definitions, { personId: admin.session.person.id as string, requestId }, world.time.now.toISOString())) };
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, problems: error.detail.problems ?? [] };
    throw error;
  }
};
const check = (definitions: unknown[]) => admin.send('POST', '/procedures/check', { definitions });

test('a dry run says what is wrong, with step and place, and stores nothing', async () => {
  const broken = sound({ steps: [task('ask', { seat: { role: 'king', party: 'office' }, form: { key: 'plan', version: 9 } })] });
  const { status, body } = await check([sound(), broken]);
  expect(status).toBe(200);
  expect(body).toMatchObject({ publishable: false });
  expect(body.findings.filter((found: { severity: string }) => found.severity === 'error')).toEqual(expect.arrayContaining([
    { index: 1, code: 'role-unknown', step: 'ask', path: '/steps/0/seat', severity: 'error', message: expect.objectContaining({ vi: expect.stringContaining('«the ask»') as string }) as unknown },
    { index: 1, code: 'form-unknown', step: 'ask', path: '/steps/0/form', severity: 'error', message: expect.objectContaining({ en: expect.stringContaining('version 9') as string }) as unknown },
    { index: 1, code: 'published-together', step: null, path: '/key', severity: 'error', message: expect.anything() as unknown },
  ]));
  expect((await admin.get('/procedures/request/versions/1')).status).toBe(404);
});

test('a sound procedure is published once, listed, read and started', async () => {
  const first = await publish([sound()], 'publish-once');
  expect(first).toMatchObject({ code: null, published: [{ key: 'request', version: 1, repeated: false }], warnings: [] });
  const [made] = first.published as { hash: string }[];
  expect((await publish([sound()], 'publish-once')).published).toEqual([{ ...made, repeated: true }]);
  expect((await publish([sound()])).published).toEqual([{ ...made, repeated: true }]);
  expect(await publish([sound({ version: 2 })], 'publish-once')).toMatchObject({ code: 'key-conflict' });
  // Nobody publishes past the review: the way in is a design’s.
  expect((await admin.send('POST', '/procedures', { definitions: [sound({ version: 2 })] })).status).toBe(405);

  const { body: list } = await admin.get('/procedures?limit=1');
  expect(list.items).toHaveLength(1);
  const { body: rest } = await admin.get(`/procedures?limit=100&cursor=${list.next}`);
  expect([...list.items, ...rest.items].map(({ key }: { key: string }) => key)).toEqual([...shippedProcedures.map(({ key }) => key), 'request'].sort().filter((key) => [...list.items, ...rest.items].some((item: { key: string }) => item.key === key)));
  expect([...list.items, ...rest.items]).toContainEqual(expect.objectContaining({ key: 'request', version: 1, versions: 1, byHand: true, publishedBy: admin.session.person.name, subjectKind: 'education-office' }));
  expect((await admin.get('/procedures/request/versions/1')).body).toMatchObject({ hash: made?.hash, definition: { steps: [{ key: 'ask' }, { key: 'answer' }] } });
  const specialist = await world.signIn('chuyenvien.sogddt');
  expect(await specialist.send('POST', '/cases', { process: 'request' })).toMatchObject({ status: 201 });
});

test('a version that is published stays as it is, and nothing goes back behind it', async () => {
  expect((await publish([sound({ key: 'versions', version: 2 })])).code).toBeNull();
  const other = { vi: 'Khác', en: 'Other' };
  const taken = await publish([sound({ key: 'versions', version: 2, title: other })]);
  expect(taken).toMatchObject({ code: 'definition-refused', problems: [{ pointer: '/definitions/0/version', code: 'version-taken', message: { vi: 'Phiên bản 2 đã ban hành với nội dung khác; hãy dùng phiên bản 3.' } }] });
  expect((await publish([sound({ key: 'versions', version: 1 })])).problems).toMatchObject([{ code: 'version-behind' }]);
  const both = await Promise.all([publish([sound({ key: 'versions', version: 3 })]), publish([sound({ key: 'versions', version: 3, title: other })])]);
  expect(both.map(({ code }) => code).sort()).toEqual(['definition-refused', null]);
});

test('a procedure and the one that starts its cases are published together, or neither is', async () => {
  expect((await publish([visit()])).problems).toMatchObject([{ pointer: '/definitions/0/steps/0/deadline', code: 'fact-unknown' }]);
  expect((await publish([spawning()])).problems).toMatchObject([{ code: 'process-unknown' }]);
  expect((await publish([spawning({ steps: [] }), visit()])).code).toBe('definition-refused');
  expect((await admin.get('/procedures/visit/versions/1')).status).toBe(404);
  expect(await publish([spawning(), visit()])).toMatchObject({ code: null, published: [{ key: 'campaign' }, { key: 'visit' }] });
});

test('seats and relations are those of the units there are', async () => {
  const school = (await world.database.units.findOne({ id: 'thcs-binh-an' }))!;
  await world.database.units.insertOne({ ...school, _id: 'an-hoa/new-school', id: 'new-school', name: 'Trường mới', path: ['so-gddt', 'new-school'], relations: {} });
  await world.database.seats.deleteMany({ tenant: 'an-hoa', role: 'chairman' });
  const parties: ProcessDefinition['parties'] = { school: { kind: 'subject' }, police: { kind: 'relation', relation: 'commune-police' }, authority: { kind: 'relation', relation: 'authority' }, nobody: { kind: 'relation', relation: 'moon' } };
  const definition = { ...visit(), key: 'related', parties, steps: [task('ask', { seat: { role: 'officer', party: 'police' } }), task('decide', { seat: { role: 'chairman', party: 'authority' } }), task('wrong', { seat: { role: 'principal', party: 'police' } }), task('lost', { seat: { role: 'head', party: 'nobody' } })] };
  const { findings } = (await check([definition])).body;
  const units = await world.database.units.countDocuments({ tenant: 'an-hoa', kind: 'school' });
  expect(findings.map(({ code, step, path }: { code: string; step: string; path: string }) => [code, step, path])).toEqual([
    ['party-unused', null, '/parties/school'], ['relation-partial', null, '/parties/police'], ['relation-unknown', null, '/parties/nobody'], ['never-started', null, ''],
    ['seat-vacant', 'decide', '/steps/1/seat'], ['role-unknown', 'wrong', '/steps/2/seat'],
  ]);
  expect(findings[1].message.en).toContain(`1 of ${units} units`);
});

test('what is reused stands in the published version', async () => {
  expect((await publish([sound({ key: 'part' })])).code).toBeNull();
  const whole = sound({ key: 'whole', steps: [{ kind: 'reuse', key: 'all', title: { vi: 'Phần chung', en: 'Shared part' }, process: 'part', version: 1, parties: {}, steps: [] }] });
  expect((await publish([whole])).code).toBeNull();
  const { body } = await admin.get('/procedures/whole/versions/1');
  expect(body.definition.steps[0].steps.map(({ key }: { key: string }) => key)).toEqual(['all-ask', 'all-answer']);
  expect((await publish([body.definition])).published).toMatchObject([{ repeated: true }]);
});

test('whatever is sent is answered with words, never with a 500', async () => {
  const deep = JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`) as unknown;
  const wrong: unknown[] = [null, 7, 'text', [], {}, { steps: deep }, deep, sound({ key: 'Not a key' }), { ...sound(), subjectKind: 'moon' }, JSON.parse(JSON.stringify(sound()).replace('"parties":{', '"parties":{"__proto__":{"kind":"subject"},')) as unknown];
  for (const definition of wrong) {
    const { code, problems = [] } = await publish([definition]);
    expect({ code, told: problems.length > 0 && problems.every(({ message }) => message.vi.length > 10) }).toEqual({ code: 'definition-refused', told: true });
    const { status, body } = await check([definition]);
    expect({ status, publishable: body.publishable, told: body.findings.every(({ message }: { message: { vi: string } }) => message.vi.length > 10) }).toEqual({ status: 200, publishable: false, told: true });
  }
  const branches = Array.from({ length: 1000 }, (_, index) => ({ key: `b${index}`, title: { vi: 'x', en: 'x' }, steps: [] }));
  expect((await publish([sound({ steps: [{ kind: 'parallel', key: 'wide', title: { vi: 'Lấy ý kiến', en: 'Ask around' }, join: 'all', branches }] })])).problems).toMatchObject([{ code: 'too-many', message: { vi: 'Bước «Lấy ý kiến»: mục “các nhánh song song” có quá nhiều phần tử, tối đa 100.' } }]);
  expect((await check([])).status).toBe(422);
  expect((await check(Array.from({ length: 11 }, () => sound()))).status).toBe(422);
  expect((await check([{ ...sound(), note: 'x'.repeat(1_100_000) }])).status).toBe(413);
});
