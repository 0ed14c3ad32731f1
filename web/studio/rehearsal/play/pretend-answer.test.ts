import { shippedProcedures } from '../../../../domain/procedures';
import { inboxOf, jumpTo, openForm, whoMay, type InboxItem, type Rehearsal } from '../../../../domain/rehearsal';
import { decided, schoolRoad } from '../../../../domain/rehearsal/testing/school-road';
import { getForm, shippedForms, type FormDefinition } from '../../../../forms';
import { factsOf } from '../../../../forms/checker/facts-of';
import { prefillOf } from '../../../../forms/prefill';
import { sampleData } from '../../forms/preview/sample-data';
import { pretendAnswer, withFacts } from './pretend-answer';
import { valuesToRead } from './values-to-read';

const SCHOOL = 'truong-001';
const formOf = ({ form }: InboxItem): FormDefinition => getForm(form!.key as Parameters<typeof getForm>[0], form!.version)!;

/** The form of an open step as the first who may fill it in opens it. */
function opened(rehearsal: Rehearsal, step: string) {
  const held = [...rehearsal.cases.values()][0]!;
  const task = Object.values(held.state.tasks).find((one) => one.step === step)!;
  const personId = whoMay(rehearsal, held, task)[0]!;
  const item = inboxOf(rehearsal, personId).find(({ taskId }) => taskId === task.id)!;
  const form = formOf(item);
  return { item, form, personId, ...pretendAnswer(rehearsal, item, personId, form) };
}

/** A case that was inspected, with answers as the page makes them up. */
function inspected(facts: Record<string, number> = {}): Rehearsal {
  const road = [['plan', 'submit', 'form'], ['plan-approval', 'approve'], ['police-signature', 'sign', 'form'], ['education-signature', 'sign'], ['self-assessment', 'submit', 'form'], ['self-assessment-approval', 'approve'], ['inspection', 'submit', 'form'], ['inspection-agreement', 'agree']] as const;
  return road.reduce((now, [step, outcome, filled]) => {
    if (!filled) return decided(now, step, outcome, { caseId: 'safe-school-1' });
    const { form, data } = opened(now, step);
    const answer = withFacts(form, data, facts);
    return decided(now, step, outcome, { data: answer, facts: factsOf(form, answer as never), caseId: 'safe-school-1' });
  }, schoolRoad());
}

test('a form opens with the first values that its case gives, and samples for the rest', () => {
  const start = schoolRoad();
  const { first, data, form, item, personId, sentBefore } = opened(start, 'plan');
  expect(first).toEqual(prefillOf(form, openForm(start, item.taskId, personId).context));
  expect(first).toEqual({ year: 2026, issuedOn: '2026-11-23', registers: true });
  expect(data).toMatchObject({ ...first, subject: expect.any(String), models: [{ name: expect.any(String) }, { name: expect.any(String) }] });
  expect(sentBefore).toBe(false);
  expect(opened(jumpTo(start, '2026-12-31T17:00:00.000Z').rehearsal, 'plan').first).toMatchObject({ year: 2027, issuedOn: '2027-01-01' });
});

test('what came back opens with what was sent; nothing of it is made up', () => {
  const start = schoolRoad();
  const data = { subject: 'Đã gửi', models: [] };
  const back = decided(decided(start, 'plan', 'submit', { data }), 'plan-approval', 'return');
  expect(opened(back, 'plan')).toMatchObject({ sentBefore: true, first: data, data });
});

test('rows that the case gives are filled up one by one, as many as somebody said there were', () => {
  const now = inspected({ openFindings: 3 });
  const remedy = opened(now, 'remedy');
  expect(remedy.first.findings).toHaveLength(3);
  const rows = remedy.data.findings as Record<string, unknown>[];
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row).toMatchObject({ finding: expect.any(String), done: expect.any(String), doneOn: '2026-12-23' });
  const classified = inspected({ openFindings: 0 });
  const { item, personId } = opened(classified, 'classification');
  expect(openForm(classified, item.taskId, personId).context.previous).toMatchObject({ openFindings: [], models: [{ name: 'Nội dung minh họa', count: 1 }, { count: 1 }] });
  expect(opened(inspected({ openFindings: 1 }), 'remedy').data.findings).toHaveLength(1);
});

test('a table that the case has no rows for keeps its samples', () => {
  const form = { ...getForm('remedy')!, prefill: [{ to: 'findings.*.finding', from: 'previous.openFindings.*.what' }] };
  const start = schoolRoad();
  const { item, personId } = opened(start, 'plan');
  const { first, data } = pretendAnswer(start, item, personId, form);
  expect(first).toEqual({ findings: [] });
  expect(data.findings).not.toHaveLength(0);
});

test('what is said of a fact stands in the data, so that later forms find it there', () => {
  for (const form of shippedForms) {
    const data = sampleData(form.components, '2026-12-23');
    const told = factsOf(form, data as never);
    expect(withFacts(form, data, told)).toEqual(data);
    const said = Object.fromEntries(form.facts.flatMap(({ fact, kind, ...more }): [string, string | number | boolean | null][] => {
      if (kind === 'field') return [[fact, typeof told[fact] === 'number' ? 7 : typeof told[fact] === 'boolean' ? !told[fact] : 'khác']];
      return kind === 'count' && !('in' in more) && more.path.endsWith('.*') ? [[fact, 4]] : [];
    }));
    const before = structuredClone(data);
    expect(factsOf(form, withFacts(form, data, said) as never)).toMatchObject(said);
    expect(data).toEqual(before);
  }
  const plan = getForm('plan')!;
  expect(withFacts(plan, { models: [{ name: 'A' }, { name: 'B' }], registers: true }, { modelCount: 1, registers: null, unknown: 3 })).toEqual({ models: [{ name: 'A' }] });
  expect(withFacts(plan, {}, { modelCount: 1e9, outreachCount: -1 })).toMatchObject({ models: { length: 50 }, outreach: [] });
});

test('a made-up text is no notation for a document', () => {
  const directive = shippedProcedures.find(({ key }) => key === 'directive')!;
  expect(sampleData(getForm('directive')!.components, '2026-12-23')).toHaveProperty('notation');
  const start = schoolRoad();
  const held = { ...[...start.cases.values()][0]!, definition: directive };
  const item = inboxOf(start, `${SCHOOL}-drafter`)[0]!;
  const cases = new Map([[held.id, { ...held, state: { ...held.state, tasks: { [item.taskId]: { ...held.state.tasks[item.taskId]!, step: 'draft' } } } }]]);
  expect(pretendAnswer({ ...start, cases }, { ...item, step: 'draft' }, `${SCHOOL}-drafter`, getForm('directive')!).data).not.toHaveProperty('notation');
});

test('an answer stays small enough for a scenario of many acts', () => {
  for (const form of shippedForms) expect(JSON.stringify(sampleData(form.components, '2026-12-23')).length).toBeLessThan(6_000);
});

test('values to read name pretend units and people, and leave out what is empty', () => {
  const start = schoolRoad();
  const now = decided(decided(start, 'plan', 'submit'), 'plan-approval', 'approve');
  const { form, first } = opened(now, 'police-signature');
  const unitName = (id: string) => now.world.units.find((unit) => unit.id === id)!.name;
  const { definition, data } = valuesToRead(now, form, first);
  expect(data.signOrder).toBe([SCHOOL, 'cong-an-xa-1', 'so-gddt'].map(unitName).join('; '));
  expect((data.parties as Record<string, unknown>[]).map(({ unit }) => unit)).toEqual([SCHOOL, 'cong-an-xa-1', 'so-gddt'].map(unitName));
  const text = JSON.stringify(definition.components);
  expect(text).toContain('"key":"representative"');
  expect(text).not.toContain('unitPicker');
  expect(text).not.toContain('"key":"validTo"');
  expect(valuesToRead(now, form, {}).definition.components).toEqual([]);
});
