/**
 * What a case has when it comes to a step: names of facts, of steps that were decided, and of contents that were sent.
 * `sure` holds on every road, `maybe` on some.
 */
export interface Known { sure: ReadonlySet<string>; maybe: ReadonlySet<string> }

export const factName = (fact: string): string => `fact:${fact}`;
export const stepName = (step: string): string => `step:${step}`;
export const contentName = (step: string): string => `content:${step}`;

/** The same set when there is nothing new: most steps add little to what hundreds before them brought. */
function union(a: ReadonlySet<string>, b: Iterable<string>): ReadonlySet<string> {
  let grown: Set<string> | null = null;
  for (const name of b) {
    if (a.has(name)) continue;
    grown ??= new Set(a);
    grown.add(name);
  }
  return grown ?? a;
}

export const plus = ({ sure, maybe }: Known, more: { sure?: Iterable<string>; maybe?: Iterable<string> }): Known => {
  const certain = [...(more.sure ?? [])];
  return { sure: union(sure, certain), maybe: union(union(maybe, certain), more.maybe ?? []) };
};

/** Where roads come together: sure is what all of them bring. Null when there is none. */
export function meet(roads: readonly (Known | null)[]): Known | null {
  return meetSome(roads, Number.POSITIVE_INFINITY);
}

/** As `meet`, when at least `needed` of the roads have been taken, whichever they are. */
export function meetSome(roads: readonly (Known | null)[], needed: number): Known | null {
  const open = roads.filter((road): road is Known => road !== null);
  const [first] = open;
  if (!first) return null;
  const counts = new Map<string, number>();
  for (const { sure } of open) for (const name of sure) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Of any `needed` roads at least one brings what all but `needed - 1` of them bring.
  const enough = needed === Number.POSITIVE_INFINITY ? open.length : Math.max(1, open.length - needed + 1);
  return {
    sure: new Set([...counts].filter(([, count]) => count >= enough).map(([name]) => name)),
    maybe: open.reduce<ReadonlySet<string>>((all, { maybe }) => union(all, maybe), new Set<string>()),
  };
}
