import { recordId, type OperationRecord, type OperationRowRecord } from '../../domain/contracts/records';
import { WRITES, type OperationParts } from './operation-parts';
import { sourcesOf } from './sources';
import type { ListedRow } from './sources/source';

/** Cases looked at in one go: some seconds at most, and never all of them in memory. */
const LISTED_AT_ONCE = 500;

/**
 * Writes the next rows of an order and moves its place on, in one transaction: a repeated attempt finds the place moved
 * and writes nothing. A case that has its row keeps it.
 */
export async function listRows(parts: OperationParts, operation: OperationRecord): Promise<void> {
  const { listing } = operation;
  if (!listing) return;
  const sources = sourcesOf[operation.kind];
  const source = sources[listing.source];
  const listed = source ? await source(parts, operation, listing.after, LISTED_AT_ONCE) : { rows: [], next: null };
  const after = listed.next !== null ? { source: listing.source, after: listed.next } : listing.source + 1 < sources.length ? { source: listing.source + 1, after: '' } : null;
  const rows = await newRows(parts, operation, listed.rows);
  const { database } = parts;
  await database.client.withSession((session) => session.withTransaction(async () => {
    const count = (status: OperationRowRecord['status']): number => rows.filter((row) => row.status === status).length;
    const moved = await database.operations.updateOne(
      { _id: operation._id, status: 'running', 'listing.source': listing.source, 'listing.after': listing.after },
      { $set: { listing: after }, $inc: { total: rows.length, 'counts.refused': count('refused'), 'counts.needsPerson': count('needs-person') } },
      { session },
    );
    if (moved.modifiedCount === 1 && rows.length > 0) await database.operationRows.insertMany(rows, { session });
  }, WRITES));
}

async function newRows({ database }: OperationParts, { tenant, id }: OperationRecord, listed: readonly ListedRow[]): Promise<OperationRowRecord[]> {
  const rows = new Map(listed.map((row): [string, OperationRowRecord] => {
    const _id = recordId(tenant, id, row.caseId);
    return [_id, { tenant, operationId: id, status: 'pending', code: null, tries: 0, ...row, _id }];
  }));
  const standing = await database.operationRows.find({ _id: { $in: [...rows.keys()] } }, { projection: { _id: 1 } }).toArray();
  for (const { _id } of standing) rows.delete(_id);
  return [...rows.values()];
}
