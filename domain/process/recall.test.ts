import { KernelRun, refusedWith } from '../../test/support/kernel-run';
import { branchOf, documentNode, parallelOf, procedureOf, taskNode } from '../../test/support/small-procedure';
import { foldJournal } from '.';

const procedure = procedureOf(taskNode('plan', 'school', 'clerk', { deadline: { kind: 'after', from: 'opened', amount: 5, unit: 'working-days' } }), documentNode('letter'), parallelOf('both', [
  branchOf('a', taskNode('one', 'school', 'clerk')), branchOf('b', taskNode('two', 'school', 'clerk')), branchOf('c', { kind: 'wait', key: 'later', title: { vi: 'x', en: 'x' }, until: { kind: 'date', day: '2026-12-24', meaning: 'by' } }),
]));

test('the case ends, its documents are revoked, who was at work is told once, nothing wakes it again', () => {
  const run = new KernelRun(procedure);
  run.decide('plan', 'on');
  const [document] = run.state.documents;
  const { effects } = run.order({ kind: 'recalled', replacedBy: 'c-2' });
  expect(run.told()).toEqual(['case-recalled clerk']);
  expect(effects).toEqual(expect.arrayContaining([{ kind: 'revoke-document', documentId: document?.id, step: 'letter', why: 'recalled' }, { kind: 'replaced', by: 'c-2' }, { kind: 'finish', outcome: 'recalled' }]));
  expect(run.state).toMatchObject({ status: 'ended', outcome: 'recalled', tasks: {}, timers: [], waits: {}, parallels: {}, documents: [] });
  const folded = foldJournal(run.entries);
  expect(folded.documents).toEqual([expect.objectContaining({ id: document?.id, number: '1/QĐ', revoked: true })]);
  expect(folded.counts).toEqual({});
});

test('withdrawn without a replacement', () => {
  const run = new KernelRun(procedure);
  expect(run.order({ kind: 'recalled', replacedBy: null }).effects.some(({ kind }) => kind === 'replaced')).toBe(false);
});

test('a withdrawn case takes no decision, no order and no correction any more', () => {
  const run = new KernelRun(procedure);
  run.decide('plan', 'on');
  const late = run.decision(run.openTask('one'), 'on');
  run.order({ kind: 'recalled', replacedBy: null });
  expect(refusedWith(() => run.apply(late))).toBe('case-ended');
  expect(refusedWith(() => run.order({ kind: 'recalled', replacedBy: null }))).toBe('case-ended');
  expect(refusedWith(() => run.order({ kind: 'corrected', sequence: 1, step: 'plan' }))).toBe('correction-out-of-reach');
});

test('the same order twice is answered once', () => {
  const run = new KernelRun(procedureOf(taskNode('plan', 'school', 'clerk', { deadline: { kind: 'after', from: 'opened', amount: 1, unit: 'working-days' }, pausable: true })));
  const order = run.ordered({ kind: 'paused', taskId: run.openTask('plan').id });
  run.apply(order);
  expect(refusedWith(() => run.apply(order))).toBe('key-conflict');
  expect(refusedWith(() => run.apply({ ...order, bodyHash: 'another' }))).toBe('key-conflict');
});
