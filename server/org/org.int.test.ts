import { sampleSubmission } from '../../forms/samples';
import { seatKey } from '../../domain/contracts/records';
import { ApiWorld, pdfBytes, TENANT, type Loose, type Person, type Reply } from '../http/testing/api-world';
import { apiRoutes } from '../http/api-routes';

const SCHOOL = 'thcs-binh-an';
const POLICE = 'cong-an-binh-an';
const HEIR = 'cong-an-tan-phu';
const DAY_MS = 86_400_000;

let world: ApiWorld;
let admin: Person;
let schoolCase: string;

beforeAll(async () => {
  world = await ApiWorld.create();
  admin = await world.signIn('quantri.sogddt');
  schoolCase = await issueDirective();
}, 60_000);
afterAll(async () => { await world.close(); });

/** A directive to one school: its drafter has the plan to draw up. */
async function issueDirective(): Promise<string> {
  const specialist = await world.signIn('chuyenvien.sogddt');
  const head = await world.signIn('giamdoc.sogddt');
  const { body: started } = await specialist.send('POST', '/cases', { process: 'directive' });
  const file = (await specialist.upload(pdfBytes(), 'a.pdf')).body;
  const data = sampleSubmission('directive', { today: world.day(), file, unit: SCHOOL, partyUnits: [SCHOOL], recipients: [SCHOOL] });
  expect((await specialist.decide(started.taskId, { outcome: 'submit', data })).status).toBe(200);
  const approval = await head.task('approve');
  expect((await head.decide(approval.id, { outcome: 'approve', signedHash: (await head.get(`/tasks/${approval.id}`)).body.signs.hash })).status).toBe(200);
  return `${started.caseId}-${SCHOOL}`;
}

/** Who holds no seat has no inbox. */
const steps = async (person: Person): Promise<string[]> => {
  const { status, body } = await person.get('/inbox?limit=100');
  return status === 403 ? [] : body.items.map((task: Loose) => task.step);
};
const codesOf = ({ status, body }: Reply): unknown => (status === 422 ? body.problems.map((one: Loose) => `${one.pointer} ${one.code}`) : status);
/** Signed in again: sessions end sooner than the days that pass here. */
async function daysLater(days: number): Promise<void> {
  world.time.now = new Date(world.time.now.getTime() + days * DAY_MS);
  admin = await world.signIn('quantri.sogddt');
}
const journalActors = async (): Promise<Loose[]> => (await world.database.journal.find({ tenant: TENANT, caseId: schoolCase }).sort({ sequence: -1 }).toArray()).map(({ event }) => ('actor' in event ? event.actor : null));
async function decide(person: Person, step: string, outcome: string, form?: 'plan' | 'cosignature'): Promise<Reply> {
  const { id } = await person.task(step);
  const { body } = await person.get(`/tasks/${id}`);
  const file = form ? (await person.upload(pdfBytes(), 'b.pdf')).body : null;
  return person.decide(id, { outcome, ...(form && { data: sampleSubmission(form, { today: world.day(), file, unit: SCHOOL, partyUnits: [SCHOOL, POLICE], recipients: [SCHOOL] }) }), ...(body.signs && { signedHash: body.signs.hash }) });
}

test('a new person signs in with a one-time password, chooses their own, and a seat handed over brings its work', async () => {
  const content = { name: 'Nguyễn Thu An', email: 'thu.an@demo.lienky.example', title: 'Phó Hiệu trưởng' };
  const made = await admin.send('POST', '/org/people', content, 'person-0001');
  expect(made.status).toBe(201);
  apiRoutes.createOrgPerson.answer.schema.parse(made.body);
  const { person, oneTimePassword } = made.body;
  expect((await admin.send('POST', '/org/people', content, 'person-0001')).body).toEqual({ person, oneTimePassword: null });
  expect((await admin.send('POST', '/org/people', { ...content, name: 'Khác' }, 'person-0001')).status).toBe(409);
  expect(codesOf(await admin.send('POST', '/org/people', content))).toEqual(['/email emailTaken']);

  const signIn = (password: string, newPassword?: string) => world.call('POST', '/api/v1/session', { body: { email: content.email, password, newPassword } });
  expect(await signIn(oneTimePassword)).toMatchObject({ status: 403, body: { code: 'password-change-required' } });
  expect(codesOf(await signIn(oneTimePassword, oneTimePassword))).toEqual(['/newPassword same']);
  expect((await signIn(oneTimePassword, 'mat-khau-moi-2026')).status).toBe(200);
  expect((await signIn(oneTimePassword)).status).toBe(401);

  const drafter = await world.signIn('canbo.thcs-binhan');
  expect(await steps(drafter)).toContain('plan');
  const handover = { unitId: SCHOOL, role: 'drafter', fromPersonId: drafter.session.person.id, toPersonId: person.id, day: world.day(1) };
  const moved = await admin.send('POST', '/org/seats/handover', handover);
  expect(moved).toMatchObject({ status: 200, body: { ended: { to: world.day() }, begun: { from: world.day(1), state: 'ahead' } } });
  expect((await admin.send('POST', '/org/seats/handover', handover)).body).toEqual(moved.body);
  const heir = async () => { const reply = await signIn('mat-khau-moi-2026'); return new (drafter.constructor as Loose)(world, reply.headers.get('set-cookie')?.split(';')[0], reply.body) as Person; };
  expect([(await steps(drafter)).includes('plan'), (await steps(await heir())).includes('plan')]).toEqual([true, false]);
  await daysLater(1);
  const [before, after] = [await world.signIn('canbo.thcs-binhan'), await heir()];
  expect([(await steps(before)).includes('plan'), (await steps(after)).includes('plan')]).toEqual([false, true]);
  expect((await decide(after, 'plan', 'submit', 'plan')).status).toBe(200);

  // Another address, a lost password: who was signed in is signed out, and the old address is free again.
  expect((await admin.send('PUT', `/org/people/${person.id}`, { ...content, email: 'an@demo.lienky.example' })).body).toMatchObject({ id: person.id, email: 'an@demo.lienky.example' });
  const reset = await admin.send('POST', `/org/people/${person.id}/password`, undefined, 'password-0001');
  expect((await admin.send('POST', `/org/people/${person.id}/password`, undefined, 'password-0001')).body.oneTimePassword).toBeNull();
  expect((await after.get('/session')).status).toBe(401);
  expect((await world.call('POST', '/api/v1/session', { body: { email: 'an@demo.lienky.example', password: reset.body.oneTimePassword, newPassword: 'mat-khau-moi-2026' } })).status).toBe(200);
  expect((await admin.send('POST', '/org/people', content)).status).toBe(201);
}, 60_000);

test('a substitute has the work on the days of the substitution only, in both names, and never checks their own', async () => {
  const principal = await world.signIn('hieutruong.thcs-binhan');
  const drafter = (await world.database.seats.findOne({ tenant: TENANT, seatKey: seatKey(SCHOOL, 'drafter'), to: null }))!.personId;
  const dates = { from: world.day(), to: world.day(1) };
  const own = { unitId: SCHOOL, role: 'principal', forPersonId: principal.session.person.id };
  const stranger = await world.signIn('canbo.caxa-binhan');
  expect((await stranger.send('POST', '/org/substitutions', { ...own, personId: drafter, ...dates })).status).toBe(404);
  expect((await stranger.send('POST', '/org/substitutions', { ...own, unitId: POLICE, role: 'police-chief', personId: drafter, ...dates })).status).toBe(403);
  const policeId = stranger.session.person.id;
  expect(codesOf(await principal.send('POST', '/org/substitutions', { ...own, personId: policeId, ...dates }))).toEqual(['/personId notColleague']);
  expect(codesOf(await principal.send('POST', '/org/substitutions', { ...own, personId: drafter, from: world.day(-1), to: world.day(-2) }))).toEqual(['/from past', '/to backwards']);

  // Who drew the plan up would check it: the kernel refuses, in whosever name.
  const entered = await principal.send('POST', '/org/substitutions', { ...own, personId: drafter, ...dates });
  expect(entered).toMatchObject({ status: 201, body: { substituteFor: { id: principal.session.person.id }, state: 'now' } });
  const author = await signInById(drafter);
  expect(author.session.seats.find((seat: Loose) => seat.role === 'principal')).toMatchObject({ onBehalfOfName: principal.session.person.name });
  const approval = (await steps(author)).find((step) => step !== 'plan') ?? '';
  expect(await decide(author, approval, 'approve')).toMatchObject({ status: 403, body: { code: 'four-eyes' } });
  expect(codesOf(await admin.send('POST', '/org/substitutions', { ...own, personId: policeId, ...dates }))).toEqual(['/from substituted']);
  expect((await principal.send('DELETE', `/org/substitutions/${entered.body.id}`)).status).toBe(204);
  expect((await principal.send('DELETE', `/org/substitutions/${entered.body.id}`)).status).toBe(404);
  expect(await steps(author)).not.toContain(approval);

  // Another decides in the principal's stead, from the first day to the last.
  expect((await admin.send('POST', '/org/substitutions', { ...own, personId: policeId, from: world.day(1), to: world.day(2) })).status).toBe(201);
  expect(await steps(stranger)).not.toContain(approval);
  await daysLater(1);
  const substitute = await world.signIn('canbo.caxa-binhan');
  expect(await steps(substitute)).toContain(approval);
  expect(await steps(await world.signIn('hieutruong.thcs-binhan'))).toContain(approval);
  expect((await decide(substitute, approval, 'approve')).status).toBe(200);
  expect(await journalActors()).toContainEqual({ personId: policeId, seat: { role: 'principal', unitId: SCHOOL }, onBehalfOf: principal.session.person.id });
  const told = (await substitute.get(`/cases/${schoolCase}/timeline`)).body.items.find((entry: Loose) => entry.onBehalfOfName !== null);
  expect(told).toMatchObject({ byName: substitute.session.person.name, onBehalfOfName: principal.session.person.name });
  await daysLater(2);
  expect((await world.signIn('canbo.caxa-binhan')).session.seats.map((seat: Loose) => seat.role)).toEqual(['officer']);
}, 60_000);

const signInById = async (personId: string): Promise<Person> => {
  const { email } = (await world.database.people.findOne({ tenant: TENANT, id: personId }))!;
  const reply = await world.call('POST', '/api/v1/session', { body: { email, password: 'mat-khau-moi-2026' } });
  return new (admin.constructor as Loose)(world, reply.headers.get('set-cookie')?.split(';')[0], reply.body) as Person;
};

test('work whose seat ends is an orphan until somebody sits there', async () => {
  const before = (await admin.get('/supervise/summary')).body.orphanedTasks;
  const officer = (await world.signIn('canbo.caxa-binhan')).session.person.id;
  const seat = { personId: officer, unitId: POLICE, role: 'officer', from: '2025-07-01', to: world.day(-1) };
  expect((await admin.send('PUT', '/org/seats', seat)).status).toBe(200);
  const { body } = await admin.get('/supervise/orphans?limit=100');
  apiRoutes.listOrphans.answer.schema.parse(body);
  const orphan = body.items.find((task: Loose) => task.unitId === POLICE && task.role === 'officer');
  expect(orphan).toMatchObject({ reason: 'vacant', since: world.day(), told: [{ unitName: expect.any(String) }] });
  expect((await admin.get('/supervise/summary')).body.orphanedTasks).toBe(before + body.items.filter((task: Loose) => task.unitId === POLICE).length);
  expect((await admin.get(`/org/units/${POLICE}`)).body.vacant.map((one: Loose) => one.role)).toEqual(['officer']);
  expect((await admin.send('PUT', '/org/seats', { ...seat, to: null })).status).toBe(200);
  expect((await admin.get('/supervise/orphans?limit=100')).body.items.filter((task: Loose) => task.unitId === POLICE)).toEqual([]);
}, 60_000);

test('somebody always administers, and nobody holds more seats than a person can', async () => {
  const id = admin.session.person.id;
  expect(codesOf(await admin.send('PUT', '/org/seats', { personId: id, unitId: 'so-gddt', role: 'administrator', from: '2025-07-01', to: world.day(30) }))).toEqual(['/to lastAdministrator']);
  const communes = ['cong-an-tan-phu', 'cong-an-long-son', 'cong-an-hoa-khanh', 'cong-an-phuoc-loc', POLICE];
  const answers = await Promise.all(communes.flatMap((unitId) => ['officer', 'supervisor'].map((role) => admin.send('PUT', '/org/seats', { personId: id, unitId, role, from: world.day(), to: world.day(3) }))));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 422]);
});

test('a dissolved police station hands over to its successor, who decides', async () => {
  const body = { successorId: HEIR, day: world.day(), reason: 'Sắp xếp đơn vị hành chính cấp xã' };
  expect(codesOf(await admin.send('POST', `/org/units/${POLICE}/succession`, { ...body, successorId: 'thcs-tan-lap', day: world.day(1) }))).toEqual(['/day notYet', '/successorId otherKind']);
  const reply = await admin.send('POST', `/org/units/${POLICE}/succession`, body, 'succession-01');
  expect(reply.status).toBe(200);
  apiRoutes.succeedOrgUnit.answer.schema.parse(reply.body);
  expect(reply.body).toMatchObject({ relations: 6, unit: { unit: { to: world.day(-1), successorId: HEIR }, seats: [] } });
  // No picker offers the unit, its schools name the successor, and its order has left nothing behind.
  expect((await admin.get('/units?kind=commune-police&limit=100')).body.items.map((unit: Loose) => unit.id)).not.toContain(POLICE);
  expect((await admin.get(`/org/units/${SCHOOL}`)).body.unit.relations).toMatchObject({ 'commune-police': HEIR });

  expect((await admin.get(`/operations/${reply.body.operationId}`)).body).toMatchObject({ status: 'done', total: 1, counts: { done: 1, refused: 0, needsPerson: 0 } });
  expect((await admin.get('/supervise/orphans?limit=100')).body.items.filter((task: Loose) => task.unitId === POLICE)).toEqual([]);
  const officer = await world.signIn('canbo.caxa-tanphu');
  const signature = (await officer.get('/inbox?limit=100')).body.items.find((task: Loose) => task.caseId === schoolCase);
  expect((await decide(officer, signature.step, 'sign', 'cosignature')).status).toBe(200);
  expect((await admin.send('POST', `/org/units/${POLICE}/succession`, body, 'succession-01')).body).toMatchObject({ operationId: reply.body.operationId });
  expect(codesOf(await admin.send('POST', `/org/units/${POLICE}/succession`, { ...body, successorId: 'cong-an-long-son' }))).toEqual(['/successorId succeeded']);
}, 60_000);

test('who supervises finds the dissolved unit by its name, with its last day and who took over; nobody else is told of it', async () => {
  const named = `q=${encodeURIComponent('Công an xã Bình An')}&kind=commune-police`;
  const supervisor = await world.signIn('giamsat.sogddt');
  for (const person of [admin, supervisor]) {
    const { body } = await person.get(`/units?closed=true&${named}`);
    apiRoutes.listUnits.answer.schema.parse(body);
    expect(body.items).toEqual([{ id: POLICE, name: expect.any(String), kind: 'commune-police', parentName: expect.any(String), closed: { lastDay: world.day(-1), successorName: (await admin.get(`/org/units/${HEIR}`)).body.unit.name } }]);
  }
  for (const query of [named, `closed=false&${named}`]) expect((await supervisor.get(`/units?${query}`)).body.items).toEqual([]);
  // A unit that ends some day still stands, and one that is not there yet is not listed.
  await world.database.units.updateOne({ tenant: TENANT, id: 'cong-an-long-son' }, { $set: { to: world.day(5) } });
  await world.database.units.updateOne({ tenant: TENANT, id: 'cong-an-phuoc-loc' }, { $set: { from: world.day(5) } });
  const seen: Loose[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body }: Reply = await supervisor.get(`/units?closed=true&limit=7${cursor && `&cursor=${cursor}`}`);
    seen.push(...body.items);
    cursor = body.next;
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect(seen).toHaveLength((await world.database.units.countDocuments({ tenant: TENANT })) - 1);
  expect(seen.filter(({ closed }) => closed).map(({ id }) => id)).toEqual([POLICE]);

  const officer = await world.signIn('canbo.caxa-tanphu');
  expect((await officer.get(`/units?closed=true&${named}`)).status).toBe(403);
  expect((await officer.get(`/units?${named}`)).body.items).toEqual([]);
  expect((await admin.get('/units?closed=perhaps')).status).toBe(422);
}, 60_000);
