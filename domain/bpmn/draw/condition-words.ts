import { isPlainObject } from '../../logic/plain-object';
import type { Localized } from '../../process';

type Language = keyof Localized;
/** Between two operands; the names of facts stay as they are, for nobody has given them a title. */
const between: Readonly<Record<string, Localized>> = {
  '==': { vi: 'là', en: 'is' }, '!=': { vi: 'khác', en: 'is not' },
  '<': { vi: 'nhỏ hơn', en: 'is less than' }, '<=': { vi: 'không quá', en: 'is at most' },
  '>': { vi: 'lớn hơn', en: 'is more than' }, '>=': { vi: 'ít nhất là', en: 'is at least' },
  before: { vi: 'trước', en: 'is before' }, notBefore: { vi: 'không trước', en: 'is not before' },
  after: { vi: 'sau', en: 'is after' }, notAfter: { vi: 'không sau', en: 'is not after' },
  in: { vi: 'thuộc', en: 'is one of' }, '+': { vi: 'cộng', en: 'plus' }, '-': { vi: 'trừ', en: 'minus' }, '*': { vi: 'nhân', en: 'times' },
  and: { vi: 'và', en: 'and' }, or: { vi: 'hoặc', en: 'or' },
};
const MAX_DEPTH = 20;

/** A condition of a choice as a person would say it; what has no words is shown as it is written. */
export function conditionWords(logic: unknown, language: Language, depth = 0): string {
  if (depth > MAX_DEPTH) return '…';
  if (Array.isArray(logic)) return logic.map((part) => conditionWords(part, language, depth + 1)).join(', ');
  if (!isPlainObject(logic)) return valueWords(logic, language);
  const [operator = '', ...more] = Object.keys(logic);
  const operand = logic[operator];
  const operands = Array.isArray(operand) ? (operand as unknown[]) : [operand];
  if (operator === 'var' && more.length === 0) return `[${String(operands[0])}]`;
  const said = operands.map((part) => conditionWords(part, language, depth + 1));
  if (operator === '!') return `${language === 'vi' ? 'không phải' : 'not'} (${said.join(', ')})`;
  const word = Object.hasOwn(between, operator) ? between[operator]?.[language] : undefined;
  if (!word || more.length > 0) return JSON.stringify(logic) ?? '';
  const grouped = operator === 'and' || operator === 'or' ? said.map((part) => (said.length > 1 && /\s/.test(part) ? `(${part})` : part)) : said;
  return grouped.join(` ${word} `);
}

function valueWords(value: unknown, language: Language): string {
  if (value === true) return language === 'vi' ? 'Có' : 'Yes';
  if (value === false) return language === 'vi' ? 'Không' : 'No';
  if (value === null || value === undefined) return language === 'vi' ? 'trống' : 'empty';
  return typeof value === 'string' ? `“${value}”` : String(value);
}
