import { activeSteps } from '../active-steps';
import type { JoinRule, ParallelNode } from '../definition';
import type { ParallelState } from '../state';
import { subtreeKeys } from '../tree';
import type { Transition } from '../transition';
import type { Behaviour } from '.';

/** How many branches must agree before the case goes on. */
export function branchesNeeded(join: JoinRule, branches: number): number {
  if (join === 'all' || join === 'veto') return branches;
  if (join === 'any') return 1;
  if (join === 'majority') return Math.floor(branches / 2) + 1;
  return Math.min(join.atLeast, branches);
}

/** What the votes so far come to. A join that can still be met is open; one that no remaining vote can save is rejected. */
export function tally(join: JoinRule, branches: number, votes: { for: number; against: number; abstained: number }): 'met' | 'rejected' | 'open' {
  const left = branches - votes.for - votes.against - votes.abstained;
  if (join === 'veto') {
    if (votes.against > 0) return 'rejected';
    if (left > 0) return 'open';
    // Nobody objects and nobody agrees either: that is no consent.
    return votes.for > 0 ? 'met' : 'rejected';
  }
  const needed = branchesNeeded(join, branches);
  if (votes.for >= needed) return 'met';
  return votes.for + left < needed ? 'rejected' : 'open';
}

const voted = ({ done, against = [], abstained = [] }: ParallelState): string[] => [...done, ...against, ...abstained];

export const parallel: Behaviour<ParallelNode> = {
  enter(transition, node) {
    transition.state.parallels[node.key] = { done: [] };
    beginBranches(transition, node);
  },
  branchDone(transition, node, branch, vote) {
    const running = transition.state.parallels[node.key];
    if (!running) return;
    if (!voted(running).includes(branch)) {
      if (vote === 'for') running.done.push(branch);
      else if (vote === 'against') running.against = [...(running.against ?? []), branch];
      else running.abstained = [...(running.abstained ?? []), branch];
    }
    if (close(transition, node, running)) return;
    if (node.order === 'in-order') beginNext(transition, node, running);
  },
  cancel(transition, node) {
    delete transition.state.parallels[node.key];
  },
  /** A newer version of the definition may ask for fewer votes, lack branches that voted, or have some that never began. */
  recount(transition, node) {
    const running = transition.state.parallels[node.key];
    if (!running) return;
    const kept = (branches: string[]): string[] => branches.filter((key) => node.branches.some((branch) => branch.key === key));
    running.done = kept(running.done);
    if (running.against) running.against = kept(running.against);
    if (running.abstained) running.abstained = kept(running.abstained);
    if (!close(transition, node, running)) beginBranches(transition, node);
  },
};

/** Begins the branches that have not begun: all of them, or the first when they go in order. */
function beginBranches(transition: Transition, node: ParallelNode): void {
  for (const branch of node.branches) {
    // An earlier branch without a human step may have met the join already.
    const running = transition.state.parallels[node.key];
    if (!running) return;
    if (voted(running).includes(branch.key) || isUnderWay(transition, node, branch.key)) {
      if (node.order === 'in-order' && !voted(running).includes(branch.key)) return;
      continue;
    }
    transition.begin(branch.steps, { key: node.key, branch: branch.key });
    if (node.order === 'in-order') return;
  }
}

function beginNext(transition: Transition, node: ParallelNode, running: ParallelState): void {
  const next = node.branches.find((branch) => !voted(running).includes(branch.key));
  if (next && !isUnderWay(transition, node, next.key)) transition.begin(next.steps, { key: node.key, branch: next.key });
}

function isUnderWay({ state }: Transition, node: ParallelNode, branch: string): boolean {
  const keys = new Set((node.branches.find((candidate) => candidate.key === branch)?.steps ?? []).flatMap(subtreeKeys));
  return activeSteps(state).some((step) => keys.has(step));
}

/** Leaves the parallel when its votes decide it. Returns whether it did. */
function close(transition: Transition, node: ParallelNode, running: ParallelState): boolean {
  const result = tally(node.join, node.branches.length, { for: running.done.length, against: running.against?.length ?? 0, abstained: running.abstained?.length ?? 0 });
  if (result === 'open') return false;
  const left = node.branches.filter((branch) => !voted(running).includes(branch.key));
  transition.cancel(left.flatMap((branch) => branch.steps.flatMap(subtreeKeys)));
  delete transition.state.parallels[node.key];
  // Only where votes are taken: a parallel without them has nothing to tell.
  if (running.against || running.abstained || node.rejected) transition.setFacts({ [`${node.key}-result`]: result });
  if (result === 'met') transition.complete(node.key);
  else reject(transition, node);
  return true;
}

function reject(transition: Transition, node: ParallelNode): void {
  const { event } = transition;
  switch (node.rejected?.kind) {
    case 'on': transition.complete(node.key); return;
    case 'return': transition.returnTo(node.rejected.to, { step: node.key, submission: event.kind === 'decided' ? event.submission : null, flaggedOnly: false }); return;
    case 'end': transition.finish(node.rejected.as); return;
    case undefined: transition.finish('rejected');
  }
}
