import { sampleSubmission } from '../../forms/samples';
import { apiRoutes } from '../http/api-routes';
import { ApiWorld, type Loose, type Person } from '../http/testing/api-world';

/** A directive from the province down to the schools: received, carried on, and seen from both ends. */
let world: ApiWorld;
const people = new Map<string, Person>();
const OFFICE = 'so-gddt';
const SCHOOL = 'thcs-binh-an';

beforeAll(async () => {
  world = await ApiWorld.create();
  for (const who of ['thuongtruc.bcd', 'truongban.bcd', 'chuyenvien.sogddt', 'giamdoc.sogddt', 'canbo.thcs-binhan', 'canbo.caxa-binhan', 'kiemtra.catinh']) people.set(who, await world.signIn(who));
}, 60_000);
afterAll(async () => { await world.close(); });

const as = (who: string): Person => people.get(who) as Person;
const secretary = () => as('thuongtruc.bcd');
const specialist = () => as('chuyenvien.sogddt');
const detail = async (person: Person, caseId: string): Promise<Loose> => apiRoutes.getCase.answer.schema.parse((await person.get(`/cases/${caseId}`)).body);
const file = { fileId: '', name: '', size: 0, type: '' };

async function take(person: Person, step: string, decision: Record<string, unknown>): Promise<void> {
  const { id } = await person.task(step);
  const { signs } = (await person.get(`/tasks/${id}`)).body;
  const reply = await person.decide(id, { ...decision, ...(signs && { signedHash: signs.hash }) });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
}

/** The province directs the office, which has it on its desk. */
async function received(planDue = world.day(14)): Promise<{ provincial: string; own: string }> {
  const started = await secretary().send('POST', '/cases', { process: 'provincial-directive' });
  expect(started.status).toBe(201);
  const data = sampleSubmission('provincial-directive', { today: world.day(), file, unit: '', partyUnits: [], recipients: [OFFICE] }, { planDue });
  expect((await secretary().decide(started.body.taskId, { outcome: 'submit', data: { ...data, recipients: [SCHOOL] } })).body.problems).toMatchObject([{ pointer: '/data/recipients/0', code: 'wrongUnitKind' }]);
  expect((await secretary().decide(started.body.taskId, { outcome: 'submit', data })).status).toBe(200);
  await take(as('truongban.bcd'), 'provincial-approval', { outcome: 'approve' });
  const { items } = (await secretary().get(`/directives/${started.body.caseId}/schools`)).body;
  expect(items).toMatchObject([{ subjectUnitId: OFFICE, process: { key: 'carrying-out' } }]);
  return { provincial: started.body.caseId, own: items[0].id };
}

const directiveData = (planDue: string) => sampleSubmission('directive', { today: world.day(), file, unit: OFFICE, partyUnits: [], recipients: [SCHOOL] }, { planDue });

test('received, acknowledged, carried on with an inner deadline, and seen from both ends by those who may', async () => {
  const given = world.day(14);
  const { provincial, own } = await received(given);
  expect(await specialist().task('receive')).toMatchObject({ dueAt: expect.any(String) });
  await take(specialist(), 'receive', { outcome: 'receive' });
  const carryOut = await specialist().task('carry-out');
  expect(carryOut).toMatchObject({ caseId: own, title: { vi: 'Ban hành văn bản triển khai' } });
  expect(carryOut.lastDay < given).toBe(true);
  const before = await detail(specialist(), own);
  expect(before).toMatchObject({ canCarryOn: true, cascade: { carriesOn: null, carriedOnBy: [] } });
  const letter = before.documents.find((document: Loose) => document.number.endsWith('BCĐ'));
  const pdf = await specialist().get(`/documents/${letter.id}/pdf`);
  expect(pdf.status).toBe(200);
  expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-');

  const started = await specialist().send('POST', '/cases', { process: 'directive', carriesOn: own });
  expect(started.status).toBe(201);
  const directive: string = started.body.caseId;
  const late = await specialist().decide(started.body.taskId, { outcome: 'submit', data: directiveData(world.day(15)) });
  expect(late).toMatchObject({ status: 422, body: { problems: [{ pointer: '/data/planDue', code: 'innerDeadline', message: expect.stringMatching(/^Hạn nội bộ không được sau hạn \d\d\/\d\d\/\d{4} của văn bản cấp trên\.$/) }] } });
  expect((await specialist().decide(started.body.taskId, { outcome: 'submit', data: directiveData(world.day(10)) })).status).toBe(200);
  await take(as('giamdoc.sogddt'), 'approve', { outcome: 'approve' });
  await take(specialist(), 'carry-out', { outcome: 'carried-on' });

  // Down: the committee sees who carried its directive on, and the office by way of its own case.
  const issued = { id: directive, number: expect.stringContaining('SGDĐT'), unitName: 'Sở Giáo dục và Đào tạo tỉnh An Hòa' };
  expect((await detail(secretary(), provincial)).cascade).toMatchObject({ carriesOn: null, carriedOnBy: [issued] });
  expect(await detail(specialist(), own)).toMatchObject({ case: { status: 'ended', outcome: 'completed' }, cascade: { carriesOn: null, carriedOnBy: [issued] } });
  // Up: the committee comes to its own directive, the office to its case under it.
  expect((await detail(secretary(), directive)).cascade.carriesOn).toMatchObject({ id: provincial, number: letter.number });
  expect((await detail(specialist(), directive)).cascade.carriesOn).toMatchObject({ id: own });
  expect((await secretary().get('/directives')).body.items.map((item: Loose) => item.id)).toEqual(expect.arrayContaining([provincial, directive]));
  expect((await specialist().get('/directives')).body.items.map((item: Loose) => item.id)).toEqual([directive]);
}, 30_000);

test('the chain above is hidden from those below it, and only who received a directive carries it on', async () => {
  const { provincial, own } = await received();
  await take(specialist(), 'receive', { outcome: 'receive' });
  for (const who of ['canbo.thcs-binhan', 'canbo.caxa-binhan', 'kiemtra.catinh']) for (const caseId of [provincial, own]) expect((await as(who).get(`/cases/${caseId}`)).status).toBe(404);
  expect((await specialist().get(`/cases/${provincial}`)).status).toBe(404);
  const started = await specialist().send('POST', '/cases', { process: 'directive', carriesOn: own });
  await specialist().decide(started.body.taskId, { outcome: 'submit', data: directiveData(world.day(14)) });
  await take(as('giamdoc.sogddt'), 'approve', { outcome: 'approve' });
  const ofSchool = await detail(as('canbo.thcs-binhan'), `${started.body.caseId}-${SCHOOL}`);
  expect(ofSchool).toMatchObject({ canCarryOn: false, cascade: { carriesOn: null, carriedOnBy: [] } });
  expect(JSON.stringify(ofSchool)).not.toContain(provincial);

  // To stand above an office and hear of its late steps is not to receive its directive.
  expect((await detail(secretary(), started.body.caseId)).canCarryOn).toBe(false);
  expect((await secretary().send('POST', '/cases', { process: 'provincial-directive', carriesOn: started.body.caseId })).body.problems[0]).toMatchObject({ pointer: '/carriesOn', code: 'notReceived' });
  expect((await detail(secretary(), provincial)).canCarryOn).toBe(false);
  // Each starts what it issues.
  expect((await secretary().send('POST', '/cases', { process: 'directive' })).body.problems[0].pointer).toBe('/process');
  expect((await specialist().send('POST', '/cases', { process: 'provincial-directive' })).body.problems[0].pointer).toBe('/process');
  expect((await as('truongban.bcd').send('POST', '/cases', { process: 'provincial-directive' })).body.problems[0].pointer).toBe('/process');
}, 30_000);
