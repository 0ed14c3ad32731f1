import { isPlainObject } from '../../domain/logic/plain-object';
import type { Json } from '../types';

/** Where an expression stands, for knowing what its names mean. */
export interface Reading {
  /** Pattern of the rows that `row.` names stand in, in a rule over rows. */
  each?: string | undefined;
  /** For a formula: path of the group or table around its part, as it was; `row.` names stand in it. */
  around?: string | undefined;
  /** Pattern of the members that names inside `some`, `all`, `none` stand in; null where that cannot be known. */
  members?: string | null | undefined;
}

/** The field that a variable reads, as a pattern from the top of the data; null for what is no field. */
export function patternOfVar(name: string, { each, around, members }: Reading): string | null {
  if (members !== undefined) return members === null || name === '' ? members : `${members}.${name}`;
  if (name.startsWith('data.')) return name.slice('data.'.length);
  if (!name.startsWith('row.')) return null;
  const inside = each ?? around;
  return inside === undefined ? null : inside === '' ? name.slice('row.'.length) : `${inside}.${name.slice('row.'.length)}`;
}

/** Pattern of the members of a list that an expression gives. */
export function membersOf(list: Json, reading: Reading): string | null {
  if (!isPlainObject(list)) return null;
  if ('values' in list) return membersOf((Array.isArray(list.values) ? list.values[0] : list.values) as Json, reading);
  const name: unknown = Array.isArray(list.var) ? list.var[0] : list.var;
  const pattern = typeof name === 'string' ? patternOfVar(name, reading) : null;
  return pattern === null ? null : `${pattern}.*`;
}

/** Operators whose second argument is about each member of the first. */
export const overMembers: ReadonlySet<string> = new Set(['some', 'all', 'none']);
