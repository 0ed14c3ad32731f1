import { recordId } from '../../../domain/contracts/records';
import { orderFor } from '../operation-parts';
import { chosenCasesAfter, requestOf, type ListedRow, type Source } from './source';

/** The cases that the migration moved: back to where each came from, unless somebody has decided since. */
const moved: Source = async ({ database }, operation, after, limit) => {
  const { operationId } = requestOf(operation, 'undo-migration');
  const { tenant, subject } = operation;
  const rows = await database.operationRows.find({ tenant, operationId, status: 'done', ...(after === '' ? {} : { _id: { $gt: after } }) }, { projection: { caseId: 1, subjectUnitId: 1 } }).sort({ _id: 1 }).limit(limit).toArray();
  const { cases } = await chosenCasesAfter(database, tenant, rows.map((row) => row.caseId), '', limit, { 'state.undo': 1 });
  const found = new Map(cases.map((one) => [one.id, one]));
  const listed = rows.map(({ caseId, subjectUnitId }): ListedRow => {
    const one = found.get(caseId);
    const undo = one?.process.version === subject.version ? one?.state.undo : null;
    if (!undo) return { caseId, subjectUnitId, order: null, status: 'refused', code: 'migration-decided' };
    return { caseId, subjectUnitId, order: orderFor(operation, caseId, { kind: 'migrated', to: undo.from, map: {}, undoes: true }) };
  });
  return { rows: listed, next: rows.length < limit ? null : recordId(tenant, operationId, rows.at(-1)?.caseId ?? '') };
};

export const undoMigration: readonly Source[] = [moved];
