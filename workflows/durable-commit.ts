import { ActivityFailure, ApplicationFailure, isCancellation, proxyActivities, proxyLocalActivities, type ActivityOptions } from '@temporalio/workflow';
import type { ProcessDefinition } from '../domain/process';
import { failureTypes, type CaseActivities, type CommitRequest, type CommitResult } from '../domain/contracts/case-workflow';

const final = Object.values(failureTypes);

/** Two short tries inside the workflow task: the usual road, which costs one marker event. */
const local = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '3s',
  scheduleToCloseTimeout: '7s',
  retry: { maximumAttempts: 2, initialInterval: '100ms', nonRetryableErrorTypes: final },
});

/** Without end, outside the workflow task: MongoDB may be away for hours and workflow tasks must not spin. */
type Patience = NonNullable<ActivityOptions['startToCloseTimeout']>;
const patient = (startToCloseTimeout: Patience, maximumInterval: Patience): ActivityOptions => ({ startToCloseTimeout, retry: { initialInterval: '500ms', maximumInterval, nonRetryableErrorTypes: final } });

const { commit: patientCommit, loadDefinition: patientLoad, entryAt: patientEntryAt } = proxyActivities<CaseActivities>(patient('30s', '20s'));
/** A batch of starts waits for Temporal many times. */
const { startCaseBatch } = proxyActivities<CaseActivities>(patient('2m', '1m'));
const { reportTrouble } = proxyActivities<CaseActivities>(patient('10s', '1m'));

/** Each activity with the patience it needs. */
export const durable: CaseActivities = { commit: patientCommit, loadDefinition: patientLoad, entryAt: patientEntryAt, startCaseBatch, reportTrouble };

/** The application failure inside an activity's failure, when it is one that must not be retried. */
export function finalFailure(error: unknown): ApplicationFailure | null {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure && cause.type != null && (final as string[]).includes(cause.type) ? cause : null;
}

/** Locally first; a machine away for longer is waited for outside the workflow task. */
async function localFirst<T>(run: (activities: CaseActivities) => Promise<T>): Promise<T> {
  try {
    return await run(local);
  } catch (error) {
    // A local activity's failure arrives bare or wrapped, depending on where it gave up: only a final one is told apart.
    if (finalFailure(error) || isCancellation(error)) throw error;
    return run(durable);
  }
}

export const commit = (request: CommitRequest): Promise<CommitResult> => localFirst((activities) => activities.commit(request));
export const loadDefinition = (request: Parameters<CaseActivities['loadDefinition']>[0]): Promise<ProcessDefinition> => localFirst((activities) => activities.loadDefinition(request));
export const entryAt = (request: Parameters<CaseActivities['entryAt']>[0]): ReturnType<CaseActivities['entryAt']> => localFirst((activities) => activities.entryAt(request));
