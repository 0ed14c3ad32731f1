import { submissionHash } from '../server/cases/store-submission';
import type { ProcessDefinition } from '../domain/process';
import { CaseWorld, eventually } from '../test/support/case-world';
import { smallProcedure, taskNode } from '../test/support/small-procedure';

/** A case that was parked goes on as a whole when people take it further before anybody presses "retry". */
const words = (text: string) => ({ vi: text, en: text });
const parties = { school: { kind: 'subject' as const }, police: { kind: 'relation' as const, relation: 'commune-police' }, office: { kind: 'initiator' as const }, body: { kind: 'relation' as const, relation: 'standing-body' } };
const campaign: ProcessDefinition = {
  key: 'campaign', version: 1, title: words('campaign'), subjectKind: 'school', parties,
  steps: [
    taskNode('plan', 'school', 'principal'), taskNode('sign', 'police', 'officer'),
    { kind: 'spawn', key: 'cases', title: words('cases'), process: 'small', over: { step: 'plan', field: 'recipients' }, carry: [] },
  ],
};
/** Cases are started, looked at and started again. */
const again: ProcessDefinition = {
  key: 'again', version: 1, title: words('again'), subjectKind: 'school', parties,
  steps: [
    taskNode('plan', 'school', 'principal'),
    { kind: 'spawn', key: 'cases', title: words('cases'), process: 'small', over: { step: 'plan', field: 'recipients' }, carry: [] },
    taskNode('review', 'school', 'principal', { back: 'plan' }),
  ],
};

let world: CaseWorld;
beforeAll(async () => { world = await CaseWorld.create([smallProcedure(), campaign, again]); }, 120_000);
afterAll(() => world.close());

async function listed(caseId: string, key: string, recipients: string[]) {
  const data = { recipients };
  const hash = submissionHash({ step: 'plan', form: null, data, files: [] });
  await world.database.submissions.insertOne({
    _id: `${world.tenant}/${key}`, tenant: world.tenant, id: key, caseId, taskId: '', step: 'plan', form: null, outcome: 'on', data, comment: null,
    fieldNotes: {}, personId: 'p', unitId: 'office', role: 'principal', hash, bodyHash: `body-${key}`, signedHash: null, facts: {}, createdAt: new Date().toISOString(),
  });
  return { key, submission: { id: key, hash } };
}
const ended = (caseId: string) => eventually(async () => (await world.database.cases.findOne({ _id: `${world.tenant}/${caseId}` }))?.status === 'ended', `${caseId} ends`);

test('a step taken again by hand after it was parked leaves nothing that holds up the steps after it', async () => {
  await world.start('p-1', 'campaign', 'school-lost');
  await expect(world.decide('p-1', 'plan', 'on', await listed('p-1', 'first', ['school-1']))).rejects.toMatchObject({ code: 'case-needs-attention' });
  await world.database.cases.updateOne({ _id: `${world.tenant}/p-1` }, { $set: { 'parties.police': 'commune' } });
  await world.decide('p-1', 'plan', 'on', await listed('p-1', 'second', ['school-1', 'school-2']));
  await world.decide('p-1', 'sign', 'on');
  await ended('p-1');
  expect(await world.database.journal.countDocuments({ tenant: world.tenant, caseId: 'p-1', 'event.kind': 'cases-started' })).toBe(1);
}, 60_000);

test('what is parked is not forgotten because another step went well', async () => {
  await world.publish([{ ...smallProcedure({ version: 2 }), key: 'two', steps: [
    { kind: 'parallel', key: 'both', title: words('both'), join: 'all', branches: [
      { key: 'a', title: words('a'), steps: [taskNode('plan', 'school', 'principal'), taskNode('sign', 'police', 'officer')] },
      { key: 'b', title: words('b'), steps: [taskNode('note', 'office', 'specialist')] },
    ] },
  ] }]);
  await world.start('p-2', 'two', 'school-lost');
  await expect(world.decide('p-2', 'plan', 'on')).rejects.toMatchObject({ code: 'case-needs-attention' });
  await world.decide('p-2', 'note', 'on');
  await eventually(async () => (await world.database.cases.findOne({ _id: `${world.tenant}/p-2` }))?.trouble?.reason.includes('police'), 'the trouble is still told');
}, 60_000);

test('a step that starts cases may be gone through twice: the new ones are started, the old ones stay', async () => {
  await world.start('p-3', 'again');
  await world.decide('p-3', 'plan', 'on', await listed('p-3', 'once', ['school-1']));
  const review = (n: number) => eventually(async () => (await world.database.tasks.countDocuments({ tenant: world.tenant, caseId: 'p-3', step: 'review' })) === n, `review ${n} opens`);
  await review(1);
  await world.decide('p-3', 'review', 'back');
  await world.decide('p-3', 'plan', 'on', await listed('p-3', 'twice', ['school-1', 'school-2']));
  await review(2);
  await world.decide('p-3', 'review', 'on');
  await ended('p-3');
  await eventually(async () => (await world.database.cases.countDocuments({ tenant: world.tenant, parentCaseId: 'p-3' })) === 2, 'both schools have a case');
  expect((await world.verify()).faults).toEqual([]);
}, 60_000);
