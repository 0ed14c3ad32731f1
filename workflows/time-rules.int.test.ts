import { dayOfInstant, resolveDeadline, type DeadlineRule } from '../domain/deadline';
import { CaseWorld, eventually } from '../test/support/case-world';
import { procedure } from '../test/support/kinds-procedures';
import { taskNode } from '../test/support/small-procedure';

/** Every time rule once through the real engines: the day that stands in MongoDB is the one the rule gives on the pinned calendar. */

const rules: Record<string, DeadlineRule> = {
  'working-days': { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' },
  'calendar-days': { kind: 'after', from: 'started', amount: 30, unit: 'calendar-days', meaning: 'before' },
  'working-hours': { kind: 'after', from: 'opened', amount: 12, unit: 'working-hours' },
  hours: { kind: 'after', from: 'opened', amount: 36, unit: 'hours' },
  'cut-off': { kind: 'after', from: 'opened', amount: 2, unit: 'working-days', cutOff: '16:30', receivedUntil: 'working-hours' },
  'after-a-step': { kind: 'after', from: { step: 'first' }, amount: 3, unit: 'working-days' },
  'after-a-fact': { kind: 'after', from: { fact: 'visitedAt' }, amount: 4, unit: 'working-days' },
  'fact-by': { kind: 'fact', fact: 'planDue', meaning: 'by' },
  'fact-before': { kind: 'fact', fact: 'planDue', meaning: 'before' },
  'fact-offset': { kind: 'fact', fact: 'planDue', meaning: 'by', offset: { amount: -3, unit: 'working-days' } },
  yearly: { kind: 'yearly', month: 11, day: 20, meaning: 'before' },
  date: { kind: 'date', day: '2031-02-25', meaning: 'before', cutOff: '17:00' },
};
const facts = { planDue: '2030-06-14', visitedAt: '2030-01-10T02:00:00.000Z' };

let world: CaseWorld;
beforeAll(async () => {
  world = await CaseWorld.create(Object.entries(rules).map(([name, deadline]) => procedure(`rule-${name}`, [taskNode('first', 'school', 'principal'), taskNode('timed', 'school', 'principal', { deadline })])));
}, 120_000);
afterAll(() => world.close());

test.each(Object.keys(rules))('%s', async (name) => {
  await world.start(name, `rule-${name}`, 'school-1', facts);
  await world.decide(name, 'first', 'on');
  const [record, task] = await Promise.all([world.database.cases.findOne({ tenant: world.tenant, id: name }), world.database.tasks.findOne({ tenant: world.tenant, caseId: name, step: 'timed' })]);
  const rule = rules[name];
  if (!record || !task || !rule) throw new Error('the case has opened its timed step');
  const steps = { first: record.state.steps.first?.completedAt ?? '' };
  const due = resolveDeadline(rule, { anchors: { opened: task.openedAt, started: record.startedAt, steps }, facts, calendar: record.state.calendar });
  expect(due).not.toBeNull();
  expect({ dueAt: task.dueAt, lastDay: task.lastDay }).toEqual({ dueAt: due?.dueAt, lastDay: due?.lastDay });
  expect(dayOfInstant(task.dueAt ?? '') >= dayOfInstant(task.openedAt)).toBe(true);
});

test('a rule whose fact is missing leaves the step without a deadline, and the worker stays up', async () => {
  await world.start('missing', 'rule-fact-by');
  await world.decide('missing', 'first', 'on');
  expect(await world.database.tasks.findOne({ tenant: world.tenant, caseId: 'missing', step: 'timed' })).toMatchObject({ dueAt: null, status: 'open' });
});

test('a fact far beyond every calendar sets no timer that Temporal would refuse', async () => {
  await world.start('far', 'rule-fact-by', 'school-1', { planDue: '2199-12-30' });
  await world.decide('far', 'first', 'on');
  await eventually(async () => (await world.database.tasks.findOne({ tenant: world.tenant, caseId: 'far', step: 'timed' }))?.status === 'open', 'the step is open');
  await world.start('year-9999', 'rule-fact-by', 'school-1', { planDue: '9999-12-31' });
  await world.decide('year-9999', 'first', 'on');
  expect(await world.database.tasks.findOne({ tenant: world.tenant, caseId: 'year-9999', step: 'timed' })).toMatchObject({ dueAt: null });
  expect((await world.decide('far', 'timed', 'on')).status).toBe('ended');
  expect((await world.verify()).faults).toEqual([]);
});
