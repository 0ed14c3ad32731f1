import { kindOf } from '../palette/component-kinds';
import { criterionParts } from '../palette/criterion-parts';
import type { FormComponent } from '../types';
import { holdsList, listsOf, type Place } from './place';

/**
 * A working copy of the parts for one edit. Nodes are moved about freely; `harvest` makes components again and gives back
 * the very objects that did not change, so that a page draws only what did.
 */
export interface PartNode {
  /** As it was; what it holds is in `lists`. */
  part: FormComponent;
  lists: PartNode[][];
  /** Path before the edit. Undefined for a part that was not there. */
  from?: string;
  /** For a copy: the path, in its source, of what it was copied from. */
  copyOf?: string;
}

const joined = (scope: string, key: string) => (scope ? `${scope}.${key}` : key);
const innerScope = (part: FormComponent, path: string, scope: string) => (['rows', 'container'].includes(kindOf(part.type) ?? '') ? path : scope);

export function plant(components: FormComponent[], origin: 'from' | 'copyOf', scope = ''): PartNode[] {
  return components.map((part) => {
    const path = joined(scope, part.key);
    return { part, [origin]: path, lists: listsOf(part).map((list) => plant(list, origin, innerScope(part, path, scope))) };
  });
}

export function harvest(nodes: PartNode[], original?: FormComponent[]): FormComponent[] {
  const parts = nodes.map(harvestPart);
  const same = original !== undefined && original.length === parts.length && parts.every((part, index) => part === original[index]);
  return same ? original : parts;
}

function harvestPart({ part, lists }: PartNode): FormComponent {
  if (Array.isArray(part.columns)) {
    const columns = part.columns.map((column, index) => {
      const components = harvest(lists[index] ?? [], column.components);
      return components === column.components ? column : { ...column, components };
    });
    return columns.every((column, index) => column === part.columns![index]) ? part : { ...part, columns };
  }
  if (!Array.isArray(part.components)) return part;
  const components = harvest(lists[0] ?? [], part.components);
  return components === part.components ? part : { ...part, components };
}

export interface PlacedNode {
  node: PartNode;
  place: Place;
  path: string;
  scope: string;
}

export function placedNodes(nodes: PartNode[], way: Place = [], scope = ''): PlacedNode[] {
  return nodes.flatMap((node, index) => {
    const place = [...way, index];
    const path = joined(scope, node.part.key);
    const columns = Array.isArray(node.part.columns);
    const inside = node.lists.flatMap((list, column) => placedNodes(list, columns ? [...place, column] : place, innerScope(node.part, path, scope)));
    return [{ node, place, path, scope }, ...inside];
  });
}

/** Path before (or in the source of a copy) to path now, with the fields that criteria bring with them. */
export function pathsNow(placed: readonly PlacedNode[], origin: 'from' | 'copyOf'): Map<string, string> {
  const moved = new Map<string, string>();
  for (const { node, path } of placed) {
    const before = node[origin];
    if (before === undefined || moved.has(before)) continue;
    moved.set(before, path);
    if (node.part.type === 'criterion') for (const { key } of criterionParts(node.part)) moved.set(`${before}.${key}`, `${path}.${key}`);
  }
  return moved;
}

/** Paths of the tables and of fields that take several, as they are or as they were. */
export function tablesAmong(placed: readonly PlacedNode[], pathOf: (entry: PlacedNode) => string | undefined = ({ path }) => path): Set<string> {
  return new Set(placed.flatMap((entry) => (holdsList(entry.node.part) ? (pathOf(entry) ?? []) : [])));
}

/** The list and index that a place means, when the way there exists and the index is at most one past the end. */
export function slotAt(roots: PartNode[], place: Place): { list: PartNode[]; index: number } | undefined {
  let list: PartNode[] | undefined = roots;
  let at = 0;
  while (list && at < place.length - 1) {
    const node: PartNode | undefined = list[place[at]!];
    const inColumns = Array.isArray(node?.part.columns);
    list = inColumns ? node?.lists[place[at + 1]!] : node?.lists[0];
    at += inColumns ? 2 : 1;
  }
  const index = place[at];
  return list && at === place.length - 1 && index !== undefined && Number.isInteger(index) && index >= 0 && index <= list.length ? { list, index } : undefined;
}

export function nodeAt(roots: PartNode[], place: Place): PartNode | undefined {
  const slot = slotAt(roots, place);
  return slot?.list[slot.index];
}

/** The node and everything inside it. */
export const withInside = (node: PartNode): PartNode[] => [node, ...node.lists.flat().flatMap(withInside)];

/** Takes nodes out of wherever they stand. */
export function uproot(roots: PartNode[], gone: ReadonlySet<PartNode>): void {
  const clear = (list: PartNode[]) => {
    for (let index = list.length - 1; index >= 0; index -= 1) if (gone.has(list[index]!)) list.splice(index, 1);
    for (const node of list) node.lists.forEach(clear);
  };
  clear(roots);
}
