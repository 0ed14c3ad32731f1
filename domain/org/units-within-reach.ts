import type { RelatedUnit } from './relations';

/**
 * The units whose people somebody may name: their own, those above it, and those it stands in a relation to. A relation
 * that the unit does not have itself is its parent's, as in {@link resolveParty}. Units below, and those that merely
 * relate to it, are not among them: a ministry's clerk needs no list of all teachers.
 * @returns ids without doubles, the unit's own first
 */
export function unitsWithinReach(ownIds: readonly string[], find: (id: string) => RelatedUnit | undefined): string[] {
  const above = ownIds.map((id) => lineOf(id, find));
  const related = above.flatMap((line) => Object.values(Object.assign({}, ...line.map(({ relations }) => relations).reverse()) as Record<string, string>));
  return [...new Set([...ownIds, ...above.flatMap((line) => line.map(({ id }) => id)), ...related])];
}

/** The unit and those above it, nearest first. */
function lineOf(id: string, find: (id: string) => RelatedUnit | undefined): RelatedUnit[] {
  const line: RelatedUnit[] = [];
  for (let unit = find(id); unit && !line.includes(unit); unit = unit.parentId === null ? undefined : find(unit.parentId)) line.push(unit);
  return line;
}
