import type { FormComponent, FormDefinition } from '../types';
import { rearrange } from './edit';
import { refused, type EditResult } from './edit-result';
import { newPart, takenKeys } from './new-part';
import { nodeAt, plant, slotAt, uproot, type PartNode } from './part-tree';
import { listsOf, outermost, partAt, type Place } from './place';

export type Wrapper = 'panel' | 'columns' | 'datagrid' | 'container' | 'fieldset' | 'well' | 'tabs';

/** The most columns that a definition may have. */
const MAX_COLUMNS = 4;

/** Puts the chosen parts into a new section, into columns or into a table, where the first of them stands. */
export function wrapInto(definition: FormDefinition, places: readonly Place[], wrapper: Wrapper, label?: string): EditResult {
  const chosen = outermost(places);
  if (chosen.length === 0) return refused('nothingChosen');
  if (chosen.some((place) => !partAt(definition, place))) return refused('noSuchPlace');
  const taken = takenKeys(definition, chosen[0]!);
  const frame = wrapper === 'columns' ? columnsFor(chosen.length, taken) : newPart(wrapper, label, taken);
  return rearrange(definition, (roots) => {
    const nodes = chosen.map((place) => nodeAt(roots, place)!);
    const { list, index } = slotAt(roots, chosen[0]!)!;
    const wrap = emptyNode(frame);
    list.splice(index, 0, wrap);
    uproot(roots, new Set(nodes));
    fill(wrap, nodes);
    return { about: [wrap], incoming: [wrap] };
  });
}

function columnsFor(parts: number, taken: Iterable<string>): FormComponent {
  const count = Math.min(Math.max(parts, 2), parts > MAX_COLUMNS ? 2 : MAX_COLUMNS);
  return { ...newPart('columns', undefined, taken), columns: Array.from({ length: count }, () => ({ size: 'md', width: 12 / count, components: [] })) };
}

function emptyNode(part: FormComponent): PartNode {
  const [{ lists }] = plant([part], 'copyOf') as [PartNode];
  const strip = (node: PartNode): PartNode => ({ part: node.part, lists: node.lists.map((list) => list.map(strip)) });
  return { part, lists: lists.map((list) => list.map(strip)) };
}

function fill(wrap: PartNode, nodes: PartNode[]): void {
  const card = wrap.lists[0]?.[0];
  if (card && listsOf(card.part).length > 0) return fill(card, nodes);
  const columns = wrap.lists.length;
  const share = Math.ceil(nodes.length / columns);
  nodes.forEach((node, index) => wrap.lists[Math.floor(index / share)]!.push(node));
}
