import type { FormDefinition } from '../types';
import { rearrange } from './edit';
import { refused, type EditResult } from './edit-result';
import { nodeAt, slotAt, uproot, type PartNode } from './part-tree';
import { isWithinPlace, listAt, listsOf, outermost, partAt, type Place } from './place';

/**
 * Moves parts, in the order they stand, to a place of the form as it is now (before anything is taken away). Whatever
 * names a field by its path is written anew, into a table and out of it too.
 */
export function moveParts(definition: FormDefinition, places: readonly Place[], to: Place): EditResult {
  const chosen = outermost(places);
  if (chosen.length === 0) return refused('nothingChosen');
  if (chosen.some((place) => !partAt(definition, place))) return refused('noSuchPlace');
  if (chosen.some((place) => to.length > place.length && isWithinPlace(to, place))) return refused('intoItself');
  return rearrange(definition, (roots) => {
    const slot = slotAt(roots, to);
    if (!slot) return refused('noSuchPlace');
    const nodes = chosen.map((place) => nodeAt(roots, place)!);
    const before = slot.list.slice(0, slot.index).filter((node) => !nodes.includes(node)).length;
    uproot(roots, new Set(nodes));
    slot.list.splice(before, 0, ...nodes);
    return { about: nodes, incoming: nodes };
  });
}

export const movePart = (definition: FormDefinition, from: Place, to: Place): EditResult => moveParts(definition, [from], to);

export type Direction = 'up' | 'down' | 'in' | 'out';

/** One step by keyboard: past the part before or after, into the part before, or out of what it stands in, behind it. */
export function nudgePart(definition: FormDefinition, place: Place, direction: Direction): EditResult {
  const list = place.length > 0 ? listAt(definition.components, place) : undefined;
  if (!list?.[place[place.length - 1]!]) return refused('noSuchPlace');
  const to = stepPlace(definition, place, direction, list.length);
  return to ? movePart(definition, place, to) : refused('cannotMoveThatWay');
}

function stepPlace(definition: FormDefinition, place: Place, direction: Direction, length: number): Place | undefined {
  const way = place.slice(0, -1);
  const index = place[place.length - 1]!;
  if (direction === 'up') return index > 0 ? [...way, index - 1] : undefined;
  if (direction === 'down') return index < length - 1 ? [...way, index + 2] : undefined;
  if (direction === 'out') return placeBehindHolder(definition, place);
  return index > 0 ? placeInside(definition, [...way, index - 1]) : undefined;
}

/** The end of what a part holds; for columns, of the column with the least in it. Undefined when it holds nothing. */
export function placeInside(definition: Pick<FormDefinition, 'components'>, place: Place): Place | undefined {
  const holder = partAt(definition, place);
  if (!holder) return undefined;
  const lists = listsOf(holder);
  if (lists.length === 0) return undefined;
  // A part with pages takes nothing itself: the last page does.
  if (holder.type === 'tabs' && lists[0]!.length > 0) return placeInside(definition, [...place, lists[0]!.length - 1]) ?? [...place, lists[0]!.length];
  if (!Array.isArray(holder.columns)) {
    // A table shows its rows as cards: what goes into the table goes into its one card.
    const only = lists[0]!.length === 1 ? lists[0]![0]! : undefined;
    if (holder.type === 'datagrid' && only?.type === 'panel') return [...place, 0, only.components?.length ?? 0];
    return [...place, lists[0]!.length];
  }
  const column = lists.reduce((best, list, index) => (list.length < lists[best]!.length ? index : best), 0);
  return [...place, column, lists[column]!.length];
}

/** Right behind the part that this one stands in; undefined at the top. */
export function placeBehindHolder(definition: Pick<FormDefinition, 'components'>, place: Place): Place | undefined {
  for (let length = place.length - 1; length > 0; length -= 1) {
    const holder = place.slice(0, length);
    if (partAt(definition, holder)) return [...holder.slice(0, -1), holder[length - 1]! + 1];
  }
  return undefined;
}

/** Takes a frame away and leaves what it held in its place. */
export function unwrapPart(definition: FormDefinition, place: Place): EditResult {
  const part = partAt(definition, place);
  if (!part) return refused('noSuchPlace');
  if (listsOf(part).length === 0) return refused('notAHolder');
  return rearrange(definition, (roots) => {
    const { list, index } = slotAt(roots, place)!;
    const inside: PartNode[] = list[index]!.lists.flat();
    list.splice(index, 1, ...inside);
    return { about: inside, incoming: inside };
  });
}

