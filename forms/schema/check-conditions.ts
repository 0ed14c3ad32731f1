import { groupOf, type PlacedComponent } from '../component-tree';
import { kindOf } from '../palette/component-kinds';
import { conditionPath } from '../palette/condition-path';
import { optionsOf } from '../palette/options-of';
import type { Conditional, FormCondition } from '../types';
import { conditionCircles } from './condition-circles';
import { definitionProblem, type DefinitionProblem } from './definition-problem';

/**
 * What a field's showing may depend on: a single value outside of tables, or one of the same row. Form.io finds a row by
 * its number alone, so a condition that looks into another table, or into the one around its own, would read a stranger's row.
 */
export function checkConditions(placed: PlacedComponent[]): DefinitionProblem[] {
  const fields = new Map(placed.filter(({ component }) => kindOf(component.type) === 'value').map((place) => [place.path, place]));
  const groups = new Set(placed.filter(({ component }) => ['container', 'rows'].includes(kindOf(component.type) ?? '')).map(({ path }) => path));
  const nested = new Set(placed.filter(({ component, rows }) => rows !== undefined && kindOf(component.type) === 'rows').map(({ path }) => path));
  const problems = placed.flatMap((place) => {
    const conditional = place.component.conditional as Conditional | undefined;
    if (!conditional) return [];
    const here = ['components', place.path];
    const found: DefinitionProblem[] = [];
    if (place.rows !== undefined && kindOf(place.component.type) === 'layout') found.push(definitionProblem(here, 'conditionOnLayoutInTable', place.path));
    for (const condition of conditional.conditions) {
      const name = conditionPath(condition.component, groupOf(place));
      const field = fields.get(name);
      if (field) found.push(...checkCondition(condition, field, place, nested));
      else found.push(definitionProblem(here, groups.has(name) ? 'conditionOnGroup' : 'unknownField', name));
    }
    return found;
  });
  return [...problems, ...conditionCircles(placed).map((path) => definitionProblem(['components', path], 'conditionCircle', path))];
}

function checkCondition({ operator, value }: FormCondition, field: PlacedComponent, place: PlacedComponent, nested: Set<string>): DefinitionProblem[] {
  const here = ['components', place.path];
  if (field.path === place.path) return [definitionProblem(here, 'selfReference', place.path)];
  if (field.rows !== undefined && (field.rows !== place.rows || nested.has(field.rows))) return [definitionProblem(here, 'conditionAcrossTables', field.path)];
  if (operator === 'isEmpty' || operator === 'isNotEmpty') return [];
  const options = optionsOf(field.component);
  if (field.component.type === 'file') return [definitionProblem(here, 'unknownChoice', String(value ?? ''))];
  if (options.length > 0 && !options.some((option) => option.value === value)) return [definitionProblem(here, 'unknownChoice', String(value ?? ''))];
  return [];
}
