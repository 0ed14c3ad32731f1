import type { Database } from '../mongo/database';

/** Index entries read at once while looking for the next cases. */
const PAGE = 2_000;

/**
 * The ids of all cases that have a journal, in order and in batches, read from the index alone. Each page is a
 * query of its own, so a walk of hours outlives the server's limits for cursors and sessions.
 */
export async function* journaledCases(database: Database, tenant: string, batch: number): AsyncGenerator<string[]> {
  let last = '';
  let waiting: string[] = [];
  for (;;) {
    const page = await database.journal.find({ tenant, caseId: { $gt: last } }, { projection: { _id: 0, caseId: 1 } }).sort({ tenant: 1, caseId: 1, sequence: 1 }).limit(PAGE).toArray();
    waiting.push(...new Set(page.map(({ caseId }) => caseId)));
    last = page.at(-1)?.caseId ?? last;
    const complete = page.length < PAGE;
    while (waiting.length >= batch || (complete && waiting.length > 0)) {
      yield waiting.slice(0, batch);
      waiting = waiting.slice(batch);
    }
    if (complete) return;
  }
}
