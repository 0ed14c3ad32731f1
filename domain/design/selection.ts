import type { ProcessDefinition, ProcessNode } from '../process';
import { refuse, type NotEdited } from './edit';
import { findStep, ownLists, sameOwner, type ListOwner } from './lists';

/** One step, or several that stand next to each other. */
export type Selection = string | readonly string[];

export interface Run { ok: true; owner: ListOwner; from: number; nodes: ProcessNode[]; keys: ReadonlySet<string> }

export const keysIn = (selection: Selection): string[] => (typeof selection === 'string' ? [selection] : [...new Set(selection)]);

/** The chosen steps in their order, when they are neighbours. */
export function runOf(definition: ProcessDefinition, selection: Selection): Run | NotEdited {
  const keys = keysIn(selection);
  const places = [];
  for (const key of keys) {
    const place = findStep(definition, key);
    if (!place) return refuse('no-such-step', key);
    places.push(place);
  }
  const [first] = places;
  if (!first) return refuse('nothing-chosen');
  const from = Math.min(...places.map(({ index }) => index));
  const together = places.every(({ owner, index }) => sameOwner(owner, first.owner) && index < from + places.length);
  if (!together) return refuse('not-neighbours');
  return { ok: true, owner: first.owner, from, nodes: first.steps.slice(from, from + places.length), keys: new Set(keys) };
}

/**
 * The chosen steps in the order of the definition, wherever they stand. What stands inside another chosen one goes with it
 * and is not counted by itself.
 */
export function pickedOf(definition: ProcessDefinition, selection: Selection): { ok: true; nodes: ProcessNode[] } | NotEdited {
  const wanted = new Set(keysIn(selection));
  if (wanted.size === 0) return refuse('nothing-chosen');
  for (const key of wanted) if (!findStep(definition, key)) return refuse('no-such-step', key);
  const picked = (steps: readonly ProcessNode[]): ProcessNode[] => steps.flatMap((node) => {
    // Of two steps with one key the first is the one that is meant.
    if (wanted.delete(node.key)) return [node];
    return ownLists(node).flatMap((list) => picked(list.steps));
  });
  return { ok: true, nodes: picked(definition.steps) };
}
