import { z } from 'zod';
import {
  caseDetailSchema, caseSummarySchema, decisionAnswerSchema, decisionSchema, demoPersonSchema, directiveDetailSchema, directiveSummarySchema,
  draftSchema, fileRefSchema, idSchema, mailSchema, overdueItemSchema, overdueQuerySchema, pageOf, pageQuerySchema, sessionSchema, signInSchema,
  startableSchema, startCaseAnswerSchema, startCaseSchema, superviseSummarySchema, taskDetailSchema, taskSummarySchema, timelineEntrySchema, unitQuerySchema, unitSchema, verifyAnswerSchema,
} from '../../domain/contracts/api';
import { correctionAnswerSchema, correctionSchema, deadlineAnswerSchema, extensionSchema, pauseSchema, recallSchema } from '../../domain/contracts/orders-api';
import { definitionsSchema, procedureCheckSchema, procedureDetailSchema, procedureSummarySchema, procedureVersionSchema } from '../../domain/contracts/publishing-api';
import { choiceRoutes } from './choice-routes';
import { operationRoutes } from './operation-routes';
import { orgRoutes } from './org-routes';
import { defineRoutes } from './route';
import { sandboxRoutes } from './sandbox-routes';
import { studioRoutes } from './studio-routes';

const id = z.object({ id: idSchema });
const json = <T extends z.ZodType>(schema: T) => ({ status: 200, kind: 'json', schema }) as const;
const created = <T extends z.ZodType>(schema: T) => ({ status: 201, kind: 'json', schema }) as const;
const empty = { status: 204, kind: 'empty' } as const;
const stream = (mediaType: string) => ({ status: 200, kind: 'stream', mediaType }) as const;

const savedSchema = z.object({ savedAt: z.iso.datetime() }).meta({ id: 'DraftSaved' });
const inboxQuerySchema = pageQuerySchema.extend({ state: z.enum(['open', 'done']).default('open') });

/** Every operation of the API, by its operationId. */
export const apiRoutes = defineRoutes({
  signIn: { method: 'post', path: '/session', summary: 'Sign in; sets the session cookie', access: 'public', body: signInSchema, answer: json(sessionSchema) },
  getSession: { method: 'get', path: '/session', summary: 'Who is signed in', access: 'self', answer: json(sessionSchema) },
  signOut: { method: 'delete', path: '/session', summary: 'Sign out', access: 'self', answer: empty },
  listDemoPeople: { method: 'get', path: '/demo/people', summary: 'People to sign in as (demo mode only)', access: 'public', answer: json(z.object({ items: z.array(demoPersonSchema) })) },

  listInbox: { method: 'get', path: '/inbox', summary: 'Tasks of one’s seats: open by deadline, or those one has done', access: 'task.read', query: inboxQuerySchema, answer: json(pageOf(taskSummarySchema)) },
  getTask: { method: 'get', path: '/tasks/{id}', summary: 'A task with its form and what it shows', access: 'task.read', params: id, answer: json(taskDetailSchema) },
  saveDraft: { method: 'put', path: '/tasks/{id}/draft', summary: 'Keep what has been typed so far', access: 'task.decide', params: id, body: draftSchema, answer: json(savedSchema) },
  decideTask: { method: 'post', path: '/tasks/{id}/decision', summary: 'Take the decision of a task', access: 'task.decide', params: id, body: decisionSchema, keyed: true, answer: json(decisionAnswerSchema) },
  nudgeTask: { method: 'post', path: '/tasks/{id}/nudge', summary: 'Remind the seat of an open task', access: 'task.nudge', params: id, keyed: true, answer: empty },

  explainDeadline: { method: 'get', path: '/tasks/{id}/deadline', summary: 'Why this day: the rule in words and every counted and skipped day', access: 'task.read', params: id, answer: json(deadlineAnswerSchema) },
  askExtension: { method: 'post', path: '/tasks/{id}/extension', summary: 'Ask for more time', access: 'task.decide', params: id, body: extensionSchema, keyed: true, answer: json(decisionAnswerSchema) },
  extendDeadline: { method: 'post', path: '/tasks/{id}/deadline', summary: 'Give more time without being asked', access: 'task.extend', params: id, body: extensionSchema, keyed: true, answer: json(decisionAnswerSchema) },
  pauseTask: { method: 'post', path: '/tasks/{id}/pause', summary: 'Stop the clock while another party owes an answer', access: 'task.pause', params: id, body: pauseSchema, keyed: true, answer: json(decisionAnswerSchema) },
  resumeTask: { method: 'post', path: '/tasks/{id}/resume', summary: 'Let the clock run again', access: 'task.pause', params: id, body: pauseSchema, keyed: true, answer: json(decisionAnswerSchema) },

  listStartable: { method: 'get', path: '/startable', summary: 'Procedures that one may start from one’s seats', access: 'case.start', query: pageQuerySchema, answer: json(pageOf(startableSchema)) },
  startCase: { method: 'post', path: '/cases', summary: 'Start a case of a process by hand', access: 'case.start', body: startCaseSchema, keyed: true, answer: created(startCaseAnswerSchema) },
  getCase: { method: 'get', path: '/cases/{id}', summary: 'A case: steps, documents, people, submissions', access: 'case.read', params: id, answer: json(caseDetailSchema) },
  listTimeline: { method: 'get', path: '/cases/{id}/timeline', summary: 'What happened, newest first', access: 'case.read', params: id, query: pageQuerySchema, answer: json(pageOf(timelineEntrySchema)) },
  retryCase: { method: 'post', path: '/cases/{id}/retry', summary: 'Try again what parked the case', access: 'case.retry', params: id, keyed: true, answer: empty },

  recallCase: { method: 'post', path: '/cases/{id}/recall', summary: 'Withdraw a case; its documents are revoked', access: 'case.recall', params: id, body: recallSchema, keyed: true, answer: json(decisionAnswerSchema) },
  correctCase: { method: 'post', path: '/cases/{id}/correction', summary: 'Take back a mistaken decision: its step is open again', access: 'case.correct', params: id, body: correctionSchema, keyed: true, answer: json(correctionAnswerSchema) },

  listDirectives: { method: 'get', path: '/directives', summary: 'Directives, newest first', access: 'directive.read', query: pageQuerySchema, answer: json(pageOf(directiveSummarySchema)) },
  getDirective: { method: 'get', path: '/directives/{id}', summary: 'A directive with its counters', access: 'directive.read', params: id, answer: json(directiveDetailSchema) },
  listDirectiveSchools: { method: 'get', path: '/directives/{id}/schools', summary: 'The cases a directive started', access: 'directive.read', params: id, query: pageQuerySchema, answer: json(pageOf(caseSummarySchema)) },

  getSuperviseSummary: { method: 'get', path: '/supervise/summary', summary: 'Counts of what is under way and late', access: 'supervise.read', answer: json(superviseSummarySchema) },
  listOverdue: { method: 'get', path: '/supervise/overdue', summary: 'Overdue and soon due tasks, worst first', access: 'supervise.read', query: overdueQuerySchema, answer: json(pageOf(overdueItemSchema)) },

  listProcedures: { method: 'get', path: '/procedures', summary: 'The latest version of every published procedure', access: 'procedure.read', query: pageQuerySchema, answer: json(pageOf(procedureSummarySchema)) },
  getProcedure: { method: 'get', path: '/procedures/{key}/versions/{version}', summary: 'One published version with its definition', access: 'procedure.read', params: procedureVersionSchema, answer: json(procedureDetailSchema) },
  checkProcedures: { method: 'post', path: '/procedures/check', summary: 'What would refuse these definitions; nothing is stored', access: 'procedure.read', body: definitionsSchema, answer: json(procedureCheckSchema) },

  getDocumentPdf: { method: 'get', path: '/documents/{id}/pdf', summary: 'An issued document', access: 'document.read', params: id, answer: stream('application/pdf') },
  verifyDocument: { method: 'get', path: '/verify/{code}', summary: 'Is this document genuine?', access: 'public', params: z.object({ code: z.string().regex(/^[A-Za-z0-9-]{6,64}$/) }), answer: json(verifyAnswerSchema) },

  uploadFile: { method: 'post', path: '/files', summary: 'Upload one file of at most 20 MiB (PDF, PNG, JPEG, WebP, Word, Excel)', access: 'file.upload', upload: true, answer: created(fileRefSchema) },
  getFile: { method: 'get', path: '/files/{id}', summary: 'The content of an uploaded file', access: 'file.read', params: id, answer: stream('application/octet-stream') },

  ...operationRoutes,
  ...orgRoutes,
  ...studioRoutes,
  ...sandboxRoutes,
  ...choiceRoutes,

  listMails: { method: 'get', path: '/mailbox', summary: 'Built-in mailbox of the embedded mode, newest first', access: 'mail.read', query: pageQuerySchema, answer: json(pageOf(mailSchema)) },
  getMail: { method: 'get', path: '/mailbox/{id}', summary: 'One mail', access: 'mail.read', params: id, answer: json(mailSchema) },
  listUnits: { method: 'get', path: '/units', summary: 'Units by name: those to choose from, and closed ones where that is asked for', access: 'unit.read', query: unitQuerySchema, answer: json(pageOf(unitSchema)) },
});

export type ApiRoutes = typeof apiRoutes;
export type OperationId = keyof ApiRoutes;
