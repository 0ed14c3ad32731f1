import { ApplicationFailure } from '@temporalio/common';
import { failureTypes, type CaseActivities, type CommitRequest, type CommitResult } from '../domain/contracts/case-workflow';

/** What the activities need of the outside; the server gives it. */
export interface CaseEffects {
  append(request: CommitRequest): Promise<CommitResult>;
  entryAt: CaseActivities['entryAt'];
  loadDefinition: CaseActivities['loadDefinition'];
  startBatch: CaseActivities['startCaseBatch'];
  markTrouble: CaseActivities['reportTrouble'];
  /** The failure type for an error that trying again cannot mend; null for one that may pass. */
  finalFailureType(error: unknown): (typeof failureTypes)[keyof typeof failureTypes] | null;
}

/** Activities are thin: they turn errors that cannot be mended by trying again into failures Temporal will not retry. */
export function createCaseActivities(effects: CaseEffects): CaseActivities {
  const guarded = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => async (...args: A): Promise<R> => {
    try {
      return await work(...args);
    } catch (error) {
      const type = effects.finalFailureType(error);
      if (type && error instanceof Error) throw ApplicationFailure.nonRetryable(error.message, type);
      throw error;
    }
  };
  return {
    commit: guarded(async ({ startFirst, ...request }) => {
      const { tenant, caseId, event } = request;
      if (startFirst && event.kind === 'cases-started') await effects.startBatch({ tenant, caseId, step: startFirst, limit: event.count });
      return effects.append(request);
    }),
    entryAt: guarded((request) => effects.entryAt(request)),
    loadDefinition: guarded((request) => effects.loadDefinition(request)),
    startCaseBatch: guarded((request) => effects.startBatch(request)),
    reportTrouble: guarded((request) => effects.markTrouble(request)),
  };
}
