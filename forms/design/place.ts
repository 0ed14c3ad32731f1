import { kindOf } from '../palette/component-kinds';
import { criterionParts } from '../palette/criterion-parts';
import type { FormComponent, FormDefinition } from '../types';

/**
 * Where a part stands: indices from the top of the form. A column counts as a level, so a field in the second column of
 * the first part is `[0, 1, 0]`. As a place to put something, the last index may be one past the end.
 */
export type Place = readonly number[];

/** The lists of parts that a part holds: one, one per column, or none. */
export function listsOf(part: FormComponent): FormComponent[][] {
  if (Array.isArray(part.columns)) return part.columns.map((column) => column.components ?? []);
  return Array.isArray(part.components) ? [part.components] : [];
}

/** The list that a place lies in, or undefined when the way there does not exist. */
export function listAt(components: FormComponent[], place: Place): FormComponent[] | undefined {
  if (place.length === 1) return components;
  const part = components[place[0]!];
  if (!part) return undefined;
  const lists = listsOf(part);
  const inColumns = Array.isArray(part.columns);
  const list = inColumns ? lists[place[1]!] : lists[0];
  const rest = place.slice(inColumns ? 2 : 1);
  return list && rest.length > 0 ? listAt(list, rest) : undefined;
}

export function partAt(definition: Pick<FormDefinition, 'components'>, place: Place): FormComponent | undefined {
  return place.length === 0 ? undefined : listAt(definition.components, place)?.[place[place.length - 1]!];
}

export interface PartAt {
  part: FormComponent;
  place: Place;
  /** As in `component-tree.ts`: the data path without row numbers; a layout part has the path of its scope plus its key. */
  path: string;
  /** Path of the part that data around this one belongs to; empty at the top. */
  scope: string;
  /** Data path of the nearest table around it. */
  rows?: string;
}

/** Every part with its place, in document order. */
export function partsOf(definition: Pick<FormDefinition, 'components'>): PartAt[] {
  return walk(definition.components, [], '', undefined);
}

/** Every part, and the fields that a criterion brings with it: these cannot be edited, so nothing stands at their place. */
export function partsWithFields(definition: Pick<FormDefinition, 'components'>): PartAt[] {
  return partsOf(definition).flatMap((entry) => [entry, ...criterionFields(entry)]);
}

function criterionFields({ part, place, path, rows }: PartAt): PartAt[] {
  if (part.type !== 'criterion') return [];
  return criterionParts(part).map((field, index) => ({ part: field, place: [...place, index], path: `${path}.${field.key}`, scope: path, rows }));
}

function walk(components: FormComponent[], way: Place, scope: string, rows: string | undefined): PartAt[] {
  return components.flatMap((part, index) => {
    const place = [...way, index];
    const path = scope ? `${scope}.${part.key}` : part.key;
    const kind = kindOf(part.type);
    const inner = kind === 'rows' || kind === 'container' ? path : scope;
    const columns = Array.isArray(part.columns);
    const inside = listsOf(part).flatMap((list, column) => walk(list, columns ? [...place, column] : place, inner, kind === 'rows' ? path : rows));
    return [{ part, place, path, scope, rows }, ...inside];
  });
}

/** The place of the part with this path; of two with the same path the first. */
export function addressOf(definition: Pick<FormDefinition, 'components'>, path: string): Place | undefined {
  return partsOf(definition).find((entry) => entry.path === path)?.place;
}

/** The path of the part at a place. */
export function pathAt(definition: Pick<FormDefinition, 'components'>, place: Place): string | undefined {
  return partsOf(definition).find((entry) => samePlace(entry.place, place))?.path;
}

export const samePlace = (a: Place, b: Place) => a.length === b.length && a.every((step, index) => step === b[index]);

/** Is `inner` the same place as `outer`, or inside it? */
export const isWithinPlace = (inner: Place, outer: Place) => inner.length >= outer.length && outer.every((step, index) => step === inner[index]);

/** Document order. */
export function comparePlaces(a: Place, b: Place): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** The chosen places in document order, each once, without those inside another chosen one. */
export function outermost(places: readonly Place[]): Place[] {
  const sorted = [...places].sort(comparePlaces);
  return sorted.filter((place, index) => !sorted.slice(0, index).some((outer) => isWithinPlace(place, outer)));
}

/** Does the part keep an answer? */
export const holdsData = (part: FormComponent) => !['layout', 'note', undefined].includes(kindOf(part.type));

/** Does the part keep a list: rows of a table, or several values? In patterns `*` stands for each. */
export const holdsList = (part: FormComponent) => kindOf(part.type) === 'rows' || (part.multiple === true && kindOf(part.type) === 'value');

/** Paths of all parts that keep an answer. */
export function fieldPaths(definition: Pick<FormDefinition, 'components'>): Set<string> {
  return new Set(partsWithFields(definition).filter(({ part }) => holdsData(part)).map(({ path }) => path));
}
