import { KernelRun, refusedWith } from '../../test/support/kernel-run';
import { branchOf, documentNode, outcomeTo, parallelOf, procedureOf, taskNode } from '../../test/support/small-procedure';
import type { TaskNode } from '.';

const signer = (key: string, party: string): TaskNode => taskNode(key, party, 'head', { signs: 'plan', outcomes: [outcomeTo('sign', { kind: 'on' }), outcomeTo('back', { kind: 'return', to: 'plan' }), outcomeTo('refuse', { kind: 'reject' })] });
const procedure = (order: 'at-once' | 'in-order') => procedureOf(
  taskNode('plan', 'school', 'principal'),
  parallelOf('signing', [branchOf('school', signer('school-sign', 'school')), branchOf('police', signer('police-sign', 'police')), branchOf('office', signer('office-sign', 'office'))], { order }),
  documentNode('regulation', ['plan', 'school-sign', 'police-sign', 'office-sign']),
);

test('at once: everybody is asked at the same time', () => {
  const run = new KernelRun(procedure('at-once'));
  run.decide('plan', 'on');
  expect(run.openSteps()).toEqual(['office-sign', 'police-sign', 'school-sign']);
});

test('in order: the next is asked when the one before has signed; all rest on one submission', () => {
  const run = new KernelRun(procedure('in-order'));
  run.decide('plan', 'on');
  expect(run.openSteps()).toEqual(['school-sign']);
  run.decide('school-sign', 'sign');
  expect(run.openSteps()).toEqual(['police-sign']);
  run.decide('police-sign', 'sign');
  expect(run.openSteps()).toEqual(['office-sign']);
  const { effects } = run.decide('office-sign', 'sign');
  const hash = run.state.steps['plan']?.submission?.hash;
  expect(run.state.signatures.map(({ step, hash: signed }) => [step, signed])).toEqual([['school-sign', hash], ['police-sign', hash], ['office-sign', hash]]);
  const document = effects.find((effect) => effect.kind === 'issue-document');
  expect(document?.kind === 'issue-document' && document.from.map(({ step }) => step)).toEqual(['plan', 'school-sign', 'police-sign', 'office-sign']);
});

test('the second sends the plan back: the first signature is void, and the order begins anew', () => {
  const run = new KernelRun(procedure('in-order'));
  run.decide('plan', 'on');
  run.decide('school-sign', 'sign');
  const { effects } = run.decide('police-sign', 'back');
  expect(effects).toContainEqual({ kind: 'void-signature', step: 'school-sign', signs: 'plan' });
  run.decide('plan', 'on');
  expect(run.openSteps()).toEqual(['school-sign']);
});

test('a signature of the plan as it was before is refused', () => {
  const run = new KernelRun(procedure('in-order'));
  run.decide('plan', 'on');
  const before = run.decision(run.openTask('school-sign'), 'sign');
  run.decide('school-sign', 'back');
  run.decide('plan', 'on');
  expect(refusedWith(() => run.apply({ ...before, taskId: run.openTask('school-sign').id }))).toBe('signature-stale');
});

test('one who refuses is enough when all must sign: those after are never asked', () => {
  const run = new KernelRun(procedure('in-order'));
  run.decide('plan', 'on');
  run.decide('school-sign', 'refuse');
  expect(run.state).toMatchObject({ status: 'ended', outcome: 'rejected', documents: [] });
  expect(run.entries.flatMap(({ effects }) => effects.filter((effect) => effect.kind === 'open-task').map((effect) => effect.kind === 'open-task' && effect.step))).toEqual(['plan', 'school-sign']);
});
