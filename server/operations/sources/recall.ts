import { recordId } from '../../../domain/contracts/records';
import { orderFor } from '../operation-parts';
import { openChildrenAfter, requestOf, type Source } from './source';

/** The directive itself first, so that it starts no further cases; its document is revoked even when its own case has ended. */
const itself: Source = async ({ database }, operation) => {
  const { directiveId, replacedBy } = requestOf(operation, 'recall');
  const directive = await database.cases.findOne({ _id: recordId(operation.tenant, directiveId), outcome: { $ne: 'recalled' } }, { projection: { subjectUnitId: 1 } });
  const rows = directive ? [{ caseId: directiveId, subjectUnitId: directive.subjectUnitId, order: orderFor(operation, directiveId, { kind: 'recalled', replacedBy: replacedBy ?? null }) }] : [];
  return { rows, next: null };
};

const children: Source = async ({ database }, operation, after, limit) => {
  const { directiveId } = requestOf(operation, 'recall');
  const { cases, next } = await openChildrenAfter(database, operation.tenant, directiveId, after, limit);
  return { rows: cases.map(({ id, subjectUnitId }) => ({ caseId: id, subjectUnitId, order: orderFor(operation, id, { kind: 'recalled', replacedBy: null }) })), next };
};

export const recall: readonly Source[] = [itself, children];
