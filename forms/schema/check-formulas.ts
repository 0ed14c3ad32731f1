import { columnsOf, evaluate, formulaOperators, LogicError, variablesOf, type Logic } from '../../domain/logic/evaluate';
import { isPlainObject } from '../../domain/logic/plain-object';
import { groupOf, type PlacedComponent } from '../component-tree';
import { kindOf } from '../palette/component-kinds';
import { checkLogic } from './check-logic';
import { definitionProblem, type DefinitionProblem } from './definition-problem';
import type { FieldNames } from './field-names';

/**
 * Formulas run in document order, so one may use what stands before it: `data.x` from the whole form, `row.x` from the
 * group or the row of the table that it stands in, and columns of a table (`{"sum": [{"pluck": [{"var": "data.table"}, "x"]}]}`).
 */
export function checkFormulas(placed: PlacedComponent[], fields: FieldNames): DefinitionProblem[] {
  const computed = placed.filter(({ component }) => component.calculateValue !== undefined);
  if (computed.length === 0) return [];
  const tables = new Map(placed.filter(({ component }) => kindOf(component.type) === 'rows').map((place) => [place.path, place]));
  const values = new Map(placed.filter(({ component }) => kindOf(component.type) === 'value').map((place) => [place.path, place]));
  const later = new Set(computed.map(({ path }) => path));
  return computed.flatMap((place) => {
    const { component, path } = place;
    const here = ['components', path, 'calculateValue'];
    const fieldOf = (name: string): string => formulaField(name, place);
    const column = (list: string, member: string): DefinitionProblem[] => {
      const table = tables.get(fieldOf(list));
      const field = values.get(`${fieldOf(list)}.${member}`);
      if (!table || !field || field.rows !== table.path) return [definitionProblem(here, 'unknownField', `${fieldOf(list)}.${member}`)];
      return [];
    };
    const problems = checkLogic(component.calculateValue, here, { operators: formulaOperators, column, knows: (name) => /^(data|row)\./.test(name) && fields.has(fieldOf(name)) });
    for (const name of new Set(variablesOf(component.calculateValue))) if (isOutOfReach(fieldOf(name), place, fields)) problems.push(definitionProblem(here, 'insideTable', fieldOf(name)));
    if (component.calculateServer !== true || component.disabled !== true) problems.push(definitionProblem(here, 'formulaMustBeServer', path));
    const read = [...variablesOf(component.calculateValue).map(fieldOf), ...columnsOf(component.calculateValue).map(({ list, member }) => `${fieldOf(list)}.${member}`)];
    // In its own table a formula runs row by row: the other rows of a computed column are not there yet.
    const isEarly = (name: string) => later.has(name) || (values.get(name)?.component.calculateValue !== undefined && columnsOf(component.calculateValue).some(({ list, member }) => `${fieldOf(list)}.${member}` === name && path.startsWith(`${fieldOf(list)}.`)));
    if (read.some(isEarly)) problems.push(definitionProblem(here, 'selfReference', path));
    if (dividesByZero(component.calculateValue as Logic)) problems.push(definitionProblem(here, 'divisionByZero', path));
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

/** A field of a table has a value in each row: only what stands in the same row, and the same group of it, can be read. */
function isOutOfReach(path: string, place: PlacedComponent, fields: FieldNames): boolean {
  const rows = fields.tableAround(path);
  return rows !== undefined && !(rows === place.rows && path.slice(0, Math.max(0, path.lastIndexOf('.'))) === groupOf(place));
}

/** Steps to find out what a divisor of figures alone comes to; longer ones are left to the evaluator, which gives nothing for 0. */
const DIVISOR_STEPS = 500;

function dividesByZero(logic: Logic): boolean {
  if (Array.isArray(logic)) return logic.some(dividesByZero);
  if (!isPlainObject(logic)) return false;
  const divisor = Array.isArray(logic['/']) ? (logic['/'] as Logic[])[1] : undefined;
  if ('/' in logic && variablesOf(divisor).length === 0 && isZero(divisor ?? 0)) return true;
  return Object.values(logic as Record<string, Logic>).some(dividesByZero);
}

function isZero(divisor: Logic): boolean {
  try {
    return Number(evaluate(divisor, {}, { steps: 0, allowed: formulaOperators, most: DIVISOR_STEPS }) ?? 0) === 0;
  } catch (error) {
    if (error instanceof LogicError) return false;
    throw error;
  }
}
