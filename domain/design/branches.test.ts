import type { ProcessDefinition, ProcessNode } from '../process';
import { branch, procedure, task } from '../publishing/testing/sample';
import { addBranch, addOutcome, changeBranch, changeOutcome, findStep, isInParallel, moveBranch, moveOutcome, outcomePresetsFor, removeBranch, removeOutcome, returnTargets, splitIntoBranch, unwrap, type Edit } from '.';

const words = (text: string) => ({ vi: text, en: text });
const done = (edit: Edit): ProcessDefinition => {
  if (!edit.ok) throw new Error(edit.why.en);
  return edit.definition;
};
const node = (definition: ProcessDefinition, key: string): ProcessNode => findStep(definition, key)?.node as ProcessNode;

const parallel = procedure([task('a'), { kind: 'parallel', key: 'p', title: words('p'), join: { atLeast: 3 }, branches: [branch('x', task('b')), branch('y', task('c')), branch('z')] }, task('d', { shows: ['c'] })]);
const choice = procedure([task('a'), { kind: 'choice', key: 'c', title: words('c'), arms: [{ key: 'x', title: words('x'), when: { '>': [{ var: 'score' }, 1] }, steps: [task('b')] }, { key: 'rest', title: words('rest'), steps: [] }] }]);

test('an arm is added in front of the one without a condition, which stays last', () => {
  const added = done(addBranch(choice, 'c', { title: words('new'), when: { '==': [{ var: 'score' }, 1] } }));
  expect(node(added, 'c')).toMatchObject({ arms: [{ key: 'x' }, { key: 'dieu-kien-2', when: { '==': [{ var: 'score' }, 1] } }, { key: 'rest' }] });
  expect(node(done(moveBranch(added, 'c', 'x', 5)), 'c')).toMatchObject({ arms: [{ key: 'dieu-kien-2' }, { key: 'x' }, { key: 'rest' }] });
  expect(moveBranch(added, 'c', 'rest', 0)).toMatchObject({ ok: false, code: 'otherwise-last' });
  expect(removeBranch(choice, 'c', 'x')).toMatchObject({ ok: false, code: 'too-few' });
  expect(node(done(changeBranch(choice, 'c', 'x', { when: undefined })), 'c')).not.toHaveProperty(['arms', 0, 'when']);
});

test('a branch goes with its steps, and the join asks for no more than are left', () => {
  const result = removeBranch(parallel, 'p', 'y');
  if (!result.ok) throw new Error(result.why.en);
  expect(node(result.definition, 'p')).toMatchObject({ join: 'all', branches: [{ key: 'x' }, { key: 'z' }] });
  expect(node(result.definition, 'd')).toMatchObject({ shows: [] });
  expect(result.notes).toHaveLength(2);
});

test('a step of a branch can have a branch of its own', () => {
  expect(node(done(splitIntoBranch(parallel, 'b')), 'p')).toMatchObject({ branches: [{ key: 'x', steps: [] }, { key: 'y' }, { key: 'z' }, { key: 'nhanh-4', title: words('the b'), steps: [{ key: 'b' }] }] });
  expect(splitIntoBranch(parallel, 'a')).toMatchObject({ ok: false });
});

test('alternatives are not put one after another', () => {
  const both = done(changeBranch(done(addBranch(choice, 'c', { steps: [task('e')] })), 'c', 'x', { title: words('renamed') }));
  expect(unwrap(both, 'c')).toMatchObject({ ok: false, code: 'would-lose' });
});

test('the presets fit where the step stands', () => {
  expect(outcomePresetsFor(parallel, 'a')).toEqual(['on', 'reject', 'end']);
  expect(outcomePresetsFor(parallel, 'b')).toEqual(['on', 'return', 'reject', 'abstain', 'end']);
  expect([isInParallel(parallel, 'b'), isInParallel(parallel, 'd')]).toEqual([true, false]);
  expect(returnTargets(parallel, 'b').map(({ key }) => key)).toEqual(['a']);
});

test('outcomes are added, changed, moved and removed with the rungs that take them', () => {
  const added = done(addOutcome(parallel, 'd', 'return'));
  expect(node(added, 'd')).toMatchObject({ outcomes: [{ key: 'on' }, { key: 'return', title: { vi: 'Trả lại để sửa' }, go: { kind: 'return', to: 'a' }, needsReason: true }] });
  expect(addOutcome(parallel, 'a', 'return')).toMatchObject({ ok: false, code: 'nowhere-to-return' });
  expect(node(done(moveOutcome(added, 'd', 'return', 0)), 'd')).toMatchObject({ outcomes: [{ key: 'return' }, { key: 'on' }] });
  const taken = procedure([task('a', { outcomes: [{ ...task('x').outcomes[0]!, key: 'yes' }, { ...task('x').outcomes[0]!, key: 'no' }], ladder: [{ key: 'r', at: { amount: 1, unit: 'hours', side: 'after' }, act: { kind: 'take', outcome: 'no' } }] })]);
  expect(node(done(changeOutcome(taken, 'a', 'no', { key: 'never' })), 'a')).toMatchObject({ ladder: [{ act: { outcome: 'never' } }] });
  const removed = removeOutcome(taken, 'a', 'no');
  expect(removed).toMatchObject({ ok: true, notes: [{}], definition: { steps: [{ ladder: [] }] } });
  expect(removeOutcome(done(removed), 'a', 'yes')).toMatchObject({ ok: false, code: 'too-few', why: { vi: 'Phải còn lại ít nhất một lựa chọn.' } });
});
