import { verifyJournal } from '../../../server/journal/verify-journal';
import type { Database } from '../../../server/mongo/database';
import { checkOf, type Check } from './check';

const OF_THE_CHAIN: ReadonlySet<string> = new Set(['sequence-gap', 'broken-link', 'hash-mismatch', 'submission-differs', 'journal-missing']);

/** The product's own verification: every chain, and every projection against the fold of its journal. */
export async function journalsVerify(database: Database, tenant: string): Promise<Check[]> {
  const verdict = await verifyJournal(database, tenant, () => undefined);
  const told = (ofTheChain: boolean): string[] => verdict.faults.filter(({ kind }) => OF_THE_CHAIN.has(kind) === ofTheChain).map(({ kind, caseId, detail }) => `${kind} ${caseId ?? ''}: ${detail}`);
  return [
    checkOf('chains', { vi: 'mọi chuỗi sổ đều khớp', en: 'every chain verifies' }, verdict.entries, told(true)),
    checkOf('projections', { vi: 'bảng dữ liệu khớp với sổ', en: 'projections equal the fold of the journals' }, verdict.tasks + verdict.documents, told(false)),
  ];
}
