import type { ReuseNode } from '../definition';
import type { Behaviour } from '.';

/** The reused procedure's steps were copied in when this one was published: here they are a sequence like any other. */
export const reuse: Behaviour<ReuseNode> = {
  enter(transition, node) {
    transition.begin(node.steps, { key: node.key, branch: 'body' });
  },
  branchDone(transition, node) {
    transition.complete(node.key);
  },
};
