import type { StepPicture } from '../../../domain/contracts/api';
import type { Localized } from '../../../domain/process';

/** The picture of a case as a list; where the road forks, the branches stand side by side. */
export type StepBlock = { kind: 'step'; step: StepPicture } | { kind: 'fork'; step: StepPicture; branches: ForkBranch[] };
export interface ForkBranch { title: Localized | null; blocks: StepBlock[] }

/**
 * Builds the blocks from the flat list, which is in the order of the definition: what stands deeper after
 * a parallel step belongs to it, by branch. A choice and a notice are no step of anyone's: of a choice only its
 * arms' steps are shown, notices stand in the history.
 */
export function stepBlocks(steps: StepPicture[]): StepBlock[] {
  const blocks: StepBlock[] = [];
  for (let i = 0; i < steps.length; i += 1) {
    const step = steps[i]!;
    const inside = insideOf(steps, i);
    i += step.kind === 'parallel' ? inside.length : 0;
    if (step.kind === 'parallel') blocks.push({ kind: 'fork', step, branches: branchesOf(inside, step.depth + 1) });
    else if (step.kind !== 'choice' && step.kind !== 'notify') blocks.push({ kind: 'step', step });
  }
  return blocks;
}

function insideOf(steps: StepPicture[], index: number): StepPicture[] {
  const after = steps.slice(index + 1);
  const end = after.findIndex(({ depth }) => depth <= steps[index]!.depth);
  return end === -1 ? after : after.slice(0, end);
}

function branchesOf(steps: StepPicture[], depth: number): ForkBranch[] {
  const branches = new Map<string, StepPicture[]>();
  let current = '';
  for (const step of steps) {
    if (step.depth === depth) current = step.branch ?? '';
    branches.set(current, [...(branches.get(current) ?? []), step]);
  }
  return [...branches.values()].map((inside) => ({ title: inside[0]?.branchTitle ?? null, blocks: stepBlocks(inside) }));
}
