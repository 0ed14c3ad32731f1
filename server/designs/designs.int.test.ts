import type { ProcessDefinition } from '../../domain/process';
import { procedure, task } from '../../domain/publishing/testing/sample';
import { sampleSubmission } from '../../forms/samples';
import { ApiWorld, pdfBytes, TENANT, type Loose, type Person, type Reply } from '../http/testing/api-world';
import { designTeam } from '../http/testing/design-team';
import { RetiredProcedureError } from '../mongo/commit-failures';
import { KEPT_REVISIONS } from './write-draft';

let world: ApiWorld;
let admin: Person;
let other: Person;
let reviewer: Person;
let specialist: Person;

beforeAll(async () => {
  world = await ApiWorld.create();
  ({ admin, other, reviewer, specialist } = await designTeam(world));
}, 60_000);
afterAll(async () => { await world.close(); });

const title = (words: string) => ({ vi: words, en: words });
const form = (key: string, more: Record<string, unknown> = {}) => ({
  key, version: 1, title: title('Phiếu diễn tập chữa cháy'), description: title('Phiếu'),
  components: [{ type: 'textfield', key: 'place', label: 'Địa điểm', input: true }], rules: [], facts: [], english: { place: 'Place' }, prefill: [], ...more,
});
const seat = { role: 'specialist', party: 'office' };
/** A procedure of the education office, whose first step has this form. */
const drill = (key: string, formKey: string, more: Partial<ProcessDefinition> = {}): ProcessDefinition => procedure(
  [task('ask', { seat, form: { key: formKey, version: 1 } }), task('answer', { seat: { role: 'head', party: 'office' } })],
  { key, subjectKind: 'education-office', parties: { office: { kind: 'subject' } }, starts: seat, title: title('Diễn tập chữa cháy'), ...more },
);
const at = (kind: string, key: string, rest = '') => `/designs/${kind}/${key}${rest}`;
const create = (kind: string, key: string, from: unknown, requestKey?: string) => admin.send('POST', '/designs', { kind, key, title: title(`Mẫu ${key}`), from }, requestKey);
const draftOf = (definition: unknown) => ({ kind: 'definition', definition });
const save = (person: Person, kind: string, key: string, revision: number, definition: unknown) => person.send('PUT', at(kind, key, '/draft'), { revision, definition });
const approve = async (kind: string, key: string, revision: number): Promise<void> => {
  expect((await admin.send('POST', at(kind, key, '/review-request'), { revision })).body.draft).toMatchObject({ state: 'in-review', revision });
  expect((await reviewer.send('POST', at(kind, key, '/review'), { revision, verdict: 'approve', note: 'Đồng ý' })).body.draft).toMatchObject({ state: 'approved' });
};
const publish = (kind: string, key: string, revision: number, requestKey?: string) => admin.send('POST', at(kind, key, '/publication'), { revision }, requestKey);
const published = async (kind: string, key: string, definition: unknown): Promise<Loose> => {
  const { body } = await create(kind, key, draftOf(definition));
  await approve(kind, key, body.draft.revision);
  const answer = await publish(kind, key, body.draft.revision);
  expect(answer.status).toBe(200);
  return answer.body;
};
const refusal = ({ status, body }: Reply) => [status, body.code] as unknown;

test('who may design has the page; who only reviews changes nothing', async () => {
  expect([admin, reviewer, specialist].map(({ session }) => session.can.includes('design'))).toEqual([true, true, false]);
  expect((await specialist.get('/designs')).status).toBe(403);
  expect((await save(reviewer, 'form', 'plan', 0, {})).status).toBe(403);
  expect((await reviewer.get(at('form', 'plan'))).body).toMatchObject({ latestVersion: 1, draft: null, runningCases: null, can: { write: false, review: true, publish: false } });
  expect((await admin.get(at('form', 'no-such-form'))).status).toBe(404);
  expect((await save(admin, 'form', 'no-such-form', 0, {})).status).toBe(404);
});

test('a form goes from a blank draft over the review of a second person to a version', async () => {
  const made = await create('form', 'drill-form', { kind: 'blank' }, 'make-once');
  expect(made).toMatchObject({ status: 201, body: { latestVersion: null, draft: { revision: 1, state: 'open', changedByMe: true, basedOn: null }, versions: [], can: { write: true, review: false, publish: true } } });
  expect((await create('form', 'drill-form', { kind: 'blank' }, 'make-once')).body.draft.revision).toBe(1);
  expect(refusal(await create('form', 'drill-form', { kind: 'copy', key: 'plan', version: 1 }, 'make-once'))).toEqual([409, 'key-conflict']);
  expect(refusal(await create('form', 'drill-form', { kind: 'blank' }))).toEqual([409, 'key-taken']);
  expect(refusal(await create('form', 'plan', { kind: 'blank' }))).toEqual([409, 'key-taken']);

  const wrong = await save(admin, 'form', 'drill-form', 1, form('drill-form', { components: [{ type: 'script', key: 'x' }] }));
  expect(wrong.body).toMatchObject({ revision: 2, problems: [{ code: 'unknownType', severity: 'error', step: null }] });
  expect((await save(admin, 'form', 'drill-form', 2, form('drill-form'))).body).toMatchObject({ revision: 3, problems: [] });
  expect(refusal(await publish('form', 'drill-form', 3))).toEqual([409, 'review-needed']);

  await admin.send('POST', at('form', 'drill-form', '/review-request'), { revision: 3, note: 'Xin thẩm định' });
  expect(refusal(await admin.send('POST', at('form', 'drill-form', '/review'), { revision: 3, verdict: 'approve' }))).toEqual([403, 'four-eyes']);
  expect(refusal(await reviewer.send('POST', at('form', 'drill-form', '/review'), { revision: 3, verdict: 'return' }))).toEqual([422, 'reason-required']);
  const returned = await reviewer.send('POST', at('form', 'drill-form', '/review'), { revision: 3, verdict: 'return', note: 'Thiếu ngày' });
  expect(returned.body.draft).toMatchObject({ state: 'open', review: { state: 'returned', note: 'Xin thẩm định', answerNote: 'Thiếu ngày', answeredByName: reviewer.session.person.name } });
  expect((await reviewer.send('POST', at('form', 'drill-form', '/review'), { revision: 3, verdict: 'return', note: 'Thiếu ngày' })).status).toBe(200);
  expect(refusal(await reviewer.send('POST', at('form', 'drill-form', '/review'), { revision: 3, verdict: 'approve' }))).toEqual([409, 'review-not-asked']);

  await approve('form', 'drill-form', 3);
  expect((await save(admin, 'form', 'drill-form', 3, form('drill-form', { description: title('Phiếu mới') }))).body.revision).toBe(4);
  expect((await admin.get(at('form', 'drill-form'))).body.draft).toMatchObject({ state: 'open', review: null });
  expect(refusal(await publish('form', 'drill-form', 4))).toEqual([409, 'review-needed']);
  await approve('form', 'drill-form', 4);
  expect(refusal(await publish('form', 'drill-form', 3))).toEqual([409, 'draft-changed']);
  const first = await publish('form', 'drill-form', 4, 'publish-once');
  expect(first).toMatchObject({ status: 200, body: { version: 1, repeated: false, warnings: [] } });
  expect((await publish('form', 'drill-form', 4, 'publish-once')).body).toEqual({ ...first.body, repeated: true });
  expect(refusal(await publish('form', 'drill-form', 5, 'publish-once'))).toEqual([409, 'key-conflict']);
  expect((await admin.get(at('form', 'drill-form'))).body).toMatchObject({ latestVersion: 1, draft: null, versions: [{ version: 1, hash: first.body.hash, publishedByName: admin.session.person.name, retiredAt: null }] });
  expect((await admin.get(at('form', 'drill-form', '/versions/1'))).body.definition).toMatchObject({ key: 'drill-form', version: 1, description: { vi: 'Phiếu mới' } });
});

test('a draft with faults is approved by mistake and still not published', async () => {
  await create('form', 'faulty', draftOf(form('faulty', { components: [{ type: 'textfield', key: 'a', label: '<b>A</b>', input: true }] })));
  await approve('form', 'faulty', 1);
  expect((await publish('form', 'faulty', 1)).body).toMatchObject({ code: 'definition-refused', problems: [{ pointer: '/definition/components/0/label', code: 'markup' }] });
  await create('procedure', 'faulty', draftOf(drill('faulty', 'no-such-form')));
  await approve('procedure', 'faulty', 1);
  expect((await publish('procedure', 'faulty', 1)).body).toMatchObject({ code: 'definition-refused', problems: [{ pointer: '/definition/steps/0/form', code: 'form-unknown' }] });
});

test('of two editors one is told who changed it and when, and nothing is overwritten', async () => {
  const { body } = await create('form', 'two-editors', draftOf(form('two-editors')));
  const both = await Promise.all([admin, other].map((person, index) => save(person, 'form', 'two-editors', body.draft.revision, form('two-editors', { description: title(`Lần ${index}`) }))));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const winner = both.findIndex(({ status }) => status === 200);
  const name = [admin, other][winner]!.session.person.name as string;
  expect(both[1 - winner]!.body).toMatchObject({ code: 'draft-changed', params: { changedByName: name, revision: '2' } });
  expect((await admin.get(at('form', 'two-editors'))).body.draft.definition.description.vi).toBe(`Lần ${winner}`);
  // The answer was lost and the same is sent again; what did not change makes no revision.
  const again = () => save([admin, other][winner]!, 'form', 'two-editors', 1, form('two-editors', { description: title(`Lần ${winner}`) }));
  expect((await again()).body.revision).toBe(2);
  expect((await save(other, 'form', 'two-editors', 2, form('two-editors', { description: title(`Lần ${winner}`) }))).body.revision).toBe(2);
  expect((await admin.get(at('form', 'two-editors', '/revisions'))).body.items.map(({ revision }: Loose) => revision)).toEqual([2, 1]);
  // Discarded and begun anew: a page that still has the old draft does not match by chance.
  expect((await admin.send('DELETE', at('form', 'two-editors', '/draft'))).status).toBe(204);
  expect((await admin.send('DELETE', at('form', 'two-editors', '/draft'))).status).toBe(204);
  expect(refusal(await save(other, 'form', 'two-editors', 2, {}))).toEqual([409, 'draft-changed']);
  expect((await save(other, 'form', 'two-editors', 0, form('two-editors'))).body.revision).toBe(3);
  expect(refusal(await save(admin, 'form', 'two-editors', 0, form('two-editors', { english: {} })))).toEqual([409, 'draft-changed']);
});

test('editing is one person’s for a minute; taking over is told to the other', async () => {
  await create('form', 'leased', draftOf(form('leased')));
  const edit = (person: Person, take: boolean) => person.send('PUT', at('form', 'leased', '/editing'), { take });
  expect((await edit(admin, false)).body).toMatchObject({ mine: true, editing: { personName: admin.session.person.name, mine: true } });
  expect((await edit(other, false)).body).toMatchObject({ mine: false, editing: { personName: admin.session.person.name, mine: false } });
  expect((await other.get('/designs?kind=form&q=leased')).body.items).toMatchObject([{ editing: { mine: false } }]);
  expect((await save(admin, 'form', 'leased', 1, form('leased', { english: {} }))).status).toBe(200);
  expect((await edit(other, true)).body.mine).toBe(true);
  expect((await save(admin, 'form', 'leased', 2, form('leased'))).body).toMatchObject({ code: 'editing-lost', params: { personName: other.session.person.name } });
  expect((await edit(admin, false)).body.mine).toBe(false);
  expect((await admin.send('DELETE', at('form', 'leased', '/editing'))).status).toBe(204);
  expect((await edit(admin, false)).body.mine).toBe(false);
  expect((await other.send('DELETE', at('form', 'leased', '/editing'))).status).toBe(204);
  expect((await save(admin, 'form', 'leased', 2, form('leased'))).status).toBe(200);
  await edit(other, false);
  world.time.now = new Date(world.time.now.getTime() + 61_000);
  expect((await edit(admin, false)).body.mine).toBe(true);
});

test('older versions and saves become the draft again, and only the latest hundred saves stay', async () => {
  await published('form', 'restored', form('restored'));
  expect((await save(admin, 'form', 'restored', 0, form('restored', { description: title('Hai') }))).body.revision).toBe(2);
  const restored = await admin.send('POST', at('form', 'restored', '/restoration'), { version: 1 });
  expect(restored.body.draft).toMatchObject({ revision: 3, basedOn: 1, definition: { description: { vi: 'Phiếu' } } });
  expect((await admin.send('POST', at('form', 'restored', '/restoration'), { version: 1 })).body.draft.revision).toBe(3);
  expect(refusal(await admin.send('POST', at('form', 'restored', '/restoration'), { fromRevision: 2, revision: 2 }))).toEqual([409, 'draft-changed']);
  expect((await admin.send('POST', at('form', 'restored', '/restoration'), { fromRevision: 2, revision: 3 })).body.draft).toMatchObject({ revision: 4, definition: { description: { vi: 'Hai' } } });
  expect((await admin.send('POST', at('form', 'restored', '/restoration'), { version: 9 })).status).toBe(404);
  expect((await admin.get(at('form', 'restored', '/revisions/2'))).body).toMatchObject({ revision: 2, byName: admin.session.person.name, definition: { description: { vi: 'Hai' } } });
  await world.database.designs.updateOne({ _id: `${TENANT}/form/restored` }, { $set: { revision: KEPT_REVISIONS + 2 } });
  expect((await save(admin, 'form', 'restored', KEPT_REVISIONS + 2, form('restored'))).status).toBe(200);
  expect((await admin.get(at('form', 'restored', '/revisions'))).body.items.map(({ revision }: Loose) => revision)).toEqual([KEPT_REVISIONS + 3, 4]);
});

test('a procedure that uses a new form is published, runs, and the next version says whom it concerns', async () => {
  await published('form', 'used-form', form('used-form'));
  const first = await published('procedure', 'used', drill('used', 'used-form'));
  expect(first).toMatchObject({ version: 1 });
  const { body: started } = await specialist.send('POST', '/cases', { process: 'used' });
  expect((await specialist.decide(started.taskId, { outcome: 'on', data: { place: 'Sân trường' } })).status).toBe(200);
  await specialist.send('POST', '/cases', { process: 'used' });

  const second = { ...drill('used', 'used-form'), steps: [...drill('used', 'used-form').steps, task('file', { seat })] };
  const { body: saved } = await save(admin, 'procedure', 'used', 0, second);
  expect(saved.problems.filter(({ severity }: Loose) => severity === 'error')).toEqual([]);
  await approve('procedure', 'used', saved.revision);
  const both = await Promise.all([publish('procedure', 'used', saved.revision), publish('procedure', 'used', saved.revision)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await admin.get(at('procedure', 'used'))).body).toMatchObject({ latestVersion: 2, runningCases: 2, versions: [{ version: 2 }, { version: 1 }] });

  const { body: impact } = await reviewer.get(at('procedure', 'used', '/impact'));
  expect(impact).toMatchObject({ next: null, totals: { cases: 2, units: 1, complete: true, versions: [{ key: 'used', version: 1, cases: 2 }] } });
  expect(impact.items.map(({ version, step, cases }: Loose) => [version, step, cases])).toEqual([[1, 'ask', 1], [1, 'answer', 1]]);
  const page = (await reviewer.get(at('procedure', 'used', '/impact?limit=1'))).body;
  expect((await reviewer.get(at('procedure', 'used', `/impact?limit=1&cursor=${page.next}`))).body).toMatchObject({ items: [impact.items[1]], next: null, totals: null });
  expect((await reviewer.get(at('procedure', 'used', '/impact/units'))).body).toMatchObject({ items: [{ unitId: 'so-gddt', cases: 2 }], next: null });
  expect((await reviewer.get(at('form', 'used-form', '/impact'))).body).toMatchObject({ items: [{ key: 'used', version: 1, step: 'ask', cases: 1 }], totals: { cases: 1 } });
  const { body: uses } = await reviewer.get(at('form', 'used-form', '/usage'));
  expect(uses.items).toMatchObject([{ key: 'used', version: 2, latest: true, runningCases: 0, step: 'ask', as: 'form', usedVersion: 1 }, { key: 'used', version: 1, latest: false, runningCases: 2 }]);
  expect((await reviewer.get(at('procedure', 'safe-school', '/usage'))).body.items).toContainEqual(expect.objectContaining({ key: 'directive', as: 'spawn', usedVersion: null }));
});

test('what is retired starts nothing new and is not newly used; what runs goes on', async () => {
  await published('form', 'old-form', form('old-form'));
  await published('procedure', 'old', drill('old', 'old-form'));
  const start = (key: string) => specialist.send('POST', '/cases', { process: 'old' }, key);
  const { body: running } = await start('started-before');
  const { body: retired } = await admin.send('POST', at('procedure', 'old', '/retirement'));
  expect(retired).toMatchObject({ retired: true, versions: [{ retiredAt: expect.any(String) as string }] });
  expect(refusal(await start('started-after'))).toEqual([409, 'procedure-retired']);
  expect((await start('started-before')).body).toEqual(running);
  expect((await specialist.decide(running.taskId, { outcome: 'on', data: { place: 'A' } })).status).toBe(200);

  await admin.send('POST', at('form', 'old-form', '/retirement'));
  const { body: fresh } = await create('procedure', 'newer', draftOf(drill('newer', 'old-form')));
  await approve('procedure', 'newer', fresh.draft.revision);
  expect((await publish('procedure', 'newer', 1)).body).toMatchObject({ code: 'definition-refused', problems: [{ pointer: '/definition/steps/0/form', code: 'form-retired' }] });
  // A version of a procedure that uses it already may still be published.
  await save(admin, 'procedure', 'old', 0, drill('old', 'old-form', { title: title('Khác') }));
  await approve('procedure', 'old', 2);
  expect(refusal(await publish('procedure', 'old', 2))).toEqual([409, 'design-retired']);
  expect((await admin.send('DELETE', at('procedure', 'old', '/retirement'))).body.retired).toBe(false);
  expect((await publish('procedure', 'old', 2)).body).toMatchObject({ version: 2 });
  expect((await start('started-after')).status).toBe(201);
});

test('a directive starts no cases of a retired procedure: its author, its approver and the commit are told', async () => {
  const head = await world.signIn('giamdoc.sogddt');
  const retire = (on: boolean) => admin.send(on ? 'POST' : 'DELETE', at('procedure', 'safe-school', '/retirement'));
  const file = (await specialist.upload(pdfBytes(), 'a.pdf')).body;
  const data = sampleSubmission('directive', { today: world.day(), file, unit: 'thcs-binh-an', partyUnits: ['thcs-binh-an', 'cong-an-binh-an'], recipients: ['thcs-binh-an'] });
  const { body: started } = await specialist.send('POST', '/cases', { process: 'directive' });
  await retire(true);
  expect(refusal(await specialist.decide(started.taskId, { outcome: 'submit', data }))).toEqual([409, 'procedure-retired']);
  await retire(false);
  expect((await specialist.decide(started.taskId, { outcome: 'submit', data })).status).toBe(200);
  await retire(true);
  const approval = await head.task('approve');
  const { signs } = (await head.get(`/tasks/${approval.id}`)).body;
  expect(refusal(await head.decide(approval.id, { outcome: 'approve', signedHash: signs.hash }))).toEqual([409, 'procedure-retired']);
  const actor = { personId: head.session.person.id as string, seat: { role: 'head', unitId: 'so-gddt' } };
  const straight = { taskId: approval.id as string, outcome: 'approve', actor, key: 'straight', bodyHash: 'b', submission: { id: 's', hash: 'h' }, facts: {}, signedHash: signs.hash as string, seen: 0 };
  await expect(world.gateway.decide(TENANT, started.caseId, straight)).rejects.toThrow(RetiredProcedureError);
  await retire(false);
  expect((await head.decide(approval.id, { outcome: 'approve', signedHash: signs.hash })).status).toBe(200);
  expect((await admin.get(`/directives/${started.caseId}/schools`)).body.items).toHaveLength(1);
});

test('scenarios are kept by revision, for procedures only', async () => {
  const scenario = (schools: number) => ({ title: title('Trường nhỏ'), process: 'safe-school', at: '2026-03-02T02:00:00.000Z', world: { invent: { schools } }, script: [{ do: 'open' }] });
  const put = (id: string, revision: number, kept: unknown, heading = 'Trường nhỏ') => admin.send('PUT', at('procedure', 'safe-school', `/scenarios/${id}`), { revision, title: heading, scenario: kept });
  expect((await put('small', 0, { script: [] })).body).toMatchObject({ code: 'validation-failed', problems: expect.arrayContaining([expect.objectContaining({ pointer: '/scenario/process' })]) as unknown });
  expect((await put('small', 0, { ...scenario(2), script: [{ do: 'open', facts: { $where: 1 } }] })).status).toBe(422);
  expect((await put('small', 0, scenario(2))).body).toMatchObject({ id: 'small', revision: 1, changedByName: admin.session.person.name });
  expect((await put('small', 0, scenario(2))).body.revision).toBe(1);
  expect(refusal(await put('small', 0, scenario(3)))).toEqual([409, 'revision-stale']);
  expect((await put('small', 1, scenario(3))).body.revision).toBe(2);
  await put('wide', 0, scenario(20));
  expect((await reviewer.get(at('procedure', 'safe-school', '/scenarios?limit=1'))).body).toMatchObject({ items: [{ id: 'small', title: 'Trường nhỏ' }], next: expect.any(String) as string });
  expect((await reviewer.get(at('procedure', 'safe-school', '/scenarios/small'))).body.scenario).toEqual(scenario(3));
  expect((await admin.send('DELETE', at('procedure', 'safe-school', '/scenarios/small'))).status).toBe(204);
  expect((await reviewer.get(at('procedure', 'safe-school', '/scenarios/small'))).status).toBe(404);
  expect((await admin.get(at('form', 'plan', '/scenarios'))).status).toBe(404);
});

test('the shelf is searched without marks and turned page by page', async () => {
  await create('form', 'shelf-draft', draftOf(form('shelf-draft')));
  expect((await reviewer.get('/designs?q=mau+shelf&kind=form&limit=100')).body.items).toContainEqual(expect.objectContaining({ key: 'shelf-draft', latestVersion: null, draft: expect.objectContaining({ revision: 1, state: 'open' }) as unknown }));
  const keys: string[] = [];
  for (let cursor = ''; cursor !== null;) {
    const { body } = await reviewer.get(`/designs?limit=7${cursor && `&cursor=${cursor}`}`);
    keys.push(...body.items.map(({ kind, key }: Loose) => `${kind} ${key}`));
    cursor = body.next;
  }
  expect(keys).toEqual([...new Set(keys)].sort());
  expect(keys).toEqual(expect.arrayContaining(['form plan', 'form shelf-draft', 'procedure directive', 'procedure safe-school']));
  await admin.send('DELETE', at('form', 'shelf-draft', '/draft'));
  expect((await reviewer.get('/designs?q=shelf-draft')).body.items).toEqual([]);
  expect((await create('form', 'shelf-draft', { kind: 'copy', key: 'plan', version: 1 })).body.draft).toMatchObject({ revision: 2, definition: { key: 'shelf-draft', version: 1 } });
});

test('hostile bodies are answered with words and never become operators', async () => {
  await create('form', 'hostile', { kind: 'blank' });
  const before = await world.database.designs.findOne({ _id: `${TENANT}/form/hostile` });
  const deep = `${'['.repeat(3000)}${']'.repeat(3000)}`;
  const hostile = ['{"__proto__":{"admin":true}}', '{"a":[{"constructor":1}]}', '{"$set":{"retired":null}}', '{"components":[{"$where":"1"}]}', '{"a\\u0000b":1}', deep, JSON.stringify(Array.from({ length: 70_000 }, () => 0))];
  for (const definition of hostile) {
    const sent = await world.call('PUT', `/api/v1${at('form', 'hostile', '/draft')}`, { cookie: admin.cookie, raw: `{"revision":1,"definition":${definition}}`, headers: { 'content-type': 'application/json' } });
    expect({ status: sent.status, code: sent.body.code, told: sent.body.problems[0].pointer, words: sent.body.problems[0].message.length > 10 }).toEqual({ status: 422, code: 'validation-failed', told: '/definition', words: true });
  }
  for (const revision of [{ $gt: 0 }, '1', -1, 1.5, null]) expect((await admin.send('PUT', at('form', 'hostile', '/draft'), { revision, definition: {} })).status).toBe(422);
  for (const definition of [null, 7, 'text', [], {}, { 'a.b': { '': [] } }, { steps: { '0': {} } }]) {
    const { body } = await save(admin, 'form', 'hostile', (await admin.get(at('form', 'hostile'))).body.draft.revision, definition);
    expect(body.problems.length).toBeGreaterThan(0);
    expect((await admin.get(at('form', 'hostile'))).body.draft.definition).toEqual(definition);
  }
  expect((await admin.send('PUT', at('form', 'hostile', '/draft'), { revision: 1, definition: 'x'.repeat(1_100_000) })).status).toBe(413);
  expect((await admin.get('/designs/form/__proto__')).status).toBe(404);
  expect((await admin.get('/designs/$where/plan')).status).toBe(404);
  expect((await admin.get('/designs?cursor=eyJhIjoxfQ')).status).toBe(422);
  expect(before?.title).toEqual(title('Mẫu hostile'));
});
