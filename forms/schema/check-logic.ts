import { columnOperators } from '../../domain/logic/evaluate';
import type { DataPath } from '../checker/problem';
import { isPlainObject } from '../../domain/logic/plain-object';
import { definitionProblem, type DefinitionProblem } from './definition-problem';

export interface LogicRules {
  operators: readonly string[];
  /** Judges an absolute `var`, e.g. `data.planDue`; inside `some`, `all`, `none` names are relative to a row and free. */
  knows(name: string): boolean;
  /** Where one value is made of a column of a table, and lists are not read otherwise: judges the column. */
  column?(list: string, member: string): DefinitionProblem[];
}

const MAX_NAME = 300;
const OVER_MEMBERS = new Set(['some', 'all', 'none']);

/** Walks an expression: one known operator per object, names that exist, nothing else. */
export function checkLogic(logic: unknown, path: DataPath, rules: LogicRules, relative = false): DefinitionProblem[] {
  if (Array.isArray(logic)) return logic.flatMap((item, index) => checkLogic(item, [...path, index], rules, relative));
  if (logic === null || typeof logic === 'string' || typeof logic === 'boolean') return [];
  if (typeof logic === 'number') return Number.isFinite(logic) ? [] : [definitionProblem(path, 'badLogic')];
  if (!isPlainObject(logic)) return [definitionProblem(path, 'badLogic')];
  const [operator, ...more] = Object.keys(logic);
  if (operator === undefined || more.length > 0) return [definitionProblem(path, 'badLogic')];
  if (!rules.operators.includes(operator)) return [definitionProblem([...path, operator], 'unknownOperator', operator)];
  const args = logic[operator];
  if (rules.column && (columnOperators.includes(operator) || operator === 'pluck')) return checkColumn(logic, operator, [...path, operator], rules, relative);
  if (operator === 'var') return checkVar(args, [...path, 'var'], rules, relative);
  if (OVER_MEMBERS.has(operator) && Array.isArray(args)) {
    return [...checkLogic(args[0], [...path, operator, 0], rules, relative), ...checkLogic(args[1], [...path, operator, 1], rules, true)];
  }
  return checkLogic(args, [...path, operator], rules, relative);
}

function checkVar(args: unknown, path: DataPath, rules: LogicRules, relative: boolean): DefinitionProblem[] {
  const [name, fallback, ...more] = Array.isArray(args) ? (args as unknown[]) : [args];
  const plainFallback = fallback === undefined || fallback === null || typeof fallback !== 'object';
  if (typeof name !== 'string' || name.length > MAX_NAME || !plainFallback || more.length > 0) return [definitionProblem(path, 'badLogic')];
  return relative || rules.knows(name) ? [] : [definitionProblem(path, 'unknownField', name)];
}

/** `{"sum": [{"pluck": [{"var": "data.table"}, "column"]}]}`, and nothing else. */
function checkColumn(logic: Record<string, unknown>, operator: string, path: DataPath, rules: LogicRules, relative: boolean): DefinitionProblem[] {
  const args = logic[operator];
  const [plucked, ...more]: unknown[] = Array.isArray(args) ? args : [args];
  const inner = operator !== 'pluck' && isPlainObject(plucked) && Object.keys(plucked).length === 1 ? plucked.pluck : undefined;
  const [list, member, ...rest]: unknown[] = Array.isArray(inner) ? inner : [];
  const isVariable = isPlainObject(list) && Object.keys(list).length === 1 && typeof list.var === 'string';
  if (more.length > 0 || rest.length > 0 || !isVariable || typeof member !== 'string' || member.length > MAX_NAME) return [definitionProblem(path, 'badLogic')];
  const problems = checkVar(list.var, [...path, 0, 'pluck', 0, 'var'], rules, relative);
  return problems.length > 0 ? problems : rules.column!(list.var as string, member);
}
