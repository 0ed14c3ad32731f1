import type { Database } from '../mongo/database';
import type { DefinitionStore } from '../mongo/definition-store';
import type { Found, Mend, RebuiltCollection } from './difference';
import { examineCases, type ExaminedCase, type RefusedCase } from './examine-cases';
import { SNAPSHOT_WRITE } from './snapshot-read';

/**
 * Mends one case in one transaction: everything is read again in it, so what was found before and has been put right
 * since is left alone, and a decision taken meanwhile makes the transaction begin anew.
 */
export async function mendCase(database: Database, definitions: DefinitionStore, tenant: string, caseId: string): Promise<ExaminedCase | RefusedCase> {
  try {
    return await database.client.withSession((session) => session.withTransaction(async () => {
      const { cases: [examined], refused: [refused] } = await examineCases({ database, definitions, session, tenant }, [caseId]);
      if (!examined) return refused ?? { caseId, reason: 'the journal has no entry', scope: caseId };
      for (const [collection, mends] of byCollection(examined.found)) await database.db.collection<{ _id: string }>(collection).bulkWrite(mends, { session, ordered: true });
      return examined;
    }, SNAPSHOT_WRITE));
  } catch (error) {
    return { caseId, reason: `not mended: ${error instanceof Error ? error.message : String(error)}`, scope: null };
  }
}

function byCollection(found: readonly Found[]): Map<RebuiltCollection, Mend[]> {
  const mends = new Map<RebuiltCollection, Mend[]>();
  for (const { difference, mends: own } of found) if (own && own.length > 0) mends.set(difference.collection, [...(mends.get(difference.collection) ?? []), ...own]);
  return mends;
}
