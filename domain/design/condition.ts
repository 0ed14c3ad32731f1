import { isPlainObject } from '../logic/plain-object';

export type Comparison = 'is' | 'is-not' | 'less' | 'at-most' | 'more' | 'at-least' | 'one-of' | 'before' | 'not-before' | 'after' | 'not-after' | 'empty' | 'filled';
export type FactValue = string | number | boolean | null;

/** One comparison of a fact with a value: «điểm» «lớn hơn hoặc bằng» «80». `otherwise` stands for a fact that is missing. */
export interface Clause { fact: string; is: Comparison; value?: FactValue | readonly FactValue[]; otherwise?: FactValue }
/** Several that must all hold, or of which one must; groups may hold groups. */
export interface Group { match: 'all' | 'any'; parts: readonly (Clause | Group)[] }
export type Condition = Clause | Group;

export const isGroup = (condition: Condition): condition is Group => 'match' in condition;

const operators = {
  is: '==', 'is-not': '!=', less: '<', 'at-most': '<=', more: '>', 'at-least': '>=', before: 'before', 'not-before': 'notBefore', after: 'after', 'not-after': 'notAfter',
} as const satisfies Partial<Record<Comparison, string>>;
type Plain = keyof typeof operators;
const comparisons = new Map<string, Plain>(Object.entries(operators).map(([comparison, operator]) => [operator, comparison as Plain]));

const variable = ({ fact, otherwise }: Clause): unknown => ({ var: otherwise === undefined ? fact : [fact, otherwise] });

/** JSON Logic for an arm of a choice, with the operators that choices may use. A group of one is that one. */
export function buildCondition(condition: Condition): unknown {
  if (isGroup(condition)) {
    const parts = condition.parts.map(buildCondition);
    return parts.length === 1 ? parts[0] : { [condition.match === 'all' ? 'and' : 'or']: parts };
  }
  switch (condition.is) {
    case 'empty': return { '==': [variable(condition), null] };
    case 'filled': return { '!=': [variable(condition), null] };
    case 'one-of': return { in: [variable(condition), [condition.value ?? []].flat()] };
    case 'is': case 'is-not': case 'less': case 'at-most': case 'more': case 'at-least': case 'before': case 'not-before': case 'after': case 'not-after':
      return { [operators[condition.is]]: [variable(condition), condition.value ?? null] };
  }
}

const isValue = (value: unknown): value is FactValue => value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function readVariable(logic: unknown): Pick<Clause, 'fact' | 'otherwise'> | null {
  if (!isPlainObject(logic) || Object.keys(logic).length !== 1) return null;
  const operand = logic.var;
  const [fact, otherwise, ...more] = Array.isArray(operand) ? (operand as unknown[]) : [operand];
  if (typeof fact !== 'string' || fact === '' || more.length > 0) return null;
  if (otherwise === undefined) return { fact };
  return isValue(otherwise) ? { fact, otherwise } : null;
}

function readClause(operator: string, operand: unknown): Clause | null {
  if (!Array.isArray(operand) || operand.length !== 2) return null;
  const read = readVariable(operand[0]);
  const value: unknown = operand[1];
  if (!read) return null;
  if (operator === 'in') return Array.isArray(value) && value.every(isValue) ? { ...read, is: 'one-of', value } : null;
  const comparison = comparisons.get(operator);
  if (!comparison || !isValue(value)) return null;
  if (value === null) return comparison === 'is' ? { ...read, is: 'empty' } : comparison === 'is-not' ? { ...read, is: 'filled' } : null;
  return { ...read, is: comparison, value };
}

/** The sentence behind JSON Logic; null for logic that no sentence of ours can say. */
export function readCondition(logic: unknown): Condition | null {
  if (!isPlainObject(logic)) return null;
  const [operator, ...more] = Object.keys(logic);
  if (operator === undefined || more.length > 0) return null;
  const operand = logic[operator];
  if (operator !== 'and' && operator !== 'or') return readClause(operator, operand);
  if (!Array.isArray(operand) || operand.length < 2) return null;
  const parts: Condition[] = [];
  for (const part of operand as unknown[]) {
    const read = readCondition(part);
    if (!read) return null;
    parts.push(read);
  }
  return { match: operator === 'and' ? 'all' : 'any', parts };
}
