import { placedComponents, type PlacedComponent } from '../component-tree';
import { optionsOf } from '../palette/options-of';
import type { FormDefinition } from '../types';
import { checkConditions } from './check-conditions';
import { checkFormulas } from './check-formulas';
import { checkRule } from './check-rule';
import { definitionProblem, type DefinitionProblem } from './definition-problem';
import { FieldNames } from './field-names';

/** What the shape alone does not show: keys that clash, names that lead nowhere, limits that cross. Stops after `most` problems. */
export function checkReferences(form: FormDefinition, most: number): DefinitionProblem[] {
  const placed = placedComponents(form.components);
  const fields = new FieldNames(placed);
  const checks: (() => DefinitionProblem[])[] = [
    () => repeated(placed.map(({ path }) => path)).map((path) => definitionProblem(['components'], 'duplicateKey', path)),
    () => repeated(form.rules.map(({ id }) => id)).map((id) => definitionProblem(['rules'], 'duplicateId', id)),
    () => repeated(form.facts.map(({ fact }) => fact)).map((fact) => definitionProblem(['facts'], 'duplicateId', fact)),
    () => placed.flatMap(checkComponent),
    () => checkConditions(placed),
    () => checkFormulas(placed, fields),
    ...form.rules.map((rule, index) => () => checkRule(rule, index, fields)),
    () => form.facts.flatMap(({ path }, index) => (fields.leads(path) ? [] : [definitionProblem(['facts', index, 'path'], 'unknownField', path)])),
    () => form.facts.flatMap(({ kind, path }, index) => (kind === 'count' && fields.isList(path) ? [definitionProblem(['facts', index, 'path'], 'countsNoRows', path)] : [])),
    () => form.prefill.flatMap(({ to }, index) => (fields.leads(to) ? [] : [definitionProblem(['prefill', index, 'to'], 'unknownField', to)])),
  ];
  const problems: DefinitionProblem[] = [];
  for (const check of checks) {
    for (const problem of check()) problems.push(problem);
    if (problems.length >= most) break;
  }
  return problems;
}

function repeated(names: string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) (seen.has(name) ? twice : seen).add(name);
  return [...twice];
}

function checkComponent({ component, path }: PlacedComponent): DefinitionProblem[] {
  const here = ['components', path];
  const problems = repeated(optionsOf(component).map((option) => option.value)).map((value) => definitionProblem(here, 'duplicateOption', value));
  const { min, max, minLength, maxLength, minItems, maxItems, minSelectedCount, maxSelectedCount } = component.validate ?? {};
  const crossed = [[min, max], [minLength, maxLength], [minItems, maxItems], [minSelectedCount, maxSelectedCount]].some(([low, high]) => low !== undefined && high !== undefined && low > high);
  if (component.disabled === true && component.calculateValue === undefined) problems.push(definitionProblem(here, 'disabledNeedsFormula', path));
  if (crossed) problems.push(definitionProblem(here, 'limitsCross', path));
  return problems;
}
