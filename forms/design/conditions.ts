import { kindOf } from '../palette/component-kinds';
import { optionsOf } from '../palette/options-of';
import type { Conditional, FormComponent, FormCondition as Condition, FormDefinition, Scalar, Text } from '../types';
import { replacePart } from './change-part';
import { judged } from './judged';
import { refused, type EditResult, type Refused } from './edit-result';
import { fieldNames, pathOfName } from './field-names';
import { partAt, partsWithFields, samePlace, type Place } from './place';

export type { Conditional, FormCondition as Condition } from '../types';
export type ConditionOperator = Condition['operator'];

export const conditionalOf = (part: FormComponent): Conditional | undefined => part.conditional as Conditional | undefined;

/** Says when a part shows; null: always. */
export function setCondition(definition: FormDefinition, place: Place, conditional: Conditional | null): EditResult {
  const part = partAt(definition, place);
  if (!part) return refused('noSuchPlace');
  const next = { ...part };
  if (conditional === null || conditional.conditions.length === 0) delete next.conditional;
  else {
    const fields = new Set(conditionFields(definition, place).map(({ path }) => path));
    const strange = conditional.conditions.find(({ component }) => !fields.has(component));
    if (strange) return refused('unknownField', fieldNames(definition).get(strange.component) ?? strange.component);
    next.conditional = { ...conditional, conditions: conditional.conditions.map(tidy) };
  }
  return judged(definition, replacePart(definition, place, next), { places: [place], strict: true });
}

const compares = (operator: ConditionOperator) => operator === 'isEqual' || operator === 'isNotEqual';
const tidy = ({ component, operator, value }: Condition): Condition => (compares(operator) ? { component, operator, value: value ?? '' } : { component, operator });

export interface ConditionField {
  path: string;
  name: Text;
  part: FormComponent;
  /** What it can be compared with; empty when anything may be typed. */
  choices: { value: Scalar; name: Text }[];
}

/** The fields that a part's condition may ask: those outside of tables, and those of the table it stands in; not itself, nor what it holds. */
export function conditionFields(definition: FormDefinition, place: Place): ConditionField[] {
  const parts = partsWithFields(definition);
  const self = parts.find((entry) => samePlace(entry.place, place));
  const names = fieldNames(definition);
  return parts
    .filter(({ part, rows, place: there }) => kindOf(part.type) === 'value' && (rows === undefined || rows === self?.rows) && !place.every((step, index) => step === there[index]))
    .map(({ path, part }) => ({ path, name: names.get(path)!, part, choices: choicesOf(part, path, definition) }));
}

const YES_NO: { value: Scalar; name: Text }[] = [
  { value: true, name: { vi: 'Có', en: 'Yes' } },
  { value: false, name: { vi: 'Không', en: 'No' } },
];

export function choicesOf(part: FormComponent, path: string, definition: Pick<FormDefinition, 'english'>): { value: Scalar; name: Text }[] {
  if (part.type === 'checkbox') return YES_NO;
  return (optionsOf(part) as { value: string; label: string; labelEn?: string }[]).map(({ value, label, labelEn }) => ({ value, name: { vi: label, en: definition.english[`${path}.values.${value}`] ?? labelEn ?? label } }));
}

const words = {
  show: { vi: 'hiện khi', en: 'shown when' },
  hide: { vi: 'ẩn khi', en: 'hidden when' },
  all: { vi: 'và', en: 'and' },
  any: { vi: 'hoặc', en: 'or' },
  isEqual: { vi: 'là', en: 'is' },
  isNotEqual: { vi: 'không là', en: 'is not' },
  isEmpty: { vi: 'để trống', en: 'is empty' },
  isNotEmpty: { vi: 'đã điền', en: 'is filled in' },
} satisfies Record<string, Text>;

/** «hiện khi [Có đội tự quản] là [Có]»; undefined for a part that always shows. */
export function conditionSentence(definition: FormDefinition, conditional: Conditional | undefined): Text | undefined {
  if (!conditional || conditional.conditions.length === 0) return undefined;
  const names = fieldNames(definition);
  const parts = new Map(partsWithFields(definition).map(({ path, part }) => [path, part]));
  const write = (language: keyof Text) => {
    const tests = conditional.conditions.map(({ component, operator, value }) => {
      const field = `[${names.get(component)?.[language] ?? component}] ${words[operator][language]}`;
      return compares(operator) ? `${field} [${valueName(parts.get(component), component, value, definition, language)}]` : field;
    });
    return `${words[conditional.show ? 'show' : 'hide'][language]} ${tests.join(` ${words[conditional.conjunction][language]} `)}`;
  };
  return { vi: write('vi'), en: write('en') };
}

const safe = (text: string) => text.replace(/\[/g, '(').replace(/\]/g, ')');

export function valueName(part: FormComponent | undefined, path: string, value: Scalar | undefined, definition: Pick<FormDefinition, 'english'>, language: keyof Text): string {
  const choices = part ? choicesOf(part, path, definition) : [];
  const found = choices.find((choice) => choice.value === value);
  // Two choices with the same words are told apart by their values.
  const unique = found && choices.filter((choice) => choice.name[language] === found.name[language]).length === 1;
  return safe(unique ? found.name[language] : String(value ?? ''));
}

/** The condition that such a sentence says, in either language. */
export function sentenceCondition(definition: FormDefinition, sentence: string): { ok: true; conditional: Conditional } | Refused {
  const text = sentence.trim();
  const language = (['vi', 'en'] as const).find((candidate) => [words.show, words.hide].some((word) => text.toLowerCase().startsWith(word[candidate])));
  if (!language) return refused('notUnderstood', sentence);
  const show = text.toLowerCase().startsWith(words.show[language]);
  const tests = readTests(text.slice(words[show ? 'show' : 'hide'][language].length), language);
  if (!tests) return refused('notUnderstood', sentence);
  const conditions: Condition[] = [];
  const names = fieldNames(definition);
  const parts = new Map(partsWithFields(definition).map(({ path, part }) => [path, part]));
  for (const { field, operator, value } of tests.list) {
    const path = pathOfName(names, field);
    const part = path === undefined ? undefined : parts.get(path);
    if (path === undefined || !part) return refused('unknownField', field);
    const read = compares(operator) ? readValue(part, path, value, definition, language) : undefined;
    if (read === null) return refused('unknownChoice', value);
    conditions.push(compares(operator) ? { component: path, operator, value: read } : { component: path, operator });
  }
  return { ok: true, conditional: { show, conjunction: tests.conjunction, conditions } };
}

interface ReadTests {
  conjunction: 'all' | 'any';
  list: { field: string; operator: ConditionOperator; value: string }[];
}

function readTests(text: string, language: keyof Text): ReadTests | undefined {
  // The longer word first: «không là» ends in «là».
  const operators = (['isNotEqual', 'isNotEmpty', 'isEmpty', 'isEqual'] as const).map((operator) => [operator, words[operator][language]] as const);
  const list: ReadTests['list'] = [];
  const joints = new Set<'all' | 'any'>();
  let rest = text.trim();
  for (;;) {
    const field = /^\[([^\]]*)\]\s*/.exec(rest);
    const found = field && operators.find(([, word]) => rest.slice(field[0].length).toLowerCase().startsWith(word));
    if (!field || !found) return undefined;
    rest = rest.slice(field[0].length + found[1].length).trim();
    const value = compares(found[0]) ? /^\[([^\]]*)\]\s*/.exec(rest) : undefined;
    if (value === null) return undefined;
    list.push({ field: field[1]!, operator: found[0], value: value?.[1] ?? '' });
    rest = rest.slice(value?.[0].length ?? 0);
    if (rest === '') return joints.size > 1 ? undefined : { conjunction: joints.has('any') ? 'any' : 'all', list };
    const joint = (['all', 'any'] as const).find((candidate) => rest.toLowerCase().startsWith(words[candidate][language]));
    if (!joint) return undefined;
    joints.add(joint);
    rest = rest.slice(words[joint][language].length).trim();
  }
}

/** Null when the field has no such choice. */
function readValue(part: FormComponent, path: string, text: string, definition: Pick<FormDefinition, 'english'>, language: keyof Text): Scalar {
  const choices = choicesOf(part, path, definition);
  const named = choices.filter((choice) => safe(choice.name[language]) === text);
  if (named.length === 1) return named[0]!.value;
  const byValue = choices.find((choice) => safe(String(choice.value)) === text);
  if (byValue) return byValue.value;
  if (choices.length > 0) return null;
  const isNumber = ['number', 'currency'].includes(part.type) && text.trim() !== '' && Number.isFinite(Number(text));
  return isNumber ? Number(text) : text;
}
