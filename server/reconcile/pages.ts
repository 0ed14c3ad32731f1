import type { Collection } from 'mongodb';

/** Records of a tenant in pages by `_id` (which begins with the tenant), each a query of its own: a walk of hours outlives cursors. */
export async function* pagesById<R extends { _id: string }>(collection: unknown, tenant: string, filter: object, projection: Record<string, 1> | null, size: number): AsyncGenerator<R[]> {
  const records = collection as Collection<{ _id: string }>;
  let last = `${tenant}/`;
  for (;;) {
    // "0" is the character after "/".
    const page = await records.find({ ...filter, _id: { $gt: last, $lt: `${tenant}0` } }, projection ? { projection } : {}).sort({ _id: 1 }).limit(size).toArray() as unknown as R[];
    if (page.length > 0) yield page;
    if (page.length < size) return;
    last = page[page.length - 1]?._id ?? last;
  }
}

/** At most so many at once. */
export async function inParallel<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  }));
}
