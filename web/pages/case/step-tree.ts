import type { StepPicture } from '../../../domain/contracts/api';
import type { Localized } from '../../../domain/process';

/** The picture of a case as a list; where the road forks, the branches stand side by side; rounds and reused procedures hold their steps. */
export type StepBlock = { kind: 'step'; step: StepPicture } | { kind: 'fork'; step: StepPicture; branches: ForkBranch[] } | { kind: 'holder'; step: StepPicture; blocks: StepBlock[] };
export interface ForkBranch {
  key: string; title: Localized | null; blocks: StepBlock[];
  /** Its place when the branches begin one after another; null when they begin at once. */
  place: number | null;
}

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
    const holds = step.kind === 'repeat' || step.kind === 'reuse';
    i += step.kind === 'parallel' || holds ? inside.length : 0;
    if (step.kind === 'parallel') blocks.push({ kind: 'fork', step, branches: branchesOf(inside, step) });
    else if (holds) blocks.push({ kind: 'holder', step, blocks: stepBlocks(inside) });
    else if (step.kind !== 'choice' && step.kind !== 'notify') blocks.push({ kind: 'step', step });
  }
  return blocks;
}

function insideOf(steps: StepPicture[], index: number): StepPicture[] {
  const after = steps.slice(index + 1);
  const end = after.findIndex(({ depth }) => depth <= steps[index]!.depth);
  return end === -1 ? after : after.slice(0, end);
}

function branchesOf(steps: StepPicture[], { depth, inOrder }: StepPicture): ForkBranch[] {
  const branches = new Map<string, StepPicture[]>();
  let current = '';
  for (const step of steps) {
    if (step.depth === depth + 1) current = step.branch ?? '';
    branches.set(current, [...(branches.get(current) ?? []), step]);
  }
  return [...branches].map(([key, inside], index) => ({ key, title: inside[0]?.branchTitle ?? null, blocks: stepBlocks(inside), place: inOrder ? index + 1 : null }));
}

/** A parallel is drawn as a vote when less than everybody must agree, or somebody did not. */
export const isVote = ({ votes }: StepPicture): boolean => votes !== null && (votes.needed < votes.branches || votes.against > 0 || votes.abstained > 0);
