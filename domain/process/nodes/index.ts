import type { ProcessNode } from '../definition';
import type { SubmissionRef } from '../state';
import type { Transition } from '../transition';
import { choice } from './choice';
import { document } from './document';
import { notify } from './notify';
import { parallel } from './parallel';
import { spawn } from './spawn';
import { task } from './task';

/**
 * What a kind of step does. A new kind is a new file and a line in the table below: the walk through
 * the tree, returns and finishing do not change.
 */
export interface Behaviour<N extends ProcessNode> {
  enter(transition: Transition, node: N, returned: { step: string; submission: SubmissionRef } | null): void;
  /** One of its sequences has come to its end. */
  branchDone?(transition: Transition, node: N, branch: string): void;
  /** Takes back what is under way; called for nodes that may not be active. */
  cancel?(transition: Transition, node: N): void;
}

type Behaviours = { [K in ProcessNode['kind']]: Behaviour<Extract<ProcessNode, { kind: K }>> };

const behaviours: Behaviours = { task, parallel, choice, document, notify, spawn };

/** The table pairs each kind with its own behaviour; TypeScript cannot follow that through a lookup, hence the cast. */
export function behaviourOf(node: ProcessNode): Behaviour<ProcessNode> {
  return behaviours[node.kind] as Behaviour<ProcessNode>;
}
