import { choiceHolds } from '../../logic/evaluate';
import type { ChoiceNode } from '../definition';
import type { Behaviour } from '.';

export const choice: Behaviour<ChoiceNode> = {
  enter(transition, node) {
    const arm = node.arms.find((candidate) => candidate.when === undefined || choiceHolds(candidate.when, transition.state.facts));
    if (arm) transition.begin(arm.steps, { key: node.key, branch: arm.key });
    else transition.complete(node.key);
  },
  branchDone(transition, node) {
    transition.complete(node.key);
  },
};
