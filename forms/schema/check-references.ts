import { formulaOperators, ruleOperators, variablesOf } from '../../domain/logic/evaluate';
import { optionsOf } from '../checker/read-value';
import { placedComponents, type PlacedComponent } from '../component-tree';
import { kindOf } from '../palette/component-kinds';
import type { FormDefinition, FormRule, Json } from '../types';
import { checkLogic } from './check-logic';
import { definitionProblem, type DefinitionProblem } from './definition-problem';

const holdsData = ({ component }: PlacedComponent) => !['layout', 'note', undefined].includes(kindOf(component.type));

/** What the shape alone does not show: keys that clash, names that lead nowhere, limits that cross. */
export function checkReferences(form: FormDefinition): DefinitionProblem[] {
  const placed = placedComponents(form.components);
  const fields = new Set(placed.filter(holdsData).map(({ path }) => path));
  return [
    ...repeated(placed.map(({ path }) => path)).map((path) => definitionProblem(['components'], 'duplicateKey', path)),
    ...repeated(form.rules.map(({ id }) => id)).map((id) => definitionProblem(['rules'], 'duplicateId', id)),
    ...repeated(form.facts.map(({ fact }) => fact)).map((fact) => definitionProblem(['facts'], 'duplicateId', fact)),
    ...placed.flatMap((place) => checkComponent(place, fields)),
    ...checkFormulas(placed, fields),
    ...form.rules.flatMap((rule, index) => checkRule(rule, index, fields)),
    ...form.facts.flatMap(({ path }, index) => (leads(path, fields) ? [] : [definitionProblem(['facts', index, 'path'], 'unknownField', path)])),
    ...form.prefill.flatMap(({ to }, index) => (leads(to, fields) ? [] : [definitionProblem(['prefill', index, 'to'], 'unknownField', to)])),
  ];
}

function repeated(names: string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) (seen.has(name) ? twice : seen).add(name);
  return [...twice];
}

/** A path with `*` leads somewhere when some field of the form matches it. */
function leads(path: string, fields: Set<string>): boolean {
  const steps = path.split('.');
  return [...fields].some((field) => {
    const names = field.split('.');
    let at = 0;
    for (const step of steps) {
      // In a table `*` is a row, which has no name in the path; in a container it stands for one name.
      if (step === '*') at += steps.length > names.length ? 0 : 1;
      else if (names[at] === step) at += 1;
      else return false;
    }
    return at === names.length;
  });
}

function checkComponent({ component, path, rows }: PlacedComponent, fields: Set<string>): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const here = ['components', path];
  const conditional = component.conditional as { conditions: { component: string }[] } | undefined;
  if (conditional && rows !== undefined && kindOf(component.type) === 'layout') problems.push(definitionProblem(here, 'conditionOnLayoutInTable', path));
  for (const { component: name } of conditional?.conditions ?? []) {
    if (!fields.has(name)) problems.push(definitionProblem(here, 'unknownField', name));
    else if (name === path) problems.push(definitionProblem(here, 'selfReference', path));
  }
  for (const value of repeated(optionsOf(component).map((option) => option.value))) problems.push(definitionProblem(here, 'duplicateOption', value));
  const { min, max, minLength, maxLength, minItems, maxItems } = component.validate ?? {};
  const crossed = [[min, max], [minLength, maxLength], [minItems, maxItems]].some(([low, high]) => low !== undefined && high !== undefined && low > high);
  if (crossed) problems.push(definitionProblem(here, 'limitsCross', path));
  return problems;
}

/** Formulas run in document order, so one may use what stands before it. Not inside tables: a row has no place in `data`. */
function checkFormulas(placed: PlacedComponent[], fields: Set<string>): DefinitionProblem[] {
  const computed = placed.filter(({ component }) => component.calculateValue !== undefined);
  const later = new Set(computed.map(({ path }) => path));
  return computed.flatMap(({ component, path, rows }) => {
    const here = ['components', path, 'calculateValue'];
    const problems = checkLogic(component.calculateValue, here, { operators: formulaOperators, knows: (name) => name.startsWith('data.') && fields.has(name.slice(5)) });
    if (rows !== undefined) problems.push(definitionProblem(here, 'badLogic'));
    if (component.calculateServer !== true || component.disabled !== true) problems.push(definitionProblem(here, 'formulaMustBeServer', path));
    if (variablesOf(component.calculateValue).some((name) => later.has(name.slice(5)))) problems.push(definitionProblem(here, 'selfReference', path));
    later.delete(path);
    return problems;
  });
}

function checkRule(rule: FormRule, index: number, fields: Set<string>): DefinitionProblem[] {
  const inside = rule.each === undefined ? '' : `${rule.each}.`;
  const problems: DefinitionProblem[] = [];
  const unknown = (member: string, name: string) => problems.push(definitionProblem(['rules', index, member], 'unknownField', name));
  if (rule.each !== undefined && !fields.has(rule.each)) unknown('each', rule.each);
  if (!leads(`${inside}${rule.path}`, fields) && !leads(`${inside}*.${rule.path}`, fields)) unknown('path', rule.path);
  const knows = (name: string) => {
    if (name === 'today' || name === 'now' || name.startsWith('facts.')) return true;
    if (name.startsWith('data.')) return fields.has(name.slice(5));
    return name.startsWith('row.') && rule.each !== undefined && (fields.has(`${inside}${name.slice(4)}`) || leads(`${inside}*.${name.slice(4)}`, fields));
  };
  const logics: [string, Json | undefined][] = [['when', rule.when], ['must', rule.must]];
  for (const [member, logic] of logics) if (logic !== undefined) problems.push(...checkLogic(logic, ['rules', index, member], { operators: ruleOperators, knows }));
  for (const language of ['vi', 'en'] as const) {
    for (const [, name] of rule.message[language].matchAll(/\{([A-Za-z0-9_.]+)\}/g)) if (!fields.has(name!)) unknown('message', name!);
  }
  return problems;
}
