import type { FormDefinition, Text } from '../types';
import { isWithinPlace, partsWithFields, type PartAt } from './place';

/** Brackets mark names in sentences and formulas, so a name holds none. */
const bare = (text: string) => text.replace(/\[/g, '(').replace(/\]/g, ')').replace(/\s+/g, ' ').slice(0, 120).trim();
const wordsOf = ({ part }: PartAt) => bare(String(part.label || part.title || part.legend || part.text || ''));
const joinNames = (name: string, more: string) => (more === '' ? name : `${name} (${more})`);

function repeatedIn(names: Iterable<string>): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) (seen.has(name) ? twice : seen).add(name);
  return twice;
}

/**
 * What each part is called in sentences, by path: its label; where two are labelled alike, with the label of what it
 * stands in; where even that is the same, with its path. No two are called the same.
 */
export function fieldNames(definition: Pick<FormDefinition, 'components' | 'english'>): Map<string, Text> {
  const parts = partsWithFields(definition);
  const vi = distinctNames(parts, (entry) => wordsOf(entry));
  const en = distinctNames(parts, (entry) => bare(String(definition.english[entry.path] ?? entry.part.labelEn ?? entry.part.textEn ?? '')) || wordsOf(entry));
  return new Map(parts.map(({ path }, index) => [path, { vi: vi[index]!, en: en[index]! }]));
}

function distinctNames(parts: PartAt[], wordsFor: (entry: PartAt) => string): string[] {
  const own = parts.map(wordsFor);
  const shared = repeatedIn(own);
  const withHolder = parts.map((entry, index) => {
    const name = own[index]!;
    if (name !== '' && !shared.has(name)) return name;
    return joinNames(name || entry.path, name === '' ? '' : holderName(parts, own, index));
  });
  const still = repeatedIn(withHolder);
  return withHolder.map((name, index) => (still.has(name) ? joinNames(own[index] || parts[index]!.path, parts[index]!.path) : name));
}

/** The nearest part around that has words. Parts are in document order, so it stands before. */
function holderName(parts: PartAt[], own: string[], index: number): string {
  for (let before = index - 1; before >= 0; before -= 1) {
    if (own[before] !== '' && own[before] !== own[index] && isWithinPlace(parts[index]!.place, parts[before]!.place)) return own[before]!;
  }
  return '';
}

/** The path of the part that a sentence calls so, in either language, or that has this path. */
export function pathOfName(names: ReadonlyMap<string, Text>, name: string): string | undefined {
  const wanted = bare(name).toLowerCase();
  for (const language of ['vi', 'en'] as const) for (const [path, text] of names) if (text[language].toLowerCase() === wanted) return path;
  return names.has(name) ? name : undefined;
}
