import { optionsOf } from '../palette/options-of';
import { textsOf } from '../renderer-texts';
import type { FormComponent, FormDefinition, Scalar, Text } from '../types';
import { mapReferences, type ReferenceOwner } from './map-references';
import { fieldNames } from './field-names';
import { matchesOf } from './path-moves';
import { holdsData, holdsList, partsOf, partsWithFields, type PartAt } from './place';

/** A name of a field in a condition, formula, rule, fact or prefill step. */
export interface Reference {
  owner: ReferenceOwner;
  /** Data path; `*` stands for every row or member. */
  path: string;
}

export type BrokenOwner = ReferenceOwner | { kind: 'english'; path: string };

/**
 * `missing`: no such field. `insideTable`: a field of a table's row, named where no row is known. `manyToOne`: a prefill
 * step that leads from one value to rows or the other way. `choice`: a condition waits for a choice that is gone.
 */
export type BrokenReason = 'missing' | 'insideTable' | 'manyToOne' | 'choice';

export interface BrokenReference {
  owner: BrokenOwner;
  path: string;
  reason: BrokenReason;
  message: Text;
}

export function referencesOf(definition: FormDefinition): Reference[] {
  const found: Reference[] = [];
  mapReferences(definition, (path, _starred, owner) => {
    if (owner) found.push({ owner, path });
    return path;
  });
  return found;
}

/** What names the parts with these paths or anything inside them, for saying what hangs on a part before it goes. */
export function usesOf(definition: FormDefinition, paths: readonly string[]): Reference[] {
  const parts = partsWithFields(definition);
  const rows = tablesIn(parts);
  const concerned = parts.map(({ path }) => path).filter((path) => paths.some((chosen) => path === chosen || path.startsWith(`${chosen}.`)));
  const own = new Set(concerned);
  return referencesOf(definition).filter(({ owner, path }) => matchesOf(path, concerned, rows).length > 0 && !('part' in owner && own.has(owner.part)));
}

const tablesIn = (parts: PartAt[]) => new Set(parts.flatMap(({ part, path }) => (holdsList(part) ? [path] : [])));

/** Everything in a definition that names a field, choice or text that is not there, or not where it can be read. */
export function brokenReferencesOf(definition: FormDefinition): BrokenReference[] {
  const parts = partsWithFields(definition);
  const byPath = new Map(parts.filter(({ part }) => holdsData(part)).map((entry) => [entry.path, entry]));
  const all = new Map(parts.map((entry) => [entry.path, entry]));
  const rows = tablesIn(parts);
  const names = fieldNames(definition);
  const broken: BrokenReference[] = [];
  const report = (owner: BrokenOwner, path: string, reason: BrokenReason) => broken.push({ owner, path, reason, message: sentenceOf(owner, path, reason, names) });
  for (const { owner, path } of referencesOf(definition)) {
    const found = path.includes('*') ? matchesOf(path, byPath.keys(), rows) : byPath.has(path) ? [path] : [];
    if (found.length === 0) report(owner, path, 'missing');
    else if (found.every((target) => !readable(byPath.get(target)!, path, owner, all))) report(owner, path, 'insideTable');
  }
  definition.prefill.forEach(({ to, from }, index) => {
    if (to.includes('*') !== (from ?? '').includes('*')) report({ kind: 'prefill', index }, to, 'manyToOne');
  });
  for (const { part, path } of partsOf(definition)) for (const gone of goneChoices(part, byPath)) report({ kind: 'condition', part: path }, gone, 'choice');
  const texts = textsOf(definition);
  for (const key of Object.keys(definition.english)) if (!texts.has(key)) report({ kind: 'english', path: key }, key, 'missing');
  return broken;
}

/** A field of a row is known to a condition inside the same table, and to patterns; not to a formula or a rule on the whole form. */
function readable(target: PartAt, pattern: string, owner: ReferenceOwner, parts: ReadonlyMap<string, PartAt>): boolean {
  if (target.rows === undefined || pattern.includes('*')) return true;
  const reader = 'part' in owner ? parts.get(owner.part) : undefined;
  // Form.io knows a row by its number alone: in a table inside a table that says nothing.
  if (owner.kind === 'condition') return reader?.rows === target.rows && parts.get(target.rows)?.rows === undefined;
  // A formula in a row reads the fields beside it.
  if (owner.kind === 'formula') return reader?.rows === target.rows && reader.scope === target.scope;
  // A sentence may name the column, and a problem may be shown at it; only reading its value, or going through it, needs a row.
  return owner.kind === 'rule' && !['when', 'must', 'each'].includes(owner.member);
}

function goneChoices(part: FormComponent, fields: ReadonlyMap<string, PartAt>): string[] {
  const conditions = (part.conditional as { conditions?: { component: string; operator?: string; value?: Scalar }[] } | undefined)?.conditions ?? [];
  return conditions.flatMap(({ component, operator, value }) => {
    const target = fields.get(component)?.part;
    const options = target ? optionsOf(target) : [];
    const compares = operator === 'isEqual' || operator === 'isNotEqual';
    // A file is there or not; it is never equal to anything.
    const isGone = target?.type === 'file' || (options.length > 0 && !options.some((option) => option.value === value));
    return compares && isGone ? [component] : [];
  });
}

const places: Record<BrokenOwner['kind'], Text> = {
  condition: { vi: 'Điều kiện hiện của {owner}', en: 'The condition of {owner}' },
  formula: { vi: 'Công thức của {owner}', en: 'The formula of {owner}' },
  rule: { vi: 'Quy tắc “{owner}”', en: 'The rule “{owner}”' },
  fact: { vi: 'Dữ kiện “{owner}”', en: 'The fact “{owner}”' },
  prefill: { vi: 'Điền sẵn số {owner}', en: 'Prefill step {owner}' },
  english: { vi: 'Bản dịch tiếng Anh “{owner}”', en: 'The English text “{owner}”' },
};

const reasons: Record<BrokenReason, Text> = {
  missing: { vi: 'nhắc tới “{path}” không còn trong biểu mẫu.', en: 'names “{path}”, which is not in the form.' },
  insideTable: { vi: 'nhắc tới “{path}” nằm trong một bảng nên không đọc được từ đây.', en: 'names “{path}”, which stands in a table and cannot be read from here.' },
  manyToOne: { vi: 'nối một giá trị với nhiều dòng ở “{path}”.', en: 'joins one value with many rows at “{path}”.' },
  choice: { vi: 'chờ một lựa chọn không còn trong {path}.', en: 'waits for a choice that is no longer in {path}.' },
};

const ownerName = (owner: BrokenOwner, names: ReadonlyMap<string, Text>, language: keyof Text): string => {
  if (owner.kind === 'rule') return owner.id;
  if (owner.kind === 'fact') return owner.fact;
  if (owner.kind === 'prefill') return String(owner.index + 1);
  const path = owner.kind === 'english' ? owner.path : owner.part;
  const name = names.get(path)?.[language];
  return name === undefined ? path : owner.kind === 'english' ? name : `«${name}»`;
};

function sentenceOf(owner: BrokenOwner, path: string, reason: BrokenReason, names: ReadonlyMap<string, Text>): Text {
  const write = (language: keyof Text) => {
    const where = places[owner.kind][language].replace('{owner}', () => ownerName(owner, names, language));
    const shown = reason === 'choice' ? `«${names.get(path)?.[language] ?? path}»` : path;
    return `${where} ${reasons[reason][language].replace('{path}', () => shown)}`;
  };
  return { vi: write('vi'), en: write('en') };
}
