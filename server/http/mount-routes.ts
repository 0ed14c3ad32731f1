import { Router, type NextFunction, type Request, type Response } from 'express';
import type { z } from 'zod';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import { requireScope } from '../repositories/visibility';
import { apiRoutes, type ApiRoutes, type OperationId } from './api-routes';
import { checkContentType, checkOrigin, readIdempotencyKey } from './check-request';
import { validationError } from './problem';
import type { As } from './require-viewer';
import type { Route } from './route';

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
type Member<R, K extends string> = R extends Record<K, infer S> ? Out<S> : undefined;

/** What a handler is given: everything checked against the route's schemas. */
export interface Call<R> {
  params: Member<R, 'params'>;
  query: Member<R, 'query'>;
  body: Member<R, 'body'>;
  viewer: R extends { access: 'public' } ? null : Viewer;
  /** The Idempotency-Key, for keyed routes. */
  key: R extends { keyed: true } ? string : null;
  req: Request;
  res: Response;
}
type AnswerOf<R> = R extends { answer: { kind: 'json'; schema: infer S extends z.ZodType } } ? z.input<S> : void;
export type Handlers = { [K in OperationId]: (call: Call<ApiRoutes[K]>) => Promise<AnswerOf<ApiRoutes[K]>> };

type AnyHandler = (call: Call<Route>) => Promise<unknown>;

export interface RouterParts {
  publicUrl: string;
  handlers: Handlers;
  /** @throws AppError not-signed-in, session-expired, role-changed */
  requireViewer(req: Request, res: Response, as: As): Promise<Viewer>;
}

/** The router of /api/v1, made from the route table: one pipeline for every operation. */
export function mountRoutes(parts: RouterParts): Router {
  const router = Router();
  const methods = new Map<string, string[]>();
  for (const [operation, route] of Object.entries<Route>(apiRoutes)) {
    const path = route.path.replace(/\{(\w+)\}/g, ':$1');
    methods.set(path, [...(methods.get(path) ?? []), route.method.toUpperCase()]);
    // The table pairs each operation with its own handler; TypeScript cannot follow that through a loop.
    const handler = parts.handlers[operation as OperationId] as unknown as AnyHandler;
    router[route.method](path, (req, res, next) => serve(parts, route, handler, req, res).catch(next));
  }
  for (const [path, allowed] of methods) {
    router.all(path, (_req: Request, res: Response, next: NextFunction) => {
      res.setHeader('Allow', allowed.join(', '));
      next(new AppError('method-not-allowed'));
    });
  }
  return router;
}

async function serve(parts: RouterParts, route: Route, handler: AnyHandler, req: Request, res: Response): Promise<void> {
  if (route.method !== 'get') checkOrigin(req, parts.publicUrl);
  checkContentType(req, route);
  const viewer = route.access === 'public' ? null : await parts.requireViewer(req, res, asWhom(route));
  if (viewer && route.access !== 'self' && route.access !== 'public') requireScope(viewer, route.access);
  const key = route.keyed ? readIdempotencyKey(req) : null;
  const call = { params: readParams(route, req), query: read(route.query, req.query), body: read(route.body, req.body), viewer, key, req, res } as unknown as Call<Route>;
  send(route, res, await handler(call));
}

/** Forms and procedures are designed by people who exist: whoever plays somebody goes on designing as themselves. */
const asWhom = ({ access }: Route): As => (access === 'self' ? 'whoever' : access.startsWith('design.') || access.startsWith('procedure.') ? 'oneself' : 'played');

/** An id that cannot be one is an id of nothing. */
function readParams(route: Route, req: Request): unknown {
  const parsed = route.params?.safeParse(req.params);
  if (parsed && !parsed.success) throw new AppError('not-found');
  return parsed?.data;
}

function read(schema: z.ZodType | undefined, value: unknown): unknown {
  const parsed = schema?.safeParse(value);
  if (parsed && !parsed.success) throw validationError(parsed.error);
  return parsed?.data;
}

function send({ answer }: Route, res: Response, value: unknown): void {
  switch (answer.kind) {
    case 'json': res.status(answer.status).setHeader('Cache-Control', 'no-store').json(value); return;
    case 'empty': res.status(204).end(); return;
    case 'stream': return;
  }
}
