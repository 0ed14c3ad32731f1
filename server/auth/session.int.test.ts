import { ApiWorld } from '../http/testing/api-world';

let world: ApiWorld;
beforeAll(async () => { world = await ApiWorld.create(); });
afterAll(async () => { await world.close(); });

const HOUR = 3_600_000;

test('signing in gives a session that scripts cannot read, and says what the person may use', async () => {
  const reply = await world.call('POST', '/api/v1/session', { body: { email: 'ChuyenVien.sogddt@demo.lienky.example', password: 'lien-ky-demo' } });
  expect(reply.status).toBe(200);
  expect(reply.body).toMatchObject({ can: ['inbox', 'directives', 'supervise', 'operations', 'organisation', 'mailbox', 'start', 'operate'], demo: true, seats: [{ role: 'specialist', unitKind: 'education-office' }] });
  const cookie = reply.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^lienky_session=[\w-]{43}; .*HttpOnly; SameSite=Lax/);
  expect(cookie).not.toContain('Secure');
  const [session] = await world.database.sessions.find().toArray();
  expect(session?._id).not.toContain(cookie.slice(15, 58));
});

test('a wrong password and an unknown address get the same answer', async () => {
  const wrong = await world.call('POST', '/api/v1/session', { body: { email: 'giamdoc.sogddt@demo.lienky.example', password: 'nope' } });
  const unknown = await world.call('POST', '/api/v1/session', { body: { email: 'nobody@demo.lienky.example', password: 'nope' } });
  expect(wrong.status).toBe(401);
  expect({ ...wrong.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
  expect(wrong.body).toMatchObject({ code: 'wrong-credentials', title: expect.stringContaining('mật khẩu') });
});

test('after eight wrong tries even the right password waits; another person does not', async () => {
  const body = (password: string) => ({ body: { email: 'chutich.ubnd@demo.lienky.example', password } });
  for (let n = 0; n < 8; n += 1) expect((await world.call('POST', '/api/v1/session', body('nope'))).status).toBe(401);
  const refused = await world.call('POST', '/api/v1/session', body('lien-ky-demo'));
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  await world.signIn('thuongtruc.bcd');
});

test('not signed in, expired and signed out are told apart from each other', async () => {
  expect((await world.call('GET', '/api/v1/session')).body.code).toBe('not-signed-in');
  expect((await world.call('GET', '/api/v1/session', { cookie: 'lienky_session=short' })).body.code).toBe('not-signed-in');
  const person = await world.signIn('canbo.thpt-binhan');
  expect((await person.get('/session')).status).toBe(200);
  const begun = world.time.now;
  world.time.now = new Date(begun.getTime() + 13 * HOUR);
  expect((await person.get('/session')).body.code).toBe('session-expired');
  world.time.now = begun;
  expect((await person.send('DELETE', '/session', undefined, null)).status).toBe(204);
  expect((await person.get('/session')).body.code).toBe('session-expired');
});

test('a session in use goes on', async () => {
  const person = await world.signIn('canbo.thpt-binhan');
  const begun = world.time.now;
  world.time.now = new Date(begun.getTime() + 8 * HOUR);
  const renewed = await person.get('/session');
  expect(renewed.headers.get('set-cookie')).toContain('lienky_session=');
  world.time.now = new Date(begun.getTime() + 16 * HOUR);
  expect((await person.get('/session')).status).toBe(200);
  world.time.now = begun;
});

test('a seat counts on its first and last day only', async () => {
  const person = await world.signIn('hieutruong.thcs-binhminh');
  await world.database.seats.updateOne({ personId: person.session.person.id }, { $set: { to: world.day() } });
  expect((await person.get('/inbox')).status).toBe(200);
  await world.database.seats.updateOne({ personId: person.session.person.id }, { $set: { to: world.day(-1) } });
  expect((await person.get('/inbox')).body.code).toBe('forbidden');
});

test('demo people are listed in demo mode', async () => {
  const { body } = await world.call('GET', '/api/v1/demo/people');
  expect(body.items.length).toBeGreaterThan(50);
});
