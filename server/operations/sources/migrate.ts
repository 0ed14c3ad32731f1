import { orderFor } from '../operation-parts';
import { chosenCasesAfter, openCasesAfter, requestOf, type ListedCase, type RequestOf, type Source } from './source';
import type { Database } from '../../mongo/database';

/** The cases a migration is for, page by page; the preview looks at the same ones. */
export async function casesToMigrate(database: Database, tenant: string, { process, version, caseIds }: Pick<RequestOf<'migrate'>, 'process' | 'version' | 'caseIds'>, after: string, limit: number, state: Record<string, 1> = {}): Promise<{ cases: ListedCase[]; missing: string[]; next: string | null }> {
  if (!caseIds) return { missing: [], ...(await openCasesAfter(database, tenant, { 'process.key': process, 'process.version': { $lt: version } }, after, limit, state)) };
  const { cases, missing, next } = await chosenCasesAfter(database, tenant, caseIds, after, limit, state);
  const fits = (one: ListedCase): boolean => one.process.key === process && one.process.version !== version && one.status === 'open';
  return { cases: cases.filter(fits), missing: [...missing, ...cases.filter((one) => !fits(one)).map(({ id }) => id)], next };
}

const running: Source = async ({ database }, operation, after, limit) => {
  const request = requestOf(operation, 'migrate');
  const { cases, missing, next } = await casesToMigrate(database, operation.tenant, request, after, limit);
  const to = { key: request.process, version: request.version };
  return {
    rows: [
      ...cases.map(({ id, subjectUnitId }) => ({ caseId: id, subjectUnitId, order: orderFor(operation, id, { kind: 'migrated' as const, to, map: request.map, undoes: false }) })),
      ...missing.map((id) => ({ caseId: id, subjectUnitId: '', order: null, status: 'refused' as const, code: 'not-found' })),
    ],
    next,
  };
};

export const migrate: readonly Source[] = [running];
