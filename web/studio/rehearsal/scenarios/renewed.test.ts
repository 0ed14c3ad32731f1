import { safeSchoolProcedure } from '../../../../domain/procedures/safe-school';
import { replayScenario, scenarioSchema, type Scenario } from '../../../../domain/rehearsal';
import { renewedFrom } from './renewed';

const scenario: Scenario = scenarioSchema.parse({
  title: { vi: 'Gửi kế hoạch', en: 'Plan sent' }, process: 'safe-school', at: '2026-11-23T01:00:00.000Z', world: { invent: { schools: 1 } },
  script: [{ do: 'open', facts: { planDue: '2027-02-26' } }, { do: 'decide', step: 'plan', outcome: 'submit' }],
  expected: [{ expect: 'step', step: 'plan', is: 'closed' }, { expect: 'holder', step: 'plan-approval', role: 'drafter' }],
});

test('a red end gives way to how things stand, what held stays expected', () => {
  const result = replayScenario(scenario, [safeSchoolProcedure]);
  expect(result.green).toBe(false);
  const renewed = renewedFrom(scenario, result)!;
  expect(renewed.scenario.expected).toContainEqual({ expect: 'step', step: 'plan', is: 'closed' });
  expect(renewed.scenario.expected).not.toContainEqual(scenario.expected[1]);
  expect(renewed.expected.map(({ vi }) => vi).join(' ')).toContain('Hiệu trưởng');
  expect(replayScenario(scenarioSchema.parse(JSON.parse(JSON.stringify(renewed.scenario))), [safeSchoolProcedure]).green).toBe(true);
});

test('what is refused or differs on the way is for a person to mend', () => {
  const refused = { ...scenario, script: [...scenario.script, { do: 'decide' as const, step: 'plan', outcome: 'submit' }] };
  expect(renewedFrom(refused, replayScenario(refused, [safeSchoolProcedure]))).toBeNull();
  const [open, ...rest] = scenario.script;
  const onTheWay = { ...scenario, script: [{ ...open!, expected: [{ expect: 'step' as const, step: 'plan', is: 'never' as const }] }, ...rest] };
  expect(renewedFrom(onTheWay, replayScenario(onTheWay, [safeSchoolProcedure]))).toBeNull();
});
