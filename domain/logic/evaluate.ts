/**
 * A private JSON Logic evaluator with a closed list of operators.
 *
 * Why our own: json-logic-js is a process-wide singleton that Form.io extends with clocks and
 * 243 lodash operators, some of which reach `Function`. Choices in the kernel must give the same
 * answer today, in a replay next year and in the browser, so the list below is all there is.
 */
export type Scalar = string | number | boolean | null;
export type Logic = Scalar | { readonly [operator: string]: unknown };

export class LogicError extends Error {
  constructor(readonly operator: string, message: string) {
    super(message);
    this.name = 'LogicError';
  }
}

type Values = Readonly<Record<string, unknown>>;
type Operator = (args: readonly unknown[], evaluate: (rule: unknown) => unknown) => unknown;

const MAX_DEPTH = 40;

/** Ordering is only defined between two numbers or two strings; anything else is false, never coerced. */
function ordered(a: unknown, b: unknown, test: (sign: number) => boolean): boolean {
  if (typeof a === 'number' && typeof b === 'number') return test(a - b);
  if (typeof a === 'string' && typeof b === 'string') return test(a < b ? -1 : a > b ? 1 : 0);
  return false;
}

export const truthy = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

const numeric = (operator: string, value: unknown): number => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new LogicError(operator, `"${operator}" needs numbers`);
};

const operators: Readonly<Record<string, Operator>> = {
  '==': ([a, b], ev) => ev(a) === ev(b),
  '!=': ([a, b], ev) => ev(a) !== ev(b),
  '<': ([a, b], ev) => ordered(ev(a), ev(b), (sign) => sign < 0),
  '<=': ([a, b], ev) => ordered(ev(a), ev(b), (sign) => sign <= 0),
  '>': ([a, b], ev) => ordered(ev(a), ev(b), (sign) => sign > 0),
  '>=': ([a, b], ev) => ordered(ev(a), ev(b), (sign) => sign >= 0),
  and: (args, ev) => args.every((arg) => truthy(ev(arg))),
  or: (args, ev) => args.some((arg) => truthy(ev(arg))),
  '!': ([a], ev) => !truthy(ev(a)),
  in: ([needle, haystack], ev) => {
    const list = ev(haystack);
    return Array.isArray(list) ? list.includes(ev(needle)) : false;
  },
  '+': (args, ev) => args.reduce<number>((sum, arg) => sum + numeric('+', ev(arg)), 0),
  '-': ([a, b], ev) => numeric('-', ev(a)) - numeric('-', ev(b)),
  '*': (args, ev) => args.reduce<number>((product, arg) => product * numeric('*', ev(arg)), 1),
};

export const logicOperators: readonly string[] = ['var', 'missing', ...Object.keys(operators)];

/** Reads a dotted path of own properties only, so `__proto__` and friends are never reached. */
function read(values: Values, path: unknown): unknown {
  if (typeof path !== 'string') return null;
  let current: unknown = values;
  for (const part of path.split('.')) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, part)) return null;
    current = (current as Record<string, unknown>)[part];
  }
  return current ?? null;
}

/**
 * Evaluates a rule over values. A missing value is null.
 * @throws LogicError for an unknown operator, a wrong operand or nesting deeper than 40.
 */
export function evaluateLogic(rule: unknown, values: Values, depth = 0): unknown {
  if (depth > MAX_DEPTH) throw new LogicError('depth', 'rule nested too deeply');
  const evaluate = (inner: unknown): unknown => evaluateLogic(inner, values, depth + 1);
  if (Array.isArray(rule)) return rule.map(evaluate);
  if (rule === null || typeof rule !== 'object') return rule;
  const names = Object.keys(rule);
  const name = names[0];
  if (names.length !== 1 || name === undefined) throw new LogicError('shape', 'a rule has exactly one operator');
  const operand = (rule as Record<string, unknown>)[name];
  const args: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  if (name === 'var') {
    const found = read(values, evaluate(args[0]));
    return found === null && args.length > 1 ? evaluate(args[1]) : found;
  }
  if (name === 'missing') return args.map(evaluate).filter((path) => read(values, path) === null);
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (!operator) throw new LogicError(name, `unknown operator "${name}"`);
  return operator(args, evaluate);
}

/** Every variable a rule reads, for checking a definition before it is published. */
export function variablesOf(rule: unknown): string[] {
  if (Array.isArray(rule)) return rule.flatMap(variablesOf);
  if (rule === null || typeof rule !== 'object') return [];
  return Object.entries(rule).flatMap(([name, operand]) => {
    if (name !== 'var' && name !== 'missing') return variablesOf(operand);
    return (Array.isArray(operand) ? operand.slice(0, name === 'var' ? 1 : undefined) : [operand]).filter((path): path is string => typeof path === 'string');
  });
}
