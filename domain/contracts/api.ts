import { z } from 'zod';
import { localizedSchema } from '../process/definition';

/** What crosses HTTP under /api/v1. The OpenAPI document and the web client are generated from these schemas. */

export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,150}$/);
const instant = z.iso.datetime().meta({ description: 'UTC instant, ISO 8601' });
const day = z.iso.date();

export const pageQuerySchema = z.object({
  cursor: z.string().max(500).optional().meta({ description: 'Opaque; from the `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

export const problemSchema = z.object({
  type: z.string(), title: z.string(), status: z.int(), code: z.string(), instance: z.string(),
  detail: z.string().optional(),
  problems: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
  retryAfterSeconds: z.number().optional(),
  params: z.record(z.string(), z.string()).optional().meta({ description: 'What the title is about, for example who changed a draft (`changedByName`) and when (`changedAt`)' }),
}).meta({ id: 'Problem', description: 'RFC 9457 problem details; `code` is stable, `title` translated, `instance` is the id in the log' });

export const seatSchema = z.object({
  role: z.string(), roleTitle: localizedSchema, unitId: z.string(), unitName: z.string(), unitKind: z.string(),
  /** Whom one stands in for in this seat. */
  onBehalfOfName: z.string().nullable(),
}).meta({ id: 'Seat' });
export const sessionSchema = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string(), title: z.string() }),
  seats: z.array(seatSchema),
  /** Pages this person has a use for; the menu shows these. `start`, `operate` (orders for many cases), `migrate` and `organise` are what they may do there. */
  can: z.array(z.enum(['inbox', 'directives', 'supervise', 'operations', 'calendars', 'organisation', 'mailbox', 'start', 'operate', 'migrate', 'organise', 'design', 'draw'])),
  demo: z.boolean(),
  locale: z.enum(['vi', 'en']),
  sandbox: z.object({ id: z.string(), procedure: z.string(), title: localizedSchema, behindName: z.string() }).optional().meta({ description: 'Set while `person` is a pretend one in a sandbox: which procedure is tried, and who plays' }),
}).meta({ id: 'Session' });
export const signInSchema = z.object({
  email: z.email().max(200), password: z.string().min(1).max(200),
  newPassword: z.string().min(10).max(200).optional().meta({ description: 'The password to use from now on; asked for after a one-time password (password-change-required)' }),
}).meta({ id: 'SignIn' });
export const demoPersonSchema = z.object({ email: z.string(), name: z.string(), title: z.string(), unitName: z.string(), unitKind: z.string(), role: z.string(), password: z.string() }).meta({ id: 'DemoPerson' });

export const unitSchema = z.object({
  id: z.string(), name: z.string(), kind: z.string(), parentName: z.string().nullable(),
  closed: z.object({ lastDay: day, successorName: z.string().nullable() }).optional().meta({ description: 'Of a unit that is merged, split or dissolved; listed with `closed=true` only' }),
}).meta({ id: 'Unit' });
export const unitQuerySchema = pageQuerySchema.extend({
  kind: z.string().max(48).optional(), q: z.string().max(100).optional().meta({ description: 'Part of the name' }),
  closed: z.enum(['true', 'false']).default('false').meta({ description: 'Also units that are closed; for who supervises' }),
});

/** A task beside the main one of its step: the ladder's, or one that asks for more time. */
export const sideSchema = z.object({ kind: z.enum(['rung', 'extension']), forTask: z.string().nullable(), until: day.nullable() }).meta({ id: 'Side' });

export const taskSummarySchema = z.object({
  id: z.string(), caseId: z.string(), parentCaseId: z.string().nullable(), step: z.string(),
  title: localizedSchema, caseTitle: z.string(), processTitle: localizedSchema,
  status: z.enum(['open', 'decided', 'cancelled']), outcome: z.string().nullable(),
  role: z.string(), roleTitle: localizedSchema, unitId: z.string(), unitName: z.string(), subjectUnitName: z.string(),
  /** The number of the directive that the case came from: it tells two cases of one school apart. */
  directiveNumber: z.string().nullable(),
  openedAt: instant, closedAt: instant.nullable(), dueAt: instant.nullable(), lastDay: day.nullable(),
  returned: z.boolean(),
  side: sideSchema.nullable(),
  /** The clock stands still since then; there is no due time meanwhile. */
  pausedAt: instant.nullable(),
  /** The last day was granted. */
  extended: z.boolean(),
  /** The day that is asked for, while nobody has answered. */
  extensionAsked: day.nullable(),
}).meta({ id: 'TaskSummary' });

export const fileRefSchema = z.object({ fileId: z.string(), name: z.string(), size: z.number(), type: z.string() }).meta({ id: 'FileRef' });

export const caseDocumentSchema = z.object({ id: z.string(), title: localizedSchema, number: z.string(), issuedAt: instant, issuerName: z.string(), verifyCode: z.string(), template: z.string(), status: z.enum(['valid', 'revoked']) }).meta({ id: 'CaseDocument' });

/** An earlier submission shown beside the form, with what is needed to read and to sign it. */
export const shownSubmissionSchema = z.object({
  step: z.string(), title: localizedSchema, submissionId: z.string(), hash: z.string(),
  form: z.object({ key: z.string(), version: z.int() }).nullable(),
  definition: z.unknown().nullable().meta({ description: 'Form definition for read-only rendering' }),
  data: z.record(z.string(), z.unknown()), comment: z.string().nullable(), byName: z.string(), unitName: z.string(), at: instant,
  names: z.object({
    people: z.record(z.string(), z.object({ name: z.string(), title: z.string() })),
    documents: z.record(z.string(), z.object({ number: z.string(), title: localizedSchema })),
  }).meta({ description: 'What the ids of people and documents in `data` stand for' }),
}).meta({ id: 'ShownSubmission' });

export const taskDetailSchema = z.object({
  task: taskSummarySchema,
  canDecide: z.boolean(),
  outcomes: z.array(z.object({ key: z.string(), title: localizedSchema, tone: z.enum(['positive', 'neutral', 'negative']), kind: z.enum(['on', 'return', 'reject', 'abstain', 'end']), returnsTo: z.string().nullable(), flagged: z.boolean().meta({ description: 'A return that opens only the fields with a note again' }), needsReason: z.boolean(), needsForm: z.boolean() })),
  form: z.object({ key: z.string(), version: z.int(), definition: z.unknown() }).nullable(),
  /** What the form opens with: the draft if there is one, else what was sent before a return, else what the case knows. */
  data: z.record(z.string(), z.unknown()),
  draftSavedAt: instant.nullable(),
  /** Paths of the fields that may be changed, when the task was sent back with only these open; null when all are. */
  openFields: z.array(z.string()).nullable(),
  /** On a task that asks for more time: who asks, until when and why. */
  asked: z.object({ forTask: z.string(), until: day, lastDay: day.nullable(), reason: z.string().nullable(), byName: z.string(), unitName: z.string(), at: instant }).nullable(),
  returned: z.object({ step: z.string(), title: localizedSchema, comment: z.string().nullable(), fieldNotes: z.record(z.string(), z.string()), byName: z.string(), unitName: z.string(), at: instant, corrected: z.boolean().meta({ description: 'Opened again because the decision was a mistake' }) }).nullable(),
  shows: z.array(shownSubmissionSchema),
  signs: z.object({ step: z.string(), hash: z.string() }).nullable(),
  /** The documents of the directive that the case came from: what the unit was told to do. */
  directive: z.array(caseDocumentSchema),
  /** Which step's form a return may annotate field by field (returnsTo → its definition). */
  returnForms: z.record(z.string(), z.unknown()),
  canAskExtension: z.boolean(), canExtend: z.boolean(), canPause: z.boolean(), canResume: z.boolean(),
}).meta({ id: 'TaskDetail' });

export const decisionSchema = z.object({
  outcome: z.string().min(1).max(48),
  data: z.record(z.string(), z.unknown()).default({}),
  comment: z.string().trim().max(5000).optional(),
  /** Reasons beside the fields of the form that is sent back: component path → reason. */
  fieldNotes: z.record(z.string().max(200), z.string().trim().min(1).max(1000)).optional(),
  /** When the step signs something: the hash of what the person read. */
  signedHash: z.string().max(64).optional(),
  /** When more time is granted: the last day, if another than the one asked for. */
  until: day.optional(),
}).meta({ id: 'Decision' });
export const decisionAnswerSchema = z.object({
  caseId: z.string(), sequence: z.int(), status: z.enum(['open', 'ended']), outcome: z.string().nullable(), repeated: z.boolean().meta({ description: 'True when this key had been answered before' }),
  tasks: z.array(z.object({ id: z.string(), step: z.string(), title: localizedSchema, role: z.string(), unitId: z.string(), unitName: z.string(), mine: z.boolean() })),
}).meta({ id: 'DecisionAnswer' });
export const draftSchema = z.object({ data: z.record(z.string(), z.unknown()) }).meta({ id: 'Draft' });

export const stepPictureSchema = z.object({
  key: z.string(), title: localizedSchema, kind: z.enum(['task', 'parallel', 'choice', 'document', 'notify', 'spawn', 'wait', 'repeat', 'reuse']),
  /** 0 at the root, one more inside each parallel or choice. */
  depth: z.int(), branch: z.string().nullable(), branchTitle: localizedSchema.nullable(),
  state: z.enum(['done', 'current', 'ahead', 'skipped']),
  at: instant.nullable(), byName: z.string().nullable(), unitName: z.string().nullable(), dueAt: instant.nullable(), outcome: localizedSchema.nullable(),
  pausedAt: instant.nullable(),
  /** Until when a step waits by itself: a day, other cases. */
  waitsUntil: instant.nullable(),
  /** Rounds of a repeat: which one is (or was last) under way, and when the next begins. */
  round: z.object({ n: z.int(), running: z.boolean(), next: instant.nullable() }).nullable(),
  /** Branches of a parallel by what they came to; `needed` for it to go on. */
  votes: z.object({
    for: z.int(), against: z.int(), abstained: z.int(), branches: z.int(), needed: z.int(),
    /** Every branch with the unit that spoke last in it; `vote` is null while it has not come to anything. */
    cast: z.array(z.object({ branch: z.string(), title: localizedSchema, unitName: z.string().nullable(), vote: z.enum(['for', 'against', 'abstained']).nullable() })),
  }).nullable(),
  /** The branches of a parallel begin one after another (signing in order), not at once. */
  inOrder: z.boolean(),
  /** Other cases that a spawn waits for. */
  awaiting: z.object({ needed: z.int(), total: z.int() }).nullable(),
}).meta({ id: 'StepPicture' });
export const timelineEntrySchema = z.object({
  sequence: z.int(), at: instant, kind: z.string(), text: localizedSchema, byName: z.string().nullable(), unitName: z.string().nullable(),
  /** Whom the person substituted. */
  onBehalfOfName: z.string().nullable(),
  comment: z.string().nullable(), tone: z.enum(['positive', 'neutral', 'negative', 'warning']),
}).meta({ id: 'TimelineEntry' });
export const caseSummarySchema = z.object({
  id: z.string(), process: z.object({ key: z.string(), version: z.int() }), processTitle: localizedSchema, title: z.string(),
  subjectUnitId: z.string(), subjectUnitName: z.string(), parentCaseId: z.string().nullable(),
  status: z.enum(['open', 'ended']), outcome: z.string().nullable(), outcomeTitle: localizedSchema.nullable(), startedAt: instant, endedAt: instant.nullable(),
  openTasks: z.array(z.object({ id: z.string(), step: z.string(), title: localizedSchema, unitName: z.string(), roleTitle: localizedSchema, dueAt: instant.nullable(), mine: z.boolean(), side: sideSchema.nullable(), pausedAt: instant.nullable() })),
  trouble: z.object({ reason: z.string(), at: instant }).nullable(),
}).meta({ id: 'CaseSummary' });
export const caseLinkSchema = z.object({ id: z.string(), title: z.string(), number: z.string().nullable(), unitName: z.string(), status: z.enum(['open', 'ended']) }).meta({ id: 'CaseLink' });
/** A case about the same unit that another one opened, with how it stands: until when it waits, when nobody has anything to do in it. */
export const followUpSchema = z.object({ id: z.string(), processTitle: localizedSchema, status: z.enum(['open', 'ended']), outcomeTitle: localizedSchema.nullable(), startedAt: instant, waitsUntil: instant.nullable() }).meta({ id: 'FollowUp' });
export const correctableSchema = z.object({ step: z.string(), title: localizedSchema, sequence: z.int(), outcome: localizedSchema, at: instant, byName: z.string().nullable(), unitName: z.string(),
  /** Documents that would be valid no longer. */
  revokes: z.array(z.object({ id: z.string(), number: z.string(), title: localizedSchema })) }).meta({ id: 'Correctable' });
export const caseDetailSchema = z.object({
  case: caseSummarySchema,
  steps: z.array(stepPictureSchema),
  documents: z.array(caseDocumentSchema),
  people: z.array(z.object({ party: z.string(), unitId: z.string(), unitName: z.string(), unitKind: z.string(), holders: z.array(z.object({ name: z.string(), roleTitle: localizedSchema, title: z.string() })) })),
  submissions: z.array(shownSubmissionSchema),
  canNudge: z.boolean(), canRetry: z.boolean(), canRecall: z.boolean(),
  /** Decisions that the viewer may take back as mistaken, in the order of the procedure. */
  correctable: z.array(correctableSchema),
  /** The case that took the place of this recalled one. Like every link only what the viewer may see. */
  replacedBy: caseLinkSchema.nullable(),
  /** The received directive that this one carries on, and those that carry this one on. */
  cascade: z.object({ carriesOn: caseLinkSchema.nullable(), carriedOnBy: z.array(caseLinkSchema) }),
  /** The cases that this one opened about its own unit, and the one that opened it. */
  followUps: z.array(followUpSchema), followsUp: followUpSchema.nullable(),
  /** May a directive that carries this one on be started from here? */
  canCarryOn: z.boolean(),
}).meta({ id: 'CaseDetail' });
export const startCaseSchema = z.object({ process: z.string().max(48), carriesOn: idSchema.optional().meta({ description: 'The received directive that the new one carries on: its id, or that of one’s own case under it' }) }).meta({ id: 'StartCase' });
export const startableSchema = z.object({
  process: z.string(), version: z.int(), title: localizedSchema, roleTitle: localizedSchema, unitName: z.string(), onBehalfOfName: z.string().nullable(),
  next: localizedSchema.meta({ description: 'What comes first, in one sentence' }),
}).meta({ id: 'StartableProcedure', description: 'A procedure that this person may start, from which seat' });
export const startCaseAnswerSchema = z.object({ caseId: z.string(), taskId: z.string().nullable() }).meta({ id: 'StartCaseAnswer' });

export const directiveSummarySchema = z.object({
  id: z.string(), title: z.string(), number: z.string().nullable(), issuerName: z.string(), status: z.enum(['open', 'ended']), startedAt: instant, planDue: day.nullable(),
  schools: z.int(), ended: z.int(), overdue: z.int(),
}).meta({ id: 'DirectiveSummary' });
export const stepCountSchema = z.object({ step: z.string(), title: localizedSchema, count: z.int(), overdue: z.int() }).meta({ id: 'StepCount' });
export const directiveDetailSchema = z.object({
  directive: directiveSummarySchema, submission: shownSubmissionSchema.nullable(), documents: z.array(caseDocumentSchema),
  funnel: z.array(stepCountSchema), outcomes: z.array(z.object({ outcome: z.string(), title: localizedSchema, count: z.int() })),
}).meta({ id: 'DirectiveDetail' });

export const overdueQuerySchema = pageQuerySchema.extend({ within: z.coerce.number().int().min(0).max(60).default(3).meta({ description: 'Also what falls due within so many days' }), unit: z.string().max(100).optional(), role: z.string().max(48).optional() });
export const overdueItemSchema = taskSummarySchema.extend({ overdueDays: z.number().meta({ description: 'Whole days past the deadline; negative while ahead of it' }), lastRemindedAt: instant.nullable(), holders: z.array(z.string()) }).meta({ id: 'OverdueItem' });
export const superviseSummarySchema = z.object({
  openCases: z.int(), overdueTasks: z.int(), dueSoonTasks: z.int(), endedCases: z.int(), troubled: z.int(),
  /** Open tasks whose seat nobody holds today. */
  orphanedTasks: z.int(),
  byStep: z.array(stepCountSchema),
  byUnit: z.array(z.object({ unitId: z.string(), unitName: z.string(), overdue: z.int(), open: z.int() })),
  byRole: z.array(z.object({ role: z.string(), title: localizedSchema, overdue: z.int(), open: z.int() })),
}).meta({ id: 'SuperviseSummary' });

export const mailSchema = z.object({ id: z.string(), to: z.array(z.object({ name: z.string(), email: z.string() })), subject: z.string(), text: z.string(), html: z.string(), at: instant, caseId: z.string().nullable().meta({ description: 'null for a mail about a form or a procedure under design' }), taskId: z.string().nullable(), template: z.string() }).meta({ id: 'Mail' });
export const verifyAnswerSchema = z.object({
  valid: z.boolean(), sandbox: z.boolean().meta({ description: 'Made while a procedure was tried: it has no force, whatever its status' }), status: z.enum(['valid', 'revoked']), number: z.string(), title: localizedSchema, template: z.string(), issuerName: z.string(), subjectName: z.string(), issuedAt: instant, sha256: z.string().nullable(),
  /** The valid document that took the place of a revoked one, when there is one. */
  replacedBy: z.object({ number: z.string(), title: localizedSchema, verifyCode: z.string(), issuedAt: instant }).nullable(),
}).meta({ id: 'Verification' });

export type Session = z.infer<typeof sessionSchema>;
export type TaskSummary = z.infer<typeof taskSummarySchema>;
export type TaskDetail = z.infer<typeof taskDetailSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Side = z.infer<typeof sideSchema>;
export type FollowUp = z.infer<typeof followUpSchema>;
export type CaseLink = z.infer<typeof caseLinkSchema>;
export type Correctable = z.infer<typeof correctableSchema>;
export type DecisionAnswer = z.infer<typeof decisionAnswerSchema>;
export type ShownSubmission = z.infer<typeof shownSubmissionSchema>;
export type StepPicture = z.infer<typeof stepPictureSchema>;
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
export type StartableProcedure = z.infer<typeof startableSchema>;
export type CaseSummary = z.infer<typeof caseSummarySchema>;
export type CaseDetail = z.infer<typeof caseDetailSchema>;
export type DirectiveSummary = z.infer<typeof directiveSummarySchema>;
export type DirectiveDetail = z.infer<typeof directiveDetailSchema>;
export type OverdueItem = z.infer<typeof overdueItemSchema>;
export type SuperviseSummary = z.infer<typeof superviseSummarySchema>;
export type Mail = z.infer<typeof mailSchema>;
export type Verification = z.infer<typeof verifyAnswerSchema>;
export type Problem = z.infer<typeof problemSchema>;
