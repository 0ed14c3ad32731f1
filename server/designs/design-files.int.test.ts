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
  const plan = await post('/design-packages/plan', file.body, reviewer);
  expect(plan).toMatchObject({ status: 200, body: { missing: [] } });
  expect([...new Set(plan.body.entries.map(({ state }: Loose) => state))]).toEqual(['same']);
  const imported = await post('/design-packages/import', file.body);
  expect([...new Set(imported.body.entries.map(({ result }: Loose) => result))]).toEqual(['same']);
  expect((await post('/design-packages/export', { procedures: [{ key: 'no-such', version: 1 }] })).body).toMatchObject({ code: 'validation-failed', problems: [{ pointer: '/procedures/0' }] });
  expect((await post('/design-packages/export', {})).status).toBe(422);
  expect((await post('/design-packages/import', file.body, reviewer)).status).toBe(403);
  expect((await post('/design-packages/plan', file.body, specialist)).status).toBe(403);
});

test('a package becomes drafts with the versions they will have here, once, and overwrites nothing', async () => {
  const pack = await packDesign({ made: '2026-03-02T02:00:00.000Z', procedures: [drill(7)], forms: [form(3, 'Nơi'), form(7)] });
  expect(states(await post('/design-packages/plan', pack, reviewer), 'as')).toEqual([['form', 'drill', 3, 1], ['form', 'drill', 7, 2], ['procedure', 'drill', 4, 1]]);
  const both = await Promise.all([post('/design-packages/import', pack), post('/design-packages/import', pack)]);
  for (const made of both) expect([made.status, states(made, 'result')]).toEqual([201, [['form', 'drill', 3, 'drafted'], ['form', 'drill', 7, 'later'], ['procedure', 'drill', 4, 'drafted']]]);
  expect((await admin.get('/designs/form/drill')).body).toMatchObject({ latestVersion: null, draft: { revision: 1, definition: { version: 1, components: [{ label: 'Nơi' }] } } });
  expect((await admin.get('/designs/procedure/drill')).body.draft).toMatchObject({ revision: 1, definition: { version: 1, steps: [{ form: { key: 'drill', version: 2 } }] } });
  expect(await publish('form', 'drill', 1)).toBe(1);
  expect(states(await post('/design-packages/import', pack), 'result')).toEqual([['form', 'drill', 3, 'same'], ['form', 'drill', 7, 'drafted'], ['procedure', 'drill', 4, 'drafted']]);
  expect(await publish('form', 'drill', 2)).toBe(2);
  expect(await publish('procedure', 'drill', 1)).toBe(1);
  const again = await post('/design-packages/import', pack);
  expect(states(again, 'result').map((row) => (row as unknown[])[3])).toEqual(['same', 'same', 'same']);

  const other = await packDesign({ made: '2026-03-02T02:00:00.000Z', forms: [form(2, 'Khác')] });
  expect(states(await post('/design-packages/plan', other), 'state')).toEqual([['form', 'drill', 2, 'conflict']]);
  await admin.send('PUT', '/designs/form/drill/draft', { revision: 0, definition: form(3, 'Đang soạn') });
  expect((await post('/design-packages/import', other)).body.entries).toMatchObject([{ result: 'draft-stands', revision: null, message: { vi: expect.stringContaining('được giữ nguyên') as string } }]);
  expect((await admin.get('/designs/form/drill')).body.draft.definition.components[0].label).toBe('Đang soạn');
});

test('a package that was changed, or carries what it should not, is refused with words', async () => {
  const pack = await packDesign({ made: '2026-03-02T02:00:00.000Z', forms: [form(1)] });
  const tampered = JSON.parse(JSON.stringify(pack).replace('Địa điểm', 'Nơi khác')) as unknown;
  expect((await post('/design-packages/plan', tampered)).body).toMatchObject({ code: 'validation-failed', problems: [{ code: 'entry-changed', pointer: '/contents/form/drill/1' }] });
  const script = await packDesign({ made: '2026-03-02T02:00:00.000Z', forms: [{ ...form(1), components: [{ type: 'script', key: 'x' }] } as ReturnType<typeof form>] });
  expect((await post('/design-packages/import', script)).body).toMatchObject({ code: 'validation-failed', problems: [{ pointer: '/contents/form/drill/1' }] });
  const raw = async (text: string): Promise<unknown[]> => {
    const { status, body } = await world.call('POST', '/api/v1/design-packages/plan', { cookie: admin.cookie, raw: text, headers: { 'content-type': 'application/json' } });
    return [status, body.code, body.problems[0].code];
  };
  expect(await raw(JSON.stringify(pack).replace('"contents"', '"__proto__":{"admin":true},"contents"'))).toEqual([422, 'validation-failed', 'name-forbidden']);
  expect(await raw(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual([422, 'validation-failed', 'not-json']);
  expect(await raw('{}')).toEqual([422, 'validation-failed', 'shape-wrong']);
  expect((await post('/design-packages/plan', { hello: 1 })).body).toMatchObject({ code: 'validation-failed', problems: [{ code: 'shape-wrong' }] });
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
