import { KernelRun, refusedWith } from '../../test/support/kernel-run';
import { procedureOf, rungAt, taskNode } from '../../test/support/small-procedure';
import type { TaskNode } from '.';

/** Due on 30 November 2026, a Monday, at 24:00; reminded on the 27th, a Friday. */
const plan = (more: Partial<TaskNode> = {}): TaskNode => taskNode('plan', 'school', 'clerk', {
  deadline: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' }, pausable: true, ladder: [rungAt('soon', -1, { kind: 'remind' })], ...more,
});
function pausedOn(at: string, more: Partial<TaskNode> = {}): KernelRun {
  const run = new KernelRun(procedureOf(plan(more)));
  run.sleepUntil(at);
  run.order({ kind: 'paused', taskId: run.openTask('plan').id });
  return run;
}
const resume = (run: KernelRun, at: string): void => {
  run.sleepUntil(at);
  run.order({ kind: 'resumed', taskId: run.openTask('plan').id });
};

test('the clock stands still: no deadline, nobody is reminded, the holder is told', () => {
  const run = pausedOn('2026-11-25T02:00:00.000Z');
  expect(run.told()).toEqual(['task-paused clerk']);
  expect(run.openTask('plan')).toMatchObject({ dueAt: null, pausedAt: '2026-11-25T02:00:00.000Z' });
  expect(run.state.timers).toEqual([]);
});

test('paused with three working days left and resumed on 7 December: three working days are left', () => {
  const run = pausedOn('2026-11-25T02:00:00.000Z');
  resume(run, '2026-12-07T02:00:00.000Z');
  expect(run.told()).toEqual(['task-resumed clerk']);
  expect(run.openTask('plan')).toMatchObject({ dueAt: '2026-12-10T17:00:00.000Z', pauses: [{ from: '2026-11-25T02:00:00.000Z', to: '2026-12-07T02:00:00.000Z' }] });
  expect(run.openTask('plan').pausedAt).toBeUndefined();
  expect(run.state.timers.map(({ at }) => at)).toEqual(['2026-12-09T01:00:00.000Z']);
});

test('twice: both pauses count', () => {
  const run = pausedOn('2026-11-25T02:00:00.000Z');
  resume(run, '2026-11-26T02:00:00.000Z');
  expect(run.openTask('plan').dueAt).toBe('2026-12-01T17:00:00.000Z');
  run.order({ kind: 'paused', taskId: run.openTask('plan').id });
  resume(run, '2026-11-30T02:00:00.000Z');
  expect(run.openTask('plan').dueAt).toBe('2026-12-03T17:00:00.000Z');
});

test('hours are given back as hours', () => {
  const run = pausedOn('2026-11-23T05:00:00.000Z', { deadline: { kind: 'after', from: 'opened', amount: 24, unit: 'hours' } });
  resume(run, '2026-11-23T09:30:00.000Z');
  expect(run.openTask('plan').dueAt).toBe('2026-11-24T05:30:00.000Z');
});

test('a deadline that had been missed stays missed', () => {
  const run = pausedOn('2026-12-02T02:00:00.000Z');
  resume(run, '2026-12-09T02:00:00.000Z');
  expect(run.openTask('plan').dueAt).toBe('2026-11-30T17:00:00.000Z');
});

test('it can be decided meanwhile', () => {
  const run = pausedOn('2026-11-25T02:00:00.000Z');
  run.decide('plan', 'on');
  expect(run.state.status).toBe('ended');
});

test('what cannot be stopped, is stopped already or does not run is refused', () => {
  const run = pausedOn('2026-11-25T02:00:00.000Z');
  const { id } = run.openTask('plan');
  expect(refusedWith(() => run.order({ kind: 'paused', taskId: id }))).toBe('pause-not-allowed');
  resume(run, '2026-11-26T02:00:00.000Z');
  expect(refusedWith(() => run.order({ kind: 'resumed', taskId: id }))).toBe('pause-not-allowed');
  for (const node of [taskNode('plan', 'school', 'clerk', { pausable: true }), plan({ pausable: false })]) {
    const other = new KernelRun(procedureOf(node));
    expect(refusedWith(() => other.order({ kind: 'paused', taskId: other.openTask('plan').id }))).toBe('pause-not-allowed');
  }
  expect(refusedWith(() => run.order({ kind: 'paused', taskId: 'c.9.9' }))).toBe('task-closed');
});
