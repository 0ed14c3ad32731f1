import { ApplicationFailure } from '@temporalio/common';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { recordId, type OperationRecord, type OperationRowRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import type { OperationParts } from './operation-parts';

const OPENS_WITHIN_MS = 12_000;

/**
 * Starts a case that its directive could not start, or that was added since, and waits for its first entry. One that
 * stands parked before it is tried again: the organisation may have been mended.
 * @throws AppError not-found when it is on no roster, case-needs-attention when it cannot be opened, engine-unavailable
 */
export async function startMissingCase(parts: OperationParts, { tenant, id: operationId, subject }: OperationRecord, { caseId }: OperationRowRecord): Promise<void> {
  const { database, gateway, starter, definitions } = parts;
  const directiveId = subject.caseId ?? '';
  const row = await database.rosters.findOne({ tenant, caseId: directiveId, childCaseId: caseId });
  const directive = await database.cases.findOne({ _id: recordId(tenant, directiveId) }, { projection: { subjectUnitId: 1 } });
  if (!row || !directive) throw new AppError('not-found');
  const begun = async (): Promise<boolean> => (await starter.begun(tenant, [caseId])).has(caseId);
  if (!(await begun())) {
    if (row.status === 'started') await retryParked(gateway, tenant, caseId);
    const definition = await definitions.get(tenant, row.process, row.version);
    try {
      await starter.openAgain({ tenant, caseId, definition, subjectUnitId: row.unitId, initiatorUnitId: directive.subjectUnitId, parentCaseId: directiveId, parentStep: row.step, by: null, facts: row.facts }, `opened-${operationId}`, OPENS_WITHIN_MS);
    } catch (error) {
      if (!(await begun())) throw new AppError(isUnopened(error) ? 'case-needs-attention' : 'engine-unavailable', { cause: error });
    }
  }
  await database.rosters.updateOne({ _id: row._id }, { $set: { status: 'started', trouble: null } });
}

/** A workflow that never ran, or has gone, has nothing to try again. */
async function retryParked(gateway: OperationParts['gateway'], tenant: string, caseId: string): Promise<void> {
  try {
    await gateway.retry(tenant, caseId);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'not-found')) throw error;
  }
}

const isUnopened = (error: unknown): boolean => error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure;
