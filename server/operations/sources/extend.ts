import { orderFor } from '../operation-parts';
import { openChildrenAfter, requestOf, type Source } from './source';

const chosen: Source = async ({ database, units }, operation, after, limit) => {
  const request = requestOf(operation, 'extend');
  const { cases, next } = await openChildrenAfter(database, operation.tenant, request.directiveId, after, limit);
  const { units: choice, step, until } = request;
  const ids = 'ids' in choice ? new Set(choice.ids) : null;
  const known = ids ? null : await units.find(operation.tenant, cases.map((one) => one.subjectUnitId));
  const taken = cases.filter(({ subjectUnitId }) => (ids ? ids.has(subjectUnitId) : 'under' in choice && known?.get(subjectUnitId)?.path.includes(choice.under)));
  return { rows: taken.map(({ id, subjectUnitId }) => ({ caseId: id, subjectUnitId, order: orderFor(operation, id, { kind: 'extended', target: { step }, until }) })), next };
};

/** Who was named and has no open case is told of, rather than left out in silence. */
const without: Source = async ({ database }, operation, after, limit) => {
  const { units: choice, directiveId } = requestOf(operation, 'extend');
  if (!('ids' in choice)) return { rows: [], next: null };
  const from = after === '' ? 0 : Number(after);
  const chunk = [...new Set(choice.ids.slice(from, from + limit))];
  const listed = await database.operationRows.find({ tenant: operation.tenant, operationId: operation.id, subjectUnitId: { $in: chunk } }, { projection: { subjectUnitId: 1 } }).toArray();
  const found = new Set(listed.map((row) => row.subjectUnitId));
  return {
    rows: chunk.filter((id) => !found.has(id)).map((unitId) => ({ caseId: `${directiveId}-${unitId}`, subjectUnitId: unitId, order: null, status: 'refused' as const, code: 'not-found' })),
    next: from + limit < choice.ids.length ? String(from + limit) : null,
  };
};

export const extend: readonly Source[] = [chosen, without];
