import type { JoinRule, ParallelNode } from '../definition';
import { subtreeKeys } from '../tree';
import type { Behaviour } from '.';

/** How many branches must be done before the case goes on. */
export function branchesNeeded(join: JoinRule, branches: number): number {
  if (join === 'all') return branches;
  if (join === 'any') return 1;
  if (join === 'majority') return Math.floor(branches / 2) + 1;
  return Math.min(join.atLeast, branches);
}

export const parallel: Behaviour<ParallelNode> = {
  enter(transition, node) {
    transition.state.parallels[node.key] = { done: [] };
    for (const branch of node.branches) {
      // An earlier branch without a human step may have met the join already.
      if (!transition.state.parallels[node.key]) return;
      transition.begin(branch.steps, { key: node.key, branch: branch.key });
    }
  },
  branchDone(transition, node, branch) {
    const running = transition.state.parallels[node.key];
    if (!running) return;
    if (!running.done.includes(branch)) running.done.push(branch);
    if (running.done.length < branchesNeeded(node.join, node.branches.length)) return;
    const left = node.branches.filter((candidate) => !running.done.includes(candidate.key));
    transition.cancel(left.flatMap((candidate) => candidate.steps.flatMap(subtreeKeys)));
    delete transition.state.parallels[node.key];
    transition.complete(node.key);
  },
  cancel(transition, node) {
    delete transition.state.parallels[node.key];
  },
};
