import { formulaOperators, variablesOf } from '../../domain/logic/evaluate';
import { groupOf, type PlacedComponent } from '../component-tree';
import { checkLogic } from './check-logic';
import { definitionProblem, type DefinitionProblem } from './definition-problem';
import type { FieldNames } from './field-names';

/**
 * Formulas run in document order, so one may use what stands before it: `data.x` from the whole form, `row.x` from the
 * group or the row of the table that it stands in.
 */
export function checkFormulas(placed: PlacedComponent[], fields: FieldNames): DefinitionProblem[] {
  const computed = placed.filter(({ component }) => component.calculateValue !== undefined);
  const later = new Set(computed.map(({ path }) => path));
  return computed.flatMap((place) => {
    const { component, path } = place;
    const here = ['components', path, 'calculateValue'];
    const fieldOf = (name: string): string => formulaField(name, place);
    const problems = checkLogic(component.calculateValue, here, { operators: formulaOperators, knows: (name) => /^(data|row)\./.test(name) && fields.has(fieldOf(name)) });
    if (component.calculateServer !== true || component.disabled !== true) problems.push(definitionProblem(here, 'formulaMustBeServer', path));
    if (variablesOf(component.calculateValue).some((name) => later.has(fieldOf(name)))) problems.push(definitionProblem(here, 'selfReference', path));
    later.delete(path);
    return problems;
  });
}

/** The data path that a name in a formula stands for. */
function formulaField(name: string, place: PlacedComponent): string {
  if (name.startsWith('data.')) return name.slice('data.'.length);
  const group = groupOf(place);
  return group ? `${group}.${name.slice('row.'.length)}` : name.slice('row.'.length);
}
