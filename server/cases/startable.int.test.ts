import { fireDrillProcedure } from '../../domain/design/templates/fire-drill';
import { incidentProcedure } from '../../domain/design/templates/incident';
import { sampleSubmission } from '../../forms/samples';
import type { ProcessDefinition } from '../../domain/process';
import { ApiWorld, TENANT, type Loose, type Person } from '../http/testing/api-world';
import { publishProcedures } from '../publishing/publish-procedures';

let world: ApiWorld;
let admin: Person;
let drafter: Person;

beforeAll(async () => {
  world = await ApiWorld.create();
  admin = await world.signIn('quantri.sogddt');
  drafter = await world.signIn('canbo.thcs-binhan');
  expect(await publish([incidentProcedure, fireDrillProcedure])).toMatchObject({ published: [{ key: 'incident' }, { key: 'fire-drill' }], warnings: [] });
}, 60_000);
afterAll(async () => { await world.close(); });

const publish = (definitions: ProcessDefinition[]) => publishProcedures(world.database, TENANT, definitions, { personId: admin.session.person.id as string, requestId: `publish-${definitions.map(({ key, version }) => `${key}-${version}`).join('-')}` }, world.time.now.toISOString());
const startable = async (person: Person): Promise<string[]> => (await person.get('/startable?limit=100')).body.items.map((item: Loose) => item.process);

test('each person is offered what their own seats start, with what comes next', async () => {
  expect(await startable(drafter)).toEqual(['fire-drill', 'incident']);
  expect(await startable(await world.signIn('chuyenvien.sogddt'))).toEqual(['directive']);
  expect(await startable(await world.signIn('thuongtruc.bcd'))).toEqual(['provincial-directive']);
  for (const who of ['hieutruong.thcs-binhan', 'canbo.caxa-binhan', 'truong.caxa-binhan', 'kiemtra.catinh', 'giamdoc.sogddt', 'chutich.ubnd']) expect([who, await startable(await world.signIn(who))]).toEqual([who, []]);
  for (const who of ['quantri.sogddt', 'giamsat.sogddt', 'giamsat.catinh']) expect([who, (await (await world.signIn(who)).get('/startable')).status]).toEqual([who, 403]);
  const first = (await drafter.get('/startable?limit=1')).body;
  expect(first.items).toHaveLength(1);
  const { body } = await drafter.get(`/startable?limit=1&cursor=${first.next}`);
  expect(body).toMatchObject({ next: null, items: [{ process: 'incident', version: 1, title: incidentProcedure.title, unitName: expect.stringContaining('Bình An') as string, onBehalfOfName: null, next: { vi: expect.stringContaining('bạn làm bước «Báo nhanh vụ việc»') as string } }] });
});

test('starting goes straight to the first task, once for one key, and for nobody else', async () => {
  const started = await drafter.send('POST', '/cases', { process: 'incident' }, 'incident-once');
  expect(started).toMatchObject({ status: 201, body: { taskId: expect.any(String) as string } });
  expect((await drafter.send('POST', '/cases', { process: 'incident' }, 'incident-once')).body).toEqual(started.body);
  expect(await drafter.send('POST', '/cases', { process: 'fire-drill' }, 'incident-once')).toMatchObject({ status: 409, body: { code: 'key-conflict' } });
  const notice = sampleSubmission('incident-notice', { today: world.day(), file: { fileId: '', name: '', size: 0, type: '' }, unit: 'thcs-binh-an', partyUnits: [], recipients: [] });
  expect((await drafter.decide(started.body.taskId, { outcome: 'send', data: notice })).status).toBe(200);
  for (const who of ['canbo.caxa-binhan', 'chuyenvien.sogddt']) expect((await (await world.signIn(who)).get('/inbox?limit=100')).body.items.some((task: Loose) => task.caseId === started.body.caseId)).toBe(true);
  for (const who of ['hieutruong.thcs-binhan', 'chuyenvien.sogddt', 'canbo.caxa-binhan']) expect(await (await world.signIn(who)).send('POST', '/cases', { process: 'incident' })).toMatchObject({ status: 422, body: { problems: [{ pointer: '/process' }] } });
  expect((await admin.send('POST', '/cases', { process: 'incident' })).status).toBe(403);
  // What a school starts carries no directive on, and is none.
  expect(await drafter.send('POST', '/cases', { process: 'incident', carriesOn: started.body.caseId })).toMatchObject({ status: 422, body: { problems: [{ pointer: '/carriesOn' }] } });
  expect((await drafter.get('/directives')).status).toBe(403);
});

test('what is retired is not offered, and not started either', async () => {
  expect((await admin.send('POST', '/designs/procedure/fire-drill/retirement')).status).toBeLessThan(300);
  expect(await startable(drafter)).toEqual(['incident']);
  expect(await drafter.send('POST', '/cases', { process: 'fire-drill' })).toMatchObject({ status: 409, body: { code: 'procedure-retired' } });
  await admin.send('DELETE', '/designs/procedure/fire-drill/retirement');
  expect(await startable(drafter)).toEqual(['fire-drill', 'incident']);
});

test('only the latest version says who starts it, and who stands in is told for whom', async () => {
  const next = { ...incidentProcedure, version: 2, starts: { role: 'principal', party: 'school' } };
  await publish([next]);
  expect(await startable(drafter)).toEqual(['fire-drill']);
  const principal = await world.signIn('hieutruong.thcs-binhan');
  expect(await startable(principal)).toEqual(['incident']);
  expect((await principal.send('POST', '/cases', { process: 'incident' })).body.taskId).toBeNull();
  const seat = (await world.database.seats.findOne({ personId: drafter.session.person.id }))!;
  await world.database.seats.insertOne({ ...seat, _id: 'an-hoa/stand-in-principal', role: 'principal', seatKey: seat.seatKey.replace('drafter', 'principal'), from: '2020-01-01', to: null, substituteFor: principal.session.person.id });
  const again = await world.signIn('canbo.thcs-binhan');
  expect((await again.get('/startable')).body.items).toContainEqual(expect.objectContaining({ process: 'incident', onBehalfOfName: principal.session.person.name }));
});
