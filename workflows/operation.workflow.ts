import { continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { OperationActivities, OperationInput } from '../domain/contracts/case-workflow';

/** Cases per batch: each is one Update, so a batch stays well below a minute. */
const BATCH = 25;

/** A worker that died is noticed after so long; a batch that takes longer is tried beside itself, which does nothing twice. */
const { carryOutBatch } = proxyActivities<OperationActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1s', maximumInterval: '30s' },
});

/**
 * One order for many cases: a directive recalled, a deadline extended for half the schools, a migration. It knows no
 * case by name; the rows in MongoDB do, so it can be stopped and started at any row.
 */
export async function operationWorkflow(input: OperationInput): Promise<void> {
  for (;;) {
    const { left } = await carryOutBatch({ ...input, limit: BATCH });
    if (left === 0) return;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof operationWorkflow>(input);
  }
}
