import { optionsOf } from '../palette/options-of';
import { kindOf } from '../palette/component-kinds';
import type { FactExtractor, FormComponent, FormDefinition, Scalar, Text } from '../types';
import { choicesOf } from './conditions';
import { fieldNames } from './field-names';
import { matchesOf } from './path-moves';
import { holdsList, partsOf, partsWithFields, type PartAt } from './place';

/**
 * What a step of a procedure can know of an answer. Free text, people and what is marked as personal never become facts:
 * the journal keeps them for good.
 */
export type FactShape = FactExtractor['kind'];

export interface FactSource {
  /** As the fact keeps it, `*` for every row. */
  path: string;
  name: Text;
  /** For facts about some of the values. */
  choices: { value: Scalar; name: Text }[];
}

const isSingle = (part: FormComponent): boolean => {
  if (part.personalData === true || part.multiple === true) return false;
  if (['number', 'currency', 'select', 'radio', 'checkbox'].includes(part.type)) return true;
  return part.type === 'textfield' && ((part.inputType !== undefined && part.inputType !== 'text') || part.calculateValue !== undefined);
};
const hasChoices = (part: FormComponent): boolean => part.personalData !== true && (['select', 'radio'].includes(part.type) ? optionsOf(part).length > 0 : part.type === 'checkbox');

/** Where a fact of this kind can come from: only what is there and may be used. */
export function factSources(definition: FormDefinition, kind: FactShape): FactSource[] {
  const names = fieldNames(definition);
  const parts = partsWithFields(definition);
  const tables = new Map(parts.filter(({ part, rows }) => kindOf(part.type) === 'rows' && rows === undefined).map((entry) => [entry.path, entry]));
  const source = ({ path, part }: PartAt, pattern = path): FactSource => ({ path: pattern, name: names.get(path)!, choices: choicesOf(part, path, definition) });
  switch (kind) {
    case 'field': return parts.filter(({ part, rows }) => rows === undefined && isSingle(part)).map((entry) => source(entry));
    case 'count': return [
      ...[...tables.values()].map((entry) => source(entry, `${entry.path}.*`)),
      ...parts.filter(({ part, rows }) => rows === undefined && holdsList(part) && kindOf(part.type) === 'value' && part.personalData !== true).map((entry) => source(entry, `${entry.path}.*`)),
      ...columns(parts, tables).map((entry) => source(entry, columnPath(entry))),
    ];
    case 'all': case 'any': return columns(parts, tables).map((entry) => source(entry, columnPath(entry)));
    case 'criteria': return criteriaGroups(definition);
  }
}

const columnPath = ({ path, rows }: PartAt): string => `${rows!}.*.${path.slice(rows!.length + 1)}`;
const columns = (parts: PartAt[], tables: ReadonlyMap<string, PartAt>): PartAt[] => parts.filter(({ part, rows }) => rows !== undefined && tables.has(rows) && hasChoices(part));

/** All criteria beside one another, and each group of them. */
function criteriaGroups(definition: FormDefinition): FactSource[] {
  const names = fieldNames(definition);
  const criteria = partsOf(definition).filter(({ part, rows }) => part.type === 'criterion' && rows === undefined);
  const scopes = [...new Set(criteria.map(({ scope }) => scope))];
  return scopes.map((scope) => {
    const [first, ...more] = criteria.filter((entry) => entry.scope === scope);
    if (more.length === 0) return { path: first!.path, name: names.get(first!.path)!, choices: [] };
    const around = scope === '' ? undefined : names.get(scope);
    return { path: scope === '' ? '*' : `${scope}.*`, name: around ? { vi: `các tiêu chí trong “${around.vi}”`, en: `the criteria in “${around.en}”` } : { vi: 'mọi tiêu chí', en: 'all criteria' }, choices: [] };
  });
}

const measures: Record<Extract<FactExtractor, { kind: 'criteria' }>['measure'], Text> = {
  score: { vi: 'Tổng điểm của {name}', en: 'Points of {name}' },
  percent: { vi: 'Tỉ lệ điểm (%) của {name}', en: 'Points in per cent of {name}' },
  notMet: { vi: 'Số tiêu chí chưa đạt trong {name}', en: 'How many are not met of {name}' },
  criticalFailed: { vi: 'Có tiêu chí bắt buộc chưa đạt trong {name}', en: 'Whether a decisive one is not met of {name}' },
};
const wordings: Record<Exclude<FactShape, 'criteria'>, Text> = {
  field: { vi: 'Câu trả lời ở {name}', en: 'The answer at {name}' },
  count: { vi: 'Số dòng của {name}', en: 'How many rows {name} has' },
  all: { vi: 'Mọi dòng có {name} là {values}', en: 'Whether {name} is {values} in every row' },
  any: { vi: 'Có dòng mà {name} là {values}', en: 'Whether {name} is {values} in some row' },
};
const entries: Text = { vi: 'Số mục đã chọn ở {name}', en: 'How many entries {name} has' };
const counted: Text = { vi: 'Số dòng có {name} là {values}', en: 'How many rows have {values} as {name}' };

/** What a fact says, in plain words. */
export function factSentence(definition: FormDefinition, fact: FactExtractor): Text {
  const names = fieldNames(definition);
  const parts = partsWithFields(definition);
  const lists = new Set(parts.filter(({ part }) => holdsList(part)).map(({ path }) => path));
  const found = matchesOf(fact.path, parts.map(({ path }) => path), lists);
  const group = fact.kind === 'criteria' ? factSources(definition, 'criteria').find(({ path }) => path === fact.path)?.name : undefined;
  const name = group ?? (found.length === 1 ? quoted(names.get(found[0]!)!) : { vi: fact.path, en: fact.path });
  const part = parts.find(({ path }) => path === found[0]);
  const wording = fact.kind === 'criteria' ? measures[fact.measure] : fact.kind === 'count' && fact.in ? counted : fact.kind === 'count' && part?.part.multiple === true ? entries : wordings[fact.kind];
  const values = (language: keyof Text) => ('in' in fact ? (fact.in ?? []).map((value) => `“${(part && choicesOf(part.part, part.path, definition).find((choice) => choice.value === value)?.name[language]) ?? String(value)}”`).join(', ') : '');
  const write = (language: keyof Text) => wording[language].replace('{name}', () => name[language]).replace('{values}', () => values(language));
  return { vi: write('vi'), en: write('en') };
}

const quoted = ({ vi, en }: Text): Text => ({ vi: `“${vi}”`, en: `“${en}”` });
