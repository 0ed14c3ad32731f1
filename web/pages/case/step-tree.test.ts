import type { StepPicture } from '../../../domain/contracts/api';
import { stepBlocks, type StepBlock } from './step-tree';

const step = (key: string, kind: StepPicture['kind'], depth: number, branch: string | null = null): StepPicture =>
  ({ key, kind, depth, branch, branchTitle: branch === null ? null : { vi: branch, en: branch }, title: { vi: key, en: key }, state: 'ahead', at: null, byName: null, unitName: null, dueAt: null, outcome: null, pausedAt: null, waitsUntil: null, round: null, votes: null, awaiting: null });
const names = (blocks: StepBlock[]): unknown[] => blocks.map((block) => (block.kind === 'step' ? block.step.key : [block.step.key, ...block.branches.map((branch) => names(branch.blocks))]));

describe('the picture of a case', () => {
  it('puts branches side by side and goes on after them', () => {
    const steps = [step('plan', 'task', 0), step('co-signing', 'parallel', 0), step('police', 'task', 1, 'police'), step('education', 'task', 1, 'education'), step('document', 'document', 0)];
    expect(names(stepBlocks(steps))).toEqual(['plan', ['co-signing', ['police'], ['education']], 'document']);
  });

  it('shows the steps of a choice, but neither the choice nor notices', () => {
    const steps = [step('findings', 'choice', 0), step('remedy', 'task', 1, 'mend'), step('recheck', 'task', 1, 'mend'), step('told', 'notify', 1, 'mend'), step('next', 'task', 0)];
    expect(names(stepBlocks(steps))).toEqual(['remedy', 'recheck', 'next']);
  });

  it('keeps a fork inside a branch in its branch', () => {
    const steps = [
      step('outer', 'parallel', 0), step('a1', 'task', 1, 'a'), step('inner', 'parallel', 1, 'a'), step('x', 'task', 2, 'x'), step('y', 'task', 2, 'y'), step('a2', 'task', 1, 'a'), step('b1', 'task', 1, 'b'),
    ];
    expect(names(stepBlocks(steps))).toEqual([['outer', ['a1', ['inner', ['x'], ['y']], 'a2'], ['b1']]]);
  });

  it('is nothing for no steps', () => {
    expect(stepBlocks([])).toEqual([]);
  });
});
