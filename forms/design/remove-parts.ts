import type { FormDefinition } from '../types';
import { rearrange } from './edit';
import { refused, type EditResult } from './edit-result';
import { nodeAt, uproot } from './part-tree';
import { outermost, partAt, type Place } from './place';

/**
 * Takes parts away, with their translations. Conditions, formulas, rules, facts and prefill steps that name them stay
 * and are listed, so that nothing is lost that a person did not see: `dropReferences` takes those out.
 */
export function removeParts(definition: FormDefinition, places: readonly Place[]): EditResult {
  const chosen = outermost(places);
  if (chosen.length === 0) return refused('nothingChosen');
  if (chosen.some((place) => !partAt(definition, place))) return refused('noSuchPlace');
  return rearrange(definition, (roots) => {
    uproot(roots, new Set(chosen.map((place) => nodeAt(roots, place)!)));
    return { about: [] };
  });
}
