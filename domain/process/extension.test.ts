import { KernelRun, refusedWith } from '../../test/support/kernel-run';
import { procedureOf, rungAt, taskNode } from '../../test/support/small-procedure';
import { foldJournal, type TaskNode } from '.';

const grantedBy = { role: 'head', party: 'office' };
/** Due on 30 November 2026, a Monday, at 24:00. */
const plan = (more: Partial<TaskNode> = {}): TaskNode => taskNode('plan', 'school', 'clerk', {
  deadline: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' }, extension: { grantedBy }, pausable: true,
  ladder: [rungAt('soon', -1, { kind: 'remind' }), rungAt('missed', 0, { kind: 'escalate', to: grantedBy })], ...more,
});
function asked(until = '2026-12-07'): KernelRun {
  const run = new KernelRun(procedureOf(plan()));
  run.sleepUntil('2026-11-30T02:00:00.000Z');
  ask(run, until);
  return run;
}
const ask = (run: KernelRun, until: string): unknown => run.order({ kind: 'extension-asked', taskId: run.openTask('plan').id, until }, run.holder(run.openTask('plan')));
const answer = (run: KernelRun, outcome: string, until?: string): unknown => run.apply({ ...run.decision(run.besideTask('plan'), outcome), ...(until ? { until } : {}) });

test('who may grant it is asked, and until they answer the deadline stands', () => {
  const run = asked();
  expect(run.besideTask('plan')).toMatchObject({ seat: grantedBy, side: { kind: 'extension', until: '2026-12-07' }, unitId: 'unit-office' });
  expect(run.told()).toEqual(['extension-asked head']);
  expect(run.openTask('plan').dueAt).toBe('2026-11-30T17:00:00.000Z');
});

test('granted as asked: the last day is 7 December, the ladder begins again, the journal says it was granted', () => {
  const run = asked();
  answer(run, 'grant');
  expect(run.told()).toEqual(['extension-granted clerk']);
  expect(run.openTask('plan')).toMatchObject({ dueAt: '2026-12-07T17:00:00.000Z', extendedTo: '2026-12-07' });
  expect(run.state.timers.map((timer) => [timer.at, 'rung' in timer && timer.rung])).toEqual([['2026-12-04T01:00:00.000Z', 'soon'], ['2026-12-07T17:00:00.000Z', 'missed']]);
  expect(foldJournal(run.entries).tasks.get(run.openTask('plan').id)).toMatchObject({ dueAt: '2026-12-07T17:00:00.000Z', lastDay: '2026-12-07', extended: true });
});

test('another day may be granted than was asked; a Saturday means the Monday after', () => {
  const run = asked();
  answer(run, 'grant', '2026-12-05');
  expect(run.openTask('plan').dueAt).toBe('2026-12-07T17:00:00.000Z');
});

test('refused: nothing moves, and it may be asked again', () => {
  const run = asked();
  answer(run, 'refuse');
  expect(run.told()).toEqual(['extension-refused clerk']);
  expect(run.openTask('plan').dueAt).toBe('2026-11-30T17:00:00.000Z');
  ask(run, '2026-12-02');
  expect(run.besideTask('plan').side).toMatchObject({ until: '2026-12-02' });
});

test.each([['an earlier day', '2026-11-27'], ['the same day', '2026-11-30'], ['no day at all', 'soon'], ['the year 9999', '9999-12-31']])('%s is refused, whoever gives it', (_what, until) => {
  const run = asked();
  expect(refusedWith(() => answer(run, 'grant', until))).toBe('extension-not-later');
  expect(refusedWith(() => run.order({ kind: 'extended', target: { step: 'plan' }, until }))).toBe('extension-not-later');
  answer(run, 'refuse');
  expect(refusedWith(() => ask(run, until))).toBe('extension-not-later');
});

test('a request that is answered after its day needs another day', () => {
  const run = asked('2026-12-02');
  run.sleepUntil('2026-12-03T01:00:00.000Z');
  expect(refusedWith(() => answer(run, 'grant'))).toBe('extension-not-later');
  answer(run, 'grant', '2026-12-08');
  expect(run.openTask('plan').dueAt).toBe('2026-12-08T17:00:00.000Z');
});

test('a supervisor who gives more time unasked answers what was asked for', () => {
  const run = asked('2026-12-02');
  const request = run.besideTask('plan').id;
  const { effects } = run.order({ kind: 'extended', target: { step: 'plan' }, until: '2026-12-15' });
  expect(effects).toContainEqual(expect.objectContaining({ kind: 'close-task', taskId: request, reason: 'cancelled', beside: true }));
  expect(Object.values(run.state.tasks)).toEqual([expect.objectContaining({ step: 'plan', dueAt: '2026-12-15T17:00:00.000Z' })]);
});

test('while the clock stands still: the granted day is what counts, from there on', () => {
  const run = new KernelRun(procedureOf(plan()));
  const { id } = run.openTask('plan');
  run.sleepUntil('2026-11-25T02:00:00.000Z');
  run.order({ kind: 'paused', taskId: id });
  // 27 November would be earlier than what stood when the clock was stopped.
  expect(refusedWith(() => run.order({ kind: 'extended', target: { taskId: id }, until: '2026-11-27' }))).toBe('extension-not-later');
  run.sleepUntil('2026-12-02T02:00:00.000Z');
  run.order({ kind: 'extended', target: { taskId: id }, until: '2026-12-15' });
  expect(foldJournal(run.entries).tasks.get(id)).toMatchObject({ dueAt: null, pausedAt: '2026-12-02T02:00:00.000Z', extended: true });
  run.order({ kind: 'resumed', taskId: id });
  expect(run.openTask('plan').dueAt).toBe('2026-12-15T17:00:00.000Z');
});

test('asked by who does not hold the seat, twice, or where nobody may grant it: refused', () => {
  const run = asked();
  expect(refusedWith(() => ask(run, '2026-12-09'))).toBe('extension-not-allowed');
  const { id } = run.openTask('plan');
  expect(refusedWith(() => run.order({ kind: 'extension-asked', taskId: id, until: '2026-12-09' }))).toBe('seat-mismatch');
  const without = new KernelRun(procedureOf(taskNode('plan', 'school', 'clerk')));
  expect(refusedWith(() => ask(without, '2026-12-09'))).toBe('extension-not-allowed');
  expect(refusedWith(() => without.order({ kind: 'extended', target: { step: 'plan' }, until: '2026-12-09' }))).toBe('extension-not-allowed');
  expect(refusedWith(() => without.order({ kind: 'extended', target: { step: 'other' }, until: '2026-12-09' }))).toBe('task-closed');
});

test('the request goes with the step it was for', () => {
  const run = asked();
  run.decide('plan', 'on');
  expect(run.state).toMatchObject({ status: 'ended', tasks: {} });
});
