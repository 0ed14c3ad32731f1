import type { NotifyNode } from '../definition';
import type { Behaviour } from '.';

export const notify: Behaviour<NotifyNode> = {
  enter(transition, node) {
    for (const seat of node.to) transition.notify(node.template, seat, node.key, null);
    transition.complete(node.key);
  },
};
