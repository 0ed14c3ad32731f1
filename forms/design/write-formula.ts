import { isPlainObject } from '../../domain/logic/plain-object';
import type { Json, Text } from '../types';
import { scopeOf } from './map-references';

/** How tightly a piece holds together; a looser one inside a tighter one needs parentheses. */
const OR = 1;
const AND = 2;
const COMPARISON = 3;
const SUM = 4;
const PRODUCT = 5;
const SIGN = 6;
const WHOLE = 7;

interface Piece {
  text: string;
  holds: number;
}

export interface FormulaWriting {
  /** Labels by path: fields are then written as `[label]`. */
  names?: ReadonlyMap<string, Text>;
  /** Path of the field that it computes; without it a field of the same row is written by its key alone. */
  self?: string;
  language?: keyof Text;
}

/** A formula as a person writes it; undefined for an expression that has no such writing. */
export function writeFormula(logic: Json, writing: FormulaWriting = {}): string | undefined {
  return write(logic, writing)?.text;
}

const COMPARES = ['==', '!=', '<', '<=', '>', '>='];
const functions: Record<string, { vi: string; en: string }> = { min: { vi: 'nho_nhat', en: 'min' }, max: { vi: 'lon_nhat', en: 'max' }, if: { vi: 'neu', en: 'if' }, '!': { vi: 'khong', en: 'not' }, '!!': { vi: 'co', en: 'has' } };
/** What makes one value of a column. */
const columns: Record<string, { vi: string; en: string }> = { sum: { vi: 'tong_cot', en: 'sum_of' }, filled: { vi: 'dem_cot', en: 'count_of' }, mean: { vi: 'trung_binh_cot', en: 'average_of' }, smallest: { vi: 'nho_nhat_cot', en: 'min_of' }, largest: { vi: 'lon_nhat_cot', en: 'max_of' } };
const words = { and: { vi: 'va', en: 'and' }, or: { vi: 'hoac', en: 'or' }, true: { vi: 'dung', en: 'true' }, false: { vi: 'sai', en: 'false' }, tong: { vi: 'tong', en: 'sum' } };

function write(logic: Json, writing: FormulaWriting): Piece | undefined {
  const language = writing.language ?? 'vi';
  if (typeof logic === 'number') return Number.isFinite(logic) ? figure(logic) : undefined;
  if (typeof logic === 'boolean') return { text: words[logic ? 'true' : 'false'][language], holds: WHOLE };
  if (typeof logic === 'string') return { text: `"${logic.replace(/[\\"]/g, '\\$&')}"`, holds: WHOLE };
  if (!isPlainObject(logic)) return undefined;
  const [operator, ...more] = Object.keys(logic);
  if (operator === undefined || more.length > 0) return undefined;
  const args = logic[operator] as Json;
  if (operator === 'var') return field(args, writing);
  if (Object.hasOwn(columns, operator)) return column(columns[operator]![language], args, writing);
  const list = Array.isArray(args) ? args : [args];
  if (Object.hasOwn(functions, operator)) return called(functions[operator]![language], list, writing);
  return infix(operator, list, writing, language);
}

/** No exponent: the formula has none. */
function figure(value: number): Piece | undefined {
  const text = String(Math.abs(value));
  if (text.includes('e')) return undefined;
  return value < 0 ? { text: `-${text}`, holds: SIGN } : { text, holds: WHOLE };
}

function field(args: Json, { names, self, language = 'vi' }: FormulaWriting): Piece | undefined {
  const [name, fallback] = Array.isArray(args) ? args : [args];
  if (typeof name !== 'string' || !/^(data|row)\./.test(name) || (fallback !== undefined && fallback !== 0 && fallback !== null)) return undefined;
  const beside = self === undefined ? '' : scopeOf(self);
  const path = name.startsWith('data.') || beside === '' ? name.slice(name.indexOf('.') + 1) : `${beside}.${name.slice('row.'.length)}`;
  const label = names?.get(path)?.[language];
  return { text: label === undefined ? path : `[${label}]`, holds: WHOLE };
}

function column(called: string, args: Json, writing: FormulaWriting): Piece | undefined {
  const list = Array.isArray(args) ? args[0] : args;
  const plucked = isPlainObject(list) ? (list.pluck as Json) : undefined;
  const [table, member] = Array.isArray(plucked) ? plucked : [];
  const name = isPlainObject(table) ? table.var : undefined;
  if (typeof name !== 'string' || typeof member !== 'string') return undefined;
  const path = field(`${name}.${member}`, writing);
  return path && { text: `${called}(${path.text})`, holds: WHOLE };
}

function called(name: string, list: Json[], writing: FormulaWriting): Piece | undefined {
  const args = list.map((item) => write(item, writing));
  return list.length > 0 && args.every((arg) => arg !== undefined) ? { text: `${name}(${args.map(({ text }) => text).join(', ')})`, holds: WHOLE } : undefined;
}

function infix(operator: string, list: Json[], writing: FormulaWriting, language: keyof Text): Piece | undefined {
  if (operator === '-' && list.length === 1) return joinPieces([write(list[0]!, writing)], [SIGN], SIGN, () => '-');
  if (operator === '+' && list.length === 1) return called(words.tong[language], list, writing);
  const pieces = list.map((item) => write(item, writing));
  if (list.length < 2) return undefined;
  // The first may be as loose as the sign itself, what follows must hold tighter: a - (b - c).
  const needs = (level: number, first = level) => list.map((_item, index) => (index === 0 ? first : level + 1));
  if (operator === 'and') return joinPieces(pieces, needs(AND, COMPARISON), AND, () => ` ${words.and[language]} `);
  if (operator === 'or') return joinPieces(pieces, needs(OR, AND), OR, () => ` ${words.or[language]} `);
  if (COMPARES.includes(operator) && list.length === 2) return joinPieces(pieces, [SUM, SUM], COMPARISON, () => ` ${operator === '==' ? '=' : operator} `);
  if (operator === '+' || operator === '*') {
    const level = operator === '+' ? SUM : PRODUCT;
    // A sum that begins with a sum would be read as one: it keeps its parentheses.
    const first = isPlainObject(list[0]) && operator in list[0] ? level + 1 : level;
    return joinPieces(pieces, needs(level, first), level, () => ` ${operator} `);
  }
  if ((operator === '-' || operator === '/') && list.length === 2) {
    const level = operator === '-' ? SUM : PRODUCT;
    return joinPieces(pieces, needs(level), level, () => ` ${operator} `);
  }
  return undefined;
}

function joinPieces(pieces: (Piece | undefined)[], needs: number[], holds: number, sign: () => string): Piece | undefined {
  if (pieces.some((piece) => piece === undefined)) return undefined;
  const texts = pieces.map((piece, index) => (piece!.holds < needs[index]! ? `(${piece!.text})` : piece!.text));
  return { text: texts.length === 1 ? `${sign()}${texts[0]!}` : texts.join(sign()), holds };
}
