import type { Action } from '../../domain/access/access-table';
import { AppError } from '../../domain/errors/codes';
import { seatsGranting, widestScope, type Viewer } from '../auth/viewer';

/**
 * The access table as a filter. Everything a repository reads is joined with one of these, so what a
 * person may not see is not found, whoever calls.
 */
export type UnitFilter = { tenant: string } & Record<string, unknown>;

/** One condition stands plainly, so that its index is used; none means that nothing matches. */
function anyOf(conditions: Record<string, unknown>[]): Record<string, unknown> {
  const [first, ...others] = conditions;
  if (!first) return { visibleTo: { $in: [] } };
  return others.length === 0 ? first : { $or: conditions };
}

/** Most people work in one unit: named plainly, because SecantusDB uses no index for an `$in` that is also sorted. */
const oneOf = (values: readonly string[]): string | { $in: readonly string[] } => {
  const distinct = [...new Set(values)];
  return distinct.length === 1 ? (distinct[0] as string) : { $in: distinct };
};

/**
 * For records with `visibleTo` (cases, documents, and tasks with their `seatKey`).
 * @throws AppError forbidden when no role of the viewer has the action at all.
 */
export function visibleRecords(viewer: Viewer, action: Action): UnitFilter {
  const scope = requireScope(viewer, action);
  if (scope === 'tenant') return { tenant: viewer.tenant };
  const units = seatsGranting(viewer, action, 'unit').map((seat) => seat.unitId);
  const seats = seatsGranting(viewer, action, 'seat').map((seat) => seat.seatKey);
  return {
    tenant: viewer.tenant,
    ...anyOf([...(units.length > 0 ? [{ visibleTo: oneOf(units) }] : []), ...(seats.length > 0 ? [{ seatKey: oneOf(seats) }] : [])]),
  };
}

export function requireScope(viewer: Viewer, action: Action): Exclude<ReturnType<typeof widestScope>, 'none'> {
  const scope = widestScope(viewer, action);
  if (scope === 'none') throw new AppError('forbidden');
  return scope;
}
