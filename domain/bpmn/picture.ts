/**
 * A BPMN process as plain data, between a definition and the XML: what export draws, and what import has read.
 * Types are BPMN's own names (`userTask`, `exclusiveGateway`).
 */

/** What we say of an element in an extension: the step, branch or arm that it stands for, or that it only draws what a step says already. */
export interface Own { as: 'step' | 'branch' | 'arm' | 'aside'; json: string }
export const ASIDE: Own = { as: 'aside', json: '' };

export interface PictureNode {
  id: string;
  type: string;
  name: string;
  own: Own | null;
  documentation?: string;
  /** Who does it, in words. */
  performer?: string;
  /** Of a boundary event: the activity that it sits on. */
  attachedTo?: string;
  /** Of a boundary event: whether the activity ends with it. */
  interrupting?: boolean;
  event?: { kind: string; code?: string };
  timer?: { kind: 'date' | 'duration' | 'cycle'; text: string };
  /** Of a gateway or an activity: the flow that is taken when no condition holds. */
  defaultFlow?: string;
  /** Of a complex gateway that joins: when it lets go, in words. */
  condition?: string;
  loop?: { kind: 'standard' | 'multi-parallel' | 'multi-sequential'; condition?: string; most?: number };
  calledElement?: string;
  /** Of an event subprocess. */
  triggered?: boolean;
  inner?: Scope;
}

export interface PictureFlow { id: string; name: string; from: string; to: string; own: Own | null; condition?: string }

/** A process or a subprocess: no flow leads out of it. */
export interface Scope { nodes: PictureNode[]; flows: PictureFlow[] }

export interface Picture {
  processId: string;
  name: string;
  /** Our own export: the whole definition, the language of its names, and the hash of the picture as it was made. */
  definition: { json: string; language: 'vi' | 'en'; fingerprint: string } | null;
  scope: Scope;
}

export function allNodes(scope: Scope): PictureNode[] {
  return scope.nodes.flatMap((node) => [node, ...(node.inner ? allNodes(node.inner) : [])]);
}

export function allFlows(scope: Scope): PictureFlow[] {
  return [...scope.flows, ...scope.nodes.flatMap(({ inner }) => (inner ? allFlows(inner) : []))];
}
