import { addDays, isDay, isInstant } from '../deadline';
import { isPlainObject } from '../logic/plain-object';
import { choiceHolds, variablesOf, type Scalar } from '../logic/evaluate';
import type { Arm, ChoiceNode } from '../process';

/** Values worth trying for the facts that conditions look at, found from the constants beside them. */
export type Candidates = ReadonlyMap<string, readonly Scalar[]>;

/** Combinations that are tried before an arm is given up. */
const MOST_TRIES = 4_000;
const MOST_VALUES = 12;

const comparisons = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'before', 'notBefore', 'after', 'notAfter']);

/** For every variable of these conditions, values on both sides of whatever it is compared with. */
export function candidatesOf(conditions: readonly unknown[]): Candidates {
  const found = new Map<string, Set<Scalar>>();
  const add = (names: readonly string[], values: readonly Scalar[]): void => {
    for (const name of names) {
      const held = found.get(name) ?? new Set<Scalar>();
      found.set(name, held);
      for (const value of values) held.add(value);
    }
  };
  for (const condition of conditions) visit(condition, add);
  // A bare variable is asked whether it is anything; arithmetic may need any small number.
  for (const name of conditions.flatMap(variablesOf)) add([name], [true, false, 0, 1, null]);
  return new Map([...found].map(([name, values]) => [name, [...values].slice(0, MOST_VALUES)]));
}

function visit(rule: unknown, add: (names: readonly string[], values: readonly Scalar[]) => void): void {
  if (Array.isArray(rule)) rule.forEach((part) => visit(part, add));
  if (!isPlainObject(rule)) return;
  for (const [operator, operand] of Object.entries(rule)) {
    if (comparisons.has(operator)) {
      const parts = Array.isArray(operand) ? (operand as unknown[]) : [operand];
      const constants = parts.flatMap(constantsIn);
      add(variablesOf(operand), constants.length > 0 ? constants.flatMap(around) : [0, 1, 2]);
    }
    visit(operand, add);
  }
}

/** The constants of a comparison's side, also inside arithmetic and lists; the name of a variable is none, its default is. */
function constantsIn(part: unknown): Scalar[] {
  if (Array.isArray(part)) return part.flatMap(constantsIn);
  if (isPlainObject(part)) return Object.entries(part).flatMap(([operator, operand]) => (operator === 'var' ? (Array.isArray(operand) ? (operand as unknown[]).slice(1).flatMap(constantsIn) : []) : constantsIn(operand)));
  return part === null || typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean' ? [part] : [];
}

/** A value itself and its neighbours, itself first. */
function around(value: Scalar): Scalar[] {
  if (typeof value === 'number') return [value, value + 1, value - 1];
  if (typeof value === 'boolean') return [value, !value];
  if (value === null) return [null, 0, ''];
  if (isDay(value)) return [value, addDays(value, 1), addDays(value, -1)];
  if (isInstant(value)) return [value, new Date(Date.parse(value) + 1000).toISOString(), new Date(Date.parse(value) - 1000).toISOString()];
  return [value, `${value}-khac`];
}

/** A choice whose arm is wanted; `skip` when all of its conditions should fail. */
export interface Wish { choice: ChoiceNode; arm: string | null }

/** The arm that a choice takes for these facts; null when it is passed over, undefined when a condition cannot be evaluated. */
export function armFor(choice: ChoiceNode, facts: Readonly<Record<string, Scalar>>): string | null | undefined {
  try {
    return choice.arms.find(({ when }) => when === undefined || choiceHolds(when, facts))?.key ?? null;
  } catch {
    return undefined;
  }
}

/**
 * Facts that make every choice take the arm that is wished, changing only those that may be given; null when none of the
 * values tried does. What stands already is tried first, so that nothing changes without need.
 */
export function solve(wishes: readonly Wish[], facts: Readonly<Record<string, Scalar>>, givable: (fact: string) => boolean, candidates: Candidates): Record<string, Scalar> | null {
  const names = [...new Set(wishes.flatMap(({ choice }) => choice.arms.flatMap(({ when }: Arm) => variablesOf(when))))].filter((name) => givable(name) && candidates.has(name));
  const holds = (given: Readonly<Record<string, Scalar>>): boolean => wishes.every(({ choice, arm }) => armFor(choice, { ...facts, ...given }) === arm);
  if (holds({})) return {};
  let tries = 0;
  const attempt = (at: number, given: Record<string, Scalar>): Record<string, Scalar> | null => {
    const name = names[at];
    if (name === undefined) {
      tries += 1;
      return holds(given) ? given : null;
    }
    for (const value of candidates.get(name) ?? []) {
      if (tries >= MOST_TRIES) return null;
      const found = attempt(at + 1, { ...given, [name]: value });
      if (found) return found;
    }
    return null;
  };
  return attempt(0, {});
}
