import { KernelRun, type BareOrder } from '../../test/support/kernel-run';
import { branchOf, parallelOf, procedureOf, rungAt, taskNode } from '../../test/support/small-procedure';
import { foldJournal } from '.';

const days = (amount: number) => ({ kind: 'after', from: 'opened', amount, unit: 'working-days' }) as const;
const clerk = (key: string, amount: number) => taskNode(key, 'school', 'clerk', { deadline: days(amount), ladder: [rungAt('early', -3, { kind: 'remind' }), rungAt('soon', -1, { kind: 'remind' }), rungAt('missed', 0, { kind: 'escalate', to: { role: 'head', party: 'office' } })] });
const off = (...nonWorking: string[]): BareOrder => ({ kind: 'calendar-changed', calendar: { nonWorking, workingWeekend: [] } });
const dueOf = (run: KernelRun, step: string): string | null => run.openTask(step).dueAt;

test('a holiday announced late moves what is due after it, and whose work moved is told', () => {
  const run = new KernelRun(procedureOf(parallelOf('both', [branchOf('a', clerk('near', 1)), branchOf('b', clerk('far', 5))])));
  expect([dueOf(run, 'near'), dueOf(run, 'far')]).toEqual(['2026-11-24T17:00:00.000Z', '2026-11-30T17:00:00.000Z']);
  run.order(off('2026-11-26', '2026-11-27'));
  expect([dueOf(run, 'near'), dueOf(run, 'far')]).toEqual(['2026-11-24T17:00:00.000Z', '2026-12-02T17:00:00.000Z']);
  expect(run.told()).toEqual(['due-moved clerk']);
  expect(foldJournal(run.entries).tasks.get(run.openTask('far').id)).toMatchObject({ dueAt: '2026-12-02T17:00:00.000Z', lastDay: '2026-12-02' });
});

test('the ladder moves along; a reminder that was given is not given again', () => {
  const run = new KernelRun(procedureOf(clerk('plan', 5)));
  run.sleepUntil('2026-11-25T02:00:00.000Z');
  expect(run.openTask('plan').fired).toEqual(['early']);
  run.order(off('2026-11-26', '2026-11-27'));
  expect(run.state.timers.map((timer) => [timer.at, 'rung' in timer && timer.rung])).toEqual([['2026-12-01T01:00:00.000Z', 'soon'], ['2026-12-02T17:00:00.000Z', 'missed']]);
});

test('taken back, everything is as it was, the reminder at half-time too', () => {
  const run = new KernelRun(procedureOf(clerk('plan', 5), clerk('next', 1)));
  run.now = Date.parse('2026-11-25T02:00:00.000Z');
  run.decide('plan', 'on');
  // One working day is shorter than both reminders: one is given half-way from Wednesday 09:00 to the end of Thursday.
  const before = run.state.timers;
  expect(before.map(({ at }) => at)).toEqual(['2026-11-25T21:30:00.000Z', '2026-11-26T17:00:00.000Z']);
  run.now = Date.parse('2026-11-25T10:00:00.000Z');
  run.order(off('2026-11-26'));
  expect(dueOf(run, 'next')).toBe('2026-11-27T17:00:00.000Z');
  run.order(off());
  expect(run.state.timers).toEqual(before);
});

test('a reminder whose day has become a past one is given now', () => {
  const run = new KernelRun(procedureOf(clerk('plan', 5)));
  run.order(off('2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'));
  expect(dueOf(run, 'plan')).toBe('2026-12-04T17:00:00.000Z');
  run.sleepUntil('2026-11-26T02:00:00.000Z');
  run.order(off());
  expect(run.state.timers[0]).toMatchObject({ at: '2026-11-25T01:00:00.000Z', rung: 'early' });
  run.wake();
  expect(run.told()).toEqual(['reminder clerk']);
});

test('a clock that stands still stays where it is and counts by the new calendar when it goes on', () => {
  const run = new KernelRun(procedureOf({ ...clerk('plan', 5), pausable: true }));
  const { id } = run.openTask('plan');
  run.order({ kind: 'paused', taskId: id });
  run.order(off('2026-11-27'));
  expect([dueOf(run, 'plan'), run.told()]).toEqual([null, []]);
  run.order({ kind: 'resumed', taskId: id });
  expect(dueOf(run, 'plan')).toBe('2026-12-01T17:00:00.000Z');
});

test('a day that was granted stands, unless it is off now', () => {
  const run = new KernelRun(procedureOf(clerk('plan', 5)));
  run.order({ kind: 'extended', target: { step: 'plan' }, until: '2026-12-04' });
  run.order(off('2026-11-26'));
  expect(dueOf(run, 'plan')).toBe('2026-12-04T17:00:00.000Z');
  run.order(off('2026-12-04'));
  expect(dueOf(run, 'plan')).toBe('2026-12-07T17:00:00.000Z');
});

test('a wait moves too, and is over at once when its day has passed', () => {
  const run = new KernelRun(procedureOf({ kind: 'wait', key: 'pause', title: { vi: 'x', en: 'x' }, until: days(3) }, taskNode('after', 'school', 'clerk')));
  run.order(off('2026-11-24', '2026-11-25'));
  expect(run.state.timers).toEqual([{ at: '2026-11-30T17:00:00.000Z', node: 'pause' }]);
  run.sleepUntil('2026-11-28T01:00:00.000Z');
  run.order(off());
  expect(run.wake() && run.at()).toBe('2026-11-28T01:00:00.000Z');
  expect(run.openSteps()).toEqual(['after']);
});
