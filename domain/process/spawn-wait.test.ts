import { KernelRun, refusedWith } from '../../test/support/kernel-run';
import { procedureOf, taskNode } from '../../test/support/small-procedure';
import { processDefinitionSchema, type SpawnNode } from '.';

const spawnOf = (more: Partial<SpawnNode>): SpawnNode => ({ kind: 'spawn', key: 'schools', title: { vi: 'x', en: 'x' }, process: 'plan', over: { step: 'directive', field: 'recipients' }, carry: ['planDue', 'unknown'], ...more });
function started(more: Partial<SpawnNode>, count: number): KernelRun {
  const run = new KernelRun(procedureOf(taskNode('directive', 'office', 'head'), spawnOf(more), taskNode('review', 'office', 'head')), { planDue: '2026-12-24' });
  run.decide('directive', 'on');
  run.apply({ kind: 'cases-started', step: 'schools', count, at: run.at() });
  return run;
}

test('one case per unit of the list that the earlier step sent, with the facts that are carried', () => {
  const run = new KernelRun(procedureOf(taskNode('directive', 'office', 'head'), spawnOf({})), { planDue: '2026-12-24' });
  const { effects } = run.decide('directive', 'on');
  expect(effects).toContainEqual({ kind: 'start-cases', step: 'schools', process: 'plan', submission: run.state.steps['directive']?.submission, field: 'recipients', facts: { planDue: '2026-12-24' } });
  expect(run.state.spawning).toEqual(['schools']);
});

test('one case per unit of a query', () => {
  const run = new KernelRun(procedureOf(spawnOf({ over: { unitKind: 'school', under: 'office' } })));
  expect(run.entries[0]?.effects).toContainEqual(expect.objectContaining({ kind: 'start-cases', submission: null, field: null, units: { kind: 'school', under: 'office' } }));
});

test('without waiting the case goes on as soon as all are started', () => {
  expect(started({}, 300).openSteps()).toEqual(['review']);
});

test('waits for all that were started, and is refused too early', () => {
  const run = started({ wait: { atLeast: 'all' } }, 300);
  expect([run.openSteps(), run.state.awaiting]).toEqual([[], { schools: { needed: 300, total: 300, enteredAt: run.at() } }]);
  expect(refusedWith(() => run.apply({ kind: 'children-finished', step: 'schools', count: 299, at: run.at() }))).toBe('event-unexpected');
  run.apply({ kind: 'children-finished', step: 'schools', count: 300, at: run.at() });
  expect([run.openSteps(), run.state.awaiting]).toEqual([['review'], {}]);
  expect(refusedWith(() => run.apply({ kind: 'children-finished', step: 'schools', count: 300, at: run.at() }))).toBe('event-unexpected');
});

test.each([[20, 300, 20], [20, 7, 7]])('waits for %i of %i: %i are needed', (atLeast, count, needed) => {
  expect(started({ wait: { atLeast } }, count).state.awaiting['schools']).toMatchObject({ needed, total: count });
});

test('a list of nobody holds nothing up', () => {
  expect(started({ wait: { atLeast: 'all' } }, 0).openSteps()).toEqual(['review']);
});

test('at the deadline the case goes on with those that have ended', () => {
  const run = started({ wait: { atLeast: 'all', until: { kind: 'date', day: '2026-12-24', meaning: 'by' } } }, 300);
  expect(run.state.timers).toEqual([{ at: '2026-12-24T17:00:00.000Z', node: 'schools' }]);
  run.wake();
  expect([run.openSteps(), run.state.awaiting, run.state.timers]).toEqual([['review'], {}, []]);
});

test('the deadline may count from a fact, and moves with the calendar', () => {
  const run = started({ wait: { atLeast: 'all', until: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' } } }, 300);
  expect(run.state.timers).toEqual([{ at: '2026-11-30T17:00:00.000Z', node: 'schools' }]);
  run.order({ kind: 'calendar-changed', calendar: { nonWorking: ['2026-11-24', '2026-11-25'], workingWeekend: [] } });
  expect(run.state.timers).toEqual([{ at: '2026-12-02T17:00:00.000Z', node: 'schools' }]);
});

test('a recall while cases are being started leaves nothing to wait for', () => {
  const run = new KernelRun(procedureOf(spawnOf({ over: { unitKind: 'school', under: 'office' } })));
  run.order({ kind: 'recalled', replacedBy: null });
  expect(run.state).toMatchObject({ status: 'ended', spawning: [] });
  expect(refusedWith(() => run.apply({ kind: 'cases-started', step: 'schools', count: 3, at: run.at() }))).toBe('case-ended');
});

test('waiting for no case at all is refused when the definition is read', () => {
  expect(processDefinitionSchema.safeParse(procedureOf(spawnOf({ wait: { atLeast: 0 } }))).success).toBe(false);
});
