import { KernelRun } from '../../test/support/kernel-run';
import { branchOf, outcomeTo, parallelOf, procedureOf, rungAt, taskNode } from '../../test/support/small-procedure';
import type { Rung, TaskNode } from '.';

const words = { vi: 'Gọi điện cho trường', en: 'Call the school' };
const superior = { role: 'head', party: 'office' };
/** Due on 30 November 2026, a Monday, at 24:00: five working days after 23 November. */
const late = (ladder: Rung[], more: Partial<TaskNode> = {}): TaskNode => taskNode('plan', 'school', 'clerk', {
  deadline: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' }, ladder,
  outcomes: [outcomeTo('on', { kind: 'on' }), outcomeTo('refuse', { kind: 'reject' }), outcomeTo('stop', { kind: 'end', as: 'lapsed' })], ...more,
});

test('reminders before the deadline, the superior at it: three working days before, one before, at 24:00', () => {
  const run = new KernelRun(procedureOf(late([rungAt('early', -3, { kind: 'remind' }), rungAt('soon', -1, { kind: 'remind' }), rungAt('missed', 0, { kind: 'escalate', to: superior })])));
  expect(run.state.timers.map(({ at }) => at)).toEqual(['2026-11-25T01:00:00.000Z', '2026-11-27T01:00:00.000Z', '2026-11-30T17:00:00.000Z']);
  run.wake();
  expect(run.told()).toEqual(['reminder clerk']);
  run.sleepUntil('2026-12-31T00:00:00.000Z');
  expect(run.told()).toEqual(['escalation head']);
  expect(run.openTask('plan')).toMatchObject({ fired: ['early', 'soon', 'missed'], seat: { role: 'clerk', party: 'school' } });
});

test('reassign: the task itself goes to the seat above, both are told, and the first may decide no more', () => {
  const run = new KernelRun(procedureOf(late([rungAt('over', 1, { kind: 'reassign', to: superior })])));
  const before = run.decision(run.openTask('plan'), 'on');
  run.sleepUntil('2026-12-01T01:00:00.000Z');
  expect(run.told()).toEqual(['task-reassigned clerk', 'task-opened head']);
  expect(run.openTask('plan')).toMatchObject({ id: before.taskId, seat: superior, unitId: 'unit-office', reassigned: true, dueAt: '2026-11-30T17:00:00.000Z' });
  expect(() => run.apply(before)).toThrow(/another seat/);
  run.decide('plan', 'on');
  expect(run.state.outcome).toBe('completed');
});

test('assist: a task of its own beside the late one, done by itself, and gone with it', () => {
  const ladder = [rungAt('call', 0, { kind: 'assist', to: superior, title: words }), rungAt('visit', 1, { kind: 'assist', to: superior, title: words })];
  const run = new KernelRun(procedureOf(late(ladder)));
  run.sleepUntil('2026-11-30T17:00:00.000Z');
  const call = run.besideTask('plan');
  expect(call).toMatchObject({ side: { kind: 'rung', rung: 'call' }, seat: superior, dueAt: null });
  run.apply(run.decision(call, 'done'));
  expect(run.openSteps()).toEqual(['plan']);
  run.sleepUntil('2026-12-01T02:00:00.000Z');
  const visit = run.besideTask('plan');
  const { effects } = run.decide('plan', 'on');
  expect(effects).toContainEqual(expect.objectContaining({ kind: 'close-task', taskId: visit.id, beside: true, reason: 'cancelled' }));
  expect(run.state.tasks).toEqual({});
});

test('assist is not asked for twice while the first is still at it, also when the ladder begins again', () => {
  const run = new KernelRun(procedureOf(late([rungAt('call', -1, { kind: 'assist', to: superior, title: words })])));
  run.sleepUntil('2026-11-27T01:00:00.000Z');
  run.order({ kind: 'extended', target: { step: 'plan' }, until: '2026-12-04' });
  run.sleepUntil('2026-12-10T00:00:00.000Z');
  expect(Object.values(run.state.tasks).map(({ side }) => side?.kind)).toEqual([undefined, 'rung']);
});

test.each([['on', 'completed'], ['refuse', 'rejected'], ['stop', 'lapsed']])('take: nobody answered, so "%s" is taken and the case ends as %s', (outcome, result) => {
  const run = new KernelRun(procedureOf(late([rungAt('silence', 0, { kind: 'take', outcome })])));
  run.sleepUntil('2026-12-01T00:00:00.000Z');
  expect(run.told()[0]).toBe('outcome-taken clerk');
  expect(run.state).toMatchObject({ status: 'ended', outcome: result });
  expect(run.state.steps['plan']).toEqual({ completedAt: '2026-11-30T17:00:00.000Z', outcome, by: null, submission: null });
});

test('an outcome that is taken signs nothing', () => {
  const run = new KernelRun(procedureOf(taskNode('draft', 'school', 'clerk'), late([rungAt('silence', 0, { kind: 'take', outcome: 'on' })], { signs: 'draft' }), taskNode('after', 'school', 'clerk')));
  run.decide('draft', 'on');
  run.sleepUntil('2026-12-01T00:00:00.000Z');
  expect([run.openSteps(), run.state.signatures]).toEqual([['after'], []]);
});

const quick = { kind: 'after', from: 'opened', amount: 1, unit: 'hours' } as const;
const taking = (key: string, outcome: string, outcomes: TaskNode['outcomes']): TaskNode => taskNode(key, 'school', 'clerk', { deadline: quick, ladder: [rungAt('silence', 0, { kind: 'take', outcome })], outcomes });

test('take may send the case back once; a ladder does not go round while nobody decides', () => {
  const run = new KernelRun(procedureOf(
    taking('write', 'on', [outcomeTo('on', { kind: 'on' })]),
    taking('check', 'back', [outcomeTo('on', { kind: 'on' }), outcomeTo('back', { kind: 'return', to: 'write' })]),
  ));
  run.sleepUntil('2027-01-01T00:00:00.000Z');
  // Written by silence, sent back by silence, written by silence; then it waits for a person.
  expect(run.entries.map(({ at, event }) => `${at.slice(11, 16)} ${event.kind}`)).toEqual(['01:00 opened', '02:00 due', '03:00 due', '04:00 due', '05:00 due']);
  expect([run.openSteps(), run.state.timers]).toEqual([['check'], []]);
  run.decide('check', 'back');
  run.sleepUntil('2027-02-01T00:00:00.000Z');
  expect(run.openSteps()).toEqual(['check']);
  run.decide('check', 'on');
  expect(run.state.outcome).toBe('completed');
});

test('neither do votes that are taken and a rejection that returns', () => {
  const votes = [outcomeTo('on', { kind: 'on' }), outcomeTo('no', { kind: 'reject' })];
  const run = new KernelRun(procedureOf(
    taking('write', 'on', [outcomeTo('on', { kind: 'on' })]),
    parallelOf('vote', [branchOf('a', taking('one', 'no', votes)), branchOf('b', taking('two', 'no', votes))], { rejected: { kind: 'return', to: 'write' } }),
  ));
  run.sleepUntil('2027-01-01T00:00:00.000Z');
  expect([run.openSteps(), run.state.timers]).toEqual([['one', 'two'], []]);
  expect(run.finish()).not.toBeNull();
});
