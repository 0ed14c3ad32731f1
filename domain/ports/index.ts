import type { DecideRequest, NudgeRequest, OrderRequest, TransitionAnswer } from '../contracts/case-workflow';
import type { Actor } from '../process';
import type { Scalar } from '../logic/evaluate';

/** What the HTTP side needs of the running cases; Temporal stands behind it. */
export interface CaseGateway {
  /**
   * Starts a case and answers when its first entry is in the journal. The same id twice answers as the first time.
   * @throws AppError engine-unavailable when no worker or engine answers in time.
   */
  start(request: { tenant: string; caseId: string; processKey: string; subjectUnitId: string; initiatorUnitId: string; by: Actor | null; facts: Record<string, Scalar>; cascadeOf?: string }): Promise<TransitionAnswer>;
  /**
   * @throws AppError with the refusal's code; key-conflict for another body under the same key;
   * case-busy when too many decisions wait; engine-unavailable when nothing answers in time (the submission stays proposed).
   */
  decide(tenant: string, caseId: string, request: DecideRequest): Promise<TransitionAnswer & { repeated: boolean }>;
  nudge(tenant: string, caseId: string, request: NudgeRequest): Promise<TransitionAnswer>;
  /**
   * A change to a running case that is no decision. A correction opens an ended case again, a recall revokes its documents; every other order is refused by one.
   * @throws AppError as `decide` does
   */
  order(tenant: string, caseId: string, request: OrderRequest): Promise<TransitionAnswer & { repeated: boolean }>;
  /** Tells a case that enough of the cases it started have ended; nothing happens when it does not wait for them. */
  childrenFinished(tenant: string, caseId: string, request: { step: string; count: number }): Promise<void>;
  /** An answer was found in the journal without asking the workflow: sees to it, later, that the workflow has it as well. Returns at once. */
  catchUpSoon?(tenant: string, caseId: string): void;
  /** Tries again the transition that parked the case. */
  retry(tenant: string, caseId: string): Promise<void>;
}

/** Sets an order for many cases going; its record says what it is. */
export interface OperationGateway {
  /** Twice is once. @throws AppError engine-unavailable; the operation is started later then. */
  start(tenant: string, operationId: string): Promise<void>;
}

export interface OutgoingMail {
  to: { name: string; address: string }[];
  subject: string;
  text: string;
  html: string;
  /** Stable over retries, so that a receiver can drop a double. */
  messageId: string;
}
export interface Mailer { send(mail: OutgoingMail): Promise<void> }
