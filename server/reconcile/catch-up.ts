import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { caseWorkflowId, signalNames } from '../../domain/contracts/case-workflow';
import { recordId } from '../../domain/contracts/records';
import type { Database } from '../mongo/database';
import { CaseWorkflows } from './case-workflows';

export interface CatchUpParts { client: Client; database: Database; taskQueue: string }

/**
 * Temporal keeps an Update in memory until a workflow has taken it. When it is killed between the commit and the
 * workflow's answer, the decision stands in the journal and the workflow sleeps on without it: nothing new would be
 * started, no deadline armed, until somebody else decides in that case. A workflow that is behind is told how far the
 * journal has come, and reads on (docs/decisions/0049).
 *
 * @returns whether it had to be told
 * @throws when the engines are away, so that it cannot be known
 */
export async function catchUp(parts: CatchUpParts, tenant: string, caseId: string): Promise<boolean> {
  const workflows = new CaseWorkflows(parts.client, parts.taskQueue, tenant);
  return (await workflows.describe(caseId)).status === 'RUNNING' && tellBehind(parts, workflows, tenant, caseId);
}

/** The same for a workflow that was just seen to run. */
export async function tellBehind({ client, database }: CatchUpParts, workflows: CaseWorkflows, tenant: string, caseId: string): Promise<boolean> {
  const place = await workflows.place(caseId);
  // Before its first entry it is opening, which Temporal itself carries on.
  if (!place) return false;
  // Read after the history: what that lacks then is under way or lost, and to be told twice harms nothing.
  const record = await database.cases.findOne({ _id: recordId(tenant, caseId) }, { projection: { sequence: 1, hash: 1 } });
  if (!record || record.hash === place.hash) return false;
  await client.workflow.getHandle(caseWorkflowId(tenant, caseId)).signal(signalNames.readOn, record.sequence);
  return true;
}

const FIRST_LOOK_MS = 1_000;
const LAST_WAIT_MS = 30_000;
/** About ten minutes in all; after that the worker's own walk finds it. */
const TRIES = 24;

/** Looks after single cases whose answer was found in the journal and did not come from their workflow. Keeps nothing: whoever dies with one leaves it to the worker's walk. */
export class LaterCatchUp {
  private readonly waiting = new Set<string>();

  constructor(private readonly parts: CatchUpParts) {}

  /** Returns at once. */
  soon(tenant: string, caseId: string): void {
    const id = recordId(tenant, caseId);
    if (this.waiting.has(id)) return;
    this.waiting.add(id);
    void this.look(tenant, caseId).finally(() => this.waiting.delete(id));
  }

  private async look(tenant: string, caseId: string): Promise<void> {
    for (let tried = 0; tried < TRIES; tried += 1) {
      await wait(Math.min(FIRST_LOOK_MS * 2 ** tried, LAST_WAIT_MS), undefined, { ref: false });
      const known = await catchUp(this.parts, tenant, caseId).then(() => true, () => false);
      if (known) return;
    }
  }
}
