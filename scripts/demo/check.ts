/** A demo that only plays would hide what is wrong: every expectation that fails ends it. */
export function expectThat(holds: boolean, expectation: string): asserts holds {
  if (!holds) throw new Error(`not as expected: ${expectation}`);
}

/** Waits for something of the outside world, looking ever less often. */
export async function eventually<T>(look: () => Promise<T | null>, what: string, withinMs = 90_000): Promise<T> {
  const until = Date.now() + withinMs;
  for (let pause = 50; ; pause = Math.min(pause * 1.5, 1_000)) {
    const seen = await look();
    if (seen !== null) return seen;
    if (Date.now() > until) throw new Error(`did not happen within ${withinMs / 1_000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Runs `work` over the items, so many at a time; the first failure ends it. */
export async function inParallel<T, R>(items: readonly T[], limit: number, work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array<R>(items.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      results[index] = await work(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, lane));
  return results;
}

/** The value below which the share of the values lies; milliseconds to one decimal. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
