import { inspect } from 'node:util';
import { replayJournal, act, askExtension, busyPeople, documentsOf, giveOrder, inboxOf, inventWorld, jumpTo, jumpToNext, newRehearsal, nextDue, noticesOf, openCase, startRehearsal, stepsOf, timelineOf, type Rehearsal } from '.';
import { procedureOf, smallProcedure, taskNode } from '../../test/support/small-procedure';
import { shippedProcedures } from '../procedures';
import { AT, decide, decided, done, openSteps, schoolRoad, wholeRoad } from './testing/school-road';

const SCHOOL = 'truong-001';
const first = (rehearsal: Rehearsal) => [...rehearsal.cases.values()][0]!;

test('one school goes from its plan to the commendation: documents with numbers, follow-ups opened', () => {
  const end = wholeRoad.reduce((rehearsal, [step, outcome, facts]) => decided(rehearsal, step, outcome, { facts: facts ?? {}, caseId: 'safe-school-1' }), schoolRoad());
  expect(first(end).state).toMatchObject({ status: 'ended', outcome: 'completed' });
  expect(documentsOf(end).map(({ step, number }) => [step, number])).toEqual([
    ['plan-document', '01/KH-THCSAB'], ['inspection-minutes', '01/BB-CAT'], ['recognition', '01/QĐ-UBND'], ['certificate', '01/2026/GCN-UBND'], ['commendation-decision', '02/QĐ-UBND'],
  ]);
  expect([...end.cases.values()].map(({ definition, subjectUnitId, parentCaseId }) => [definition.key, subjectUnitId, parentCaseId])).toEqual([
    ['safe-school', SCHOOL, null], ['periodic-report', SCHOOL, 'safe-school-1'], ['replication', SCHOOL, 'safe-school-1'],
  ]);
  expect(stepsOf(end, first(end)).filter(({ state }) => state !== 'done').map(({ step }) => step)).toEqual(['remedy', 'recheck', 'not-certified', 'plan-received']);
});

test('a return opens the plan again: signatures void, both parties told, the school sees who sent it back', () => {
  let now = [['plan', 'submit'], ['plan-approval', 'approve'], ['police-signature', 'sign']].reduce((rehearsal, [step = '', outcome = '']) => decided(rehearsal, step, outcome), schoolRoad());
  expect(first(now).state.signatures.map(({ step }) => step)).toEqual(['plan-approval', 'police-signature']);
  now = decided(now, 'education-signature', 'return');
  expect(first(now).state.signatures).toEqual([]);
  expect(inboxOf(now, `${SCHOOL}-drafter`)).toMatchObject([{ step: 'plan', returnedFrom: 'education-signature', late: false }]);
  expect(noticesOf(now, `${SCHOOL}-drafter`)[0]).toMatchObject({ template: 'task-returned' });
  expect(stepsOf(now, first(now)).find(({ step }) => step === 'police-signature')?.state).toBe('taken-back');
  const words = timelineOf(now, first(now).id);
  expect(words.at(-2)?.text.vi ?? '').toContain('Chữ ký');
  expect(words.find(({ kind, text }) => kind === 'decided' && text.en.includes('Return'))?.comment).toBe('Vì diễn tập');
});

test('the clock jumps over the deadline: reminders first, then the head, the superior and the committee', () => {
  const start = schoolRoad();
  expect(nextDue(start)).toBe('2027-02-22T01:00:00.000Z');
  const late = jumpTo(start, '2027-03-10T01:00:00.000Z');
  expect(late).toMatchObject({ stopped: 'there', wakes: 5 });
  expect(noticesOf(late.rehearsal).reverse().map(({ template, receivers }) => [template, receivers[0]?.personId])).toEqual([
    ['task-opened', `${SCHOOL}-drafter`], ['reminder', `${SCHOOL}-drafter`], ['reminder', `${SCHOOL}-drafter`], ['escalation', `${SCHOOL}-principal`],
    ['escalation', 'so-gddt-specialist'], ['escalation', 'ban-chi-dao-secretary'],
  ]);
  expect(inboxOf(late.rehearsal, `${SCHOOL}-drafter`)[0]?.late).toBe(true);
  expect(inboxOf(start, `${SCHOOL}-drafter`)[0]?.late).toBe(false);
  expect(jumpToNext(late.rehearsal)).toMatchObject({ stopped: 'nothing-ahead' });
  expect(jumpTo(late.rehearsal, AT).refusal?.code).toBe('clock-back');
});

test('refusals come back as words: another seat, four eyes, no reason, a stale signature, a task that is gone', () => {
  const start = schoolRoad();
  const [{ taskId = '' } = {}] = inboxOf(start, `${SCHOOL}-drafter`);
  const wrong = act(start, { taskId, personId: `${SCHOOL}-principal`, outcome: 'submit' });
  expect(wrong.refusal).toMatchObject({ code: 'not-holder' });
  expect(wrong.refusal?.message.vi).toContain('không giữ vị trí Cán bộ phụ trách an ninh trật tự');
  expect(wrong.rehearsal).toBe(start);
  const both = { ...start, world: { ...start.world, people: start.world.people.map((person) => (person.id === `${SCHOOL}-drafter` ? { ...person, seats: [...person.seats, { unitId: SCHOOL, role: 'principal' }] } : person)) } };
  const sent = decided(both, 'plan', 'submit', { personId: `${SCHOOL}-drafter` });
  expect(inboxOf(sent, `${SCHOOL}-drafter`)).toMatchObject([{ step: 'plan-approval', barred: true }]);
  expect(decide(sent, 'plan-approval', 'approve', { personId: `${SCHOOL}-drafter` }).refusal?.code).toBe('four-eyes');
  expect(decide(sent, 'plan-approval', 'return', { comment: '' }).refusal).toMatchObject({ code: 'reason-required', message: { en: 'The outcome “Return” needs a reason.' } });
  expect(decide(sent, 'plan-approval', 'approve', { signedHash: 'older' }).refusal?.code).toBe('signature-stale');
  expect(decide(sent, 'plan-approval', 'nothing').refusal?.code).toBe('outcome-unknown');
  expect(act(sent, { taskId, personId: `${SCHOOL}-drafter`, outcome: 'submit' }).refusal?.code).toBe('task-closed');
  expect(act(sent, { taskId: 'nothing', personId: `${SCHOOL}-drafter`, outcome: 'submit' }).refusal?.code).toBe('not-found');
});

test('more time is asked for, granted beside the step and moves the deadline; an inspection can pause', () => {
  let now = schoolRoad();
  const [{ taskId = '' } = {}] = inboxOf(now, `${SCHOOL}-drafter`);
  now = done(askExtension(now, { taskId, personId: `${SCHOOL}-drafter`, until: '2027-03-31' }));
  expect(askExtension(now, { taskId, personId: `${SCHOOL}-drafter`, until: '2027-03-31' }).refusal?.code).toBe('extension-not-allowed');
  const [asked] = inboxOf(now, 'so-gddt-specialist');
  expect(asked).toMatchObject({ title: { vi: 'Xin gia hạn: Lập kế hoạch và bản đăng ký' }, outcomes: [{ key: 'grant' }, { key: 'refuse' }] });
  now = done(act(now, { taskId: asked?.taskId ?? '', personId: 'so-gddt-specialist', outcome: 'grant' }));
  expect(inboxOf(now, `${SCHOOL}-drafter`)).toMatchObject([{ lastDay: '2027-03-31' }]);
  now = [...wholeRoad.slice(0, 6)].reduce((rehearsal, [step, outcome, facts]) => decided(rehearsal, step, outcome, { facts: facts ?? {} }), now);
  const inspection = inboxOf(now, 'cong-an-tinh-police-inspector').find(({ step }) => step === 'inspection');
  now = done(giveOrder(now, { caseId: inspection?.caseId ?? '', order: { kind: 'paused', taskId: inspection?.taskId ?? '' }, reason: 'Chờ trả lời' }));
  expect(inboxOf(now, 'cong-an-tinh-police-inspector').find(({ step }) => step === 'inspection')).toMatchObject({ dueAt: null, pausedAt: AT });
  expect(giveOrder(now, { caseId: inspection?.caseId ?? '', order: { kind: 'paused', taskId: inspection?.taskId ?? '' } }).refusal?.code).toBe('pause-not-allowed');
});

test('what was given in never changes, and the journal leads to the state again', () => {
  const start = schoolRoad();
  const before = inspect(start, { depth: 9 });
  const end = wholeRoad.reduce((rehearsal, [step, outcome, facts]) => decided(rehearsal, step, outcome, { facts: facts ?? {}, caseId: 'safe-school-1' }), start);
  expect(inspect(start, { depth: 9 })).toBe(before);
  for (const held of end.cases.values()) expect(replayJournal(end.definitions, held.entries)).toEqual(held.state);
});

test('the words of a notice are the product’s own', () => {
  expect(noticesOf(schoolRoad())[0]?.words.vi).toMatchObject({ subject: 'Việc mới: Lập kế hoạch và bản đăng ký – Trường THCS An Bình' });
});

test('a vacant seat is answered for by the head above; a party without a unit stops the case with words', () => {
  const world = inventWorld(shippedProcedures, 1);
  const empty = { ...world, people: world.people.filter(({ id }) => id !== `${SCHOOL}-drafter`) };
  const opened = done(startRehearsal({ definitions: shippedProcedures, world: empty, at: AT, open: { process: 'safe-school' } }));
  expect(noticesOf(opened)[0]).toMatchObject({ vacant: true, receivers: [{ personId: 'so-gddt-head' }] });
  const lost = { ...world, units: world.units.map((unit) => ({ ...unit, relations: {} })) };
  const road = done(startRehearsal({ definitions: shippedProcedures, world: lost, at: AT, open: { process: 'safe-school' } }));
  const stopped = decide(decided(road, 'plan', 'submit'), 'plan-approval', 'approve');
  expect(stopped.refusal?.message.vi).toBe('Không có đơn vị nào đứng sau bên “commune-police” của Trường THCS An Bình, nên hồ sơ dừng lại.');
});

test('a made-up world has somebody in every seat of any procedure, also of kinds and relations nobody knows', () => {
  const strange = { ...smallProcedure(), subjectKind: 'hospital', parties: { school: { kind: 'subject' as const }, police: { kind: 'relation' as const, relation: 'twinned-with' }, office: { kind: 'initiator' as const }, body: { kind: 'relation' as const, relation: 'standing-body' } } };
  const world = inventWorld([strange], 3);
  let now = done(startRehearsal({ definitions: [strange], world, at: AT }));
  for (const step of ['plan', 'police-sign', 'office-sign']) now = decided(now, step, 'on');
  expect(first(now).state.outcome).toBe('completed');
  expect(inventWorld([strange], 3)).toEqual(world);
});

test('a procedure that starts itself without end stops with words, and one with a fault is told as such', () => {
  const endless = { ...procedureOf({ kind: 'spawn', key: 'again', title: { vi: 'lại', en: 'again' }, process: 'small', over: { unitKind: 'school', under: 'school' }, carry: [] }), starts: undefined } as ReturnType<typeof procedureOf>;
  const answer = startRehearsal({ definitions: [endless], world: inventWorld([endless], 1), at: AT });
  expect(answer.rehearsal.cases.size).toBeLessThan(20);
  expect([...answer.rehearsal.cases.values()].at(-1)?.rosters[0]?.trouble?.en).toContain('generations');
  const broken = procedureOf(taskNode('plan', 'school', 'principal', { back: 'nowhere' }));
  const start = done(startRehearsal({ definitions: [broken], world: inventWorld([broken], 1), at: AT }));
  expect(decide(start, 'plan', 'back').refusal).toMatchObject({ code: 'definition-broken' });
  expect(openCase(start, { process: 'nothing' }).refusal?.code).toBe('process-missing');
});

test('who is busy', () => {
  expect(busyPeople(schoolRoad())).toEqual([{ personId: `${SCHOOL}-drafter`, tasks: 1 }]);
  expect(openSteps(schoolRoad())).toEqual(['plan']);
});

test('several cases are opened by hand, each with an id and people of its own', () => {
  const empty = newRehearsal({ definitions: shippedProcedures, world: inventWorld(shippedProcedures, 2), at: AT });
  const both = ['truong-001', 'truong-002'].reduce((rehearsal, subjectUnitId) => done(openCase(rehearsal, { process: 'safe-school', subjectUnitId })), empty);
  expect([...both.cases.keys()]).toEqual(['safe-school-1', 'safe-school-2']);
  expect(busyPeople(both).map(({ personId }) => personId)).toEqual(['truong-001-drafter', 'truong-002-drafter']);
  expect(empty.cases.size).toBe(0);
});
