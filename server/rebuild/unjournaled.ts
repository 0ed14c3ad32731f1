import type { Database } from '../mongo/database';
import { excerpt, type Difference } from './difference';

const PAGE = 500;

/**
 * Records of cases that have no journal at all. Looked for only where there are more records than the walk has seen.
 * Nothing proves what they should be, so they are reported and never mended.
 */
export async function* unjournaled(database: Database, tenant: string, seen: { cases: number; tasks: number; documents: number }): AsyncGenerator<Difference> {
  for (const collection of ['cases', 'tasks', 'documents'] as const) {
    if ((await database[collection].countDocuments({ tenant })) <= seen[collection]) continue;
    const caseMember = collection === 'cases' ? 'id' : 'caseId';
    for await (const page of pages(database, tenant, collection, caseMember)) {
      const caseIds = [...new Set(page.map(({ caseId }) => caseId))];
      const known = new Set<string>(await database.journal.distinct('caseId', { tenant, caseId: { $in: caseIds } }));
      for (const { _id, caseId } of page) if (!known.has(caseId)) yield { collection, caseId, id: _id, kind: 'unknown', field: null, told: 'no journal', held: excerpt(_id) };
    }
  }
}

/** By `_id`, which begins with the tenant. */
async function* pages(database: Database, tenant: string, collection: string, caseMember: string): AsyncGenerator<{ _id: string; caseId: string }[]> {
  const records = database.db.collection<{ _id: string } & Record<string, unknown>>(collection);
  let last = `${tenant}/`;
  for (;;) {
    const page = await records.find({ _id: { $gt: last, $lt: `${tenant}0` } }, { projection: { [caseMember]: 1 } }).sort({ _id: 1 }).limit(PAGE).toArray();
    if (page.length === 0) return;
    yield page.map((record) => ({ _id: record._id, caseId: String(record[caseMember]) }));
    last = page[page.length - 1]?._id ?? last;
  }
}
