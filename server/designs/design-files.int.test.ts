import type { ProcessDefinition } from '../../domain/process';
import { packDesign } from '../../domain/design-package';
import { procedure, task } from '../../domain/publishing/testing/sample';
import { ApiWorld, type Loose, type Person, type Reply } from '../http/testing/api-world';

let world: ApiWorld;
let admin: Person;
let reviewer: Person;
let specialist: Person;

beforeAll(async () => {
  world = await ApiWorld.create();
  [admin, reviewer, specialist] = [await world.signIn('quantri.sogddt'), await world.signIn('giamsat.sogddt'), await world.signIn('chuyenvien.sogddt')];
}, 60_000);
afterAll(async () => { await world.close(); });

const title = (words: string) => ({ vi: words, en: words });
const form = (version: number, words = 'Địa điểm') => ({
  key: 'drill', version, title: title('Phiếu'), description: title('Phiếu'),
  components: [{ type: 'textfield', key: 'place', label: words, input: true }], rules: [], facts: [], english: { place: 'Place' }, prefill: [],
});
const seat = { role: 'specialist', party: 'office' };
const drill = (formVersion: number): ProcessDefinition => procedure([task('ask', { seat, form: { key: 'drill', version: formVersion } })], { key: 'drill', version: 4, subjectKind: 'education-office', parties: { office: { kind: 'subject' } }, starts: seat, title: title('Diễn tập') });
const post = (path: string, body: unknown, person = admin) => person.send('POST', path, body);
const plan = (file: unknown, person = admin, choices: unknown[] = []) => post('/design-packages/plan', { file, choices }, person);
const bring = (file: unknown, choices: unknown[] = [], person = admin) => post('/design-packages/import', { file, choices }, person);
const states = ({ body }: Reply, member: string): unknown[] => body.entries.map((entry: Loose) => [entry.kind, entry.key, entry.version, entry[member]]);
async function publish(kind: string, key: string, revision: number): Promise<number> {
  await post(`/designs/${kind}/${key}/review-request`, { revision });
  await post(`/designs/${kind}/${key}/review`, { revision, verdict: 'approve' }, reviewer);
  const { body } = await post(`/designs/${kind}/${key}/publication`, { revision });
  return body.version as number;
}

test('what is published leaves as one file with what it needs, and is the same when it comes back', async () => {
  const { body: shelf } = await reviewer.get('/designs/procedure/safe-school');
  const version = shelf.latestVersion as number;
  const file = await post('/design-packages/export', { procedures: [{ key: 'safe-school', version }] }, reviewer);
  expect(file.status).toBe(200);
  expect(file.headers.get('content-disposition')).toContain('filename="safe-school.lien-ky.json"');
  expect(file.body.contents.filter(({ kind }: Loose) => kind === 'form').length).toBeGreaterThan(3);
  expect(new Set(file.body.contents.map(({ kind }: Loose) => kind))).toEqual(new Set(['calendar', 'document', 'form', 'notice', 'procedure', 'role']));
  const planned = await plan(file.body, reviewer);
  expect(planned).toMatchObject({ status: 200, body: { missing: [], fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string } });
  expect([...new Set(planned.body.entries.map(({ state }: Loose) => state))]).toEqual(['same']);
  expect([...new Set(planned.body.entries.flatMap(({ takes }: Loose) => takes))]).toEqual([]);
  const imported = await bring(file.body);
  expect([...new Set(imported.body.entries.map(({ result }: Loose) => result))]).toEqual(['same']);
  expect((await post('/design-packages/export', { procedures: [{ key: 'no-such', version: 1 }] })).body).toMatchObject({ code: 'validation-failed', problems: [{ pointer: '/procedures/0' }] });
  expect((await post('/design-packages/export', {})).status).toBe(422);
  expect((await bring(file.body, [], reviewer)).status).toBe(403);
  expect((await plan(file.body, specialist)).status).toBe(403);
});

test('a package becomes drafts with the versions they will have here, once, and overwrites nothing', async () => {
  const pack = await packDesign({ made: '2026-03-02T02:00:00.000Z', procedures: [drill(7)], forms: [form(3, 'Nơi'), form(7)] });
  expect(states(await plan(pack, reviewer), 'as')).toEqual([['form', 'drill', 3, 1], ['form', 'drill', 7, 2], ['procedure', 'drill', 4, 1]]);
  const both = await Promise.all([bring(pack), bring(pack)]);
  for (const made of both) expect([made.status, states(made, 'result')]).toEqual([201, [['form', 'drill', 3, 'drafted'], ['form', 'drill', 7, 'later'], ['procedure', 'drill', 4, 'drafted']]]);
  expect((await admin.get('/designs/form/drill')).body).toMatchObject({ latestVersion: null, draft: { revision: 1, definition: { version: 1, components: [{ label: 'Nơi' }] } } });
  expect((await admin.get('/designs/procedure/drill')).body.draft).toMatchObject({ revision: 1, definition: { version: 1, steps: [{ form: { key: 'drill', version: 2 } }] } });
  expect(await publish('form', 'drill', 1)).toBe(1);
  expect(states(await bring(pack), 'result')).toEqual([['form', 'drill', 3, 'same'], ['form', 'drill', 7, 'drafted'], ['procedure', 'drill', 4, 'drafted']]);
  expect(await publish('form', 'drill', 2)).toBe(2);
  expect(await publish('procedure', 'drill', 1)).toBe(1);
  const again = await bring(pack);
  expect(states(again, 'result').map((row) => (row as unknown[])[3])).toEqual(['same', 'same', 'same']);

  const other = await packDesign({ made: '2026-03-02T02:00:00.000Z', forms: [form(2, 'Khác')] });
  expect(states(await plan(other), 'state')).toEqual([['form', 'drill', 2, 'conflict']]);
  await admin.send('PUT', '/designs/form/drill/draft', { revision: 0, definition: form(3, 'Đang soạn') });
  expect((await bring(other)).body.entries).toMatchObject([{ result: 'draft-stands', revision: null, message: { vi: expect.stringContaining('được giữ nguyên') as string } }]);
  expect((await admin.get('/designs/form/drill')).body.draft.definition.components[0].label).toBe('Đang soạn');
});

test('a package that was changed, or carries what it should not, is refused with words', async () => {
  const pack = await packDesign({ made: '2026-03-02T02:00:00.000Z', forms: [form(1)] });
  const tampered = JSON.parse(JSON.stringify(pack).replace('Địa điểm', 'Nơi khác')) as unknown;
  expect((await plan(tampered)).body).toMatchObject({ code: 'validation-failed', problems: [{ code: 'entry-changed', pointer: '/file/contents/form/drill/1' }] });
  const script = await packDesign({ made: '2026-03-02T02:00:00.000Z', forms: [{ ...form(1), components: [{ type: 'script', key: 'x' }] } as ReturnType<typeof form>] });
  expect((await bring(script)).body).toMatchObject({ code: 'validation-failed', problems: [{ pointer: '/file/contents/form/drill/1/components/0/type' }] });
  const raw = async (text: string): Promise<unknown[]> => {
    const { status, body } = await world.call('POST', '/api/v1/design-packages/plan', { cookie: admin.cookie, raw: text, headers: { 'content-type': 'application/json' } });
    return [status, body.code, body.problems[0].code];
  };
  expect(await raw(`{"file":${JSON.stringify(pack).replace('"key":"drill","version"', '"__proto__":{"admin":true},"key":"drill","version"')}}`)).toEqual([422, 'validation-failed', 'name-forbidden']);
  expect(await raw(`{"file":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toEqual([422, 'validation-failed', 'not-json']);
  expect(await raw('{}')).toEqual([422, 'validation-failed', 'invalid_type']);
  expect(await raw('{"file":null}')).toEqual([422, 'validation-failed', 'shape-wrong']);
  const many = { ...pack, contents: [{ ...pack.contents[0], content: { components: Array.from({ length: 1_000_000 }, () => 0) } }] };
  expect((await plan(many)).body).toMatchObject({ code: 'validation-failed', problems: [{ code: 'too-large', message: expect.stringContaining('quá lớn') as string }] });
  expect((await plan({ ...pack, version: 2 })).body.problems).toMatchObject([{ code: 'version-unknown' }]);
  expect((await plan({ hello: 1 })).body).toMatchObject({ code: 'validation-failed', problems: [{ code: 'shape-wrong' }] });
});

test('the plan can be changed: kept, under another key, or in place of a draft that stays in the history', async () => {
  const theirs = await packDesign({ made: '2026-03-02T02:00:00.000Z', forms: [form(1, 'Nơi tập')], procedures: [procedure([task('ask', { seat, form: { key: 'drill', version: 1 } })], { key: 'drill-two', version: 1, subjectKind: 'education-office', parties: { office: { kind: 'subject' } }, starts: seat, title: title('Diễn tập hai') })] });
  const of = { kind: 'form', key: 'drill', version: 1 };
  const [conflict] = (await plan(theirs)).body.entries;
  expect(conflict).toMatchObject({ state: 'conflict', here: 1, takes: ['take', 'rename', 'keep'], draft: { same: false, changedByName: expect.any(String) as string }, title: title('Phiếu') });

  const kept = await bring(theirs, [{ ...of, take: 'keep' }]);
  expect(states(kept, 'result')).toEqual([['form', 'drill', 1, 'kept'], ['procedure', 'drill-two', 1, 'drafted']]);
  expect((await admin.get('/designs/procedure/drill-two')).body.draft.definition.steps[0].form).toEqual({ key: 'drill', version: 1 });

  expect((await plan(theirs, admin, [{ ...of, take: 'rename', newKey: 'Nơi' }])).body.entries[0].fault.vi).toContain('chữ thường');
  expect((await plan(theirs, admin, [{ ...of, take: 'rename', newKey: 'plan' }])).body.entries[0].fault.vi).toContain('đã được dùng');
  expect((await bring(theirs, [{ ...of, take: 'rename', newKey: 'plan' }])).body).toMatchObject({ code: 'validation-failed', problems: [{ pointer: '/choices/0/newKey' }] });
  const renamed = [{ ...of, take: 'rename', newKey: 'drill-ban-nhap' }, { kind: 'procedure', key: 'drill-two', version: 1, take: 'rename', newKey: 'drill-three' }];
  for (let sent = 0; sent < 2; sent += 1) expect((await bring(theirs, renamed)).body.entries).toMatchObject([{ target: 'drill-ban-nhap', result: 'drafted', revision: 1 }, { target: 'drill-three', result: 'drafted', revision: 1 }]);
  expect((await admin.get('/designs/form/drill-ban-nhap')).body).toMatchObject({ title: { vi: 'Phiếu (bản nhập)' }, draft: { definition: { key: 'drill-ban-nhap', components: [{ label: 'Nơi tập' }] } } });
  expect((await admin.get('/designs/procedure/drill-three')).body.draft.definition.steps[0].form).toEqual({ key: 'drill-ban-nhap', version: 1 });

  expect((await bring(theirs, [{ ...of, take: 'take', over: conflict.draft.revision - 1 }])).body.entries[0]).toMatchObject({ result: 'draft-stands' });
  const over = { ...of, take: 'take', over: conflict.draft.revision };
  for (let sent = 0; sent < 2; sent += 1) expect((await bring(theirs, [over])).body.entries[0]).toMatchObject({ result: 'drafted', revision: conflict.draft.revision + 1 });
  expect((await admin.get('/designs/form/drill')).body.draft.definition.components[0].label).toBe('Nơi tập');
  expect((await admin.get(`/designs/form/drill/revisions/${conflict.draft.revision}`)).body.definition.components[0].label).toBe('Đang soạn');
});

test('days of a calendar are added when somebody says so, and deadlines that run are counted again', async () => {
  const { body: file } = await post('/design-packages/export', { procedures: [{ key: 'directive', version: (await reviewer.get('/designs/procedure/directive')).body.latestVersion }] });
  const table = file.contents.find(({ kind }: Loose) => kind === 'calendar').content.table;
  const more = { sources: { ...table.sources, tt: 'Thông báo thử' }, years: { ...table.years, 2031: [{ date: '2031-01-01', kind: 'holiday', name: title('Tết Dương lịch'), verified: false, source: 'tt' }] } };
  const pack = await packDesign({ made: '2026-03-02T02:00:00.000Z', calendars: [{ key: 'national', content: { table: more, layer: null, name: 'Lịch nghỉ toàn quốc' } }] });
  const of = { kind: 'calendar', key: 'national', version: 1 };
  expect((await plan(pack)).body.entries).toMatchObject([{ ...of, state: 'conflict', take: 'keep', takes: ['keep', 'take'], differences: [{ vi: 'Thêm ngày 01/01/2031: Tết Dương lịch.' }] }]);
  expect(states(await bring(pack), 'result')).toEqual([['calendar', 'national', 1, 'kept']]);
  const taken = await bring(pack, [{ ...of, take: 'take' }]);
  expect(taken.body.entries).toMatchObject([{ result: 'merged', operationId: expect.stringMatching(/^op-/) as string }]);
  const national = (await admin.get('/calendars/national')).body;
  expect([national.revision, national.table.years['2031'].length]).toEqual([1, 1]);
  expect(states(await bring(pack, [{ ...of, take: 'take' }]), 'result')).toEqual([['calendar', 'national', 1, 'same']]);
  const wrong = await packDesign({ made: '2026-03-02T02:00:00.000Z', calendars: [{ key: 'national', content: { name: 'x', table: { years: 1 } } }] });
  expect((await plan(wrong)).body.problems).toMatchObject([{ pointer: '/file/contents/calendar/national/1' }]);
});

test('a procedure leaves as BPMN and comes back as it was; other files come with a report', async () => {
  const { body: shelf } = await reviewer.get('/designs/procedure/directive');
  const published = (await reviewer.get(`/designs/procedure/directive/versions/${shelf.latestVersion}`)).body.definition;
  const exported = await reviewer.get(`/designs/procedure/directive/bpmn?version=${shelf.latestVersion}`);
  expect([exported.status, exported.headers.get('content-type')]).toEqual([200, expect.stringContaining('application/xml')]);
  const xml = String(exported.body);
  expect(xml).toContain('BPMNDiagram');
  expect(String((await reviewer.get('/designs/procedure/directive/bpmn')).body)).toBe(xml);
  const back = await post('/design-imports/bpmn', { xml });
  expect(back.body).toMatchObject({ report: { origin: 'own' } });
  expect(back.body.definition).toEqual(published);
  expect((await post('/design-imports/bpmn', { xml: '<!DOCTYPE x><x/>' })).body).toMatchObject({ definition: null, report: { origin: null, notes: [{ kind: 'refused' }] } });
  expect((await post('/design-imports/bpmn', { xml }, reviewer)).status).toBe(403);

  expect((await reviewer.get('/designs/procedure/directive/bpmn?version=draft')).status).toBe(404);
  expect((await reviewer.get('/designs/procedure/directive/bpmn?version=99')).status).toBe(404);
  await admin.send('PUT', '/designs/procedure/directive/draft', { revision: 0, definition: { ...published, title: title('Bản thảo') } });
  expect(String((await reviewer.get('/designs/procedure/directive/bpmn?version=draft')).body)).toContain('Bản thảo');
  await admin.send('PUT', '/designs/procedure/directive/draft', { revision: 1, definition: { steps: 1 } });
  expect((await reviewer.get('/designs/procedure/directive/bpmn?version=draft')).body.code).toBe('definition-refused');
});
