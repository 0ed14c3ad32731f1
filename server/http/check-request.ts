import type { Request } from 'express';
import { AppError } from '../../domain/errors/codes';
import { idempotencyKeySchema } from './openapi-document';
import type { Route } from './route';

/**
 * Refuses what another site's page made a browser send. Requests without either header do not come from a
 * browser's page and carry no cookie that somebody else could have borrowed.
 * @throws AppError origin-refused
 */
export function checkOrigin(req: Request, publicUrl: string): void {
  const site = req.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new AppError('origin-refused');
  const { origin } = req.headers;
  if (origin === undefined) return;
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  if (host === null || (host !== req.headers.host && host !== new URL(publicUrl).host)) throw new AppError('origin-refused');
}

/** @throws AppError unsupported-media-type when the body is not what the route takes. */
export function checkContentType(req: Request, route: Route): void {
  const wanted = route.upload ? 'multipart/form-data' : route.body ? 'application/json' : null;
  if (wanted !== null && !req.is(wanted)) throw new AppError('unsupported-media-type');
}

/** @throws AppError idempotency-key-missing */
export function readIdempotencyKey(req: Request): string {
  const parsed = idempotencyKeySchema.safeParse(req.headers['idempotency-key']);
  if (!parsed.success) throw new AppError('idempotency-key-missing');
  return parsed.data;
}
