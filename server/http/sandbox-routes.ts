import type { z } from 'zod';
import { mailSchema, pageOf, pageQuerySchema, sessionSchema } from '../../domain/contracts/api';
import { sandboxDetailSchema, sandboxesQuerySchema, sandboxPageSchema, sandboxParamsSchema, sandboxStartSchema, stepIntoSchema } from '../../domain/contracts/sandbox-api';
import { defineRoutes } from './route';

const params = sandboxParamsSchema;
const json = <T extends z.ZodType>(schema: T) => ({ status: 200, kind: 'json', schema }) as const;
const created = <T extends z.ZodType>(schema: T) => ({ status: 201, kind: 'json', schema }) as const;
const empty = { status: 204, kind: 'empty' } as const;

/** Procedures tried on the real engines, with people who do not exist. */
export const sandboxRoutes = defineRoutes({
  listSandboxes: { method: 'get', path: '/sandboxes', summary: 'Where a procedure is or was tried, newest first', access: 'design.read', query: sandboxesQuerySchema, answer: json(sandboxPageSchema) },
  startSandbox: { method: 'post', path: '/sandboxes', summary: 'Try a draft or a version on the real engines: units and people of its own, and a case', access: 'design.write', body: sandboxStartSchema, keyed: true, answer: created(sandboxDetailSchema) },
  getSandbox: { method: 'get', path: '/sandboxes/{id}', summary: 'A sandbox with its people', access: 'design.read', params, answer: json(sandboxDetailSchema) },
  clearSandbox: { method: 'delete', path: '/sandboxes/{id}', summary: 'End its cases and remove its data, in the background', access: 'design.write', params, answer: json(sandboxDetailSchema) },
  listSandboxMails: { method: 'get', path: '/sandboxes/{id}/mails', summary: 'What was written to its people; none of it was sent', access: 'design.read', params, query: pageQuerySchema, answer: json(pageOf(mailSchema)) },
  stepInto: { method: 'put', path: '/sandboxes/{id}/session', summary: 'Play a pretend person: what follows is asked as that person', access: 'design.write', params, body: stepIntoSchema, answer: json(sessionSchema) },
  leaveSandbox: { method: 'delete', path: '/sandbox-session', summary: 'Be oneself again', access: 'self', answer: empty },
});
