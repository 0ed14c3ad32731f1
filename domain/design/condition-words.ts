import { formatDate, isDay } from '../deadline';
import { isPlainObject } from '../logic/plain-object';
import type { Localized, ProcessDefinition } from '../process';
import { isGroup, readCondition, type Clause, type Comparison, type Condition, type FactValue } from './condition';
import { placesOf } from './lists';

/** How a fact and its values are called. */
export interface FactWords { title: Localized; kind: 'number' | 'yes-no' | 'choice' | 'day' | 'text'; values?: Readonly<Record<string, Localized>> }
/** Fact → its words; whoever knows the forms gives those that forms tell. */
export type FactTitles = Readonly<Record<string, FactWords>>;

const results: Readonly<Record<string, Localized>> = { met: { vi: 'đạt', en: 'met' }, rejected: { vi: 'không đạt', en: 'rejected' } };

/** The facts that the procedure's own steps set: what a parallel came to, which round of a repeat it is. */
export function ownFactTitles(definition: ProcessDefinition): FactTitles {
  return Object.fromEntries(placesOf(definition).flatMap(({ node: { kind, key, title } }): [string, FactWords][] => {
    if (kind === 'parallel') return [[`${key}-result`, { title: { vi: `kết quả của «${title.vi}»`, en: `the result of “${title.en}”` }, kind: 'choice', values: results }]];
    return kind === 'repeat' ? [[`${key}-round`, { title: { vi: `kỳ của «${title.vi}»`, en: `the round of “${title.en}”` }, kind: 'number' }]] : [];
  }));
}

/** `after` and `before` hold for a fact that is missing, too: publishing warns when a road does not give it. */
export const comparisonWords: Readonly<Record<Comparison, Localized>> = {
  is: { vi: 'là', en: 'is' },
  'is-not': { vi: 'không phải là', en: 'is not' },
  less: { vi: 'nhỏ hơn', en: 'is less than' },
  'at-most': { vi: 'nhỏ hơn hoặc bằng', en: 'is at most' },
  more: { vi: 'lớn hơn', en: 'is more than' },
  'at-least': { vi: 'lớn hơn hoặc bằng', en: 'is at least' },
  'one-of': { vi: 'là một trong', en: 'is one of' },
  before: { vi: 'trước ngày', en: 'is before' },
  'not-before': { vi: 'từ ngày', en: 'is on or after' },
  after: { vi: 'sau ngày', en: 'is after' },
  'not-after': { vi: 'đến hết ngày', en: 'is on or before' },
  empty: { vi: 'chưa có', en: 'is missing' },
  filled: { vi: 'đã có', en: 'is there' },
};

/** The comparisons that make sense for a kind of fact. */
export const comparisonsFor: Readonly<Record<FactWords['kind'], readonly Comparison[]>> = {
  number: ['at-least', 'more', 'at-most', 'less', 'is', 'is-not', 'empty', 'filled'],
  'yes-no': ['is', 'is-not', 'empty', 'filled'],
  choice: ['is', 'is-not', 'one-of', 'empty', 'filled'],
  day: ['before', 'not-before', 'after', 'not-after', 'empty', 'filled'],
  text: ['is', 'is-not', 'one-of', 'empty', 'filled'],
};

const always: Localized = { vi: 'luôn luôn', en: 'always' };
const otherwise: Localized = { vi: 'các trường hợp còn lại', en: 'otherwise' };

function valueWords(value: FactValue | undefined, fact: FactWords | undefined): Localized {
  const same = (text: string): Localized => ({ vi: text, en: text });
  if (value === true) return { vi: 'Có', en: 'yes' };
  if (value === false) return { vi: 'Không', en: 'no' };
  if (value === null || value === undefined) return { vi: 'trống', en: 'nothing' };
  if (typeof value === 'number') return { vi: String(value).replace('.', ','), en: String(value) };
  const known = fact?.values && Object.hasOwn(fact.values, value) ? fact.values[value] : undefined;
  return known ? { vi: `«${known.vi}»`, en: `“${known.en}”` } : isDay(value) ? same(formatDate(value)) : { vi: `«${value}»`, en: `“${value}”` };
}

function clauseWords(clause: Clause, titles: FactTitles): Localized {
  const fact = Object.hasOwn(titles, clause.fact) ? titles[clause.fact] : undefined;
  const title = fact?.title ?? { vi: `«${clause.fact}»`, en: `“${clause.fact}”` };
  const is = comparisonWords[clause.is];
  if (clause.is === 'empty' || clause.is === 'filled') return { vi: `${title.vi} ${is.vi}`, en: `${title.en} ${is.en}` };
  const values = [clause.value ?? null].flat().map((value) => valueWords(value as FactValue, fact));
  return { vi: `${title.vi} ${is.vi} ${values.map(({ vi }) => vi).join(', ')}`, en: `${title.en} ${is.en} ${values.map(({ en }) => en).join(', ')}` };
}

function words(condition: Condition, titles: FactTitles, inner: boolean): Localized {
  if (!isGroup(condition)) return clauseWords(condition, titles);
  const parts = condition.parts.map((part) => words(part, titles, true));
  const [vi, en] = condition.match === 'all' ? [' và ', ' and '] : [' hoặc ', ' or '];
  const said = { vi: parts.map((part) => part.vi).join(vi), en: parts.map((part) => part.en).join(en) };
  return inner && parts.length > 1 ? { vi: `(${said.vi})`, en: `(${said.en})` } : said;
}

const symbols: Readonly<Record<string, string>> = { '==': '=', '!=': '≠', '<=': '≤', '>=': '≥', '!': 'not', before: '<', notBefore: '≥', after: '>', notAfter: '≤' };

/** Logic that no sentence says is told as a formula over the facts. */
function formula(logic: unknown, titles: FactTitles): Localized {
  if (Array.isArray(logic)) return joinedBy(logic.map((part) => formula(part, titles)), ', ', ', ');
  if (!isPlainObject(logic)) return valueWords(logic as FactValue, undefined);
  const [operator = '', ...more] = Object.keys(logic);
  if (more.length > 0 || operator === '') return { vi: 'điều kiện không hợp lệ', en: 'an invalid condition' };
  const operands = [logic[operator]].flat();
  if (operator === 'var') {
    const fact = String(operands[0]);
    return (Object.hasOwn(titles, fact) ? titles[fact]?.title : undefined) ?? { vi: `«${fact}»`, en: `“${fact}”` };
  }
  const said = operands.map((part) => formula(part, titles));
  if (operator === 'and' || operator === 'or') return joinedBy(said.map(bracketed), operator === 'and' ? ' và ' : ' hoặc ', operator === 'and' ? ' and ' : ' or ');
  if (said.length === 1) return { vi: `${operator === '!' ? 'không phải' : operator} (${said[0]?.vi ?? ''})`, en: `${symbols[operator] ?? operator} (${said[0]?.en ?? ''})` };
  const symbol = ` ${symbols[operator] ?? operator} `;
  return operator === 'in' && said.length === 2
    ? { vi: `${said[0]?.vi ?? ''} là một trong ${said[1]?.vi ?? ''}`, en: `${said[0]?.en ?? ''} is one of ${said[1]?.en ?? ''}` }
    : joinedBy(said, symbol, symbol);
}

const bracketed = ({ vi, en }: Localized): Localized => ({ vi: `(${vi})`, en: `(${en})` });
const joinedBy = (parts: readonly Localized[], vi: string, en: string): Localized => ({ vi: parts.map((part) => part.vi).join(vi), en: parts.map((part) => part.en).join(en) });

/** When an arm is taken, as a sentence: «điểm lớn hơn hoặc bằng 80». Any logic is told; what has no sentence as a formula. */
export function conditionWords(logic: unknown, titles: FactTitles = {}): Localized {
  if (logic === undefined) return otherwise;
  if (logic === true) return always;
  const condition = readCondition(logic);
  return condition ? words(condition, titles, false) : formula(logic, titles);
}
