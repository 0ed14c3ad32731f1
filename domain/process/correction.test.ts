import { KernelRun, refusedWith } from '../../test/support/kernel-run';
import { branchOf, documentNode, parallelOf, procedureOf, taskNode } from '../../test/support/small-procedure';
import type { ProcessNode } from '.';

const words = { vi: 'x', en: 'x' };
const task = (key: string): ProcessNode => taskNode(key, 'school', 'clerk');
const sign = (key: string): ProcessNode => taskNode(key, 'office', 'head', { signs: 'plan' });
const correct = (run: KernelRun, step: string) => run.order({ kind: 'corrected', sequence: 1, step });

test('a mistaken decision is taken back: its step is open again, what followed is cancelled, void and revoked', () => {
  const run = new KernelRun(procedureOf(task('plan'), sign('approve'), documentNode('letter'), task('later')));
  run.decide('plan', 'on');
  run.decide('approve', 'on');
  const [document] = run.state.documents;
  const { effects } = correct(run, 'approve');
  expect(effects.filter(({ kind }) => kind !== 'notify')).toEqual([
    { kind: 'void-decision', sequence: 1, step: 'approve' },
    expect.objectContaining({ kind: 'close-task', step: 'later', reason: 'cancelled' }),
    { kind: 'void-signature', step: 'approve', signs: 'plan' },
    { kind: 'revoke-document', documentId: document?.id, step: 'letter', why: 'corrected' },
    expect.objectContaining({ kind: 'open-task', step: 'approve', returned: { step: 'approve', submission: expect.anything() as unknown } }),
  ]);
  expect(run.openSteps()).toEqual(['approve']);
  // The journal keeps what was decided first.
  expect(run.entries.map(({ event }) => event.kind)).toEqual(['opened', 'decided', 'decided', 'corrected']);
});

test('an ended case is opened again', () => {
  const run = new KernelRun(procedureOf(task('plan'), sign('approve'), documentNode('certificate')));
  run.decide('plan', 'on');
  run.decide('approve', 'on');
  expect(run.state.status).toBe('ended');
  const { effects } = correct(run, 'approve');
  expect(effects[0]).toEqual({ kind: 'reopen' });
  expect(run.state).toMatchObject({ status: 'open', outcome: null, documents: [], signatures: [] });
  run.decide('approve', 'on');
  expect(run.state).toMatchObject({ status: 'ended', outcome: 'completed' });
  expect(run.state.documents).toHaveLength(1);
});

test('in a choice or a reused procedure, what came after them is taken back too', () => {
  const inner: ProcessNode = { kind: 'choice', key: 'which', title: words, arms: [{ key: 'only', title: words, steps: [{ kind: 'reuse', key: 'part', title: words, process: 'p', version: 1, parties: {}, steps: [task('part-check')] }] }] };
  const run = new KernelRun(procedureOf(inner, documentNode('letter'), task('later')));
  run.decide('part-check', 'on');
  correct(run, 'part-check');
  expect([run.openSteps(), run.state.documents]).toEqual([['part-check'], []]);
  run.decide('part-check', 'on');
  run.decide('later', 'on');
  correct(run, 'part-check');
  expect([run.state.status, run.openSteps(), run.state.documents]).toEqual(['open', ['part-check'], []]);
});

const signing = (order: 'at-once' | 'in-order') => procedureOf(task('plan'), parallelOf('signing', [branchOf('a', sign('first')), branchOf('b', sign('second')), branchOf('c', sign('third'))], { order }), task('later'));

test('a vote can be taken back while the others are still asked; it alone is open again', () => {
  const run = new KernelRun(signing('at-once'));
  run.decide('plan', 'on');
  run.decide('first', 'on');
  run.decide('second', 'on');
  correct(run, 'first');
  expect([run.openSteps(), run.state.parallels['signing']]).toEqual([['first', 'third'], { done: ['b'] }]);
  expect(run.state.signatures.map(({ step }) => step)).toEqual(['second']);
  expect(run.finish()).not.toBeNull();
});

test('in order, those who signed after are asked again after', () => {
  const run = new KernelRun(signing('in-order'));
  run.decide('plan', 'on');
  run.decide('first', 'on');
  run.decide('second', 'on');
  correct(run, 'first');
  expect([run.openSteps(), run.state.parallels['signing'], run.state.signatures]).toEqual([['first'], { done: [] }, []]);
  for (const step of ['first', 'second', 'third', 'later']) run.decide(step, 'on');
  expect(run.state.outcome).toBe('completed');
});

test('out of reach: what was never decided, what stands in a parallel or a round that is over, what is no task', () => {
  const run = new KernelRun(signing('at-once'));
  expect(refusedWith(() => correct(run, 'plan'))).toBe('correction-out-of-reach');
  run.decide('plan', 'on');
  for (const step of ['first', 'second', 'third']) run.decide(step, 'on');
  for (const step of ['first', 'later', 'signing', 'nowhere']) expect([step, refusedWith(() => correct(run, step))]).toEqual([step, 'correction-out-of-reach']);
  correct(run, 'plan');
  expect(run.openSteps()).toEqual(['plan']);
});

test('in an ended case, a step in one of several branches that all had to agree is opened while the others stand', () => {
  const run = new KernelRun(procedureOf(task('plan'), parallelOf('roads', [branchOf('a', task('one'), documentNode('letter')), branchOf('b', task('two'))]), documentNode('certificate')));
  for (const step of ['plan', 'one', 'two']) run.decide(step, 'on');
  expect(run.state.status).toBe('ended');
  const { effects } = correct(run, 'one');
  expect(effects.filter(({ kind }) => kind === 'revoke-document').map((effect) => 'step' in effect && effect.step).sort()).toEqual(['certificate', 'letter']);
  expect(run.openSteps()).toEqual(['one']);
  run.decide('one', 'on');
  expect(run.state).toMatchObject({ status: 'ended', outcome: 'completed' });
  expect(run.state.documents.map(({ step }) => step)).toEqual(['letter', 'certificate']);
});
