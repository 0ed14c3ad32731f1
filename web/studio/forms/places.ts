import { listAt, partAt as partAtPlace, partsOf, type PartAt, type Place } from '../../../forms/design';
import type { FormComponent, FormDefinition } from '../../../forms/types';

/** A place as text, `0.2.1`, to compare and to keep in sets. */
export type PlaceText = string;

export const placeText = (place: Place): PlaceText => place.join('.');
export const placeOf = (text: PlaceText): number[] => (text === '' ? [] : text.split('.').map(Number));
export const partAt = (definition: FormDefinition, text: PlaceText): FormComponent | undefined => partAtPlace(definition, placeOf(text));
/** The list that a part stands in: the form itself (empty), a container, or one column. */
export const listOf = (text: PlaceText): PlaceText => placeText(placeOf(text).slice(0, -1));
export const indexOf = (text: PlaceText): number => placeOf(text).at(-1) ?? 0;
export const placeIn = (list: PlaceText, index: number): PlaceText => (list === '' ? String(index) : `${list}.${index}`);
export const isInside = (place: PlaceText, holder: PlaceText): boolean => place === holder || place.startsWith(`${holder}.`);
export const lengthOf = (definition: FormDefinition, list: PlaceText): number => listAt(definition.components, [...placeOf(list), 0])?.length ?? 0;

/** The part that a list belongs to; inside columns that is the part with the columns. */
export function holderOf(definition: FormDefinition, text: PlaceText): PlaceText | null {
  const list = listOf(text);
  if (list === '') return null;
  return partAt(definition, list) && !isColumn(definition, list) ? list : listOf(list);
}

const isColumn = (definition: FormDefinition, list: PlaceText): boolean => Array.isArray(partAt(definition, listOf(list))?.columns);

const known = new WeakMap<FormDefinition, ReadonlyMap<PlaceText, PartAt>>();

/** Every part by its place, in the order of the page; worked out once for each state of the form. */
export function partsByPlace(definition: FormDefinition): ReadonlyMap<PlaceText, PartAt> {
  const before = known.get(definition);
  if (before) return before;
  const parts = new Map(partsOf(definition).map((entry) => [placeText(entry.place), entry] as const));
  known.set(definition, parts);
  return parts;
}
