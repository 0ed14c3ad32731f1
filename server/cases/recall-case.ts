import type { Filter } from 'mongodb';
import type { DecisionAnswer } from '../../domain/contracts/api';
import type { RecallOrder } from '../../domain/contracts/orders-api';
import { recordId, type CaseRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { seatsGranting, type Viewer, type ViewerSeat } from '../auth/viewer';
import { findCase } from '../repositories/case-repository';
import { visibleRecords } from '../repositories/visibility';
import type { CaseServices } from './case-services';
import { answeredBefore, giveOrder } from './give-order';

const unknownSuccessor = () => new AppError('validation-failed', { problems: [{ pointer: '/replacedBy', code: 'unknown', message: { vi: 'Không có hồ sơ này, hoặc hồ sơ không thể thay thế.', en: 'There is no such case, or it cannot take the place of this one.' } }] });

/** The seat from which the viewer may withdraw a case: the office that began it on its own behalf, or an administrator's. */
export function recallingSeat(viewer: Viewer, found: CaseRecord): ViewerSeat | null {
  const own = seatsGranting(viewer, 'case.recall', 'unit').find((seat) => found.parentCaseId === null && found.initiatorUnitId === seat.unitId && found.subjectUnitId === seat.unitId);
  return own ?? seatsGranting(viewer, 'case.recall', 'tenant')[0] ?? null;
}

/**
 * Withdraws a case (thu hồi, Nghị định 30/2020): it ends and its documents are revoked.
 * @throws AppError not-found, forbidden, validation-failed for a successor that is none, and what `giveOrder` throws
 */
export async function recallCase(services: CaseServices, viewer: Viewer, caseId: string, idempotencyKey: string, body: RecallOrder): Promise<DecisionAnswer> {
  const found = await findCase(services.database, viewer, caseId, 'case.recall');
  const definition = await services.processes.get(viewer.tenant, found.process.key, found.process.version);
  const again = await answeredBefore(services, viewer, { found, definition, objectId: caseId, idempotencyKey, body, kind: 'recalled' });
  if (again) return again;
  const seat = recallingSeat(viewer, found);
  if (!seat) throw new AppError('forbidden');
  await checkSuccessor(services, viewer, found, body.replacedBy);
  return giveOrder(services, viewer, { found, definition, seat, objectId: caseId, idempotencyKey, body, details: { kind: 'recalled', replacedBy: body.replacedBy ?? null }, reason: body.reason });
}

async function checkSuccessor({ database }: CaseServices, viewer: Viewer, found: CaseRecord, replacedBy: string | undefined): Promise<void> {
  if (replacedBy === undefined) return;
  const filter = { ...visibleRecords(viewer, 'case.read'), _id: recordId(viewer.tenant, replacedBy) } as Filter<CaseRecord>;
  const successor = await database.cases.findOne(filter, { projection: { id: 1, outcome: 1, process: 1 } });
  if (!successor || successor.id === found.id || successor.outcome === 'recalled' || successor.process.key !== found.process.key) throw unknownSuccessor();
}
