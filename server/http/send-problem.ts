import type { ErrorRequestHandler, NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { AppError } from '../../domain/errors/codes';
import { problemBody, toAppError } from './problem';
import { contextOf } from './request-context';

export const refuseUnknownPath = (_req: Request, _res: Response, next: NextFunction): void => next(new AppError('not-found'));

/** The last handler: logs what has to be looked at, under the id that the client is given; never sends a stack. */
export function sendProblems(logger: Logger): ErrorRequestHandler {
  return (thrown: unknown, _req, res, next) => {
    const { error, unexpected } = toAppError(thrown);
    const { id, locale } = contextOf(res);
    if (unexpected) logger.error({ request: id, err: thrown }, 'request failed');
    if (res.headersSent) {
      // Too late for an answer: Express closes the connection.
      next(thrown);
      return;
    }
    const body = problemBody(error, id, locale);
    if (body.retryAfterSeconds !== undefined) res.setHeader('Retry-After', String(body.retryAfterSeconds));
    res.status(body.status).setHeader('Content-Language', locale).setHeader('Cache-Control', 'no-store').type('application/problem+json').send(JSON.stringify(body));
  };
}
