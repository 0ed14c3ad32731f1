import type { StepPicture } from '../../../domain/contracts/api';
import { isVote, stepBlocks, type StepBlock } from './step-tree';

const step = (key: string, kind: StepPicture['kind'], depth: number, branch: string | null = null): StepPicture =>
  ({ key, kind, depth, branch, branchTitle: branch === null ? null : { vi: branch, en: branch }, title: { vi: key, en: key }, state: 'ahead', at: null, byName: null, unitName: null, dueAt: null, outcome: null, pausedAt: null, waitsUntil: null, round: null, votes: null, awaiting: null, inOrder: false });
const names = (blocks: StepBlock[]): unknown[] => blocks.map((block) => (block.kind === 'step' ? block.step.key : block.kind === 'holder' ? { [block.step.key]: names(block.blocks) } : [block.step.key, ...block.branches.map((branch) => names(branch.blocks))]));

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

  it('keeps the steps of a round and of a reused procedure inside it', () => {
    const steps = [step('reports', 'repeat', 0), step('write', 'task', 1, 'body'), step('check', 'reuse', 1, 'body'), step('look', 'task', 2, 'body'), step('close', 'task', 0)];
    expect(names(stepBlocks(steps))).toEqual([{ reports: ['write', { check: ['look'] }] }, 'close']);
  });

  it('numbers the branches when they sign one after another', () => {
    const branches = [step('police', 'task', 1, 'police'), step('education', 'task', 1, 'education')];
    const places = (inOrder: boolean) => stepBlocks([{ ...step('signing', 'parallel', 0), inOrder }, ...branches]).flatMap((block) => (block.kind === 'fork' ? block.branches.map(({ place }) => place) : []));
    expect([places(true), places(false)]).toEqual([[1, 2], [null, null]]);
  });

  it('is a vote when not everybody must agree, or somebody did not', () => {
    const votes = { for: 1, against: 0, abstained: 0, branches: 3, needed: 3, cast: [] };
    const parallel = (more: object) => isVote({ ...step('council', 'parallel', 0), votes: { ...votes, ...more } });
    expect([parallel({}), parallel({ needed: 2 }), parallel({ against: 1 }), parallel({ abstained: 1 }), isVote(step('council', 'parallel', 0))]).toEqual([false, true, true, true, false]);
  });

  it('is nothing for no steps', () => {
    expect(stepBlocks([])).toEqual([]);
  });
});
