import { KernelRun, refusedWith } from '../../test/support/kernel-run';
import { branchOf, parallelOf, procedureOf, rungAt, taskNode } from '../../test/support/small-procedure';
import { foldJournal } from '.';

const both = procedureOf(parallelOf('both', [branchOf('a', taskNode('plan', 'school', 'clerk')), branchOf('b', taskNode('check', 'police', 'officer'))]), taskNode('after', 'police', 'officer'));
const merged = { kind: 'unit-succeeded', unitId: 'unit-police', successorId: 'merged-police' } as const;

test('what a unit held is its successor\'s, under the same roles; the others keep theirs', () => {
  const run = new KernelRun(both);
  run.order(merged);
  expect(run.told()).toEqual(['handed-over officer']);
  expect([run.openTask('check').unitId, run.openTask('plan').unitId]).toEqual(['merged-police', 'unit-school']);
  expect(foldJournal(run.entries).tasks.get(run.openTask('check').id)).toMatchObject({ unitId: 'merged-police', role: 'officer', status: 'open' });
});

test('who held the seat before may decide no more; the successor does, and gets what comes later', () => {
  const run = new KernelRun(both);
  const before = run.decision(run.openTask('check'), 'on');
  run.order(merged);
  expect(refusedWith(() => run.apply(before))).toBe('seat-mismatch');
  run.decide('check', 'on');
  run.decide('plan', 'on');
  expect(run.openTask('after').unitId).toBe('merged-police');
});

test('a unit that holds nothing here is handed over all the same: what comes later is its successor\'s', () => {
  const run = new KernelRun(procedureOf(taskNode('plan', 'school', 'clerk'), taskNode('after', 'police', 'officer')));
  expect(run.order(merged).effects).toEqual([{ kind: 'hand-over', unitId: 'unit-police', successorId: 'merged-police' }]);
  run.decide('plan', 'on');
  expect(run.openTask('after').unitId).toBe('merged-police');
});

test('tasks beside others are handed over too', () => {
  const run = new KernelRun(procedureOf(taskNode('plan', 'school', 'clerk', {
    deadline: { kind: 'after', from: 'opened', amount: 1, unit: 'working-days' }, ladder: [rungAt('call', 0, { kind: 'assist', to: { role: 'officer', party: 'police' }, title: { vi: 'x', en: 'x' } })],
  })));
  run.sleepUntil('2026-11-24T17:00:00.000Z');
  run.order(merged);
  run.apply(run.decision(run.besideTask('plan'), 'done'));
  expect(run.openSteps()).toEqual(['plan']);
});

test('twice in a row, and never to itself', () => {
  const run = new KernelRun(both);
  run.order(merged);
  run.order({ kind: 'unit-succeeded', unitId: 'merged-police', successorId: 'province-police' });
  expect(run.openTask('check').unitId).toBe('province-police');
  expect(refusedWith(() => run.order({ ...merged, successorId: 'unit-police' }))).toBe('event-unexpected');
});
