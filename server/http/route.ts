import type { z } from 'zod';
import type { Action } from '../../domain/access/access-table';

export type Method = 'get' | 'post' | 'put' | 'delete';
type AnyObject = z.ZodObject<Record<string, z.ZodType>>;

/** What a 2xx answer carries: JSON of a schema, a stream of one media type, or nothing. */
export type Answer =
  | { status: 200 | 201; kind: 'json'; schema: z.ZodType }
  | { status: 200; kind: 'stream'; mediaType: string }
  | { status: 204; kind: 'empty' };

/**
 * One operation as data. The router, the OpenAPI document, the generated client and the walk over
 * every route and role are all made from these: what is not in the table cannot be called.
 */
export interface Route {
  method: Method;
  /** Below /api/v1, parameters as `{name}`. */
  path: string;
  summary: string;
  /** `public` needs no session. `self` is about one's own session and needs no permission. */
  access: 'public' | 'self' | Action;
  params?: AnyObject;
  query?: AnyObject;
  body?: z.ZodType;
  /** A multipart upload instead of a JSON body. */
  upload?: boolean;
  /** The request must carry an Idempotency-Key header. */
  keyed?: boolean;
  answer: Answer;
}

export const defineRoutes = <const T extends Record<string, Route>>(routes: T): T => routes;
