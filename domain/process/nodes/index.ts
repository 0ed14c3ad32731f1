import type { ProcessNode } from '../definition';
import type { Returned, Transition, Vote } from '../transition';
import { choice } from './choice';
import { document } from './document';
import { notify } from './notify';
import { parallel } from './parallel';
import { repeat } from './repeat';
import { reuse } from './reuse';
import { spawn } from './spawn';
import { task } from './task';
import { wait } from './wait';

/**
 * What a kind of step does. A new kind is a new file and a line in the table below: the walk through
 * the tree, returns and finishing do not change.
 */
export interface Behaviour<N extends ProcessNode> {
  enter(transition: Transition, node: N, returned: Returned | null): void;
  /** One of its sequences has come to its end. */
  branchDone?(transition: Transition, node: N, branch: string, vote: Vote): void;
  /** Takes back what is under way; called for nodes that may not be active. */
  cancel?(transition: Transition, node: N): void;
  /** The time it had set for itself has come. */
  due?(transition: Transition, node: N): void;
  /** The calendar or the definition changed: times are counted again. Called for nodes that may not be active. */
  recount?(transition: Transition, node: N): void;
}

type Behaviours = { [K in ProcessNode['kind']]: Behaviour<Extract<ProcessNode, { kind: K }>> };

const behaviours: Behaviours = { task, parallel, choice, document, notify, spawn, wait, repeat, reuse };

/** The table pairs each kind with its own behaviour; TypeScript cannot follow that through a lookup, hence the cast. */
export function behaviourOf(node: ProcessNode): Behaviour<ProcessNode> {
  return behaviours[node.kind] as Behaviour<ProcessNode>;
}
