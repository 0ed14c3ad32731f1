import type { CaseState, ProcessDefinition } from '../process';
import { coverageItems, type CoverageItem } from './coverage-items';
import { reachedBy } from './probed-procedure';
import type { Rehearsal, RehearsedCase } from './rehearsal';

export interface CoveredItem extends CoverageItem { /** How often it was reached. */ times: number }
export interface Coverage { items: readonly CoveredItem[]; reached: number; total: number; missing: readonly CoverageItem[] }

/** What the cases of some rehearsals reached of a procedure: steps, outcomes, arms, joins, rungs, repeats. */
export function coverageOf(definition: ProcessDefinition, rehearsals: readonly Rehearsal[]): Coverage {
  const times = new Map<string, number>();
  const seen = new Set<RehearsedCase>();
  for (const { cases } of rehearsals) {
    for (const held of cases.values()) {
      if (seen.has(held)) continue;
      seen.add(held);
      for (const id of reachedIn(definition, held)) times.set(id, (times.get(id) ?? 0) + 1);
    }
  }
  return coverageFrom(definition, times);
}

export function coverageFrom(definition: ProcessDefinition, times: ReadonlyMap<string, number>): Coverage {
  const items = coverageItems(definition).map((item): CoveredItem => ({ ...item, times: times.get(item.id) ?? 0 }));
  const missing = items.filter((item) => item.times === 0);
  return { items, reached: items.length - missing.length, total: items.length, missing };
}

const isVersion = (one: ProcessDefinition, { key, version }: { key: string; version: number }): boolean => one.key === key && one.version === version;

/** Every item that a case reached, once for each time; only while it ran with this version. */
function reachedIn(definition: ProcessDefinition, held: RehearsedCase): string[] {
  const versions = [held.definition, ...held.past];
  if (!versions.some((one) => isVersion(one, definition))) return [];
  const found: string[] = [];
  let state: CaseState | null = null;
  // The version a case began with is the one of its first state.
  let current = versions.at(-1) ?? held.definition;
  for (const entry of held.entries) {
    const { event } = entry;
    if (event.kind === 'migrated') current = versions.find((one) => isVersion(one, event.to)) ?? current;
    const after = reachedBy(current, state, entry);
    if (isVersion(current, definition)) found.push(...after.reached);
    state = after.state;
  }
  return found;
}
