import { WorkflowNotFoundError, type Client, type WorkflowExecutionStatusName } from '@temporalio/client';
import { caseWorkflowId, workflowTypes } from '../../domain/contracts/case-workflow';
import { recordedPlace, type RecordedPlace } from './recorded-place';

export interface Described {
  status: WorkflowExecutionStatusName | 'NOT_FOUND';
  startedAt: Date | null;
  runId?: string;
  /** How often its pending workflow task was tried. */
  taskTries: number;
}

/** What Temporal knows of the case workflows of one tenant and task queue. */
export class CaseWorkflows {
  constructor(private readonly client: Client, private readonly taskQueue: string, private readonly tenant: string) {}

  /**
   * The cases whose workflows run, by Temporal's list. The list lags behind (by seconds, under load by more): a case
   * that is missing from it, or should be, is asked for by `describe`. One id a case stays in memory.
   */
  async running(): Promise<Set<string>> {
    const prefix = caseWorkflowId(this.tenant, '');
    const found = new Set<string>();
    const query = `WorkflowType = '${workflowTypes.case}' AND TaskQueue = '${this.taskQueue}' AND ExecutionStatus = 'Running'`;
    for await (const { workflowId } of this.client.workflow.list({ query, pageSize: 1_000 })) if (workflowId.startsWith(prefix)) found.add(workflowId.slice(prefix.length));
    return found;
  }

  /** The newest run of a case's workflow, as it is now. */
  async describe(caseId: string): Promise<Described> {
    try {
      const { status, startTime, runId, raw } = await this.client.workflow.getHandle(caseWorkflowId(this.tenant, caseId)).describe();
      return { status: status.name, startedAt: startTime, runId, taskTries: raw.pendingWorkflowTask?.attempt ?? 0 };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return { status: 'NOT_FOUND', startedAt: null, taskTries: 0 };
      throw error;
    }
  }

  /** Where the workflow stands by what Temporal recorded; null before its first entry. */
  place(caseId: string): Promise<RecordedPlace | null> {
    return recordedPlace(this.client, caseWorkflowId(this.tenant, caseId));
  }

  /** Ends the run, or the newest when none is named; one that has ended already is left alone. */
  async terminate(caseId: string, reason: string, runId?: string): Promise<void> {
    try {
      await this.client.workflow.getHandle(caseWorkflowId(this.tenant, caseId), runId).terminate(reason);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}
