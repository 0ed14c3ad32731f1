import { processDefinitionSchema, type ProcessDefinition } from '../../domain/process';
import { recordId } from '../../domain/contracts/records';
import { sampleSubmission } from '../../forms/samples';
import { apiRoutes } from '../http/api-routes';
import { ApiWorld, pdfBytes, type Loose, type Person, type Reply } from '../http/testing/api-world';

/** Orders about running cases by way of HTTP: what they do, who may give them, and what is refused. */
let world: ApiWorld;
const people = new Map<string, Person>();
const SCHOOL = 'thcs-binh-an';
const DAY = 86_400_000;

const title = (vi: string) => ({ vi, en: vi });
const seat = (role: string, party: string) => ({ role, party });
const on = (key: string) => ({ key, title: title(key), tone: 'positive', go: { kind: 'on' }, needsForm: false });
const vote = (key: string, who: ReturnType<typeof seat>) => ({
  key: `${key}-branch`, title: title(key),
  steps: [{ kind: 'task', key, title: title(key), seat: who, outcomes: [on('agree'), { ...on('object'), go: { kind: 'reject' } }, { ...on('abstain'), go: { kind: 'abstain' } }] }],
});

/** A plan that may be extended and paused, a check that returns single fields, a document, a vote and a repeated report. */
const trial: ProcessDefinition = processDefinitionSchema.parse({
  key: 'trial', version: 1, title: title('Quy trình thử'), subjectKind: 'school',
  parties: { school: { kind: 'subject' }, issuer: { kind: 'initiator' }, police: { kind: 'relation', relation: 'commune-police' } },
  steps: [
    {
      kind: 'task', key: 'plan', title: title('Lập kế hoạch'), seat: seat('drafter', 'school'), form: { key: 'plan', version: 1 }, pausable: true,
      deadline: { kind: 'after', from: 'opened', amount: 10, unit: 'working-days' }, extension: { grantedBy: seat('specialist', 'issuer') },
      ladder: [{ key: 'call', at: { amount: 1, unit: 'hours', side: 'after' }, act: { kind: 'assist', to: seat('specialist', 'issuer'), title: title('Gọi cho nhà trường') } }],
      outcomes: [{ ...on('submit'), needsForm: true }],
    },
    { kind: 'task', key: 'check', title: title('Thẩm định'), seat: seat('specialist', 'issuer'), outcomes: [on('approve'), { ...on('return'), tone: 'negative', go: { kind: 'return', to: 'plan', fields: 'flagged' }, needsReason: true }] },
    { kind: 'document', key: 'paper', title: title('Kế hoạch'), template: 'cosigned-plan', issuer: 'school', register: 'plan', notation: 'KH-{unit}', from: ['plan'] },
    { kind: 'parallel', key: 'council', title: title('Hội đồng'), join: 'majority', rejected: { kind: 'on' }, branches: [vote('principal-vote', seat('principal', 'school')), vote('police-vote', seat('officer', 'police')), vote('head-vote', seat('head', 'issuer'))] },
    { kind: 'repeat', key: 'reports', title: title('Báo cáo hằng tháng'), rounds: { kind: 'months', every: 1, day: 5 }, until: { kind: 'rounds', count: 2 }, steps: [{ kind: 'task', key: 'report', title: title('Báo cáo'), seat: seat('drafter', 'school'), outcomes: [on('send')] }] },
  ],
});

const publish = (definition: ProcessDefinition) => world.database.processes.insertOne({ _id: recordId('an-hoa', definition.key, definition.version), tenant: 'an-hoa', key: definition.key, version: definition.version, hash: '', definition, publishedAt: world.time.now.toISOString() });

beforeAll(async () => {
  world = await ApiWorld.create();
  await publish(trial);
  for (const who of ['chuyenvien.sogddt', 'giamdoc.sogddt', 'giamsat.sogddt', 'canbo.thcs-binhan', 'hieutruong.thcs-binhan', 'canbo.caxa-binhan', 'canbo.thcs-tanlap']) people.set(who, await world.signIn(who));
}, 60_000);
afterAll(async () => { await world.close(); });

const as = (who: string): Person => people.get(who) as Person;
const drafter = () => as('canbo.thcs-binhan');
const specialist = () => as('chuyenvien.sogddt');
const head = () => as('giamdoc.sogddt');

async function begin(): Promise<{ caseId: string; plan: string }> {
  const caseId = `trial-${Math.random().toString(36).slice(2)}`;
  const { tasks } = await world.gateway.start({ tenant: 'an-hoa', caseId, processKey: 'trial', subjectUnitId: SCHOOL, initiatorUnitId: 'so-gddt', by: null, facts: {} });
  return { caseId, plan: tasks[0]!.id };
}

async function planData(overrides: Record<string, Loose> = {}): Promise<Record<string, Loose>> {
  const { body } = await drafter().upload(pdfBytes(), 'ke-hoach.pdf');
  return sampleSubmission('plan', { today: world.day(), file: body, unit: SCHOOL, partyUnits: [SCHOOL, 'cong-an-binh-an'], recipients: [] }, overrides);
}

async function openTask(person: Person, caseId: string, step: string, side = false): Promise<Loose> {
  const { body } = await person.get('/inbox?limit=100');
  apiRoutes.listInbox.answer.schema.parse(body);
  const found = body.items.find((task: Loose) => task.caseId === caseId && task.step === step && (task.side !== null) === side);
  if (!found) throw new Error(`no task ${step}`);
  return found;
}

async function take(person: Person, caseId: string, step: string, decision: Record<string, Loose>): Promise<Reply> {
  const reply = await person.decide((await openTask(person, caseId, step)).id, decision);
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return reply;
}

const detail = async (person: Person, caseId: string): Promise<Loose> => apiRoutes.getCase.answer.schema.parse((await person.get(`/cases/${caseId}`)).body);
const texts = async (person: Person, caseId: string): Promise<string[]> => {
  const { body } = await person.get(`/cases/${caseId}/timeline?limit=100`);
  apiRoutes.listTimeline.answer.schema.parse(body);
  return body.items.map((item: Loose) => item.text.vi);
};
const codeOf = async (reply: Promise<Reply>): Promise<string> => { const { status, body } = await reply; return `${status} ${body.code}`; };

test('more time is asked for, seen by both sides, and granted for another day than asked', async () => {
  const { caseId, plan } = await begin();
  expect((await drafter().get(`/tasks/${plan}`)).body).toMatchObject({ canAskExtension: true, canExtend: false, canPause: true, canResume: false });
  const asked = await drafter().send('POST', `/tasks/${plan}/extension`, { until: world.day(40), reason: 'Chờ ý kiến phụ huynh' }, 'ask-key-01');
  expect(asked.status).toBe(200);
  apiRoutes.askExtension.answer.schema.parse(asked.body);
  expect(asked.body.tasks.map((task: Loose) => task.title.vi).sort()).toEqual(['Lập kế hoạch', 'Xin gia hạn: Lập kế hoạch']);
  expect((await drafter().send('POST', `/tasks/${plan}/extension`, { until: world.day(40), reason: 'Chờ ý kiến phụ huynh' }, 'ask-key-01')).body).toEqual({ ...asked.body, repeated: true });
  expect(await openTask(drafter(), caseId, 'plan')).toMatchObject({ extensionAsked: world.day(40), extended: false });

  const side = await openTask(specialist(), caseId, 'plan', true);
  expect(side).toMatchObject({ title: { vi: 'Xin gia hạn: Lập kế hoạch' }, side: { kind: 'extension', forTask: plan, until: world.day(40) }, returned: false });
  const shown = (await specialist().get(`/tasks/${side.id}`)).body;
  apiRoutes.getTask.answer.schema.parse(shown);
  expect(shown).toMatchObject({ canDecide: true, asked: { until: world.day(40), reason: 'Chờ ý kiến phụ huynh', unitName: 'Trường THCS Bình An' }, returned: null, form: null, data: {} });
  expect(shown.outcomes.map((outcome: Loose) => outcome.key)).toEqual(['grant', 'refuse']);
  for (const until of [world.day(-1), '9999-01-01']) expect((await specialist().decide(side.id, { outcome: 'grant', until })).body.problems[0].pointer).toBe('/until');
  expect((await specialist().decide(side.id, { outcome: 'refuse', until: world.day(45), comment: 'x' })).body.problems[0].pointer).toBe('/until');
  expect((await specialist().decide(side.id, { outcome: 'grant', until: world.day(45) })).status).toBe(200);
  const after = await openTask(drafter(), caseId, 'plan');
  expect(after).toMatchObject({ extended: true, extensionAsked: null });
  expect(after.lastDay >= world.day(45)).toBe(true);
  expect(await texts(drafter(), caseId)).toEqual(expect.arrayContaining([expect.stringMatching(/^Xin gia hạn bước “Lập kế hoạch”/), expect.stringMatching(/^Đồng ý gia hạn/)]));
  const why = (await drafter().get(`/tasks/${plan}/deadline`)).body;
  apiRoutes.explainDeadline.answer.schema.parse(why);
  expect(why).toMatchObject({ rule: { vi: '10 ngày làm việc kể từ khi mở bước' }, extendedTo: world.day(45), lastDay: after.lastDay });
  expect(why.days.map((day: Loose) => day.reason)).toEqual(expect.arrayContaining(['start', 'working', 'weekend', 'extended']));
  expect(why.days.at(-1)).toMatchObject({ last: true, day: after.lastDay });
  expect(JSON.stringify(await world.database.journal.find({ caseId }).toArray())).not.toContain('phụ huynh');
});

test('a supervisor gives more time and stops the clock; who holds no seat for it may not', async () => {
  const { caseId, plan } = await begin();
  const supervisor = as('giamsat.sogddt');
  expect((await supervisor.get(`/tasks/${plan}`)).body).toMatchObject({ canAskExtension: false, canExtend: true, canPause: true, canDecide: false });
  expect((await supervisor.send('POST', `/tasks/${plan}/deadline`, { until: world.day(60), reason: 'Nghỉ hè' })).status).toBe(200);
  expect((await drafter().send('POST', `/tasks/${plan}/pause`, { reason: 'Chờ công an xã' })).status).toBe(200);
  expect(await openTask(drafter(), caseId, 'plan')).toMatchObject({ dueAt: null, pausedAt: expect.any(String) });
  expect((await drafter().get(`/tasks/${plan}`)).body).toMatchObject({ canPause: false, canResume: true });
  expect(await codeOf(drafter().send('POST', `/tasks/${plan}/pause`, { reason: 'x' }))).toBe('409 pause-not-allowed');
  expect((await supervisor.send('POST', `/tasks/${plan}/resume`, { reason: 'Đã có ý kiến' })).status).toBe(200);
  expect(await openTask(drafter(), caseId, 'plan')).toMatchObject({ dueAt: expect.any(String), pausedAt: null });
  expect((await detail(supervisor, caseId)).case.openTasks).toHaveLength(1);
  expect(await texts(supervisor, caseId)).toEqual(expect.arrayContaining([expect.stringMatching(/^Gia hạn bước/), 'Tạm dừng thời hạn bước “Lập kế hoạch”', 'Tiếp tục tính thời hạn bước “Lập kế hoạch”']));
});

test('bad input: days, bodies, keys, ids and seats', async () => {
  const { plan, caseId } = await begin();
  const path = `/tasks/${plan}/extension`;
  const ask = (body: unknown, person = drafter()): Promise<Reply> => person.send('POST', path, body);
  expect(await codeOf(ask({ until: world.day(-3), reason: 'x' }))).toBe('422 extension-not-later');
  for (const until of ['9999-12-31', '2026-02-30', 'mai', 5]) expect((await ask({ until, reason: 'x' })).body.problems[0].pointer).toBe('/until');
  expect((await ask({ until: world.day(40), reason: '   ' })).body.problems[0]).toMatchObject({ pointer: '/reason', message: 'Không được để trống.' });
  expect(await codeOf(ask({ until: world.day(40), reason: 'x' }, as('hieutruong.thcs-binhan')))).toBe('403 seat-mismatch');
  expect(await codeOf(ask({ until: world.day(40), reason: 'x' }, as('canbo.thcs-tanlap')))).toBe('404 not-found');
  expect(await codeOf(drafter().send('POST', '/tasks/no-such-task/pause', { reason: 'x' }))).toBe('404 not-found');
  expect(await codeOf(drafter().send('POST', `/tasks/${plan}/deadline`, { until: world.day(40), reason: 'x' }))).toBe('403 forbidden');
  expect(await codeOf(drafter().send('POST', `/tasks/${plan}/pause`, { reason: 'x' }, null))).toBe('400 idempotency-key-missing');
  expect((await drafter().send('POST', path, { until: world.day(40), reason: 'x' }, 'one-key-02')).status).toBe(200);
  expect(await codeOf(drafter().send('POST', path, { until: world.day(41), reason: 'x' }, 'one-key-02'))).toBe('409 key-conflict');
  expect(await codeOf(ask({ until: world.day(50), reason: 'x' }))).toBe('409 extension-not-allowed');
  expect(await world.database.journal.countDocuments({ caseId })).toBe(2);
  expect(await world.database.submissions.countDocuments({ caseId })).toBe(1);
  world.gateway.away = true;
  expect(await codeOf(drafter().send('POST', `/tasks/${plan}/pause`, { reason: 'x' }, 'away-key-1'))).toBe('503 engine-unavailable');
  world.gateway.away = false;
  expect((await drafter().send('POST', `/tasks/${plan}/pause`, { reason: 'x' }, 'away-key-1')).status).toBe(200);
});

test('a return opens only the fields it put a note beside', async () => {
  const { caseId } = await begin();
  const data = await planData();
  await take(drafter(), caseId, 'plan', { outcome: 'submit', data });
  const check = await openTask(specialist(), caseId, 'check');
  expect((await specialist().decide(check.id, { outcome: 'return', comment: 'Sửa' })).body.problems[0].pointer).toBe('/fieldNotes');
  await take(specialist(), caseId, 'check', { outcome: 'return', comment: 'Sửa', fieldNotes: { 'models[0].name': 'Ghi rõ hơn' } });
  const { id } = await openTask(drafter(), caseId, 'plan');
  const shown = (await drafter().get(`/tasks/${id}`)).body;
  expect(shown).toMatchObject({ openFields: ['models[0].name'], returned: { corrected: false } });
  const changed = structuredClone(shown.data);
  changed.models[0].name = 'Cổng trường an toàn giờ tan học';
  changed.subject = 'Một kế hoạch khác hẳn';
  const refused = await drafter().decide(id, { outcome: 'submit', data: changed });
  expect(refused.body.problems).toMatchObject([{ pointer: '/data/subject', code: 'notOpen' }]);
  changed.subject = shown.data.subject;
  expect((await drafter().decide(id, { outcome: 'submit', data: changed })).status).toBe(200);
});

test('a correction opens a decision again, revokes what followed, and is told; votes and rounds are pictured', async () => {
  const { caseId } = await begin();
  await take(drafter(), caseId, 'plan', { outcome: 'submit', data: await planData() });
  await take(specialist(), caseId, 'check', { outcome: 'approve' });
  const before = await detail(head(), caseId);
  expect(before.correctable.map((one: Loose) => one.step)).toEqual(['plan', 'check']);
  const [paper] = before.documents;
  expect((await detail(drafter(), caseId)).correctable).toEqual([]);
  expect(await codeOf(drafter().send('POST', `/cases/${caseId}/correction`, { step: 'check', reason: 'x' }))).toBe('403 forbidden');
  expect(await codeOf(head().send('POST', `/cases/${caseId}/correction`, { step: 'no-step', reason: 'x' }))).toBe('409 correction-out-of-reach');
  expect(await codeOf(head().send('POST', `/cases/${caseId}/correction`, { sequence: 0, reason: 'x' }))).toBe('409 correction-out-of-reach');
  expect((await head().send('POST', `/cases/${caseId}/correction`, { reason: 'x' })).body.problems[0].pointer).toBe('/step');
  expect(await codeOf(head().send('POST', '/cases/no-such-case/correction', { step: 'check', reason: 'x' }))).toBe('404 not-found');
  const order = { sequence: before.correctable[1].sequence, reason: 'Nhầm hồ sơ' };
  const corrected = await head().send('POST', `/cases/${caseId}/correction`, order, 'correct-01');
  apiRoutes.correctCase.answer.schema.parse(corrected.body);
  expect(corrected.body).toMatchObject({ revoked: [{ id: paper.id, number: paper.number }], tasks: [{ step: 'check' }] });
  expect((await head().send('POST', `/cases/${caseId}/correction`, order, 'correct-01')).body).toEqual({ ...corrected.body, repeated: true });
  expect((await detail(head(), caseId)).documents).toMatchObject([{ status: 'revoked' }]);
  expect((await world.call('GET', `/api/v1/verify/${paper.verifyCode}`)).body).toMatchObject({ valid: false, status: 'revoked' });
  expect((await specialist().get(`/tasks/${(await openTask(specialist(), caseId, 'check')).id}`)).body.returned).toMatchObject({ corrected: true, comment: 'Nhầm hồ sơ' });
  expect(await texts(head(), caseId)).toEqual(expect.arrayContaining([expect.stringMatching(/^Đính chính: quyết định “approve” ở bước “Thẩm định”/), `Kế hoạch số ${paper.number} không còn hiệu lực`]));

  await take(specialist(), caseId, 'check', { outcome: 'approve' });
  await take(as('hieutruong.thcs-binhan'), caseId, 'principal-vote', { outcome: 'agree' });
  await take(as('canbo.caxa-binhan'), caseId, 'police-vote', { outcome: 'abstain' });
  const pictured = async (key: string) => (await detail(head(), caseId)).steps.find((step: Loose) => step.key === key);
  expect(await pictured('council')).toMatchObject({ state: 'current', votes: { for: 1, against: 0, abstained: 1, branches: 3, needed: 2 } });
  await take(head(), caseId, 'head-vote', { outcome: 'agree' });
  expect(await pictured('council')).toMatchObject({ state: 'done', votes: { for: 2, against: 0, abstained: 1 } });
  expect(await texts(head(), caseId)).toContain('Biểu quyết “Hội đồng”: đạt');
  const waiting = await pictured('reports');
  expect(waiting).toMatchObject({ state: 'current', round: { n: 0, running: false, next: expect.any(String) } });
  const begun = world.time.now;
  world.time.now = new Date(waiting.round.next);
  await world.gateway.due('an-hoa', caseId);
  world.time.now = begun;
  expect(await pictured('reports')).toMatchObject({ round: { n: 1, running: true } });
  expect(await texts(head(), caseId)).toContain('“Báo cáo hằng tháng”: bắt đầu kỳ thứ 1');
});

test('a late task opens assistance beside it, with its own title and outcome', async () => {
  const { caseId } = await begin();
  const begun = world.time.now;
  world.time.now = new Date(begun.getTime() + 40 * DAY);
  await world.gateway.due('an-hoa', caseId);
  world.time.now = begun;
  const side = await openTask(specialist(), caseId, 'plan', true);
  expect(side).toMatchObject({ title: { vi: 'Gọi cho nhà trường' }, side: { kind: 'rung' } });
  expect((await specialist().decide(side.id, { outcome: 'done' })).status).toBe(200);
  expect(await texts(specialist(), caseId)).toEqual(expect.arrayContaining([expect.stringContaining('mở việc hỗ trợ “Gọi cho nhà trường”'), 'Việc hỗ trợ “Gọi cho nhà trường”: Đã thực hiện']));
});

test('an office withdraws its own directive and names the one that replaces it', async () => {
  const start = async () => (await specialist().send('POST', '/cases', { process: 'directive' })).body.caseId as string;
  const [old, renewed] = [await start(), await start()];
  expect(await detail(head(), old)).toMatchObject({ canRecall: true, replacedBy: null });
  const path = `/cases/${old}/recall`;
  expect((await head().send('POST', path, { reason: 'x', replacedBy: 'no-such-case' })).body.problems[0].pointer).toBe('/replacedBy');
  expect((await head().send('POST', path, { reason: 'x', replacedBy: old })).status).toBe(422);
  expect(await codeOf(drafter().send('POST', path, { reason: 'x' }))).toBe('403 forbidden');
  const { caseId } = await begin();
  expect(await codeOf(head().send('POST', `/cases/${caseId}/recall`, { reason: 'x' }))).toBe('403 forbidden');
  const recalled = await head().send('POST', path, { reason: 'Sai căn cứ', replacedBy: renewed }, 'recall-001');
  apiRoutes.recallCase.answer.schema.parse(recalled.body);
  expect(recalled.body).toMatchObject({ status: 'ended', outcome: 'recalled', tasks: [] });
  expect((await head().send('POST', path, { reason: 'Sai căn cứ', replacedBy: renewed }, 'recall-001')).body).toEqual({ ...recalled.body, repeated: true });
  expect(await codeOf(head().send('POST', path, { reason: 'lần nữa' }))).toBe('409 case-ended');
  expect(await detail(head(), old)).toMatchObject({ canRecall: false, replacedBy: { id: renewed } });
  expect(await texts(head(), old)).toEqual(expect.arrayContaining(['Thu hồi hồ sơ', 'Có hồ sơ khác thay thế']));
});

test('a unit carries on a directive that it received: seen both ways, with an inner deadline before the given one', async () => {
  const { units } = world.database;
  const office = (await units.findOne({ tenant: 'an-hoa', id: 'so-gddt' }))!;
  await units.insertOne({ ...office, _id: 'an-hoa/bo-gddt', id: 'bo-gddt', name: 'Bộ Giáo dục và Đào tạo', parentId: null, path: ['bo-gddt'], relations: { department: 'so-gddt' } });
  await publish(processDefinitionSchema.parse({
    key: 'ministry-letter', version: 1, title: title('Công văn của Bộ'), subjectKind: 'education-office', parties: { issuer: { kind: 'subject' }, receiver: { kind: 'relation', relation: 'department' } },
    steps: [
      { kind: 'document', key: 'letter', title: title('Công văn'), template: 'directive', issuer: 'issuer', register: 'official-letter', notation: 'BGDĐT' },
      { kind: 'task', key: 'receive', title: title('Tiếp nhận'), seat: seat('head', 'receiver'), outcomes: [on('received')] },
    ],
  }));
  const planDue = world.day(14);
  await world.gateway.start({ tenant: 'an-hoa', caseId: 'bo-01', processKey: 'ministry-letter', subjectUnitId: 'bo-gddt', initiatorUnitId: 'bo-gddt', by: null, facts: { planDue } });
  expect(await detail(specialist(), 'bo-01')).toMatchObject({ canCarryOn: true, cascade: { carriesOn: null, carriedOnBy: [] } });
  expect((await specialist().send('POST', '/cases', { process: 'directive', carriesOn: 'no-such-case' })).body.problems[0].pointer).toBe('/carriesOn');
  const { caseId: foreign } = await begin();
  expect((await specialist().send('POST', '/cases', { process: 'directive', carriesOn: foreign })).status).toBe(422);
  const started = await specialist().send('POST', '/cases', { process: 'directive', carriesOn: 'bo-01' }, 'carry-key-1');
  expect(started.status).toBe(201);
  expect((await specialist().send('POST', '/cases', { process: 'directive', carriesOn: 'bo-01' }, 'carry-key-1')).body).toEqual(started.body);
  expect(await codeOf(specialist().send('POST', '/cases', { process: 'directive' }, 'carry-key-1'))).toBe('409 key-conflict');
  expect((await detail(specialist(), started.body.caseId)).cascade).toMatchObject({ carriesOn: { id: 'bo-01', unitName: 'Bộ Giáo dục và Đào tạo', number: expect.any(String) } });
  expect((await detail(specialist(), 'bo-01')).cascade.carriedOnBy).toMatchObject([{ id: started.body.caseId }]);

  const file = (await specialist().upload(pdfBytes(), 'a.pdf')).body;
  const data = (due: string) => sampleSubmission('directive', { today: world.day(), file, unit: 'so-gddt', partyUnits: ['so-gddt'], recipients: [SCHOOL] }, { planDue: due });
  const late = await specialist().decide(started.body.taskId, { outcome: 'submit', data: data(world.day(20)) });
  expect(late.body.problems).toMatchObject([{ pointer: '/data/planDue', code: 'innerDeadline' }]);
  expect((await specialist().decide(started.body.taskId, { outcome: 'submit', data: data(world.day(10)) })).status).toBe(200);
});
