import type { ProcessDefinition, ProcessNode, TaskNode } from './definition';

/** Where a node stands: the sequence it is in, its place there, and the branch or arm that holds the sequence. */
export interface Place {
  node: ProcessNode;
  steps: readonly ProcessNode[];
  index: number;
  /** Null at the root. */
  owner: { key: string; branch: string } | null;
}

export type Tree = ReadonlyMap<string, Place>;

const cache = new WeakMap<ProcessDefinition, Tree>();

/** The node's own sequences: the branches of a parallel, the arms of a choice. */
export function sequencesOf(node: ProcessNode): { branch: string; steps: readonly ProcessNode[] }[] {
  switch (node.kind) {
    case 'parallel': return node.branches.map((branch) => ({ branch: branch.key, steps: branch.steps }));
    case 'choice': return node.arms.map((arm) => ({ branch: arm.key, steps: arm.steps }));
    case 'repeat': case 'reuse': return [{ branch: 'body', steps: node.steps }];
    case 'task': case 'document': case 'notify': case 'spawn': case 'wait': return [];
  }
}

export function treeOf(definition: ProcessDefinition): Tree {
  const known = cache.get(definition);
  if (known) return known;
  const tree = new Map<string, Place>();
  const walk = (steps: readonly ProcessNode[], owner: Place['owner']): void => {
    steps.forEach((node, index) => {
      if (tree.has(node.key)) throw new RangeError(`step key "${node.key}" is used twice`);
      tree.set(node.key, { node, steps, index, owner });
      for (const { branch, steps: inner } of sequencesOf(node)) walk(inner, { key: node.key, branch });
    });
  };
  walk(definition.steps, null);
  cache.set(definition, tree);
  return tree;
}

export function placeOf(tree: Tree, key: string): Place {
  const place = tree.get(key);
  if (!place) throw new RangeError(`no step "${key}" in this definition`);
  return place;
}

/** The node itself and everything below it. */
export function subtreeKeys(node: ProcessNode): string[] {
  return [node.key, ...sequencesOf(node).flatMap(({ steps }) => steps.flatMap(subtreeKeys))];
}

/** A node's own place, then those of the nodes that hold it, innermost first. */
export function placesUp(tree: Tree, key: string): Place[] {
  const place = placeOf(tree, key);
  return place.owner ? [place, ...placesUp(tree, place.owner.key)] : [place];
}

/** A node's own place, then those of the choices and reused procedures that hold it, up to the branch, the round or the case that they are part of. */
export function placesWithin(tree: Tree, key: string): Place[] {
  const place = placeOf(tree, key);
  const kind = place.owner && placeOf(tree, place.owner.key).node.kind;
  return place.owner && (kind === 'choice' || kind === 'reuse') ? [place, ...placesWithin(tree, place.owner.key)] : [place];
}

/**
 * May a return from one step lead to another? Only to a task that stands earlier in the same sequence
 * or in one that holds it: then everything in between can be taken back as a whole.
 */
export function isReturnTarget(tree: Tree, from: string, to: string): boolean {
  const target = tree.get(to);
  if (!target || target.node.kind !== 'task') return false;
  return placesUp(tree, from).some((place) => place.steps === target.steps && target.index < place.index);
}

export function tasksOf(definition: ProcessDefinition): TaskNode[] {
  return [...treeOf(definition).values()].map((place) => place.node).filter((node): node is TaskNode => node.kind === 'task');
}
