import { KernelRun, refusedWith } from '../../test/support/kernel-run';
import { standingOf } from '../../test/support/random-run';
import { branchOf, documentNode, outcomeTo, parallelOf, procedureOf, rungAt, smallProcedure, taskNode, voter } from '../../test/support/small-procedure';
import { foldJournal, planMigration, type ProcessDefinition, type ProcessNode, type SpawnNode, type Step, type TaskNode } from '.';

const words = { vi: 'x', en: 'x' };
const clerk = (key: string, more: Partial<TaskNode> = {}): TaskNode => taskNode(key, 'school', 'clerk', more);
const days = (amount: number) => ({ kind: 'after', from: 'opened', amount, unit: 'working-days' }) as const;
const version = (n: number, ...steps: ProcessNode[]): ProcessDefinition => ({ ...procedureOf(...steps), version: n });

function move(run: KernelRun, to: ProcessDefinition, map: Record<string, string> = {}, undoes = false): Step {
  return run.apply(run.ordered({ kind: 'migrated', to: { key: to.key, version: to.version }, map, undoes }), to);
}
const plan = (run: KernelRun, to: ProcessDefinition, map: Record<string, string> = {}) => planMigration(run.definition, to, run.state, map);

test('kept: later steps change, who is at work notices nothing', () => {
  const run = new KernelRun(version(1, clerk('plan'), clerk('old')));
  const to = version(2, clerk('plan'), clerk('new'), documentNode('letter'));
  expect(plan(run, to)).toEqual({ verdict: 'kept', tasks: [{ taskId: run.openTask('plan').id, from: 'plan', to: 'plan', changed: false }], obstacles: [] });
  move(run, to);
  expect(run.state.definition).toEqual({ key: 'small', version: 2 });
  run.decide('plan', 'on');
  expect(run.openSteps()).toEqual(['new']);
});

test('moved: the step has another name, seat, form, deadline and ladder; the task is the same', () => {
  const run = new KernelRun(version(1, clerk('plan', { deadline: days(5), ladder: [rungAt('soon', -1, { kind: 'remind' })] })));
  const { id } = run.openTask('plan');
  const to = version(2, taskNode('draft', 'police', 'officer', { form: { key: 'plan', version: 2 }, deadline: days(10), ladder: [rungAt('missed', 0, { kind: 'remind' })] }));
  expect(plan(run, to, { plan: 'draft' })).toMatchObject({ verdict: 'moved', tasks: [{ from: 'plan', to: 'draft', changed: true }] });
  move(run, to, { plan: 'draft' });
  expect(run.openTask('draft')).toMatchObject({ id, unitId: 'unit-police', dueAt: '2026-12-07T17:00:00.000Z' });
  expect(run.state.timers).toEqual([{ at: '2026-12-07T17:00:00.000Z', taskId: id, rung: 'missed' }]);
  const folded = foldJournal(run.entries);
  expect(folded.counts).toEqual({ draft: 1 });
  expect(folded.tasks.get(id)).toMatchObject({ step: 'draft', role: 'officer', unitId: 'unit-police', form: { key: 'plan', version: 2 }, dueAt: '2026-12-07T17:00:00.000Z' });
});

const both = (...branches: [string, ProcessNode][]) => parallelOf('both', branches.map(([key, step]) => branchOf(key, step)));
test.each<[string, ProcessDefinition, string, Record<string, string>]>([
  ['its step is gone', version(2, both(['a', clerk('one')], ['b', clerk('other')])), 'step-gone', {}],
  ['its step is of another kind', version(2, both(['a', clerk('one')], ['b', documentNode('two')])), 'other-kind', {}],
  ['its step stands outside of what held it', version(2, both(['a', clerk('one')], ['b', clerk('x')]), clerk('two')), 'other-place', {}],
  ['what held it is gone', version(2, clerk('one'), clerk('two')), 'step-gone', {}],
  ['its party is gone', { ...version(2, both(['a', clerk('one')], ['b', clerk('two')])), parties: {} }, 'party-gone', {}],
  ['two of its steps would be one', version(2, both(['a', clerk('one')], ['b', clerk('x')])), 'other-place', { two: 'one' }],
])('needs a person when %s', (_what, to, reason, map) => {
  const run = new KernelRun(version(1, both(['a', clerk('one')], ['b', clerk('two')])));
  const before = run.state;
  const planned = plan(run, to, map);
  expect([planned.verdict, planned.obstacles.map((obstacle) => obstacle.reason)]).toEqual(['needs-person', expect.arrayContaining([reason])]);
  expect(refusedWith(() => move(run, to, map))).toBe('migration-needs-person');
  expect(run.state).toBe(before);
});

test('steps that changed their branches: the plan asks for a person, who may decide to go on with them there', () => {
  const run = new KernelRun(version(1, both(['a', clerk('one')], ['b', clerk('two')])));
  const to = version(2, both(['a', clerk('two')], ['b', clerk('one')]));
  expect(plan(run, to)).toMatchObject({ verdict: 'needs-person', obstacles: [{ step: 'one', reason: 'other-place' }, { step: 'two', reason: 'other-place' }] });
  move(run, to);
  run.decide('one', 'on');
  expect(run.state.parallels).toEqual({ both: { done: ['b'] } });
});

test('a step that is starting cases, or waiting for them, keeps its name', () => {
  const spawn = (key: string): SpawnNode => ({ kind: 'spawn', key, title: words, process: 'plan', over: { unitKind: 'school', under: 'office' }, carry: [], wait: { atLeast: 'all' } });
  const run = new KernelRun(version(1, spawn('schools')));
  const to = version(2, spawn('units'));
  expect(plan(run, to, { schools: 'units' }).verdict).toBe('needs-person');
  run.apply({ kind: 'cases-started', step: 'schools', count: 2, at: run.at() });
  expect(refusedWith(() => move(run, to, { schools: 'units' }))).toBe('migration-needs-person');
  move(run, version(3, clerk('before'), spawn('schools'), clerk('after')));
  run.apply({ kind: 'children-finished', step: 'schools', count: 2, at: run.at() });
  expect(run.openSteps()).toEqual(['after']);
});

test('another version than the one that was loaded is refused', () => {
  const run = new KernelRun(version(1, clerk('plan')));
  const order = run.ordered({ kind: 'migrated', to: { key: 'small', version: 3 }, map: {}, undoes: false });
  expect(refusedWith(() => run.apply(order, version(2, clerk('plan'))))).toBe('event-unexpected');
});

test('a new branch begins, and is gone again when the migration is taken back: its tasks, waits, documents and votes', () => {
  const first = version(1, parallelOf('council', [branchOf('a', voter('one')), branchOf('b', voter('two'))]));
  const later: ProcessNode = { kind: 'wait', key: 'later', title: words, until: { kind: 'date', day: '2026-12-24', meaning: 'by' } };
  const second = version(2, parallelOf('council', [branchOf('a', voter('one')), branchOf('b', voter('two')), branchOf('c', documentNode('letter'), clerk('three')), branchOf('d', later), branchOf('e', documentNode('copy'))]));
  const run = new KernelRun(first);
  run.decide('one', 'agree');
  const before = standingOf(run.state);
  move(run, second);
  expect([run.openSteps(), run.state.parallels, Object.keys(run.state.waits), run.state.documents.length]).toEqual([['three', 'two'], { council: { done: ['a', 'e'] } }, ['later'], 2]);
  const { effects } = move(run, first, {}, true);
  expect(effects.filter(({ kind }) => kind === 'revoke-document' || kind === 'close-task')).toHaveLength(3);
  expect(standingOf(run.state)).toEqual(before);
  run.decide('two', 'agree');
  expect(run.state.outcome).toBe('completed');
});

test('votes of a branch that is gone count no more, and count again when it is back', () => {
  const three = version(1, parallelOf('council', ['a', 'b', 'c'].map((key) => branchOf(key, voter(`v-${key}`)))));
  const two = version(2, parallelOf('council', ['b', 'c'].map((key) => branchOf(key, voter(`v-${key}`)))));
  const run = new KernelRun(three);
  run.decide('v-a', 'agree');
  move(run, two);
  expect(run.state.parallels).toEqual({ council: { done: [] } });
  move(run, three, {}, true);
  expect(run.state.parallels).toEqual({ council: { done: ['a'] } });
  move(run, { ...two, version: 4 });
  run.decide('v-b', 'agree');
  expect(run.openSteps()).toEqual(['v-c']);
});

test('a version that asks for fewer votes may be met at once; then it cannot be taken back', () => {
  const council = (join: 'all' | 'any') => parallelOf('council', [branchOf('a', voter('one')), branchOf('b', voter('two'))], { join });
  const run = new KernelRun(version(1, council('all'), clerk('after')));
  run.decide('one', 'agree');
  move(run, version(2, council('any'), clerk('after')));
  expect([run.openSteps(), run.state.undo]).toEqual([['after'], null]);
  expect(refusedWith(() => move(run, version(1, council('all'), clerk('after')), {}, true))).toBe('migration-decided');
});

test('taken back until somebody decides, or the case goes on by itself; reminders, more time and pauses do not count', () => {
  const steps = (n: number) => version(n, clerk('plan', { deadline: days(5), pausable: true, ladder: [rungAt('soon', -1, { kind: 'remind' })] }), clerk('after'));
  const decided = new KernelRun(steps(1));
  move(decided, steps(2));
  decided.decide('plan', 'on');
  expect(refusedWith(() => move(decided, steps(1), {}, true))).toBe('migration-decided');

  const reminded = new KernelRun(steps(1));
  move(reminded, steps(2));
  reminded.sleepUntil('2026-11-27T02:00:00.000Z');
  reminded.order({ kind: 'extended', target: { step: 'plan' }, until: '2026-12-10' });
  reminded.order({ kind: 'paused', taskId: reminded.openTask('plan').id });
  move(reminded, steps(1), {}, true);
  expect(reminded.openTask('plan')).toMatchObject({ extendedTo: '2026-12-10', pausedAt: '2026-11-27T02:00:00.000Z', dueAt: null });

  const waiting = (n: number) => version(n, { kind: 'wait', key: 'pause', title: words, until: days(1) }, clerk('after'));
  const slept = new KernelRun(waiting(1));
  move(slept, waiting(2));
  slept.wake();
  expect(refusedWith(() => move(slept, waiting(1), {}, true))).toBe('migration-decided');
});

test('while paused or extended: the clock stays still, the granted day stays granted', () => {
  const steps = (n: number, amount: number) => version(n, clerk('plan', { deadline: days(amount), pausable: true }));
  const paused = new KernelRun(steps(1, 5));
  paused.order({ kind: 'paused', taskId: paused.openTask('plan').id });
  move(paused, steps(2, 10));
  expect(paused.openTask('plan')).toMatchObject({ dueAt: null, pausedAt: paused.at() });
  paused.order({ kind: 'resumed', taskId: paused.openTask('plan').id });
  expect(paused.openTask('plan').dueAt).toBe('2026-12-07T17:00:00.000Z');

  const extended = new KernelRun(steps(1, 5));
  extended.order({ kind: 'extended', target: { step: 'plan' }, until: '2026-12-15' });
  move(extended, steps(2, 10));
  expect(extended.openTask('plan').dueAt).toBe('2026-12-15T17:00:00.000Z');
});

test('a task beside goes when its rung is gone and is there again when the migration is taken back; a renamed step takes it along', () => {
  const late = (ladder: TaskNode['ladder']): Partial<TaskNode> => ({ deadline: days(1), ladder });
  const call = rungAt('call', 0, { kind: 'assist', to: { role: 'head', party: 'office' }, title: words });
  const first = version(1, clerk('plan', late([call])));
  const run = new KernelRun(first);
  run.sleepUntil('2026-11-24T17:00:00.000Z');
  const before = standingOf(run.state);
  move(run, version(2, clerk('draft', late([]))), { plan: 'draft' });
  expect(Object.values(run.state.tasks)).toHaveLength(1);
  move(run, first, {}, true);
  expect(standingOf(run.state)).toEqual(before);
  move(run, version(3, clerk('draft', late([call]))), { plan: 'draft' });
  expect(foldJournal(run.entries).tasks.get(run.besideTask('draft').id)).toMatchObject({ step: 'draft', status: 'open' });
  run.decide('draft', 'on');
  expect(run.state.status).toBe('ended');
});

test('a repeat goes on by the new rounds, counted from when the last one began', () => {
  const repeat = (n: number, every: number) => version(n, { kind: 'repeat', key: 'reports', title: words, rounds: { kind: 'months', every, day: 15 }, until: { kind: 'day', day: '2028-12-31' }, steps: [clerk('report')] });
  const run = new KernelRun(repeat(1, 6));
  run.wake();
  run.decide('report', 'on');
  expect(run.state.timers).toEqual([{ at: '2027-11-15T01:00:00.000Z', node: 'reports' }]);
  move(run, repeat(2, 3));
  expect(run.state.timers).toEqual([{ at: '2027-08-15T01:00:00.000Z', node: 'reports' }]);
  move(run, repeat(1, 6), {}, true);
  expect(run.state.timers).toEqual([{ at: '2027-11-15T01:00:00.000Z', node: 'reports' }]);
});

test('signatures and documents follow their renamed steps', () => {
  const steps = (n: number, name: string) => version(n, clerk(name), taskNode('check', 'office', 'head', { signs: name }), documentNode(`${name}-letter`), clerk('after', { outcomes: [outcomeTo('on', { kind: 'on' }), outcomeTo('back', { kind: 'return', to: name })] }));
  const run = new KernelRun(steps(1, 'plan'));
  run.decide('plan', 'on');
  run.decide('check', 'on');
  move(run, steps(2, 'draft'), { plan: 'draft', 'plan-letter': 'draft-letter' });
  const { effects } = run.decide('after', 'back');
  expect(effects.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['void-signature', 'revoke-document']));
  expect([run.openSteps(), run.state.documents, run.state.signatures]).toEqual([['draft'], [], []]);
});

test('two hundred running cases: kept, moved, and three that need a person', () => {
  const to: ProcessDefinition = { ...smallProcedure({ version: 2 }), steps: smallProcedure().steps.filter(({ key }) => key !== 'signing') };
  const verdicts = Array.from({ length: 200 }, (_, at) => {
    const run = new KernelRun(smallProcedure());
    if (at < 3) run.decide('plan', 'on');
    const { verdict } = plan(run, to);
    expect(refusedWith(() => move(run, to))).toBe(verdict === 'needs-person' ? 'migration-needs-person' : 'done');
    return verdict;
  });
  expect(verdicts.filter((verdict) => verdict === 'needs-person')).toHaveLength(3);
  expect(verdicts.filter((verdict) => verdict === 'kept')).toHaveLength(197);
});
