import type { Filter } from 'mongodb';
import type { OperationRecord, OperationRowRecord, CaseRecord } from '../../../domain/contracts/records';
import { recordId } from '../../../domain/contracts/records';
import type { Database } from '../../mongo/database';
import type { OperationParts } from '../operation-parts';

/** A case that the order is for; with `status` when it is answered already. */
export type ListedRow = Pick<OperationRowRecord, 'caseId' | 'subjectUnitId' | 'order'> & Partial<Pick<OperationRowRecord, 'status' | 'code'>>;
/** The next rows of a source; `next` is where to go on, null when it has no more. */
export interface Listed { rows: ListedRow[]; next: string | null }
/** Where the cases of an order come from, page by page: 10,000 cases are never in memory at once. `after` is '' at first. */
export type Source = (parts: OperationParts, operation: OperationRecord, after: string, limit: number) => Promise<Listed>;

export type RequestOf<K extends OperationRecord['kind']> = Extract<OperationRecord['request'], { kind: K }>;
/** The request of an operation of this kind. @throws RangeError for another kind */
export function requestOf<K extends OperationRecord['kind']>(operation: OperationRecord, kind: K): RequestOf<K> {
  if (operation.request.kind !== kind) throw new RangeError(`${operation.id} is no ${kind}`);
  return operation.request as RequestOf<K>;
}

/** What of a case a source looks at; its state only where a source says so. */
export type ListedCase = Pick<CaseRecord, 'tenant' | 'id' | 'subjectUnitId' | 'startedAt' | 'process' | 'parties' | 'status'> & { state: CaseRecord['state'] };
const HEAD = { _id: 1, tenant: 1, id: 1, subjectUnitId: 1, startedAt: 1, process: 1, parties: 1, status: 1 } as const;

/** The next open cases by id; `more` names an index besides. */
export async function openCasesAfter(database: Database, tenant: string, more: Filter<CaseRecord>, after: string, limit: number, state: Record<string, 1> = {}): Promise<{ cases: ListedCase[]; next: string | null }> {
  // From the tenant's first id to its last: '0' follows '/'.
  const filter = { ...more, tenant, status: 'open', _id: { $gt: after === '' ? recordId(tenant, '') : after, $lt: `${tenant}0` } } as Filter<CaseRecord>;
  const cases = await database.cases.find<ListedCase & { _id: string }>(filter, { projection: { ...HEAD, ...state } }).sort({ _id: 1 }).limit(limit).toArray();
  return { cases, next: cases.length < limit ? null : (cases.at(-1)?._id ?? null) };
}

/** Every open case that a directive started. */
export const openChildrenAfter = (database: Database, tenant: string, parentCaseId: string, after: string, limit: number) => openCasesAfter(database, tenant, { parentCaseId }, after, limit);

/** Chosen cases by id, ended ones too, in chunks; `after` counts those that are done. */
export async function chosenCasesAfter(database: Database, tenant: string, caseIds: readonly string[], after: string, limit: number, state: Record<string, 1> = {}): Promise<{ cases: ListedCase[]; missing: string[]; next: string | null }> {
  const from = after === '' ? 0 : Number(after);
  const chunk = [...new Set(caseIds.slice(from, from + limit))];
  const cases = await database.cases.find<ListedCase>({ _id: { $in: chunk.map((id) => recordId(tenant, id)) } }, { projection: { ...HEAD, ...state } }).toArray();
  const found = new Set(cases.map(({ id }) => id));
  return { cases, missing: chunk.filter((id) => !found.has(id)), next: from + limit < caseIds.length ? String(from + limit) : null };
}
