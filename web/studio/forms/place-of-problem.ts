import type { DefinitionProblem } from '../../../forms/schema';
import type { FormDefinition } from '../../../forms/types';
import { partsByPlace, placeText, type PlaceText } from './places';

/** The part that a problem is about; null when it is about the form itself. */
export function placeOfProblem(definition: FormDefinition, { path, params }: DefinitionProblem): PlaceText | null {
  const parts = partsByPlace(definition);
  const named = (name: unknown) => [...parts.values()].find((entry) => entry.path === name);
  if (path[0] === 'rules' || path[0] === 'facts' || path[0] === 'prefill') {
    const rule = path[0] === 'rules' ? definition.rules[Number(path[1])] : undefined;
    const found = rule && named(rule.each === undefined ? rule.path : `${rule.each}.${rule.path}`);
    return found ? placeText(found.place) : null;
  }
  if (path[0] !== 'components') return null;
  const by = typeof path[1] === 'string' ? named(path[1]) : path.length === 1 ? named(params.name) : undefined;
  if (by) return placeText(by.place);
  // Indices with the names of lists between them: `components.0.columns.1.components.2.label`.
  const steps = path.filter((step): step is number => typeof step === 'number');
  for (let length = steps.length; length > 0; length -= 1) if (parts.has(placeText(steps.slice(0, length)))) return placeText(steps.slice(0, length));
  return null;
}
