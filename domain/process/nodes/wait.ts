import { resolveDeadline } from '../../deadline';
import type { WaitNode } from '../definition';
import { deadlineContext } from '../task-deadline';
import type { Transition } from '../transition';
import type { Behaviour } from '.';

function endOf(transition: Transition, node: WaitNode, enteredAt: string): string | null {
  return resolveDeadline(node.until, deadlineContext(transition.state, enteredAt))?.dueAt ?? null;
}

export const wait: Behaviour<WaitNode> = {
  enter(transition, node) {
    const { state, event } = transition;
    const until = endOf(transition, node, event.at);
    if (until === null || until <= event.at) {
      transition.complete(node.key);
      return;
    }
    state.waits[node.key] = { enteredAt: event.at };
    transition.setNodeTimer(node.key, until);
  },
  due(transition, node) {
    delete transition.state.waits[node.key];
    transition.complete(node.key);
  },
  cancel(transition, node) {
    delete transition.state.waits[node.key];
    transition.setNodeTimer(node.key, null);
  },
  recount(transition, node) {
    const waiting = transition.state.waits[node.key];
    // Past already, or known no longer: wake now and go on.
    if (waiting) transition.setNodeTimer(node.key, endOf(transition, node, waiting.enteredAt) ?? transition.event.at);
  },
};
