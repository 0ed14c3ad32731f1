import type { Client } from '@temporalio/client';
import { operationWorkflowId, workflowTypes, type OperationInput } from '../../domain/contracts/case-workflow';
import { AppError } from '../../domain/errors/codes';
import type { OperationGateway } from '../../domain/ports';

const START_WITHIN_MS = 8_000;
type OperationWorkflow = (input: OperationInput) => Promise<void>;

/**
 * Starts the workflow of an order for many cases. One that runs is left alone; one that has ended is started again and
 * finds nothing to do, because its rows say what is done.
 */
export function createOperationGateway(client: Client, taskQueue: string): OperationGateway {
  return {
    async start(tenant, operationId) {
      try {
        await client.withDeadline(Date.now() + START_WITHIN_MS, () => client.workflow.start<OperationWorkflow>(workflowTypes.operation, {
          taskQueue, workflowId: operationWorkflowId(tenant, operationId), args: [{ tenant, operationId }], workflowIdConflictPolicy: 'USE_EXISTING', workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        }));
      } catch (error) {
        throw new AppError('engine-unavailable', { retryAfterSeconds: 5, cause: error });
      }
    },
  };
}
