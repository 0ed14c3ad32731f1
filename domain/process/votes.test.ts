import { KernelRun } from '../../test/support/kernel-run';
import { branchOf, parallelOf, procedureOf, taskNode, voter } from '../../test/support/small-procedure';
import { processDefinitionSchema, type JoinRule, type ParallelNode } from '.';

const words = { vi: 'x', en: 'x' };
const members = ['one', 'two', 'three'];
const council = (join: JoinRule, more: Partial<ParallelNode> = {}): ParallelNode => parallelOf('council', members.map((key) => branchOf(key, voter(key))), { join, ...more });

function vote(join: JoinRule, votes: string[], more: Partial<ParallelNode> = {}): KernelRun {
  const run = new KernelRun(procedureOf(taskNode('draft', 'school', 'principal'), council(join, more), taskNode('announce', 'office', 'clerk')));
  run.decide('draft', 'on');
  votes.forEach((outcome, at) => run.decide(members[at] ?? '', outcome));
  return run;
}

test.each<[JoinRule, string[], string]>([
  ['majority', ['agree', 'agree'], 'announce'],
  ['majority', ['refuse', 'agree', 'agree'], 'announce'],
  ['majority', ['agree', 'abstain'], 'three'],
  ['majority', ['refuse', 'refuse'], 'rejected'],
  ['majority', ['abstain', 'abstain'], 'rejected'],
  ['any', ['refuse', 'agree'], 'announce'],
  ['any', ['refuse', 'refuse', 'abstain'], 'rejected'],
  ['all', ['agree', 'abstain'], 'rejected'],
  ['all', ['agree', 'agree', 'agree'], 'announce'],
  [{ atLeast: 2 }, ['abstain', 'agree', 'agree'], 'announce'],
  ['veto', ['agree', 'agree'], 'three'],
  ['veto', ['agree', 'abstain', 'agree'], 'announce'],
  ['veto', ['agree', 'agree', 'refuse'], 'rejected'],
  ['veto', ['abstain', 'abstain', 'abstain'], 'rejected'],
])('join %j after %j: %s', (join, votes, result) => {
  const run = vote(join, votes);
  if (result === 'rejected') expect(run.state).toMatchObject({ status: 'ended', outcome: 'rejected' });
  else expect(run.openSteps()).toEqual([result]);
});

test('whoever has not voted is asked no more once the result stands, and a choice can read it', () => {
  const run = new KernelRun(procedureOf(council('majority', { rejected: { kind: 'on' } }), {
    kind: 'choice', key: 'result', title: words,
    arms: [{ key: 'no', title: words, when: { '==': [{ var: 'council-result' }, 'rejected'] }, steps: [taskNode('explain', 'office', 'clerk')] }, { key: 'yes', title: words, steps: [taskNode('announce', 'office', 'clerk')] }],
  }));
  run.decide('one', 'refuse');
  const { effects } = run.decide('two', 'refuse');
  expect(effects).toContainEqual(expect.objectContaining({ kind: 'close-task', step: 'three', reason: 'cancelled' }));
  expect(run.state.facts).toEqual({ 'council-result': 'rejected' });
  expect(run.openSteps()).toEqual(['explain']);
});

test('a rejection may send the draft back, with what the objector wrote, or end the case under its own name', () => {
  const back = vote('veto', ['agree', 'refuse'], { rejected: { kind: 'return', to: 'draft' } });
  expect(back.openSteps()).toEqual(['draft']);
  const reasons = back.state.steps['two']?.submission;
  expect(back.entries.at(-1)?.effects).toContainEqual(expect.objectContaining({ kind: 'open-task', step: 'draft', returned: { step: 'council', submission: reasons } }));
  // Everybody is asked anew about the new draft.
  back.decide('draft', 'on');
  expect(back.openSteps()).toEqual(['one', 'three', 'two']);
  expect(vote('all', ['refuse'], { rejected: { kind: 'end', as: 'refused' } }).state.outcome).toBe('refused');
});

test('without a vote to take part in, no is the end of the case, and abstaining goes on', () => {
  const run = new KernelRun(procedureOf(voter('first'), voter('second')));
  run.decide('first', 'abstain');
  expect(run.openSteps()).toEqual(['second']);
  run.decide('second', 'refuse');
  expect(run.state.outcome).toBe('rejected');
});

test('a no deep inside a branch is the vote of that branch of the nearest parallel, and ends what else goes on there', () => {
  const inner = parallelOf('team', [branchOf('a', voter('a')), branchOf('b', voter('b'))], { rejected: { kind: 'on' } });
  const run = new KernelRun(procedureOf(parallelOf('both', [
    branchOf('left', inner, { kind: 'choice', key: 'which', title: words, arms: [{ key: 'only', title: words, steps: [voter('last')] }] }, taskNode('never', 'office', 'clerk')),
    branchOf('right', taskNode('other', 'office', 'clerk')),
  ], { join: 'any' })));
  run.decide('a', 'refuse');
  // The inner team is rejected and says "go on": its branch of the outer parallel has not voted yet.
  expect(run.state.parallels).toEqual({ both: { done: [] } });
  run.decide('last', 'refuse');
  expect(run.state.parallels).toEqual({ both: { done: [], against: ['left'] } });
  expect(run.openSteps()).toEqual(['other']);
  run.decide('other', 'on');
  expect(run.state).toMatchObject({ status: 'ended', outcome: 'completed', facts: { 'team-result': 'rejected', 'both-result': 'met' } });
});

test('a thousand branches are refused by the schema, which says where and how many are allowed', () => {
  const many = procedureOf(parallelOf('all-schools', Array.from({ length: 1000 }, (_, at) => branchOf(`b${at}`, voter(`v${at}`)))));
  const parsed = processDefinitionSchema.safeParse(many);
  expect(parsed.error?.issues).toEqual([expect.objectContaining({ code: 'too_big', maximum: 100, path: ['steps', 0, 'branches'] })]);
});
