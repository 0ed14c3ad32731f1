import type { Calendar } from '../deadline';
import type { Scalar } from '../logic/evaluate';
import type { Actor, Assigned, CaseState, Effect, JournalEntry, Order, PartyInput, ProcessDefinition, ProcessEvent, SubmissionRef } from '../process';

/** Names and payloads that the server and the workflow share. Plain JSON only: they cross Temporal. */

export interface CaseInput {
  tenant: string;
  caseId: string;
  definition: ProcessDefinition;
  /** The rules the case begins with; absent in cases that were started under version 1. */
  kernelVersion?: number;
  opening: { by: Actor | null; facts: Record<string, Scalar>; calendar: Calendar; parties: PartyInput };
  /**
   * Set when the case continues: as new, or from its journal after its workflow was lost.
   * `first` is carried out before anything else: the correction that opens an ended case again.
   */
  resume?: { state: CaseState; hash: string; parked: ProcessEvent | null; first?: ProcessEvent };
  /** History events after which the case continues as new; the shell has its own default. */
  continueAfterEvents?: number;
}

export const workflowTypes = { case: 'caseWorkflow', operation: 'operationWorkflow' } as const;
export const updateNames = { opened: 'opened', decide: 'decide', nudge: 'nudge', retry: 'retry', order: 'order', childrenFinished: 'childrenFinished' } as const;

export const signalNames = { readOn: 'readOn' } as const;

export interface DecideRequest {
  taskId: string;
  outcome: string;
  actor: Actor;
  /** Hash of actor, task and the client's idempotency key: also the Update's id and the submission's id. */
  key: string;
  /** Hash of everything the person sent: the same key with another body is a conflict. */
  bodyHash: string;
  submission: SubmissionRef;
  facts: Record<string, Scalar>;
  signedHash: string | null;
  /** The day that is granted, when the decision grants more time. */
  until?: string;
  /** The case's sequence that the server judged this by: a workflow behind it reads the journal before it refuses (hazard 1). */
  seen?: number;
}

export interface NudgeRequest { taskId: string; actor: Actor; key: string; bodyHash: string; seen?: number }

/** A change to a running case that is no decision: see `Order` in domain/process. */
export type OrderRequest = Order & { seen?: number };

export interface TransitionAnswer {
  sequence: number;
  outcome: string | null;
  status: 'open' | 'ended';
  /** Tasks open after the transition. */
  tasks: { id: string; step: string; role: string; unitId: string | null }[];
}

export interface CommitRequest {
  tenant: string;
  caseId: string;
  sequence: number;
  prevHash: string;
  event: ProcessEvent;
  effects: Effect[];
  /** The state after the event, not yet settled; the commit stores it settled as the case's snapshot. */
  state: CaseState;
  /** A spawn step whose few cases are started before the entry says that they are. */
  startFirst?: string;
}

export type CommitResult =
  | { kind: 'appended'; hash: string; /** Missing in histories of earlier releases. */ at?: string; assigned: Assigned }
  /** Another entry stands at this place: the workflow advances with that one. */
  | { kind: 'stands'; entry: JournalEntry };

/** Failure types that must not be retried: the shell parks the case or refuses the request. */
export const failureTypes = { refusal: 'Refusal', gap: 'JournalGap', unresolvedSeat: 'UnresolvedSeat', conflict: 'KeyConflict' } as const;

export interface CaseActivities {
  commit(request: CommitRequest): Promise<CommitResult>;
  /** The entry that stands at a place; null when there is none. */
  entryAt(request: { tenant: string; caseId: string; sequence: number }): Promise<JournalEntry | null>;
  /** A published version; a migration names the one a case moves to. */
  loadDefinition(request: { tenant: string; key: string; version: number }): Promise<ProcessDefinition>;
  /** Starts the next cases of a roster, at most `limit`; `left` is 0 when none are left, and only then `total` is counted. */
  startCaseBatch(request: { tenant: string; caseId: string; step: string; limit: number }): Promise<{ started: number; left: number; total: number }>;
  /** Marks a case as needing attention (or clears it, with null): shown to supervisors with the reason and a retry button. */
  reportTrouble(request: { tenant: string; caseId: string; trouble: { reason: string; at: string } | null }): Promise<void>;
}

/** One order for many cases, in bounded batches (DESIGN.md §2: cases are not children of their campaign). */
export interface OperationInput { tenant: string; operationId: string }
export interface OperationActivities {
  /** Writes the next rows of the order, or carries it out in the next cases, at most `limit`; `left` is 0 when it is done. Safe to repeat. */
  carryOutBatch(request: { tenant: string; operationId: string; limit: number }): Promise<{ left: number }>;
}
export const operationWorkflowId = (tenant: string, operationId: string): string => `${tenant}/operation/${operationId}`;

export const caseWorkflowId = (tenant: string, caseId: string): string => `${tenant}/${caseId}`;
