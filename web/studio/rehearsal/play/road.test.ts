import { shippedProcedures } from '../../../../domain/procedures';
import { safeSchoolProcedure } from '../../../../domain/procedures/safe-school';
import { graphOf } from '../../../../domain/design/graph';
import { coverageOf, inboxOf, replayScenario, scenarioSchema, type ScriptEvent } from '../../../../domain/rehearsal';
import { getForm, shippedForms } from '../../../../forms';
import { factsOf } from '../../procedures/facts/fact-info';
import { atHand, type AtHand } from '../at-hand';
import { isNameable, scenarioFrom, stateOf } from '../scenarios/end-state';
import { coveredPicture } from '../views/covered';
import { happenedBetween } from './happened';
import { again, begin, decide, goOn, present, withoutLast, type Road } from './road';
import { sampleData } from '../../forms/preview/sample-data';
import { readFact, toldFacts } from './sample-facts';

const shelf = { procedures: shippedProcedures.map(({ key, title, version, subjectKind }) => ({ key, title, version, subjectKind })), findProcedure: (key: string, version: number) => shippedProcedures.find((one) => one.key === key && one.version === version) };
const hand = atHand(safeSchoolProcedure, shelf) as AtHand;
const setup = { schools: 2, at: '2026-11-23T01:00:00.000Z', units: ['truong-001', 'truong-002'], facts: { planDue: '2027-02-26' } };
const begun = (): Road => begin(hand, setup).road!;

function decided(road: Road, personId: string, step: string, outcome: string, comment = ''): ReturnType<typeof decide> {
  const item = inboxOf(present(road), personId).find((one) => one.step === step)!;
  return decide(road, { item, personId, outcome, facts: {}, data: {}, comment });
}

test('what the draft starts is at hand too, and both schools are opened', () => {
  expect(hand.definitions.map(({ key }) => key)).toEqual(expect.arrayContaining(['safe-school', 'periodic-report', 'replication']));
  const road = begun();
  expect([...present(road).cases.values()].map(({ subjectUnitId }) => subjectUnitId)).toEqual(setup.units);
  expect(happenedBetween(null, present(road)).mails).toBe(2);
});

test('a played road is a scenario that is green; what was undone is not in it', () => {
  const sent = decided(begun(), 'truong-001-drafter', 'plan', 'submit');
  expect(sent.refusal).toBeNull();
  const waited = goOn(sent.road, { do: 'wait', for: { amount: 7, unit: 'calendar-days' } });
  const undone = withoutLast(waited.road);
  expect(present(undone)).toBe(present(sent.road));
  const next = goOn(waited.road, { do: 'next-due' }).road;
  expect(isNameable(next)).toBe(true);
  const scenario = scenarioSchema.parse(JSON.parse(JSON.stringify(scenarioFrom(next, 'Gửi kế hoạch', stateOf(next)))));
  expect(scenario.script.map((event: ScriptEvent) => event.do)).toEqual(['open', 'open', 'decide', 'wait', 'next-due']);
  expect(replayScenario(scenario, hand.definitions)).toMatchObject({ green: true, first: null });
  const changed = { ...safeSchoolProcedure, steps: safeSchoolProcedure.steps.slice(1) };
  expect(replayScenario(scenario, [changed, ...hand.definitions.slice(1)]).green).toBe(false);
});

test('a refusal leaves the road as it was, in words; a changed draft takes what still goes', () => {
  const sent = decided(begun(), 'truong-001-drafter', 'plan', 'submit').road;
  const refused = decided(sent, 'truong-001-principal', 'plan-approval', 'return');
  expect(refused.refusal?.code).toBe('reason-required');
  expect(refused.road).toBe(sent);
  expect(again(sent, hand)).toMatchObject({ lost: 0, refusal: null });
  const renamed = atHand({ ...safeSchoolProcedure, steps: safeSchoolProcedure.steps.map((node) => (node.key === 'plan' && node.kind === 'task' ? { ...node, outcomes: node.outcomes.map((outcome) => ({ ...outcome, key: 'send' })) } : node)) }, shelf) as AtHand;
  expect(again(sent, renamed)).toMatchObject({ lost: 1, refusal: { code: 'outcome-unknown' } });
});

test('the picture is coloured where the road went', () => {
  const sent = decided(begun(), 'truong-001-drafter', 'plan', 'submit').road;
  const graph = graphOf(hand.definition);
  const covered = coveredPicture(graph, coverageOf(hand.definition, [present(sent)]), [present(sent)]);
  expect(covered.steps.has('plan')).toBe(true);
  expect(covered.steps.has('recognition')).toBe(false);
  const edge = (from: string) => graph.edges.find((one) => one.from === from)!;
  expect(covered.edges.has(edge('start').id)).toBe(true);
  expect(graph.edges.filter(({ id, kind }) => kind === 'return' && covered.edges.has(id))).toEqual([]);
});

test('every shipped form has sample facts, of the kinds that its facts are', () => {
  for (const form of shippedForms) {
    const infos = factsOf({ ...safeSchoolProcedure, steps: [{ ...safeSchoolProcedure.steps[0]!, form: { key: form.key, version: 1 } } as never] }, () => getForm(form.key, 1));
    expect(Object.keys(toldFacts(form, infos, { data: sampleData(form.components, '2026-12-23'), sentBefore: false }, '2026-11-23')).sort()).toEqual(form.facts.map(({ fact }) => fact).sort());
  }
  const info = { fact: 'x', title: { vi: '', en: '' }, step: null, stepTitle: null, formTitle: null, options: [] };
  expect([readFact({ ...info, type: 'number' }, '3'), readFact({ ...info, type: 'number' }, 'x'), readFact({ ...info, type: 'boolean' }, 'false'), readFact({ ...info, type: 'date' }, '2026-13-01'), readFact({ ...info, type: 'text' }, '')]).toEqual([3, null, false, null, null]);
});
