import { choiceOperators, variablesOf } from '../../logic/evaluate';
import { isPlainObject } from '../../logic/plain-object';
import type { Inspection } from '../inspection';
import { problem, type ProcedureProblem } from '../problem';
import { at } from '../spots';

/** Conditions are short; beyond this depth nobody can read one, and the evaluator would recurse as deep. */
const MAX_DEPTH = 20;

/** Conditions of choices: JSON Logic with the operators of choices only, over named facts. */
export function checkConditions({ spots }: Inspection): ProcedureProblem[] {
  return spots.flatMap((spot) => (spot.node.kind !== 'choice' ? [] : spot.node.arms.flatMap((arm, index) => {
    if (arm.when === undefined) return [];
    const where = at(spot, `/arms/${index}/when`);
    const fault = faultOf(arm.when, 0);
    if (fault === 'bad') return [problem('logic-bad', where, { name: arm.title })];
    if (fault) return [problem('logic-operator', where, { name: arm.title, operator: fault.operator })];
    return variablesOf(arm.when).length === 0 ? [problem('logic-constant', where, { name: arm.title })] : [];
  })));
}

type Fault = 'bad' | { operator: string } | null;

function faultOf(logic: unknown, depth: number): Fault {
  if (depth > MAX_DEPTH) return 'bad';
  if (Array.isArray(logic)) return firstFault(logic, depth);
  if (!isPlainObject(logic)) return null;
  const [operator, ...more] = Object.keys(logic);
  if (operator === undefined || more.length > 0) return 'bad';
  if (!choiceOperators.includes(operator)) return { operator };
  const operand = logic[operator];
  if (operator !== 'var') return firstFault(Array.isArray(operand) ? operand : [operand], depth);
  const [name, ...fallback] = Array.isArray(operand) ? (operand as unknown[]) : [operand];
  // A computed name could read anything, and no check could say what.
  return typeof name === 'string' && name !== '' && fallback.every((value) => value === null || typeof value !== 'object') ? null : 'bad';
}

function firstFault(items: readonly unknown[], depth: number): Fault {
  for (const item of items) {
    const fault = faultOf(item, depth + 1);
    if (fault) return fault;
  }
  return null;
}
