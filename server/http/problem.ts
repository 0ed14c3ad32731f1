import { MongoError, MongoNetworkError, MongoServerSelectionError, MongoWriteConcernError } from 'mongodb';
import { ZodError } from 'zod';
import type { Problem } from '../../domain/contracts/api';
import { AppError, errorStatus, type ErrorCode } from '../../domain/errors/codes';
import { Refusal } from '../../domain/process';
import type { Locale } from '../i18n/locale';
import { problemTitles } from '../i18n/problem-titles';
import { problemsOf } from '../i18n/zod-message';

const RETRY_AFTER_SECONDS = 5;

/** RFC 9457 body of an error, in the person's language. */
export function problemBody(error: AppError, requestId: string, locale: Locale): Problem {
  const { problems, params, retryAfterSeconds } = error.detail;
  return {
    type: `urn:lienky:problem:${error.code}`,
    title: problemTitles[error.code][locale],
    status: errorStatus[error.code],
    code: error.code,
    instance: `urn:lienky:request:${requestId}`,
    ...(problems && { problems: problems.map(({ pointer, code, message }) => ({ pointer, code, message: message[locale] })) }),
    ...(params && { params }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}

/** What body-parser and Express throw, by their `type` or status. */
function codeOfHttpError(error: { type?: unknown; status?: unknown }): ErrorCode | null {
  if (error.type === 'entity.too.large') return 'payload-too-large';
  if (error.type === 'encoding.unsupported' || error.type === 'charset.unsupported') return 'unsupported-media-type';
  if (error.status === 413) return 'payload-too-large';
  if (error.status === 404) return 'not-found';
  if (typeof error.status === 'number' && error.status >= 400 && error.status < 500) return 'malformed-request';
  return null;
}

const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** gRPC: DEADLINE_EXCEEDED and UNAVAILABLE. */
const grpcAway = new Set([4, 14]);

/** Is an engine away, rather than the request or the code at fault? */
export function isEngineAway(error: unknown): boolean {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 6; cause = cause.cause, depth += 1) {
    if (cause instanceof MongoNetworkError || cause instanceof MongoServerSelectionError || cause instanceof MongoWriteConcernError) return true;
    if (cause instanceof MongoError && (cause.hasErrorLabel('RetryableWriteError') || cause.name === 'MongoTopologyClosedError' || cause.name === 'MongoPoolClearedError')) return true;
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string' && networkCodes.has(code)) return true;
    if (typeof code === 'number' && grpcAway.has(code) && 'details' in cause) return true;
    if (cause.name === 'MaxRetriesPerRequestError') return true;
  }
  return false;
}

/** Every error as one of ours; `unexpected` says that it has to be looked at. */
export function toAppError(error: unknown): { error: AppError; unexpected: boolean } {
  if (error instanceof AppError) {
    const waits = errorStatus[error.code] === 503 && error.detail.retryAfterSeconds === undefined;
    return { error: waits ? new AppError(error.code, { ...error.detail, retryAfterSeconds: RETRY_AFTER_SECONDS }) : error, unexpected: false };
  }
  if (error instanceof Refusal) return { error: new AppError(error.code, { cause: error }), unexpected: false };
  if (isEngineAway(error)) return { error: new AppError('engine-unavailable', { cause: error, retryAfterSeconds: RETRY_AFTER_SECONDS }), unexpected: true };
  const httpCode = error instanceof Error && !(error instanceof ZodError) ? codeOfHttpError(error as Error & { type?: unknown; status?: unknown }) : null;
  if (httpCode) return { error: new AppError(httpCode, { cause: error }), unexpected: false };
  return { error: new AppError('internal', { cause: error }), unexpected: true };
}

export const validationError = (error: ZodError, base = ''): AppError => new AppError('validation-failed', { problems: problemsOf(error, base) });
