import { sequencesOf, type Place, type ProcessDefinition, type ProcessNode, type Tree } from '../process';

/** The list a step stands in: a branch of a parallel, an arm of a choice, the `body` of a repeat; null for the procedure's own. */
export type ListOwner = Place['owner'];

/** A place for a step: before the one that has this index in the list now. */
export interface StepPlace { owner: ListOwner; index: number }

export interface FoundStep { node: ProcessNode; owner: ListOwner; index: number; steps: readonly ProcessNode[] }

/** The lists inside a step that can be edited: what a reused procedure brings along belongs to that procedure. */
export const ownLists = (node: ProcessNode): { branch: string; steps: readonly ProcessNode[] }[] => (node.kind === 'reuse' ? [] : sequencesOf(node));

export const sameOwner = (a: ListOwner, b: ListOwner): boolean => a === b || (a !== null && b !== null && a.key === b.key && a.branch === b.branch);

/** Every step that can be edited with its place, parents first, in the order of the definition. */
export function placesOf(definition: ProcessDefinition): FoundStep[] {
  const found: FoundStep[] = [];
  const walk = (steps: readonly ProcessNode[], owner: ListOwner): void => steps.forEach((node, index) => {
    found.push({ node, owner, index, steps });
    for (const { branch, steps: held } of ownLists(node)) walk(held, { key: node.key, branch });
  });
  walk(definition.steps, null);
  return found;
}

/** The steps and all below them that can be edited. */
export const allSteps = (steps: readonly ProcessNode[]): ProcessNode[] => steps.flatMap((node) => [node, ...ownLists(node).flatMap(({ steps: held }) => allSteps(held))]);

export const findStep = (definition: ProcessDefinition, key: string): FoundStep | null => placesOf(definition).find(({ node }) => node.key === key) ?? null;

/** Every list with its owner, the procedure's own first. */
export function listsOf(definition: ProcessDefinition): { owner: ListOwner; steps: readonly ProcessNode[] }[] {
  return [{ owner: null, steps: definition.steps }, ...placesOf(definition).flatMap(({ node }) => ownLists(node).map(({ branch, steps }) => ({ owner: { key: node.key, branch }, steps })))];
}

export const listAt = (definition: ProcessDefinition, owner: ListOwner): readonly ProcessNode[] | null => listsOf(definition).find((list) => sameOwner(list.owner, owner))?.steps ?? null;

export const longestList = (definition: ProcessDefinition): number => Math.max(...listsOf(definition).map(({ steps }) => steps.length));

/** Levels of nesting: 1 for a plain sequence. */
export function levelsOf(definition: ProcessDefinition): number {
  const depth = (steps: readonly ProcessNode[]): number => 1 + Math.max(0, ...steps.flatMap((node) => ownLists(node).map(({ steps: held }) => depth(held))));
  return depth(definition.steps);
}

/** The same array when nothing in it changed, so that what did not change keeps its identity. */
export function mapSame<T>(items: T[], change: (item: T, index: number) => T): T[] {
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? items : changed;
}

const withSteps = <Holder extends { steps: ProcessNode[] }>(holder: Holder, steps: ProcessNode[]): Holder => (steps === holder.steps ? holder : { ...holder, steps });

function mapLists(node: ProcessNode, change: (steps: ProcessNode[], branch: string) => ProcessNode[]): ProcessNode {
  switch (node.kind) {
    case 'parallel': {
      const branches = mapSame(node.branches, (branch) => withSteps(branch, change(branch.steps, branch.key)));
      return branches === node.branches ? node : { ...node, branches };
    }
    case 'choice': {
      const arms = mapSame(node.arms, (arm) => withSteps(arm, change(arm.steps, arm.key)));
      return arms === node.arms ? node : { ...node, arms };
    }
    case 'repeat': return withSteps(node, change(node.steps, 'body'));
    case 'task': case 'document': case 'notify': case 'spawn': case 'wait': case 'reuse': return node;
  }
}

function rewriteLists(steps: ProcessNode[], owner: ListOwner, change: (steps: ProcessNode[], owner: ListOwner) => ProcessNode[]): ProcessNode[] {
  const inner = mapSame(steps, (node) => mapLists(node, (held, branch) => rewriteLists(held, { key: node.key, branch }, change)));
  return change(inner, owner);
}

const withOwnSteps = (definition: ProcessDefinition, steps: ProcessNode[]): ProcessDefinition => (steps === definition.steps ? definition : { ...definition, steps });

/** The definition with other steps in one list. What lies beside it keeps its identity. */
export function changeList(definition: ProcessDefinition, wanted: ListOwner, change: (steps: ProcessNode[]) => ProcessNode[]): ProcessDefinition {
  let done = false;
  return withOwnSteps(definition, rewriteLists(definition.steps, null, (steps, owner) => {
    if (done || !sameOwner(owner, wanted)) return steps;
    done = true;
    return change(steps);
  }));
}

/** The definition with other steps where this one stands. */
export function replaceStep(definition: ProcessDefinition, key: string, by: (node: ProcessNode) => readonly ProcessNode[]): ProcessDefinition {
  const place = findStep(definition, key);
  if (!place) return definition;
  return changeList(definition, place.owner, (steps) => steps.flatMap((node) => (node.key === key ? by(node) : [node])));
}

/** Every step that can be edited, changed one by one, innermost first. */
export const mapSteps = (definition: ProcessDefinition, change: (node: ProcessNode) => ProcessNode): ProcessDefinition =>
  withOwnSteps(definition, rewriteLists(definition.steps, null, (steps) => mapSame(steps, change)));

/**
 * Where each step stands, as the kernel's tree tells it, but without its refusal of a key that two steps have: a draft
 * may be wrong. The first step with a key is the one that is meant.
 */
export function draftTree(definition: ProcessDefinition): Tree {
  const tree = new Map<string, Place>();
  const walk = (steps: readonly ProcessNode[], owner: ListOwner): void => steps.forEach((node, index) => {
    if (!tree.has(node.key)) tree.set(node.key, { node, steps, index, owner });
    for (const { branch, steps: held } of sequencesOf(node)) walk(held, { key: node.key, branch });
  });
  walk(definition.steps, null);
  return tree;
}
