import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { fileRefSchema, problemSchema } from '../../domain/contracts/api';
import { apiRoutes } from './api-routes';
import type { Route } from './route';

export const API_BASE = '/api/v1';
export const idempotencyKeySchema = z.string().regex(/^[A-Za-z0-9_-]{8,100}$/);

const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: problemSchema } } });

/** The OpenAPI 3.1 description of the API, made from the route table. */
export function openApiDocument(serverUrl = API_BASE) {
  const paths: ZodOpenApiPathsObject = {};
  for (const [operationId, route] of Object.entries<Route>(apiRoutes)) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(operationId, route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Liên Ký', version: '1', description: 'Directives, co-signing, inspection and certificates. Errors are RFC 9457 problem details with stable codes.' },
    servers: [{ url: serverUrl }],
    paths,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'lienky_session' } }, schemas: { FileRef: fileRefSchema } },
  });
}

function operationOf(operationId: string, route: Route): ZodOpenApiOperationObject {
  return {
    operationId,
    summary: route.summary,
    tags: [route.path.split('/')[1] ?? ''],
    security: route.access === 'public' ? [] : [{ session: [] }],
    requestParams: {
      ...(route.params && { path: route.params }),
      ...(route.query && { query: route.query }),
      ...(route.keyed && { header: z.object({ 'Idempotency-Key': idempotencyKeySchema.meta({ description: 'The same key gets the same answer; nothing happens twice' }) }) }),
    },
    ...bodyOf(route),
    responses: { ...successOf(route), ...problemsOf(route) },
  };
}

function bodyOf(route: Route): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (route.body) return { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } };
  if (!route.upload) return {};
  return {
    requestBody: {
      required: true,
      content: { 'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } } },
    },
  };
}

function successOf({ answer }: Route): ZodOpenApiResponsesObject {
  switch (answer.kind) {
    case 'json': return { [`${answer.status}`]: { description: 'Done', content: { 'application/json': { schema: answer.schema } } } };
    case 'stream': return { '200': { description: 'The content', content: { [answer.mediaType]: { schema: { type: 'string', format: 'binary' } } } } };
    case 'empty': return { '204': { description: 'Done' } };
  }
}

function problemsOf(route: Route): ZodOpenApiResponsesObject {
  return {
    ...(route.access !== 'public' && { '401': problem('Not signed in, or the session has expired'), '403': problem('Not allowed') }),
    ...(route.params && { '404': problem('Does not exist, or is not visible to this person') }),
    ...(route.keyed && { '409': problem('Too late, or the key was used with another content') }),
    ...((route.body || route.query || route.upload) && { '422': problem('A field is wrong; `problems` says which') }),
    default: problem('Any other problem'),
  };
}
