import { isPlainObject, ownMember } from './plain-object';

export type Scalar = string | number | boolean | null;
type Json = Scalar | Json[] | { [key: string]: Json };
export type Logic = Json;

/**
 * The one private evaluator of JSON Logic, for the choices of procedures and the rules of forms. json-logic-js is a
 * process-wide singleton that Form.io extends with clocks and code execution, so nothing of ours is judged by it; the
 * operators below are all there is, and they give the same answer today, in a replay next year and in the browser. Unlike it, `==` compares without conversion, and members are own members only.
 *
 * Date operators compare `yyyy-MM-dd` or `yyyy-MM-ddTHH:mm` texts; when a side is missing they hold,
 * because a missing value is the business of `required`.
 */
const MAX_STEPS = 100_000;

/** One evaluation, or several that share a budget. */
export interface Run {
  steps: number;
  allowed: readonly string[];
  /** Steps before it is given up; `MAX_STEPS` when absent. */
  most?: number;
}
type Scope = unknown;
type Operator = (args: Logic[], scope: Scope, run: Run) => unknown;

export class LogicError extends Error {}
/** Not a mistake in the expression but too much to walk through, mostly because of the data. */
export class LogicTooLong extends LogicError {}

function spend(run: Run, steps: number): void {
  run.steps += steps;
  if (run.steps > (run.most ?? MAX_STEPS)) throw new LogicTooLong('expression takes too many steps');
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';
const asNumber = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
/** A list that an operator goes through: its length counts as steps. */
function listOf(logic: Logic | undefined, scope: Scope, run: Run): unknown[] {
  const value = evaluate(logic ?? null, scope, run);
  if (!Array.isArray(value)) return [];
  spend(run, value.length);
  return value;
}
/** A column that is only added up or counted: walking it costs little, so four entries are one step. */
function columnOf(logic: Logic | undefined, scope: Scope, run: Run): unknown[] {
  const value = evaluate(logic ?? null, scope, run);
  if (!Array.isArray(value)) return [];
  spend(run, Math.ceil(value.length / 4));
  return value;
}
/** What is not filled in does not count; of nothing there is no result. */
function overNumbers(give: (numbers: number[]) => number): Operator {
  return ([list], scope, run) => {
    const numbers = columnOf(list, scope, run).filter((item): item is number => typeof item === 'number' && Number.isFinite(item));
    return numbers.length === 0 ? null : give(numbers);
  };
}
export const truthy = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

function readPath(scope: Scope, path: string): unknown {
  let current: unknown = scope;
  for (const step of path === '' ? [] : path.split('.')) {
    if (Array.isArray(current)) current = current[Number(step)];
    else if (isPlainObject(current)) current = ownMember(current, step);
    else return undefined;
  }
  return current;
}

function compare(test: (a: number | string, b: number | string) => boolean): Operator {
  return (args, scope, run) => {
    const [a, b] = args.map((arg) => evaluate(arg, scope, run));
    const comparable = (typeof a === 'number' && typeof b === 'number') || (typeof a === 'string' && typeof b === 'string');
    return comparable && test(a as number, b as number);
  };
}

function compareDates(test: (a: string, b: string) => boolean): Operator {
  return (args, scope, run) => {
    const [a, b] = args.map((arg) => evaluate(arg, scope, run));
    if (typeof a !== 'string' || typeof b !== 'string' || !a || !b) return true;
    return test(a, b);
  };
}

const equal: Operator = (args, scope, run) => {
  const [a, b] = args.map((arg) => evaluate(arg, scope, run));
  return (a ?? null) === (b ?? null);
};

function overMembers(decide: (list: unknown[], holds: (item: unknown) => boolean) => boolean): Operator {
  return ([list, test], scope, run) => decide(listOf(list, scope, run), (item) => truthy(evaluate(test ?? null, item, run)));
}

const operators: Record<string, Operator> = {
  var: (args, scope, run) => {
    const [path, fallback] = args.map((arg) => evaluate(arg, scope, run));
    const value = readPath(scope, String(path ?? ''));
    return value === undefined || value === null ? (fallback ?? null) : value;
  },
  '==': equal,
  '!=': (args, scope, run) => !equal(args, scope, run),
  '!': ([value], scope, run) => !truthy(evaluate(value ?? null, scope, run)),
  '!!': ([value], scope, run) => truthy(evaluate(value ?? null, scope, run)),
  and: (args, scope, run) => args.every((arg) => truthy(evaluate(arg, scope, run))),
  or: (args, scope, run) => args.some((arg) => truthy(evaluate(arg, scope, run))),
  if: (args, scope, run) => {
    for (let i = 0; i + 1 < args.length; i += 2) if (truthy(evaluate(args[i]!, scope, run))) return evaluate(args[i + 1]!, scope, run);
    return args.length % 2 === 1 ? evaluate(args[args.length - 1]!, scope, run) : null;
  },
  '<': compare((a, b) => a < b),
  '<=': compare((a, b) => a <= b),
  '>': compare((a, b) => a > b),
  '>=': compare((a, b) => a >= b),
  '+': (args, scope, run) => args.reduce<number>((sum, arg) => sum + asNumber(evaluate(arg, scope, run)), 0),
  '-': ([a, b], scope, run) => (b === undefined ? -asNumber(evaluate(a ?? null, scope, run)) : asNumber(evaluate(a ?? null, scope, run)) - asNumber(evaluate(b, scope, run))),
  '*': (args, scope, run) => args.reduce<number>((product, arg) => product * asNumber(evaluate(arg, scope, run)), 1),
  '/': ([a, b], scope, run) => {
    const divisor = asNumber(evaluate(b ?? null, scope, run));
    return divisor === 0 ? null : asNumber(evaluate(a ?? null, scope, run)) / divisor;
  },
  min: (args, scope, run) => Math.min(...args.map((arg) => asNumber(evaluate(arg, scope, run)))),
  max: (args, scope, run) => Math.max(...args.map((arg) => asNumber(evaluate(arg, scope, run)))),
  in: ([item, list], scope, run) => listOf(list, scope, run).includes(evaluate(item ?? null, scope, run)),
  some: overMembers((list, holds) => list.some(holds)),
  all: overMembers((list, holds) => list.length > 0 && list.every(holds)),
  none: overMembers((list, holds) => !list.some(holds)),
  count: ([value], scope, run) => {
    const counted = evaluate(value ?? null, scope, run);
    return Array.isArray(counted) ? counted.length : isPlainObject(counted) ? Object.keys(counted).length : 0;
  },
  values: ([value], scope, run) => {
    const object = evaluate(value ?? null, scope, run);
    return isPlainObject(object) ? Object.values(object) : [];
  },
  /** A column of a table: the member of each row, or what a path leads to inside it. */
  pluck: ([list, key], scope, run) => {
    const member = String(evaluate(key ?? null, scope, run));
    const path = member.split('.');
    return columnOf(list, scope, run).map((row) => path.reduce<unknown>((value, step) => (isPlainObject(value) ? (ownMember(value, step) ?? null) : null), row));
  },
  sum: ([list], scope, run) => columnOf(list, scope, run).reduce<number>((total, item) => total + asNumber(item), 0),
  /** How many are filled in or ticked; 0 is an answer. */
  filled: ([list], scope, run) => columnOf(list, scope, run).filter((item) => !isEmpty(item) && item !== false && !(Array.isArray(item) && item.length === 0)).length,
  mean: overNumbers((numbers) => numbers.reduce((total, item) => total + item, 0) / numbers.length),
  smallest: overNumbers((numbers) => numbers.reduce((least, item) => Math.min(least, item))),
  largest: overNumbers((numbers) => numbers.reduce((most, item) => Math.max(most, item))),
  distinct: ([list, key], scope, run) => {
    const items = listOf(list, scope, run);
    const member = key === undefined ? undefined : String(evaluate(key, scope, run));
    const found = items.map((item) => (member !== undefined && isPlainObject(item) ? ownMember(item, member) : item)).filter((item) => !isEmpty(item));
    return new Set(found).size === found.length;
  },
  sameSet: ([a, b], scope, run) => {
    const left = new Set(listOf(a, scope, run).filter((item) => !isEmpty(item)));
    const right = new Set(listOf(b, scope, run).filter((item) => !isEmpty(item)));
    if (left.size === 0 || right.size === 0) return true;
    return left.size === right.size && [...left].every((item) => right.has(item));
  },
  after: compareDates((a, b) => a > b),
  notAfter: compareDates((a, b) => a <= b),
  before: compareDates((a, b) => a < b),
  notBefore: compareDates((a, b) => a >= b),
  dateOf: ([value], scope, run) => {
    const text = evaluate(value ?? null, scope, run);
    return typeof text === 'string' ? text.slice(0, 10) : null;
  },
};

export const ruleOperators = Object.keys(operators);
/** What makes one value of a column of a table. */
export const columnOperators = ['sum', 'filled', 'mean', 'smallest', 'largest'];
/** What a computed field may use; the renderer computes with the same evaluator. `pluck` only inside a column operator. */
export const formulaOperators = ['var', '==', '!=', '!', '!!', 'and', 'or', 'if', '<', '<=', '>', '>=', '+', '-', '*', '/', 'min', 'max', 'pluck', ...columnOperators];

/** What a choice of a procedure may use: facts are scalars, so nothing that walks lists or reads clocks. */
export const choiceOperators = ['var', '==', '!=', '!', 'and', 'or', '<', '<=', '>', '>=', '+', '-', '*', 'in', 'before', 'notBefore', 'after', 'notAfter'];

/** Throws LogicError for an unknown operator or a runaway expression; both are refused when a definition is saved. */
export function evaluate(logic: Logic, scope: Scope, run: Run = { steps: 0, allowed: ruleOperators }): unknown {
  spend(run, 1);
  if (Array.isArray(logic)) return logic.map((item) => evaluate(item, scope, run));
  if (!isPlainObject(logic)) return logic;
  const [name, ...more] = Object.keys(logic);
  if (name === undefined || more.length > 0) throw new LogicError('an expression has exactly one operator');
  const operator = run.allowed.includes(name) && Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (!operator) throw new LogicError(`unknown operator ${name}`);
  const args = logic[name] as Json;
  return operator(Array.isArray(args) ? args : [args], scope, run);
}

export function holds(logic: Logic, scope: Scope, run?: Run): boolean {
  return truthy(evaluate(logic, scope, run));
}

/** Does a choice's condition hold for the facts of the case? Throws LogicError for an operator that choices do not have. */
export function choiceHolds(condition: unknown, facts: Readonly<Record<string, Scalar>>): boolean {
  return truthy(evaluate(condition as Logic, facts, { steps: 0, allowed: choiceOperators }));
}

/** Every variable a rule reads, for checking a definition before it is published. */
export function variablesOf(rule: unknown): string[] {
  if (Array.isArray(rule)) return rule.flatMap(variablesOf);
  if (!isPlainObject(rule)) return [];
  return Object.entries(rule).flatMap(([name, operand]) => {
    if (name !== 'var') return variablesOf(operand);
    const path: unknown = Array.isArray(operand) ? operand[0] : operand;
    return typeof path === 'string' ? [path] : [];
  });
}

/** The columns that an expression reads with `pluck`: the variable of the list, and the member of its rows. */
export function columnsOf(logic: unknown): { list: string; member: string }[] {
  if (Array.isArray(logic)) return logic.flatMap(columnsOf);
  if (!isPlainObject(logic)) return [];
  return Object.entries(logic).flatMap(([name, operand]) => {
    const [list, member]: unknown[] = name === 'pluck' && Array.isArray(operand) ? operand : [];
    const [variable] = isPlainObject(list) ? variablesOf(list) : [];
    return [...(variable !== undefined && typeof member === 'string' ? [{ list: variable, member }] : []), ...columnsOf(operand)];
  });
}
