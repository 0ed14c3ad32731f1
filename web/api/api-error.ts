import type { Problem } from '../../domain/contracts/api';

/** `network` is ours: no answer came at all. Everything else is a code of domain/errors/codes. */
export type ApiErrorCode = string;

/** Thrown by every call of the API that did not end well. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: ApiErrorCode,
    readonly problem: Problem | null,
  ) {
    super(problem?.title ?? code);
    this.name = 'ApiError';
  }

  /** The outcome of the request is unknown or the server asks to wait: sending the same again is right. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504 || this.code === 'case-busy';
  }

  /** Seconds the server asked to wait, or null. */
  get retryAfterSeconds(): number | null {
    return this.problem?.retryAfterSeconds ?? null;
  }
}

interface Answered<T> { data?: T; error?: unknown; response: Response }

const isProblem = (value: unknown): value is Problem => typeof value === 'object' && value !== null && typeof (value as Problem).code === 'string';

/** The data of a call, or an ApiError. */
export async function answerOf<T>(call: Promise<Answered<T>>): Promise<T> {
  let answered: Answered<T>;
  try {
    answered = await call;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(0, 'network', null);
  }
  const { data, error, response } = answered;
  if (response.ok) return data as T;
  const problem = isProblem(error) ? error : null;
  // A proxy in front answers 502 without a body of ours.
  throw new ApiError(response.status, problem?.code ?? (response.status >= 502 ? 'engine-unavailable' : 'internal'), problem);
}

export const asApiError = (error: unknown): ApiError => (error instanceof ApiError ? error : new ApiError(500, 'internal', null));
