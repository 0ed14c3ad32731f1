import { ruleOperators, variablesOf } from '../../domain/logic/evaluate';
import type { FormRule, Json } from '../types';
import { checkLogic } from './check-logic';
import { definitionProblem, type DefinitionProblem } from './definition-problem';
import type { FieldNames } from './field-names';

/** A rule names fields that there are, in its logic, in its place and in its sentence. */
export function checkRule(rule: FormRule, index: number, fields: FieldNames): DefinitionProblem[] {
  const inside = rule.each === undefined ? '' : `${rule.each}.`;
  const problems: DefinitionProblem[] = [];
  const unknown = (member: string, name: string) => problems.push(definitionProblem(['rules', index, member], 'unknownField', name));
  const outOfReach = (member: string, name: string) => { if (fields.tableAround(name) !== undefined) problems.push(definitionProblem(['rules', index, member], 'insideTable', name)); };
  if (rule.each !== undefined && !fields.has(rule.each)) unknown('each', rule.each);
  if (rule.each !== undefined) outOfReach('each', rule.each);
  if (!fields.leads(`${inside}${rule.path}`) && !fields.leads(`${inside}*.${rule.path}`)) unknown('path', rule.path);
  const knows = (name: string) => {
    if (name === 'today' || name === 'now' || name.startsWith('facts.')) return true;
    if (name.startsWith('data.')) return fields.has(name.slice(5));
    return name.startsWith('row.') && rule.each !== undefined && (fields.has(`${inside}${name.slice(4)}`) || fields.leads(`${inside}*.${name.slice(4)}`));
  };
  for (const name of new Set([...variablesOf(rule.when), ...variablesOf(rule.must)])) if (name.startsWith('data.')) outOfReach('must', name.slice('data.'.length));
  const logics: [string, Json | undefined][] = [['when', rule.when], ['must', rule.must]];
  for (const [member, logic] of logics) if (logic !== undefined) for (const problem of checkLogic(logic, ['rules', index, member], { operators: ruleOperators, knows })) problems.push(problem);
  for (const language of ['vi', 'en'] as const) {
    for (const [, name] of rule.message[language].matchAll(/\{([A-Za-z0-9_.]+)\}/g)) if (!fields.has(name!)) unknown('message', name!);
  }
  return problems;
}
