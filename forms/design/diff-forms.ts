import type { FormDefinition, Text } from '../types';
import { changesOfPart } from './diff-parts';
import { fieldNames } from './field-names';
import { pairParts, type PartPair } from './pair-parts';
import { partKindName } from './part-kinds';
import { splitAtPath } from './path-moves';
import { isWithinPlace, partsOf, type PartAt, type Place } from './place';
import { ruleSentence } from './rules';

export interface FormDifference {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  about: 'form' | 'part' | 'rule' | 'fact' | 'prefill' | 'translation';
  /** Path of the part, id of the rule, name of the fact; the new one where both exist. */
  name: string;
  before?: Place;
  after?: Place;
  sentence: Text;
  /** For a change: what changed, one sentence each. */
  details: Text[];
}

/** What is different in a later version, in plain words; empty for two that say the same. */
export function diffForms(before: FormDefinition, after: FormDefinition): FormDifference[] {
  const names = { before: fieldNames(before), after: fieldNames(after) };
  const pairs = pairParts(before, after);
  return [...diffForm(before, after), ...diffParts(pairs, before, after, names), ...diffRules(before, after), ...diffFacts(before, after), ...diffPrefill(before, after, names.after), ...diffTranslations(before, after, pairs, names.after)];
}

interface Names {
  before: Map<string, Text>;
  after: Map<string, Text>;
}

const both = (vi: string, en: string): Text => ({ vi, en });
const quoted = (name: Text | undefined, fallback: string): Text => (name ? both(`«${name.vi}»`, `“${name.en}”`) : both(`«${fallback}»`, `“${fallback}”`));
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function diffForm(before: FormDefinition, after: FormDefinition): FormDifference[] {
  const told = (name: string, was: Text, is: Text, what: Text): FormDifference[] =>
    same(was, is) ? [] : [{ kind: 'changed', about: 'form', name, sentence: both(`${what.vi} đổi từ “${was.vi}” thành “${is.vi}”.`, `${what.en} changed from “${was.en}” to “${is.en}”.`), details: [] }];
  return [
    ...told('title', before.title, after.title, both('Tên biểu mẫu', 'The title')),
    ...told('description', before.description, after.description, both('Lời giới thiệu', 'The description')),
  ];
}

function diffParts({ pairs, removed, added }: ReturnType<typeof pairParts>, before: FormDefinition, after: FormDefinition, names: Names): FormDifference[] {
  const outer = (entries: PartAt[]) => entries.filter((entry) => !entries.some((other) => other !== entry && isWithinPlace(entry.place, other.place)));
  const gone = outer(removed).map((entry): FormDifference => ({ kind: 'removed', about: 'part', name: entry.path, before: entry.place, sentence: comesOrGoes('Bỏ', 'Removed', entry, names.before, holderOf(entry, partsOf(before), names.before)), details: [] }));
  const come = outer(added).map((entry): FormDifference => ({ kind: 'added', about: 'part', name: entry.path, after: entry.place, sentence: comesOrGoes('Thêm', 'Added', entry, names.after, holderOf(entry, partsOf(after), names.after)), details: [] }));
  const rest = pairs.flatMap((pair) => [...moved(pair, before, after, names), ...changed(pair, before, after, names)]);
  return [...gone, ...come, ...rest];
}

function comesOrGoes(vi: string, en: string, entry: PartAt, names: Map<string, Text>, holder: Text): Text {
  const type = partKindName(entry.part);
  const name = quoted(names.get(entry.path), entry.path);
  return both(`${vi} ${name.vi} (${type.vi.toLowerCase()}) ở ${holder.vi}.`, `${en} ${name.en} (${type.en.toLowerCase()}) in ${holder.en}.`);
}

/** What a part stands in, as far as it has a name: frames that only set things side by side are passed over. */
function holderOf(entry: PartAt, parts: PartAt[], names: Map<string, Text>): Text {
  const around = parts.filter(({ place, part }) => place.length < entry.place.length && isWithinPlace(entry.place, place) && String(part.label || part.title || part.legend || '') !== '');
  const holder = around.at(-1);
  return holder ? quoted(names.get(holder.path), holder.path) : both('biểu mẫu', 'the form');
}

function moved({ was, is, moved: how }: PartPair, before: FormDefinition, after: FormDefinition, names: Names): FormDifference[] {
  if (!how) return [];
  const name = quoted(names.after.get(is.path), is.path);
  const from = holderOf(was, partsOf(before), names.before);
  const to = holderOf(is, partsOf(after), names.after);
  const sentence = how === 'order' || from.vi === to.vi
    ? both(`${name.vi} đổi vị trí trong ${to.vi}.`, `${name.en} changed its position in ${to.en}.`)
    : both(`${name.vi} chuyển từ ${from.vi} sang ${to.vi}.`, `${name.en} moved from ${from.en} to ${to.en}.`);
  return [{ kind: 'moved', about: 'part', name: is.path, before: was.place, after: is.place, sentence, details: [] }];
}

function changed({ was, is }: PartPair, before: FormDefinition, after: FormDefinition, names: Names): FormDifference[] {
  const details = changesOfPart({ part: was.part, path: was.path, definition: before }, { part: is.part, path: is.path, definition: after });
  if (details.length === 0) return [];
  const name = quoted(names.before.get(was.path), was.path);
  return [{ kind: 'changed', about: 'part', name: is.path, before: was.place, after: is.place, sentence: both(`${name.vi} thay đổi.`, `${name.en} changed.`), details }];
}

/** Lists of entries with names: what is new, gone, and different. */
function diffEntries<T>(before: readonly T[], after: readonly T[], nameOf: (entry: T) => string, tell: (kind: FormDifference['kind'], entry: T, was?: T) => Omit<FormDifference, 'kind' | 'name'>): FormDifference[] {
  const old = new Map(before.map((entry) => [nameOf(entry), entry]));
  const now = new Map(after.map((entry) => [nameOf(entry), entry]));
  return [
    ...[...old].filter(([name]) => !now.has(name)).map(([name, entry]): FormDifference => ({ kind: 'removed', name, ...tell('removed', entry) })),
    ...[...now].flatMap(([name, entry]): FormDifference[] => {
      const was = old.get(name);
      if (was === undefined) return [{ kind: 'added', name, ...tell('added', entry) }];
      return same(was, entry) ? [] : [{ kind: 'changed', name, ...tell('changed', entry, was) }];
    }),
  ];
}

const verbs: Record<FormDifference['kind'], Text> = { added: both('Thêm', 'Added'), removed: both('Bỏ', 'Removed'), changed: both('Đổi', 'Changed'), moved: both('Chuyển', 'Moved') };
const told = (kind: FormDifference['kind'], what: Text): Text => both(`${verbs[kind].vi} ${what.vi}`, `${verbs[kind].en} ${what.en}`);

function diffRules(before: FormDefinition, after: FormDefinition): FormDifference[] {
  return diffEntries(before.rules, after.rules, ({ id }) => id, (kind, rule, was) => {
    const sentence = ruleSentence(kind === 'removed' ? before : after, rule);
    const old = was && ruleSentence(before, was);
    return { about: 'rule', sentence: told(kind, both(`quy tắc: ${sentence.vi}`, `the rule: ${sentence.en}`)), details: old && !same(old, sentence) ? [both(`Trước đây: ${old.vi}`, `Before: ${old.en}`)] : [] };
  });
}

function diffFacts(before: FormDefinition, after: FormDefinition): FormDifference[] {
  return diffEntries(before.facts, after.facts, ({ fact }) => fact, (kind, { fact, path }) => ({ about: 'fact', sentence: told(kind, both(`dữ kiện “${fact}” lấy từ “${path}”.`, `the fact “${fact}”, read from “${path}”.`)), details: [] }));
}

function diffPrefill(before: FormDefinition, after: FormDefinition, names: Map<string, Text>): FormDifference[] {
  return diffEntries(before.prefill, after.prefill, ({ to }) => to, (kind, { to }) => {
    const name = quoted(names.get(to.replace(/\.\*/g, '')), to);
    return { about: 'prefill', sentence: told(kind, both(`nội dung điền sẵn của ${name.vi}.`, `the prefilled content of ${name.en}.`)), details: [] };
  });
}

/** Translations of parts that are there in both; those of new and removed parts go without saying. */
function diffTranslations(before: FormDefinition, after: FormDefinition, { pairs }: ReturnType<typeof pairParts>, names: Map<string, Text>): FormDifference[] {
  const old = englishByPart(before);
  const now = englishByPart(after);
  return pairs.flatMap(({ was, is }) => {
    if (same(old.get(was.path), now.get(is.path))) return [];
    const name = quoted(names.get(is.path), is.path);
    return [{ kind: 'changed', about: 'translation', name: is.path, after: is.place, sentence: both(`Bản tiếng Anh của ${name.vi} thay đổi.`, `The English of ${name.en} changed.`), details: [] }];
  });
}

/** The translations of each part, by what of it they translate, in one order. */
function englishByPart(definition: FormDefinition): Map<string, [string, string][]> {
  const paths = new Set(partsOf(definition).map(({ path }) => path));
  const found = new Map<string, [string, string][]>();
  for (const [key, text] of Object.entries(definition.english).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const split = splitAtPath(key, paths);
    if (split) found.set(split.path, [...(found.get(split.path) ?? []), [split.rest, text]]);
  }
  return found;
}
