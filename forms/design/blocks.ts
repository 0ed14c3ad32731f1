import { variablesOf } from '../../domain/logic/evaluate';
import type { FormComponent, FormDefinition, FormRule } from '../types';
import { rearrange } from './edit';
import { refused, type EditResult } from './edit-result';
import { matchesOf, splitAtPath } from './path-moves';
import { plant, slotAt } from './part-tree';
import { scopeOf } from './map-references';
import { holdsList, outermost, partAt, partsOf, partsWithFields, samePlace, type Place } from './place';
import { referencesOf } from './references';

/** A named list of parts with what belongs to them, to be put into any form as a copy. Plain JSON. */
export interface Block {
  name: string;
  parts: FormComponent[];
  /** Path of each part in its source; the texts and rules below go by these. Absent: its key. */
  from?: string[];
  english: Record<string, string>;
  /** Rules that read nothing but these parts, the clock and the facts of the case. */
  rules: FormRule[];
}

/** The chosen parts as a block. Undefined when a place is empty. */
export function blockOf(definition: FormDefinition, places: readonly Place[], name = ''): Block | undefined {
  const all = partsOf(definition);
  const entries = outermost(places).flatMap((place) => (partAt(definition, place) ? [all.find((entry) => samePlace(entry.place, place))!] : []));
  if (entries.length === 0 || entries.length !== outermost(places).length) return undefined;
  const inside = new Set(partsWithFields(definition).filter((entry) => entries.some(({ place }) => place.every((step, index) => step === entry.place[index]))).map(({ path }) => path));
  const english = Object.fromEntries(Object.entries(definition.english).filter(([key]) => splitAtPath(key, inside)));
  return { name, parts: entries.map(({ part }) => part), from: entries.map(({ path }) => path), english, rules: rulesWithin(definition, inside) };
}

function rulesWithin(definition: FormDefinition, inside: ReadonlySet<string>): FormRule[] {
  const rows = new Set(partsOf(definition).flatMap(({ part, path }) => (holdsList(part) ? [path] : [])));
  const named = new Map<string, string[]>();
  for (const { owner, path } of referencesOf(definition)) if (owner.kind === 'rule') named.set(owner.id, [...(named.get(owner.id) ?? []), path]);
  return definition.rules.filter(({ id, must, when }) => {
    const readsForm = [...variablesOf(must), ...variablesOf(when)].length > 0;
    return readsForm && (named.get(id) ?? []).every((path) => matchesOf(path, inside, rows).length > 0);
  });
}

/** Puts a copy of a block into the form, with fresh keys where the old ones are taken. */
export function insertBlock(definition: FormDefinition, place: Place, block: Block): EditResult {
  if (block.parts.length === 0) return refused('nothingChosen');
  return rearrange(definition, (roots) => {
    const slot = slotAt(roots, place);
    if (!slot) return refused('noSuchPlace');
    const nodes = block.parts.flatMap((part, index) => plant([part], 'copyOf', scopeOf(block.from?.[index] ?? part.key)));
    slot.list.splice(slot.index, 0, ...nodes);
    return { about: nodes, incoming: nodes, copied: block };
  });
}

/** Copies parts to a place; without one, right behind the last of them. */
export function copyParts(definition: FormDefinition, places: readonly Place[], to?: Place): EditResult {
  const chosen = outermost(places);
  if (chosen.length === 0) return refused('nothingChosen');
  const block = blockOf(definition, chosen);
  if (!block) return refused('noSuchPlace');
  const last = chosen[chosen.length - 1]!;
  return insertBlock(definition, to ?? [...last.slice(0, -1), last[last.length - 1]! + 1], block);
}
