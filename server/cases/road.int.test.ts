import { sampleSubmission } from '../../forms/samples';
import { eventually } from '../../scripts/demo/check';
import type { FormKey } from '../../forms';
import { ApiWorld, pdfBytes, type Person, type Reply } from '../http/testing/api-world';
import { apiRoutes } from '../http/api-routes';

let world: ApiWorld;
const people = new Map<string, Person>();
const SCHOOL = 'thcs-binh-an';
const NAME = 'Trường THCS Bình An';
const DAY = 86_400_000;

beforeAll(async () => {
  world = await ApiWorld.create();
  for (const who of ['chuyenvien.sogddt', 'giamdoc.sogddt', 'thanhtra.sogddt', 'giamsat.sogddt', 'canbo.thcs-binhan', 'hieutruong.thcs-binhan', 'canbo.caxa-binhan', 'kiemtra.catinh', 'thuongtruc.bcd', 'chutich.ubnd']) people.set(who, await world.signIn(who));
}, 60_000);
afterAll(async () => { await world.close(); });

const as = (who: string): Person => people.get(who) as Person;

async function sample(person: Person, form: FormKey): Promise<Record<string, unknown>> {
  const { body } = await person.upload(pdfBytes(), 'Kế hoạch năm.pdf');
  return sampleSubmission(form, { today: world.day(), file: body, unit: SCHOOL, partyUnits: [SCHOOL, 'cong-an-binh-an'], recipients: [SCHOOL, 'thpt-binh-an'] });
}

/** Takes the open task of a step; every 2xx answer is held against its schema. */
async function take(who: string, step: string, outcome: string, form?: FormKey, more: Record<string, unknown> = {}): Promise<Reply> {
  const person = as(who);
  const { id } = await person.task(step, who.includes('sogddt') && !['education-signature', 'inspection-agreement'].includes(step) ? undefined : NAME);
  const detail = await person.get(`/tasks/${id}`);
  apiRoutes.getTask.answer.schema.parse(detail.body);
  expect(detail.body.canDecide).toBe(true);
  const data = form ? await sample(person, form) : {};
  const reply = await person.decide(id, { outcome, data, ...(detail.body.signs && { signedHash: detail.body.signs.hash }), ...more });
  if (reply.status !== 200) throw new Error(`${step}: ${JSON.stringify(reply.body)}`);
  apiRoutes.decideTask.answer.schema.parse(reply.body);
  return reply;
}

let directiveId = '';
let schoolCase = '';

test('a directive is drafted, approved, numbered and goes out', async () => {
  const started = await as('chuyenvien.sogddt').send('POST', '/cases', { process: 'directive' }, 'start-0001');
  expect(started.status).toBe(201);
  directiveId = started.body.caseId;
  expect(started.body.taskId).not.toBeNull();
  expect((await as('chuyenvien.sogddt').send('POST', '/cases', { process: 'directive' }, 'start-0001')).body).toEqual(started.body);
  await take('chuyenvien.sogddt', 'draft', 'submit', 'directive');
  const { body } = await take('giamdoc.sogddt', 'approve', 'approve');
  expect(body).toMatchObject({ status: 'ended', repeated: false });

  const directive = await as('chuyenvien.sogddt').get(`/directives/${directiveId}`);
  apiRoutes.getDirective.answer.schema.parse(directive.body);
  expect(directive.body.directive).toMatchObject({ schools: 2, ended: 0, overdue: 0, number: expect.stringMatching(/^01\//) });
  expect(directive.body.funnel[0]).toMatchObject({ step: 'plan', count: 2 });
  const schools = await as('giamdoc.sogddt').get(`/directives/${directiveId}/schools`);
  apiRoutes.listDirectiveSchools.answer.schema.parse(schools.body);
  schoolCase = schools.body.items.find((one: { subjectUnitId: string }) => one.subjectUnitId === SCHOOL).id;
  apiRoutes.listDirectives.answer.schema.parse((await as('giamdoc.sogddt').get('/directives')).body);
});

test('a plan sent back comes again with its data and the reasons', async () => {
  await take('canbo.thcs-binhan', 'plan', 'submit', 'plan');
  await take('hieutruong.thcs-binhan', 'plan-approval', 'approve');
  const stale = await as('thuongtruc.bcd').get(`/cases/${schoolCase}`);
  apiRoutes.getCase.answer.schema.parse(stale.body);
  await take('canbo.caxa-binhan', 'police-signature', 'return', undefined, { comment: 'Chưa rõ lịch tuần tra', fieldNotes: { 'models[0].name': 'Ghi rõ khung giờ' } });
  const { id } = await as('canbo.thcs-binhan').task('plan');
  const { body } = await as('canbo.thcs-binhan').get(`/tasks/${id}`);
  expect(body.returned).toMatchObject({ comment: 'Chưa rõ lịch tuần tra', fieldNotes: { 'models[0].name': 'Ghi rõ khung giờ' }, unitName: 'Công an xã Bình An' });
  expect(body.data.models.length).toBeGreaterThan(0);
  expect(body.task.returned).toBe(true);
  const picture = (await as('thuongtruc.bcd').get(`/cases/${schoolCase}`)).body.steps;
  expect(picture.slice(0, 3).map((step: { state: string }) => step.state)).toEqual(['current', 'ahead', 'ahead']);
  expect(Object.keys((await as('canbo.caxa-binhan').get(`/cases/${schoolCase}/timeline`)).body.items[0])).toContain('comment');
});

test('a draft is kept and comes back; deciding removes it', async () => {
  const { id } = await as('canbo.thcs-binhan').task('plan');
  const sent = (await as('canbo.thcs-binhan').get(`/tasks/${id}`)).body.data;
  const saved = await as('canbo.thcs-binhan').send('PUT', `/tasks/${id}/draft`, { data: { subject: 'Bản nháp' } }, null);
  expect(saved.status).toBe(200);
  expect((await as('canbo.thcs-binhan').get(`/tasks/${id}`)).body).toMatchObject({ data: { subject: 'Bản nháp' }, draftSavedAt: saved.body.savedAt });
  // Only the field with a note is open again: the rest goes as it was.
  const plan = (await as('canbo.thcs-binhan').get(`/tasks/${id}`)).body;
  await as('canbo.thcs-binhan').send('PUT', `/tasks/${id}/draft`, { data: sent }, null);
  expect(plan.openFields).toEqual(['models[0].name']);
  await take('canbo.thcs-binhan', 'plan', 'submit', undefined, { data: { ...sent, models: [{ ...sent.models[0], name: 'Cổng trường an toàn, trực 6 giờ 30 đến 7 giờ 15' }] } });
  // It goes when the answer is out: nobody waits for it.
  await eventually(async () => ((await world.database.drafts.countDocuments()) === 0 ? true : null), 'the draft is gone');
});

test('the case goes all the way to the commendation, and every document opens', async () => {
  await take('hieutruong.thcs-binhan', 'plan-approval', 'approve');
  await take('canbo.caxa-binhan', 'police-signature', 'sign', 'cosignature');
  await take('chuyenvien.sogddt', 'education-signature', 'sign');
  world.time.now = new Date(world.time.now.getTime() + DAY);
  for (const [who] of people) people.set(who, await world.signIn(who));
  await take('canbo.thcs-binhan', 'self-assessment', 'submit', 'self-assessment');
  await take('hieutruong.thcs-binhan', 'self-assessment-approval', 'approve');
  await take('kiemtra.catinh', 'inspection', 'submit', 'inspection');
  await take('thanhtra.sogddt', 'inspection-agreement', 'agree');
  const remedy = await as('canbo.thcs-binhan').task('remedy');
  expect((await as('canbo.thcs-binhan').get(`/tasks/${remedy.id}`)).body.data.findings[0].finding).toContain('Sổ trực');
  await take('canbo.thcs-binhan', 'remedy', 'submit', 'remedy');
  await take('kiemtra.catinh', 'recheck', 'close', 'recheck');
  await take('thuongtruc.bcd', 'classification', 'propose', 'classification');
  await take('chutich.ubnd', 'certification', 'certify', 'certification');
  await take('hieutruong.thcs-binhan', 'nomination', 'nominate', 'commendation');
  await take('thuongtruc.bcd', 'council', 'agree');
  const { body: last } = await take('chutich.ubnd', 'commendation', 'commend');
  expect(last).toMatchObject({ status: 'ended', outcome: 'completed', tasks: [] });

  const { body } = await as('hieutruong.thcs-binhan').get(`/cases/${schoolCase}`);
  apiRoutes.getCase.answer.schema.parse(body);
  expect(body.steps.filter((step: { kind: string; state: string }) => step.kind === 'task' && step.state !== 'done').map((step: { key: string }) => step.key)).toEqual([]);
  expect(body.steps.find((step: { key: string }) => step.key === 'not-certified').state).toBe('skipped');
  expect(body.documents.map((document: { template: string }) => document.template)).toEqual(['directive', 'cosigned-plan', 'inspection-minutes', 'recognition-decision', 'certificate', 'commendation-decision']);
  const directive = (await as('giamdoc.sogddt').get(`/directives/${directiveId}`)).body;
  for (const document of [...body.documents, ...directive.documents]) {
    const who = document.template === 'directive' ? 'giamdoc.sogddt' : 'hieutruong.thcs-binhan';
    const pdf = await as(who).get(`/documents/${document.id}/pdf`);
    if (pdf.status !== 200) throw new Error(`${document.template}: ${JSON.stringify(pdf.body)} ${world.log.filter((line) => line.includes('"err"')).join('\n')}`);
    expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.headers.get('content-disposition')).toMatch(/^inline; filename=/);
    const verified = await world.call('GET', `/api/v1/verify/${document.verifyCode}`);
    apiRoutes.verifyDocument.answer.schema.parse(verified.body);
    expect(verified.body).toMatchObject({ valid: true, number: document.number, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const again = await as(who).get(`/documents/${document.id}/pdf`);
    expect(again.headers.get('etag')).toBe(pdf.headers.get('etag'));
  }
  expect(directive.directive.ended).toBe(1);
  expect(directive.outcomes).toEqual([{ outcome: 'completed', title: expect.anything(), count: 1 }]);
}, 60_000);

test('the timeline tells it newest first, in pages', async () => {
  const person = as('hieutruong.thcs-binhan');
  const kinds: string[] = [];
  let cursor = '';
  do {
    const { body } = await person.get(`/cases/${schoolCase}/timeline?limit=5${cursor && `&cursor=${cursor}`}`);
    apiRoutes.listTimeline.answer.schema.parse(body);
    kinds.push(...body.items.map((item: { kind: string }) => item.kind));
    cursor = body.next ?? '';
  } while (cursor);
  expect(kinds[0]).toBe('finished');
  expect(kinds.at(-1)).toBe('opened');
  expect(kinds.filter((kind) => kind === 'document')).toHaveLength(5);
  expect(kinds).toContain('signature-voided');
});

/** Cases that a school's case has opened about the same school. */
const followUp = async (process: string): Promise<string> => (await world.database.cases.findOne({ parentCaseId: schoolCase, 'process.key': process }))?.id ?? '';

async function opensAsPdf(who: string, caseId: string, template: string): Promise<string> {
  const { body } = await as(who).get(`/cases/${caseId}`);
  apiRoutes.getCase.answer.schema.parse(body);
  const document = body.documents.findLast((one: { template: string }) => one.template === template);
  const pdf = await as(who).get(`/documents/${document?.id}/pdf`);
  if (pdf.status !== 200) throw new Error(`${template}: ${JSON.stringify(pdf.body)} ${world.log.filter((line) => line.includes('"err"')).join('\n')}`);
  expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-');
  return document.number;
}

test('the commended school’s model is proposed by the police and taken to other schools by the committee', async () => {
  const caseId = await followUp('replication');
  const { id } = await as('canbo.caxa-binhan').task('proposal', NAME);
  const { task, data, form } = (await as('canbo.caxa-binhan').get(`/tasks/${id}`)).body;
  expect(form.key).toBe('replication');
  expect(data).toMatchObject({ source: SCHOOL, modelName: 'Cổng trường an toàn, trực 6 giờ 30 đến 7 giờ 15', summary: expect.stringContaining('Phân làn'), year: Number(task.lastDay.slice(0, 4)) });
  expect(task).toMatchObject({ lastDay: expect.stringMatching(/-0[34]-\d\d$/), directiveNumber: null });
  await take('canbo.caxa-binhan', 'proposal', 'propose', 'replication');
  await take('thuongtruc.bcd', 'replication-approval', 'return', undefined, { comment: 'Chưa rõ nguồn số liệu', fieldNotes: { 'indicators[0].after': 'Ghi theo sổ trực' } });
  const returned = await as('canbo.caxa-binhan').task('proposal', NAME);
  const before = (await as('canbo.caxa-binhan').get(`/tasks/${returned.id}`)).body.data;
  await take('canbo.caxa-binhan', 'proposal', 'propose', undefined, { data: { ...before, indicators: [{ ...before.indicators[0], after: 2 }, before.indicators[1]] } });
  expect((await take('thuongtruc.bcd', 'replication-approval', 'approve')).body).toMatchObject({ status: 'ended', outcome: 'completed' });
  expect(await opensAsPdf('hieutruong.thcs-binhan', caseId, 'replication-plan')).toMatch(/^\d+\/KH-BCĐ$/);
});

test('supervisors see what is late, worst first, and remind once a key', async () => {
  const begun = world.time.now;
  world.time.now = new Date(begun.getTime() + 50 * DAY);
  const supervisor = await world.signIn('giamsat.sogddt');
  const summary = await supervisor.get('/supervise/summary');
  apiRoutes.getSuperviseSummary.answer.schema.parse(summary.body);
  expect(summary.body).toMatchObject({ openCases: 2, endedCases: 3, overdueTasks: 1, byStep: [{ step: 'plan', count: 1, overdue: 1 }] });
  const overdue = await supervisor.get('/supervise/overdue');
  apiRoutes.listOverdue.answer.schema.parse(overdue.body);
  const [late] = overdue.body.items;
  expect(late).toMatchObject({ subjectUnitName: 'Trường THPT Bình An', holders: [expect.any(String)] });
  expect(late.overdueDays).toBeGreaterThan(10);
  expect((await supervisor.send('POST', `/tasks/${late.id}/nudge`, undefined, 'nudge-0001')).status).toBe(204);
  expect((await supervisor.send('POST', `/tasks/${late.id}/nudge`, undefined, 'nudge-0001')).status).toBe(204);
  const { body } = await supervisor.get(`/cases/${late.caseId}/timeline`);
  expect(body.items.filter((item: { kind: string }) => item.kind === 'nudged')).toHaveLength(1);
  expect(body.items[0].byName).toBe(supervisor.session.person.name);
  await world.gateway.due('an-hoa', late.caseId);
  const after = (await supervisor.get(`/cases/${late.caseId}/timeline`)).body.items.map((item: { kind: string }) => item.kind);
  expect(after).toContain('escalation');
  world.time.now = begun;
});

test('reports are asked for every half year: prefilled from the plan, returned field by field, numbered, and begun anew', async () => {
  const begun = world.time.now;
  const caseId = await followUp('periodic-report');
  const { followUps } = (await as('hieutruong.thcs-binhan').get(`/cases/${schoolCase}`)).body;
  expect(followUps.map((one: { processTitle: { vi: string }; status: string }) => [one.processTitle.vi, one.status])).toEqual([['Báo cáo định kỳ', 'open'], ['Nhân rộng mô hình', 'ended']]);
  expect(followUps[0]).toMatchObject({ id: caseId, waitsUntil: expect.stringMatching(/-(06|12)-01T01:00:00/) });
  expect((await as('hieutruong.thcs-binhan').get(`/cases/${caseId}`)).body).toMatchObject({ followUps: [], followsUp: { id: schoolCase } });
  const kinds: string[] = [];
  for (const round of [1, 2]) {
    const waiting = (await as('hieutruong.thcs-binhan').get(`/cases/${caseId}`)).body.steps.find((step: { key: string }) => step.key === 'reports');
    expect(waiting).toMatchObject({ state: 'current', waitsUntil: expect.stringMatching(/-(06|12)-01T01:00:00/) });
    world.time.now = new Date(waiting.waitsUntil);
    for (const who of ['canbo.thcs-binhan', 'hieutruong.thcs-binhan', 'chuyenvien.sogddt']) people.set(who, await world.signIn(who));
    await world.gateway.due('an-hoa', caseId);
    const { id } = await as('canbo.thcs-binhan').task('report');
    const { data } = (await as('canbo.thcs-binhan').get(`/tasks/${id}`)).body;
    expect(data).toEqual({ year: Number(world.day().slice(0, 4)), kind: world.day().slice(5) === '06-01' ? 'halfYear' : 'year', countedTo: world.day(), modelCount: 1, models: [{ name: expect.stringContaining('Cổng trường'), count: 1 }] });
    kinds.push(data.kind);
    await take('canbo.thcs-binhan', 'report', 'submit', 'periodic-report');
    await take('hieutruong.thcs-binhan', 'report-approval', 'approve');
    if (round === 1) {
      await take('chuyenvien.sogddt', 'report-receipt', 'return', undefined, { comment: 'Nêu rõ phương hướng', fieldNotes: { nextSteps: 'Ghi thời gian' } });
      const sent = (await as('canbo.thcs-binhan').get(`/tasks/${(await as('canbo.thcs-binhan').task('report')).id}`)).body.data;
      await take('canbo.thcs-binhan', 'report', 'submit', undefined, { data: { ...sent, nextSteps: 'Lắp camera cổng phụ trước 30/9.' } });
      await take('hieutruong.thcs-binhan', 'report-approval', 'approve');
    }
    await take('chuyenvien.sogddt', 'report-receipt', 'receive');
    expect(await opensAsPdf('chuyenvien.sogddt', caseId, 'periodic-report')).toMatch(new RegExp(`^0\\d/BC-THCSBA$`));
  }
  expect(kinds.sort()).toEqual(['halfYear', 'year']);
  expect((await as('hieutruong.thcs-binhan').get(`/cases/${caseId}`)).body.case).toMatchObject({ status: 'ended', outcome: 'completed' });
  world.time.now = begun;
}, 60_000);
