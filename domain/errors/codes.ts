/**
 * Every error a client can meet, with its HTTP status. One union: the problem titles in the
 * translation files and the retry table are checked against it.
 */
export const errorStatus = {
  'validation-failed': 422,
  'malformed-request': 400,
  'unsupported-media-type': 415,
  'payload-too-large': 413,
  'not-signed-in': 401,
  'session-expired': 401,
  'wrong-credentials': 401,
  'password-change-required': 403,
  'one-time-password-expired': 401,
  'too-many-attempts': 429,
  'forbidden': 403,
  'origin-refused': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'idempotency-key-missing': 400,
  'key-conflict': 409,
  'task-closed': 409,
  'case-ended': 409,
  'outcome-unknown': 422,
  'reason-required': 422,
  'seat-mismatch': 403,
  'signature-stale': 409,
  'four-eyes': 403,
  'event-unexpected': 409,
  'nothing-due': 409,
  'extension-not-allowed': 409,
  'extension-not-later': 422,
  'pause-not-allowed': 409,
  'migration-needs-person': 409,
  'migration-decided': 409,
  'correction-out-of-reach': 409,
  'definition-refused': 422,
  'operation-repeated': 409,
  'revision-stale': 409,
  'key-taken': 409,
  'draft-changed': 409,
  'editing-lost': 409,
  'review-not-asked': 409,
  'review-needed': 409,
  'rehearsal-red': 422,
  'design-retired': 409,
  'procedure-retired': 409,
  'role-changed': 409,
  'sandbox-limit': 409,
  'sandbox-closed': 409,
  'case-busy': 429,
  'case-needs-attention': 409,
  'file-type-refused': 422,
  'file-too-large': 413,
  'engine-unavailable': 503,
  'internal': 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** A fault of one field: where it is (JSON pointer into the body) and what is wrong, in both languages. */
export interface FieldProblem {
  pointer: string;
  code: string;
  message: { vi: string; en: string };
}

/** Thrown by the server's layers and turned into problem details at the edge; never carries a stack to the client. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: { problems?: FieldProblem[]; /** What the sentence is about, for the page: who changed it, and when. */ params?: Record<string, string>; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(code, { cause: detail.cause });
    this.name = 'AppError';
  }
}
