import { apiRoutes } from './api-routes';
import { openApiDocument } from './openapi-document';

const document = openApiDocument();

test('every operation of the table is in the document, once', () => {
  const ids = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path as Record<string, { operationId?: string }>).flatMap((operation) => operation.operationId ?? []));
  expect(ids.sort()).toEqual(Object.keys(apiRoutes).sort());
});

test('keyed operations ask for the header, public ones for no session', () => {
  expect(document.paths?.['/tasks/{id}/decision']?.post).toMatchObject({ security: [{ session: [] }], parameters: expect.arrayContaining([expect.objectContaining({ in: 'header', name: 'Idempotency-Key', required: true })]) });
  expect(document.paths?.['/verify/{code}']?.get?.security).toEqual([]);
});

test('problems are named components', () => {
  expect(document.components?.schemas).toHaveProperty('Problem');
  expect(document.paths?.['/tasks/{id}']?.get?.responses?.default).toMatchObject({ content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } });
});
