import { optionsOf } from '../palette/options-of';
import { kindOf, type ComponentKind } from '../palette/component-kinds';
import type { FormComponent, FormDefinition, Text } from '../types';
import { fieldNames } from './field-names';
import { folded } from './key-from-label';
import { partKindName } from './part-kinds';
import { listsOf, partsOf, type Place } from './place';

export interface OutlineItem {
  place: Place;
  path: string;
  key: string;
  type: string;
  kind: ComponentKind | undefined;
  /** What it is called in sentences; see `fieldNames`. */
  name: Text;
  typeName: Text;
  required: boolean;
  conditional: boolean;
  computed: boolean;
  personalData: boolean;
  /** Which column of the part around it, from 0. */
  column?: number;
  inside: OutlineItem[];
}

/** The form as a tree of names, the way it stands. */
export function outlineOf(definition: FormDefinition): OutlineItem[] {
  const names = fieldNames(definition);
  const parts = new Map(partsOf(definition).map((entry) => [entry.place.join('.'), entry]));
  const items = (list: FormComponent[], way: Place, column?: number): OutlineItem[] =>
    list.map((part, index) => {
      const place = [...way, index];
      const { path } = parts.get(place.join('.'))!;
      const columns = Array.isArray(part.columns);
      return {
        place, path, key: part.key, type: part.type, kind: kindOf(part.type), name: names.get(path)!, typeName: partKindName(part),
        required: part.validate?.required === true, conditional: part.conditional !== undefined, computed: part.calculateValue !== undefined, personalData: part.personalData === true,
        ...(column !== undefined && { column }),
        inside: listsOf(part).flatMap((inner, at) => items(inner, columns ? [...place, at] : place, columns ? at : undefined)),
      };
    });
  return items(definition.components, []);
}

export interface FoundPart {
  place: Place;
  path: string;
  name: Text;
  /** What was found in: the name first, the key last. */
  in: 'label' | 'description' | 'choice' | 'english' | 'key';
}

/** Parts with all the words of a query, with or without marks, in what a person reads of them or in the key. */
export function searchParts(definition: FormDefinition, query: string): FoundPart[] {
  const words = folded(query).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  const names = fieldNames(definition);
  const fits = (text: unknown) => typeof text === 'string' && words.every((word) => folded(text).includes(word));
  return partsOf(definition).flatMap(({ part, path, place }) => {
    const texts: [FoundPart['in'], unknown[]][] = [
      ['label', [part.label, part.title, part.legend, part.text]],
      ['description', [part.description, part.placeholder]],
      ['choice', optionsOf(part).map(({ label }) => label)],
      ['english', [definition.english[path], definition.english[`${path}.description`]]],
      ['key', [part.key, path]],
    ];
    const found = texts.find(([, candidates]) => candidates.some(fits));
    return found ? [{ place, path, name: names.get(path)!, in: found[0] }] : [];
  });
}
