import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { LiveSession } from '../auth/sessions';
import type { Viewer } from '../auth/viewer';
import { localeOf, type Locale } from '../i18n/locale';

/** What is known of a request; lives in `res.locals`. */
export interface RequestContext {
  /** Also in the header X-Request-Id, in the log and in every problem. */
  id: string;
  locale: Locale;
  viewer: Viewer | null;
  /** The session that the request came with, whoever is played in it. */
  own: LiveSession | null;
}

export const contextOf = (res: Response): RequestContext => res.locals.context as RequestContext;

export function assignRequestId(req: Request, res: Response, next: NextFunction): void {
  const context: RequestContext = { id: randomBytes(8).toString('hex'), locale: localeOf(req.headers['accept-language']), viewer: null, own: null };
  res.locals.context = context;
  res.setHeader('X-Request-Id', context.id);
  next();
}

/** One line a request, without body, query or headers: they hold personal data. */
export function logRequests(logger: Logger): RequestHandler {
  return (req, res, next) => {
    const begun = performance.now();
    res.once('close', () => {
      const { id, viewer } = contextOf(res);
      const line = { request: id, method: req.method, path: req.originalUrl.split('?')[0], status: res.statusCode, ms: Math.round(performance.now() - begun), person: viewer?.personId, ...(viewer?.sandbox && { sandbox: viewer.sandbox.id, behind: viewer.sandbox.behind.personId }), finished: res.writableFinished };
      if (res.statusCode >= 500) logger.warn(line, 'request');
      else logger.info(line, 'request');
    });
    next();
  };
}
