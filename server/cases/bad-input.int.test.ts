import { sampleSubmission } from '../../forms/samples';
import { ApiWorld, pdfBytes, type Loose, type Person } from '../http/testing/api-world';

/** The list "Bad input" of the first issue: the right 4xx, nothing twice, and what was typed stays. */
let world: ApiWorld;
let drafter: Person;
let principal: Person;
let caseId = '';
const SCHOOL = 'thpt-binh-an';

beforeAll(async () => {
  world = await ApiWorld.create();
  drafter = await world.signIn('canbo.thpt-binhan');
  principal = await world.signIn('hieutruong.thpt-binhan');
}, 60_000);
afterAll(async () => { await world.close(); });

/** A fresh school case, at its first step. */
async function freshPlan(): Promise<string> {
  caseId = `case-${Math.random().toString(36).slice(2)}`;
  const answer = await world.gateway.start({ tenant: 'an-hoa', caseId, processKey: 'safe-school', subjectUnitId: SCHOOL, initiatorUnitId: 'so-gddt', by: null, facts: { planDue: world.day(20) } });
  return answer.tasks[0]!.id;
}
async function planData(overrides: Record<string, Loose> = {}) {
  const { body } = await drafter.upload(pdfBytes(), 'ke-hoach.pdf');
  return sampleSubmission('plan', { today: world.day(), file: body, unit: SCHOOL, partyUnits: [SCHOOL, 'cong-an-binh-an'], recipients: [] }, overrides);
}
const entries = (): Promise<number> => world.database.journal.countDocuments({ caseId });
const pointers = (body: Loose): string[] => body.problems.map((problem: Loose) => problem.pointer);

test('missing and wrong fields: 422 with paths and sentences in the asked language, and the draft stays', async () => {
  const task = await freshPlan();
  const data = await planData({ subject: undefined, 'models.0.name': { $gt: '' } });
  await drafter.send('PUT', `/tasks/${task}/draft`, { data: { subject: 'đang gõ' } }, null);
  const reply = await drafter.decide(task, { outcome: 'submit', data });
  expect(reply.status).toBe(422);
  expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(pointers(reply.body)).toEqual(['/data/subject', '/data/models/0/name']);
  expect(reply.body).toMatchObject({ code: 'validation-failed', title: expect.stringContaining('chưa đúng') });
  const english = await world.call('POST', `/api/v1/tasks/${task}/decision`, { cookie: drafter.cookie, body: { outcome: 'submit', data }, headers: { 'idempotency-key': 'english-key', 'accept-language': 'en' } });
  expect(english.body.title).toMatch(/attention/);
  expect(english.body.problems[0].message).not.toEqual(reply.body.problems[0].message);
  expect((await drafter.get(`/tasks/${task}`)).body.data).toEqual({ subject: 'đang gõ' });
  expect(await entries()).toBe(1);
  expect(await world.database.submissions.countDocuments({ caseId })).toBe(0);
});

test('the same key twice is answered as the first time, even when the case has gone on', async () => {
  const task = await freshPlan();
  const decision = { outcome: 'submit', data: await planData() };
  const first = await drafter.decide(task, decision, 'same-key-1');
  expect(first).toMatchObject({ status: 200, body: { repeated: false, tasks: [{ step: 'plan-approval' }] } });
  const next = await principal.task('plan-approval');
  const { signs } = (await principal.get(`/tasks/${next.id}`)).body;
  expect((await principal.decide(next.id, { outcome: 'approve', signedHash: signs.hash })).status).toBe(200);
  const again = await drafter.decide(task, decision, 'same-key-1');
  expect(again.body).toEqual({ ...first.body, repeated: true });
  expect(await entries()).toBe(3);
});

test('the same key with another body is a conflict, two keys decide once', async () => {
  const task = await freshPlan();
  const data = await planData();
  expect((await drafter.decide(task, { outcome: 'submit', data }, 'one-key-01')).status).toBe(200);
  expect((await drafter.decide(task, { outcome: 'submit', data, comment: 'khác' }, 'one-key-01')).body.code).toBe('key-conflict');
  expect((await drafter.decide(task, { outcome: 'submit', data }, 'two-key-02')).body.code).toBe('task-closed');
  expect(await entries()).toBe(2);
});

test('ten at once with one key, and ten at once with ten keys: one effect each', async () => {
  const one = await freshPlan();
  const data = await planData();
  const same = await Promise.all(Array.from({ length: 10 }, () => drafter.decide(one, { outcome: 'submit', data }, 'burst-key')));
  expect(same.map((reply) => reply.status)).toEqual(Array(10).fill(200));
  expect(await entries()).toBe(2);
  const two = await freshPlan();
  const different = await Promise.all(Array.from({ length: 10 }, (_, n) => drafter.decide(two, { outcome: 'submit', data }, `burst-key-${n}`)));
  expect(different.map((reply) => reply.status).sort()).toEqual([200, ...Array(9).fill(409)]);
  expect(await entries()).toBe(2);
});

test('an engine that is away: 503, what was sent is kept, and the same key goes on later', async () => {
  const task = await freshPlan();
  const decision = { outcome: 'submit', data: await planData() };
  world.gateway.away = true;
  const refused = await drafter.decide(task, decision, 'engine-key');
  world.gateway.away = false;
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await world.database.submissions.countDocuments({ caseId })).toBe(1);
  expect((await drafter.decide(task, { ...decision, comment: 'x' }, 'engine-key')).body.code).toBe('key-conflict');
  expect((await drafter.decide(task, decision, 'engine-key')).status).toBe(200);
  expect(await world.database.submissions.countDocuments({ caseId })).toBe(1);
});

test('a form that lies: unknown and hidden fields are dropped, foreign and invented files refused', async () => {
  const task = await freshPlan();
  const stranger = await world.signIn('canbo.thcs-tanlap');
  const theirs = (await stranger.upload(pdfBytes(), 'cua-truong-khac.pdf')).body;
  const foreign = await drafter.decide(task, { outcome: 'submit', data: await planData({ plan: [theirs] }) });
  expect(pointers(foreign.body)).toEqual([expect.stringContaining('/data/plan')]);
  const invented = await drafter.decide(task, { outcome: 'submit', data: await planData({ plan: [{ ...theirs, fileId: 'f-000000000000000000000000' }] }) });
  expect(pointers(invented.body)).toEqual([expect.stringContaining('/data/plan')]);
  const data = await planData({ hasPartyCell: false, injected: '<script>', criteriaMet: true });
  expect((await drafter.decide(task, { outcome: 'submit', data })).status).toBe(200);
  const stored = await world.database.submissions.findOne({ caseId });
  expect(Object.keys(stored?.data ?? {})).not.toEqual(expect.arrayContaining(['injected']));
  expect(stored?.facts).not.toHaveProperty('criteriaMet');
  const { plan } = stored?.data as { plan: { fileId: string }[] };
  expect((await world.database.files.findOne({ id: plan[0]!.fileId }))?.caseIds).toEqual([caseId]);
});

test('a return needs a reason, keeps no data, and signing something else is refused', async () => {
  const task = await freshPlan();
  expect((await drafter.decide(task, { outcome: 'submit', data: await planData() })).status).toBe(200);
  const { body } = await principal.get('/inbox?limit=100');
  const approval = body.items.find((item: Loose) => item.caseId === caseId).id;
  const noReason = await principal.decide(approval, { outcome: 'return', comment: '   ' });
  expect(noReason).toMatchObject({ status: 422, body: { code: 'reason-required', problems: [{ pointer: '/comment' }] } });
  expect((await principal.decide(approval, { outcome: 'approve', signedHash: 'f'.repeat(64) })).body.code).toBe('signature-stale');
  expect((await principal.decide(approval, { outcome: 'approve' })).body.code).toBe('signature-stale');
  expect((await principal.decide(approval, { outcome: 'no-such' })).body.code).toBe('outcome-unknown');
  expect((await principal.decide(approval, { outcome: 'return', comment: 'Sửa', data: { x: 1 }, fieldNotes: { $where: 'x' } })).body.code).toBe('validation-failed');
  expect((await principal.decide(approval, { outcome: 'return', comment: 'Sửa', data: { x: 1 }, fieldNotes: { 'models[0].name': 'Rõ hơn' } })).status).toBe(200);
  expect(await world.database.submissions.findOne({ caseId, outcome: 'return' })).toMatchObject({ data: {}, facts: {}, comment: 'Sửa', fieldNotes: { 'models[0].name': 'Rõ hơn' } });
});

test('the envelope: key, type, size, JSON, method, origin, ids, cursors', async () => {
  const task = await freshPlan();
  const path = `/api/v1/tasks/${task}/decision`;
  const { cookie } = drafter;
  const headers = { 'idempotency-key': 'envelope-key', 'content-type': 'application/json' };
  const codeOf = async (...call: Parameters<ApiWorld['call']>) => { const { status, body } = await world.call(...call); return `${status} ${body.code}`; };
  expect(await codeOf('POST', path, { cookie, body: { outcome: 'submit' } })).toBe('400 idempotency-key-missing');
  expect(await codeOf('POST', path, { cookie, body: { outcome: 'submit' }, headers: { 'idempotency-key': 'a b' } })).toBe('400 idempotency-key-missing');
  expect(await codeOf('POST', path, { cookie, raw: 'outcome=submit', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } })).toBe('415 unsupported-media-type');
  expect(await codeOf('POST', path, { cookie, raw: '{"outcome":', headers })).toBe('400 malformed-request');
  expect(await codeOf('POST', path, { cookie, raw: JSON.stringify({ outcome: 'submit', data: { x: 'y'.repeat(5_000_000) } }), headers })).toBe('413 payload-too-large');
  expect(await codeOf('POST', path, { cookie, body: [], headers })).toBe('422 validation-failed');
  expect(await codeOf('POST', path, { cookie, body: { outcome: 5 }, headers })).toBe('422 validation-failed');
  expect(await codeOf('PATCH', path, { cookie, body: {} })).toBe('405 method-not-allowed');
  expect(await codeOf('POST', path, { cookie, body: { outcome: 'submit' }, headers: { ...headers, origin: 'https://evil.example' } })).toBe('403 origin-refused');
  expect(await codeOf('POST', path, { cookie, body: { outcome: 'submit' }, headers: { ...headers, origin: 'null' } })).toBe('403 origin-refused');
  expect(await codeOf('GET', '/api/v1/tasks/no-such-task', { cookie })).toBe('404 not-found');
  expect(await codeOf('GET', '/api/v1/tasks/%24where', { cookie })).toBe('404 not-found');
  expect(await codeOf('GET', '/api/v1/tasks/%E0%A4%A', { cookie })).toBe('400 malformed-request');
  expect(await codeOf('GET', '/api/v1/nothing', { cookie })).toBe('404 not-found');
  expect(await codeOf('GET', '/api/v1/inbox?limit=0', { cookie })).toBe('422 validation-failed');
  expect(await codeOf('GET', '/api/v1/inbox?cursor[$gt]=', { cookie })).not.toMatch(/^5/);
  expect(await codeOf('GET', `/api/v1/inbox?cursor=${Buffer.from('[{"$gt":""},"x"]').toString('base64url')}`, { cookie })).toBe('422 validation-failed');
  expect(await codeOf('PUT', `/api/v1/tasks/${task}/draft`, { cookie, body: { data: { a: { $where: '1' } } } })).toBe('422 validation-failed');
  expect(await entries()).toBe(1);
});

test('a directive goes to units of the kind its process is for', async () => {
  const specialist = await world.signIn('chuyenvien.sogddt');
  const { body: started } = await specialist.send('POST', '/cases', { process: 'directive' });
  const file = (await specialist.upload(pdfBytes(), 'a.pdf')).body;
  const data = (recipients: string[]) => sampleSubmission('directive', { today: world.day(), file, unit: 'so-gddt', partyUnits: ['so-gddt'], recipients });
  const refused = await specialist.decide(started.taskId, { outcome: 'submit', data: data([SCHOOL, 'ubnd-tinh', 'cong-an-binh-an']) });
  expect(refused.status).toBe(422);
  expect(pointers(refused.body)).toEqual(['/data/recipients/1', '/data/recipients/2']);
  expect((await specialist.decide(started.taskId, { outcome: 'submit', data: data([SCHOOL]) })).status).toBe(200);
});

test('content nested deeper than any form is refused, not a fault of ours', async () => {
  const task = await freshPlan();
  const depth = 200_000;
  const raw = `{"outcome":"submit","data":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
  const reply = await world.call('POST', `/api/v1/tasks/${task}/decision`, { cookie: drafter.cookie, raw, headers: { 'idempotency-key': 'nested-key', 'content-type': 'application/json' } });
  expect(reply).toMatchObject({ status: 422, body: { code: 'validation-failed', problems: [{ pointer: '/data' }] } });
  expect(await entries()).toBe(1);
});

test('an error nobody foresaw has an id that the log knows, and no stack', async () => {
  const task = await freshPlan();
  await world.database.cases.deleteOne({ id: caseId });
  const { status, body } = await drafter.get(`/tasks/${task}`);
  expect(status).toBe(500);
  expect(Object.keys(body).sort()).toEqual(['code', 'instance', 'status', 'title', 'type']);
  const id = body.instance.split(':').pop();
  expect(world.log.some((line) => line.includes(id) && line.includes('is missing'))).toBe(true);
});
