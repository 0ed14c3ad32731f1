import type { FormDefinition } from '../types';
import { rearrange } from './edit';
import { refused, type EditResult } from './edit-result';
import { insertPart } from './insert-part';
import { newPart, takenKeys } from './new-part';
import { nodeAt } from './part-tree';
import { partAt, type Place } from './place';

/** Widths in twelfths of the row, as a definition keeps them. */
const ROW = 12;
const MOST_COLUMNS = 4;

/** As many columns as there are widths. What stands in a column that goes away moves to the end of the last one that stays. */
export function setColumns(definition: FormDefinition, place: Place, widths: readonly number[]): EditResult {
  const part = partAt(definition, place);
  if (!part || !Array.isArray(part.columns)) return refused('noSuchPlace');
  const fits = widths.length > 0 && widths.length <= MOST_COLUMNS && widths.every((width) => Number.isInteger(width) && width > 0) && widths.reduce((sum, width) => sum + width, 0) === ROW;
  if (!fits) return refused('badColumns');
  const present = part.columns;
  return rearrange(definition, (roots) => {
    const node = nodeAt(roots, place)!;
    const lists = widths.map((_width, index) => node.lists[index] ?? []);
    lists[lists.length - 1]!.push(...node.lists.slice(widths.length).flat());
    node.part = { ...part, columns: widths.map((width, index) => ({ size: 'md', components: [], ...present[index], width })) };
    node.lists = lists;
    return { about: [node] };
  });
}

/** Another page at the end of a part with pages. */
export function addPage(definition: FormDefinition, place: Place, title: string): EditResult {
  const pages = partAt(definition, place);
  if (pages?.type !== 'tabs') return refused('noSuchPlace');
  const at = [...place, pages.components?.length ?? 0];
  return insertPart(definition, at, newPart('section', title, takenKeys(definition, at)));
}
