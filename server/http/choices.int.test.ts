import { sampleSubmission } from '../../forms/samples';
import { seatKey, type FormRecord } from '../../domain/contracts/records';
import { ApiWorld, pdfBytes, type Loose, type Person } from './testing/api-world';

/** What the pickers of a form offer, and that the checker takes exactly that. */
let world: ApiWorld;
let specialist: Person;
let drafter: Person;
let started: { caseId: string };
const SCHOOL = 'thcs-binh-an';
const OTHER = 'thcs-tan-lap';

beforeAll(async () => {
  world = await ApiWorld.create();
  specialist = await world.signIn('chuyenvien.sogddt');
  const head = await world.signIn('giamdoc.sogddt');
  started = (await specialist.send('POST', '/cases', { process: 'directive' })).body;
  const file = (await specialist.upload(pdfBytes(), 'a.pdf')).body;
  const data = sampleSubmission('directive', { today: world.day(), file, unit: SCHOOL, partyUnits: [SCHOOL, 'cong-an-binh-an'], recipients: [SCHOOL] });
  await specialist.decide((started as Loose).taskId, { outcome: 'submit', data });
  const approval = await head.task('approve');
  await head.decide(approval.id, { outcome: 'approve', signedHash: (await head.get(`/tasks/${approval.id}`)).body.signs.hash });
  drafter = await world.signIn('canbo.thcs-binhan');
}, 60_000);
afterAll(async () => { await world.close(); });

async function all(person: Person, path: string): Promise<Loose[]> {
  const found: Loose[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { status, body }: Loose = await person.get(`${path}${path.includes('?') ? '&' : '?'}${cursor && `cursor=${cursor}`}`);
    expect(status).toBe(200);
    found.push(...body.items);
    cursor = body.next;
  }
  return found;
}
const idsOf = (items: Loose[]): string[] => items.map(({ id }) => id);
const holders = async (unitId: string): Promise<string[]> => (await world.database.seats.find({ tenant: 'an-hoa', unitId }).toArray()).map(({ personId }) => personId);

test('people are offered of one’s own unit, above it and related to it, each once and in pages', async () => {
  const people = await all(drafter, '/people/choices?limit=2');
  const ids = idsOf(people);
  expect(new Set(ids).size).toBe(ids.length);
  for (const unit of [SCHOOL, 'so-gddt', 'cong-an-binh-an', 'cong-an-tinh']) expect(ids).toEqual(expect.arrayContaining(await holders(unit)));
  for (const unit of [OTHER, 'cong-an-tan-phu']) for (const id of await holders(unit)) expect(ids).not.toContain(id);
  expect(Object.keys(people[0]).sort()).toEqual(['id', 'name', 'title', 'unitName']);
  expect(await all(drafter, `/people/choices?unitId=${OTHER}`)).toEqual([]);
  expect(idsOf(await all(drafter, `/people/choices?unitId=${SCHOOL}`)).sort()).toEqual([...new Set(await holders(SCHOOL))].sort());
});

test('searching needs neither marks nor capitals, and ids narrow without widening', async () => {
  const [own] = await all(drafter, `/people/choices?unitId=${SCHOOL}`);
  const bare = own.name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toUpperCase();
  expect(idsOf(await all(drafter, `/people/choices?q=${encodeURIComponent(bare)}`))).toContain(own.id);
  const [foreign] = await holders(OTHER);
  expect(idsOf(await all(drafter, `/people/choices?ids=${own.id},${foreign}`))).toEqual([own.id]);
  expect((await drafter.get('/people/choices?cursor=x')).status).toBe(422);
});

test('who decides nothing gets no list of people', async () => {
  expect((await (await world.signIn('quantri.sogddt')).get('/people/choices')).status).toBe(403);
});

test('documents are offered that one may read, those of the directive by way of the case', async () => {
  const [issued] = await all(specialist, '/documents/choices?limit=1');
  expect(issued).toMatchObject({ issuedOn: world.day(), title: { vi: expect.any(String) } });
  expect(await all(drafter, '/documents/choices')).toEqual([]);
  expect(idsOf(await all(drafter, `/documents/choices?caseId=${started.caseId}-${SCHOOL}`))).toContain(issued.id);
  expect((await drafter.get(`/documents/choices?caseId=${started.caseId}`)).status).toBe(404);
  const bare = issued.title.vi.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  expect(idsOf(await all(specialist, `/documents/choices?q=${encodeURIComponent(bare)}`))).toContain(issued.id);
  expect(await all(specialist, '/documents/choices?q=khongcovanbannao')).toEqual([]);
  await world.database.documents.insertOne({ ...(await world.database.documents.findOne({ id: issued.id }))!, _id: 'an-hoa/doc-revoked', id: 'doc-revoked', verifyCode: 'revoked00001', status: 'revoked' });
  expect(idsOf(await all(specialist, '/documents/choices'))).not.toContain('doc-revoked');
});

test('the checker takes what is offered and nothing else, and readers get names', async () => {
  const task = await drafter.task('plan');
  const [person] = await all(drafter, `/people/choices?unitId=${SCHOOL}`);
  const [document] = await all(drafter, `/documents/choices?caseId=${started.caseId}-${SCHOOL}`);
  const [foreign] = await holders(OTHER);
  await world.database.seats.insertOne({ _id: 'an-hoa/past', tenant: 'an-hoa', personId: 'gone', unitId: SCHOOL, role: 'officer', seatKey: seatKey(SCHOOL, 'officer'), from: '2020-01-01', to: '2020-02-01' });
  // A published version never changes: this one is made before anybody has read it.
  const { form } = (await world.database.tasks.findOne({ id: task.id }))!;
  const field = (key: string, type: string) => ({ type, key, label: key, input: true, multiple: true });
  await world.database.forms.insertOne({
    ...(await world.database.forms.findOne({ key: form!.key }))!, _id: 'an-hoa/pickers/1', key: 'pickers', version: 1,
    definition: { key: 'pickers', version: 1, title: { vi: 'p', en: 'p' }, description: { vi: '', en: '' }, components: [field('who', 'personPicker'), field('basis', 'documentPicker')], rules: [], facts: [], english: {}, prefill: [] },
  } as FormRecord);
  await world.database.tasks.updateOne({ id: task.id }, { $set: { form: { key: 'pickers', version: 1 } } });
  const refused = await drafter.decide(task.id, { outcome: 'submit', data: { who: [person.id, foreign, 'gone'], basis: [document.id, 'doc-revoked'] } });
  expect(refused.status).toBe(422);
  expect(refused.body.problems.map(({ pointer, code }: Loose) => [pointer, code])).toEqual([['/data/who/1', 'unknownPerson'], ['/data/who/2', 'unknownPerson'], ['/data/basis/1', 'unknownDocument']]);
  expect((await drafter.decide(task.id, { outcome: 'submit', data: { who: [person.id], basis: [document.id] } })).status).toBe(200);
  const shown = (await drafter.get(`/cases/${started.caseId}-${SCHOOL}`)).body.submissions.find(({ step }: Loose) => step === 'plan');
  expect(shown.names).toEqual({ people: { [person.id]: { name: person.name, title: person.title } }, documents: { [document.id]: { number: document.number, title: document.title } } });
});
