import { KernelRun } from '../../test/support/kernel-run';
import { documentNode, procedureOf, taskNode } from '../../test/support/small-procedure';
import { advance, KERNEL_VERSION, type CaseState } from '.';

const procedure = procedureOf(taskNode('plan', 'school', 'clerk'), documentNode('letter'), taskNode('check', 'office', 'head', { back: 'plan' }));
function sentBack(kernelVersion: number): KernelRun {
  const run = new KernelRun(procedure, {}, { kernelVersion });
  run.decide('plan', 'on');
  run.decide('check', 'back');
  return run;
}

test('a new case follows the newest rules and says so in every entry', () => {
  const run = new KernelRun(procedure);
  expect([KERNEL_VERSION, run.state.kernelVersion, run.entries[0]?.kernelVersion]).toEqual([2, 2, 2]);
});

test('version 2: a document of a step that is taken back is revoked', () => {
  const run = sentBack(2);
  expect(run.state.documents).toEqual([]);
  expect(run.entries.at(-1)?.effects.map(({ kind }) => kind)).toContain('revoke-document');
});

test('version 1: it stays, as the case was promised, and another is issued beside it', () => {
  const run = sentBack(1);
  expect(run.entries.at(-1)?.effects.map(({ kind }) => kind)).not.toContain('revoke-document');
  run.decide('plan', 'on');
  expect(run.state.documents.map(({ number }) => number)).toEqual(['1/QĐ', '2/QĐ']);
  expect(run.state.kernelVersion).toBe(1);
});

test('a state from before orders existed goes on: what it lacks is filled in', () => {
  const run = new KernelRun(procedure, {}, { kernelVersion: 1 });
  const { awaiting: _a, repeats: _r, waits: _w, undo: _u, ...older } = run.state;
  const { state } = advance(procedure, older as CaseState, run.decision(run.openTask('plan'), 'on'));
  expect(state).toMatchObject({ kernelVersion: 1, awaiting: {}, repeats: {}, waits: {}, undo: null, sequence: 1 });
});
