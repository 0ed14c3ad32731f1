import { checkKeys } from '../publishing/checks/keys';
import { inspect } from '../publishing/inspection';
import { factName, type Known } from '../publishing/known';
import type { PublishingWorld } from '../publishing/world';
import type { ProcessDefinition } from '../process';

/** A fact that a case may have when it comes to a step; `sure` when every road gives it. */
export interface KnownFact { fact: string; sure: boolean }

const PREFIX = factName('');

/** The facts that a condition or a deadline of this step can use. None while two steps have one key. */
export const factsAt = (definition: ProcessDefinition, world: PublishingWorld, step: string): KnownFact[] => factsThroughout(definition, world)?.(step) ?? [];

/**
 * The same for every step, with the roads looked at once and not before anybody asks. Null for a draft whose roads cannot be
 * told: two steps with one key, or a shape that publishing refuses.
 */
export function factsThroughout(definition: ProcessDefinition, world: PublishingWorld): ((step: string) => KnownFact[]) | null {
  const entries = entriesOf(definition, world);
  if (!entries) return null;
  return (step) => {
    const entry = entries.get(step);
    if (!entry) return [];
    return [...entry.maybe].filter((name) => name.startsWith(PREFIX)).map((name) => ({ fact: name.slice(PREFIX.length), sure: entry.sure.has(name) })).sort((a, b) => a.fact.localeCompare(b.fact));
  };
}

function entriesOf(definition: ProcessDefinition, world: PublishingWorld): ReadonlyMap<string, Known> | null {
  try {
    return checkKeys(definition).length > 0 ? null : inspect(definition, world).roads.entries;
  } catch {
    // Half typed: publishing says what is wrong with its shape.
    return null;
  }
}
