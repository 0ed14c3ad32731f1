import { checkKeys } from '../publishing/checks/keys';
import { inspect } from '../publishing/inspection';
import { factName } from '../publishing/known';
import type { PublishingWorld } from '../publishing/world';
import type { ProcessDefinition } from '../process';

/** A fact that a case may have when it comes to a step; `sure` when every road gives it. */
export interface KnownFact { fact: string; sure: boolean }

const PREFIX = factName('');

/** The facts that a condition or a deadline of this step can use. None while two steps have one key. */
export function factsAt(definition: ProcessDefinition, world: PublishingWorld, step: string): KnownFact[] {
  if (checkKeys(definition).length > 0) return [];
  const entry = inspect(definition, world).roads.entries.get(step);
  if (!entry) return [];
  return [...entry.maybe].filter((name) => name.startsWith(PREFIX)).map((name) => ({ fact: name.slice(PREFIX.length), sure: entry.sure.has(name) })).sort((a, b) => a.fact.localeCompare(b.fact));
}
