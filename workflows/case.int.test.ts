import { AppError } from '../domain/errors/codes';
import type { ProcessDefinition } from '../domain/process';
import { submissionHash } from '../server/cases/store-submission';
import { CaseWorld, eventually } from '../test/support/case-world';
import { smallProcedure, taskNode } from '../test/support/small-procedure';

const words = (text: string) => ({ vi: text, en: text });
const campaign: ProcessDefinition = {
  key: 'campaign', version: 1, title: words('campaign'), subjectKind: 'education-office', parties: { office: { kind: 'subject' } },
  steps: [
    taskNode('draft', 'office', 'specialist'),
    { kind: 'spawn', key: 'cases', title: words('cases'), process: 'small', over: { step: 'draft', field: 'recipients' }, carry: ['planDue'] },
  ],
};

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.create([smallProcedure(), campaign]);
}, 120_000);
afterAll(() => world.close());

const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'answered', (error: unknown) => (error instanceof AppError ? error.code : String(error)));

test('a case goes from plan over both signatures to its document, and the journal is clean', async () => {
  await world.start('c-1', 'small');
  await world.decide('c-1', 'plan', 'on');
  await world.decide('c-1', 'police-sign', 'on');
  const last = await world.decide('c-1', 'office-sign', 'on');
  expect(last).toMatchObject({ status: 'ended', outcome: 'completed', tasks: [] });
  const document = await world.database.documents.findOne({ tenant: world.tenant, caseId: 'c-1' });
  expect(document).toMatchObject({ number: '01/QĐ-OFFICE', issuerUnitId: 'office' });
  const verdict = await world.verify();
  expect(verdict.faults).toEqual([]);
  expect(verdict.result).toBe('clean');
}, 60_000);

test('a return out of the parallel closes the other signature, and the plan opens again with who sent it back', async () => {
  await world.start('c-2', 'small');
  await world.decide('c-2', 'plan', 'on');
  await world.decide('c-2', 'police-sign', 'on');
  const returned = await world.decide('c-2', 'office-sign', 'back');
  expect(returned.tasks.map((task) => task.step)).toEqual(['plan']);
  const plan = await world.database.tasks.findOne({ tenant: world.tenant, caseId: 'c-2', step: 'plan', status: 'open' });
  expect(plan?.returned?.step).toBe('office-sign');
  const entry = await world.database.journal.findOne({ tenant: world.tenant, caseId: 'c-2' }, { sort: { sequence: -1 } });
  expect(entry?.effects).toContainEqual({ kind: 'void-signature', step: 'police-sign', signs: 'plan' });
});

test('the same key answers as the first time, another body under it is a conflict, another key finds the task closed', async () => {
  await world.start('c-3', 'small');
  const request = await world.decision('c-3', 'plan', 'on');
  const first = await world.gateway.decide(world.tenant, 'c-3', request);
  const again = await world.gateway.decide(world.tenant, 'c-3', request);
  expect(again.sequence).toBe(first.sequence);
  expect(await codeOf(world.gateway.decide(world.tenant, 'c-3', { ...request, key: 'other', bodyHash: 'x' }))).toBe('task-closed');
  const retold = await codeOf(world.gateway.decide(world.tenant, 'c-3', { ...request, bodyHash: 'changed' }));
  // Temporal itself answers a known Update id with the first answer; the server compares bodies before it asks (see server/cases).
  expect(['key-conflict', 'answered']).toContain(retold);
  expect(await world.database.journal.countDocuments({ tenant: world.tenant, caseId: 'c-3' })).toBe(2);
});

test('two people decide the same task at once: one entry, one refusal', async () => {
  await world.start('c-4', 'small');
  const [one, two] = await Promise.all([world.decision('c-4', 'plan', 'on'), world.decision('c-4', 'plan', 'on')]);
  const answers = await Promise.all([one, two].map((request) => codeOf(world.gateway.decide(world.tenant, 'c-4', request))));
  expect(answers.sort()).toEqual(['answered', 'task-closed']);
});

test('what is signed must be what lies there now', async () => {
  await world.start('c-5', 'small');
  await world.decide('c-5', 'plan', 'on');
  expect(await codeOf(world.decide('c-5', 'police-sign', 'on', { signedHash: 'an older plan' }))).toBe('signature-stale');
});

test('a wrong seat, an unknown outcome and a finished case are refused with their own codes', async () => {
  await world.start('c-6', 'small');
  const request = await world.decision('c-6', 'plan', 'on');
  expect(await codeOf(world.gateway.decide(world.tenant, 'c-6', { ...request, actor: { ...request.actor, seat: { role: 'principal', unitId: 'school-2' } } }))).toBe('seat-mismatch');
  expect(await codeOf(world.gateway.decide(world.tenant, 'c-6', { ...request, outcome: 'no-such' }))).toBe('outcome-unknown');
  expect(await codeOf(world.gateway.decide(world.tenant, 'c-1', { ...request }))).toBe('case-ended');
  expect(await codeOf(world.gateway.decide(world.tenant, 'no-such-case', { ...request }))).toBe('not-found');
});

test('a directive starts one case per recipient, once, however often the batch is run', async () => {
  await world.start('d-1', 'campaign', 'office');
  const key = 'k-roster';
  const data = { recipients: ['school-1', 'school-2', 'school-1'] };
  const hash = submissionHash({ step: 'draft', form: null, data, files: [] });
  await world.database.submissions.insertOne({
    _id: `${world.tenant}/${key}`, tenant: world.tenant, id: key, caseId: 'd-1', taskId: '', step: 'draft', form: null, outcome: 'on', data, comment: null,
    fieldNotes: {}, personId: 'p', unitId: 'office', role: 'specialist', hash, bodyHash: `body-${key}`, signedHash: null, facts: {}, createdAt: new Date().toISOString(),
  });
  await world.decide('d-1', 'draft', 'on', { key, submission: { id: key, hash }, facts: { planDue: '2026-12-24' } });
  await eventually(async () => (await world.database.cases.findOne({ _id: `${world.tenant}/d-1` }))?.status === 'ended', 'the directive ends');
  const opened = await eventually(async () => {
    const cases = await world.database.cases.find({ tenant: world.tenant, parentCaseId: 'd-1' }).toArray();
    return cases.length === 2 ? cases : null;
  }, 'both schools have a case');
  expect(opened.map((one) => one.facts)).toEqual([{ planDue: '2026-12-24' }, { planDue: '2026-12-24' }]);
  await world.effects.startBatch({ tenant: world.tenant, caseId: 'd-1', step: 'cases', limit: 10 });
  expect(await world.database.cases.countDocuments({ tenant: world.tenant, parentCaseId: 'd-1' })).toBe(2);
  expect((await world.verify()).faults).toEqual([]);
}, 60_000);

test('a case whose seat nobody stands behind waits for attention, and goes on when the organisation is mended', async () => {
  await world.start('c-7', 'small', 'school-lost');
  const request = await world.decision('c-7', 'plan', 'on');
  expect(await codeOf(world.gateway.decide(world.tenant, 'c-7', request))).toBe('case-needs-attention');
  const record = await world.database.cases.findOne({ _id: `${world.tenant}/c-7` });
  expect(record?.trouble?.reason).toContain('police');
  await world.database.cases.updateOne({ _id: `${world.tenant}/c-7` }, { $set: { 'parties.police': 'commune' } });
  await world.gateway.retry(world.tenant, 'c-7');
  await eventually(async () => (await world.database.tasks.findOne({ tenant: world.tenant, caseId: 'c-7', step: 'police-sign', status: 'open' })) !== null, 'the signature opens');
  expect((await world.database.cases.findOne({ _id: `${world.tenant}/c-7` }))?.trouble).toBeNull();
}, 60_000);

test('a due time fires a reminder and then an escalation, each once, in the journal', async () => {
  await world.publish([smallProcedure({ version: 2, plan: {
    deadline: { kind: 'after', from: 'opened', amount: 3, unit: 'seconds' },
    ladder: [
      { key: 'soon', at: { amount: 2, unit: 'seconds', side: 'before' }, act: { kind: 'remind' } },
      { key: 'late', at: { amount: 1, unit: 'seconds', side: 'after' }, act: { kind: 'escalate', to: { role: 'secretary', party: 'body' } } },
    ],
  } })]);
  await world.start('c-8', 'small');
  const sent = await eventually(async () => {
    const entries = await world.database.journal.find({ tenant: world.tenant, caseId: 'c-8' }).sort({ sequence: 1 }).toArray();
    const templates = entries.flatMap((entry) => entry.effects.flatMap((effect) => (effect.kind === 'notify' ? [effect.template] : [])));
    return templates.includes('escalation') ? templates : null;
  }, 'the escalation');
  expect(sent).toEqual(['task-opened', 'reminder', 'escalation']);
}, 60_000);
