import { replayScenario, scenarioSchema, type Scenario } from '.';
import { shippedProcedures, shippedProcedures as definitions } from '../procedures';
import { AT } from './testing/school-road';

const SCHOOL = 'truong-001';
const scenario = (more: object): Scenario => scenarioSchema.parse({ title: { vi: 'Một trường', en: 'One school' }, process: 'safe-school', at: AT, world: { invent: { schools: 2 } }, ...more });
const open = { do: 'open', unit: SCHOOL, facts: { planDue: '2027-02-26' } };
const decide = (step: string, outcome: string, more: object = {}) => ({ do: 'decide', step, outcome, ...more });

const green = scenario({
  script: [
    { ...open, expected: [{ expect: 'holder', step: 'plan', person: `${SCHOOL}-drafter` }, { expect: 'deadline', step: 'plan', lastDay: '2027-02-25' }] },
    decide('plan', 'submit', { after: { amount: 3, unit: 'working-days' }, facts: { registers: false } }),
    decide('plan-approval', 'return', { refused: 'reason-required' }),
    decide('plan-approval', 'return', { comment: 'Thiếu mục 3', expected: [{ expect: 'notice', template: 'task-returned', role: 'drafter' }, { expect: 'step', step: 'co-signing', is: 'never' }] }),
    decide('plan', 'submit', { facts: { registers: false } }),
    decide('plan-approval', 'approve', { person: `${SCHOOL}-principal` }),
    { do: 'wait', for: { amount: 20, unit: 'working-days' }, expected: [{ expect: 'notice', template: 'escalation', person: 'ban-chi-dao-secretary' }] },
    decide('police-signature', 'sign'), decide('education-signature', 'sign'),
    { do: 'next-due', expected: [{ expect: 'step', case: { process: 'periodic-report' }, step: 'report', is: 'open' }] },
  ],
  expected: [
    { expect: 'ended', as: 'completed' }, { expect: 'document', step: 'plan-document', number: '01/KH-THCSAB' }, { expect: 'document', step: 'certificate', issued: false },
    { expect: 'fact', fact: 'registers', is: false }, { expect: 'cases', process: 'periodic-report', count: 1, ended: 0 }, { expect: 'step', step: 'plan-received', is: 'closed' },
  ],
});

test('a scenario that comes as expected is green, every expectation told in both languages', () => {
  const result = replayScenario(green, definitions);
  expect([result.first, result.unreached]).toEqual([null, 0]);
  expect(result.green).toBe(true);
  expect(result.checked).toHaveLength(12);
  expect(result.checked[0]).toMatchObject({ met: true, expected: { vi: expect.stringMatching(/^“Lập kế hoạch và bản đăng ký” thuộc \p{Lu}/u) as string } });
});

test('after a change of the procedure the first difference is found, with its place', () => {
  const changed = shippedProcedures.map((definition) => (definition.key !== 'safe-school' ? definition : { ...definition, version: 3, steps: definition.steps.map((node) => (node.key === 'plan' && node.kind === 'task' ? { ...node, deadline: { kind: 'fact' as const, fact: 'planDue', meaning: 'by' as const } } : node)) }));
  const result = replayScenario(green, [...definitions, ...changed]);
  expect(result.green).toBe(false);
  expect(result.first).toEqual({ place: { event: 0, expectation: 1 }, message: {
    vi: 'Sự kiện 1: mong đợi hạn của “Lập kế hoạch và bản đăng ký” là hết ngày 25/02/2027, nhưng hạn của “Lập kế hoạch và bản đăng ký” là hết ngày 26/02/2027.',
    en: 'Event 1: expected that “Draft the plan and registration” is due at the end of 25/02/2027, but “Draft the plan and registration” is due at the end of 26/02/2027.',
  } });
});

test('an event that is refused unexpectedly ends the replay; what should have been refused and was not does too', () => {
  const wrong = replayScenario(scenario({ script: [open, decide('plan-approval', 'approve')], expected: [{ expect: 'ended', as: null }] }), definitions);
  expect(wrong).toMatchObject({ green: false, unreached: 1, first: { place: { event: 1, expectation: null }, message: { en: 'Event 2 could not be done: “Approve the plan” is not open in the case of Trường THCS An Bình.' } } });
  const right = replayScenario(scenario({ script: [open, decide('plan', 'submit', { refused: true })] }), definitions);
  expect(right.first?.message.en).toBe('Event 2 should have been refused, but was done.');
});

test('every case of a directive at once', () => {
  const result = replayScenario(scenario({
    process: 'directive',
    script: [
      { do: 'open' }, decide('draft', 'submit', { data: { recipients: [SCHOOL, 'truong-002'] }, facts: { planDue: '2027-02-26' } }), decide('approve', 'approve'),
      decide('plan', 'submit', { case: { process: 'safe-school', every: true } }),
      { do: 'ask-extension', case: { process: 'safe-school', unit: 'truong-002' }, step: 'plan-approval', until: '2027-03-31', refused: 'extension-not-allowed' },
      decide('plan-approval', 'approve', { case: { process: 'safe-school', unit: 'truong-002' } }),
    ],
    expected: [{ expect: 'ended', as: 'completed' }, { expect: 'cases', process: 'safe-school', count: 2, ended: 0 }, { expect: 'step', case: { process: 'safe-school', unit: SCHOOL }, step: 'plan-approval', is: 'open' }, { expect: 'step', case: { unit: 'truong-002' }, step: 'co-signing', is: 'open' }],
  }), definitions);
  expect(result.first).toBeNull();
});

test('more time, a pause, a nudge, a recall and a correction as events', () => {
  const result = replayScenario(scenario({
    script: [
      open, { do: 'ask-extension', step: 'plan', until: { amount: 90, unit: 'working-days' } }, decide('plan', 'grant', { beside: 'extension' }),
      { do: 'extend', step: 'plan', until: '2027-06-30', expected: [{ expect: 'deadline', step: 'plan', lastDay: '2027-06-30' }] }, { do: 'pause', step: 'plan', refused: true }, { do: 'nudge', step: 'plan' },
      decide('plan', 'submit'), { do: 'correct', step: 'plan', expected: [{ expect: 'step', step: 'plan-approval', is: 'closed' }, { expect: 'step', step: 'plan', is: 'open' }] }, { do: 'recall' },
    ],
    expected: [{ expect: 'ended', as: 'recalled' }, { expect: 'notice', template: 'nudge' }, { expect: 'notice', template: 'case-recalled', atLeast: 1 }],
  }), definitions);
  expect(result.first).toBeNull();
});

test('scenarios from elsewhere: hostile names and unknown events are refused, broken references only make them red', () => {
  const hostile = scenarioSchema.parse({ ...green, script: [JSON.parse('{"do":"open","facts":{"__proto__":1}}')] }).script[0];
  expect(hostile?.do === 'open' && hostile.facts && Object.getOwnPropertyNames(hostile.facts)).toEqual([]);
  expect(scenarioSchema.safeParse({ ...green, script: [{ do: 'open', facts: { '$where': 1 } }] }).success).toBe(false);
  expect(scenarioSchema.safeParse({ ...green, script: [{ do: 'erase' }] }).success).toBe(false);
  expect(scenarioSchema.safeParse({ ...green, script: [] }).success).toBe(false);
  expect(scenarioSchema.parse(JSON.parse(JSON.stringify(green)))).toEqual(green);
  const nobody = replayScenario({ ...green, script: [{ do: 'open', unit: 'nirgends' }] }, definitions);
  expect(nobody.first?.message.vi).toBe('Sự kiện 1 không thực hiện được: Không tìm thấy “nirgends”.');
  expect(replayScenario(green, []).green).toBe(false);
  const none = replayScenario(scenario({ script: [{ do: 'wait', for: { amount: 1, unit: 'hours' } }], expected: [{ expect: 'ended', as: null }] }), definitions);
  expect(none.first?.place).toEqual({ event: 'end', expectation: 0 });
});
