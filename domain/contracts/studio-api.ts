import { z } from 'zod';
import { localizedSchema } from '../process/definition';
import { idSchema, pageOf, pageQuerySchema } from './api';

/**
 * The studio over HTTP. A design is a form or a procedure by key, with at most one draft and its published versions.
 * A draft may be wrong; what is published may not. Definitions cross as they are: their own checkers judge them.
 */

const instant = z.iso.datetime();
const version = z.int().min(1).max(1_000_000);
const versionParam = z.coerce.number().int().min(1).max(1_000_000);
const revision = z.int().nonnegative().max(1_000_000_000).meta({ description: 'The draft’s revision that was read; 0 when there was no draft. Revisions of a design never begin again' });
const note = z.string().trim().max(2000).default('');
/** A procedure’s key is at most 48 long, a form’s 64: the checkers say so. */
const key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

export const designKindSchema = z.enum(['form', 'procedure']);
export type DesignKind = z.infer<typeof designKindSchema>;

export const designParamsSchema = z.object({ kind: designKindSchema, key });
export const designVersionParamsSchema = designParamsSchema.extend({ version: versionParam });
export const designRevisionParamsSchema = designParamsSchema.extend({ revision: z.coerce.number().int().min(1).max(1_000_000_000) });
export const scenarioParamsSchema = designParamsSchema.extend({ id: idSchema });

export const designsQuerySchema = pageQuerySchema.extend({ kind: designKindSchema.optional(), q: z.string().max(100).optional().meta({ description: 'Part of the title or of the key, with or without marks' }) });

export const discardQuerySchema = z.object({ revision: z.coerce.number().int().positive().max(1_000_000_000).optional().meta({ description: 'Only while this is the draft’s revision' }) });

export const editingSchema = z.object({ personName: z.string(), mine: z.boolean(), until: instant }).meta({ id: 'DesignEditing', description: 'Who is editing: a lease of 60 s that the page renews' });
export type Editing = z.infer<typeof editingSchema>;
export const draftStateSchema = z.enum(['open', 'in-review', 'approved']);

const summaryShape = {
  kind: designKindSchema, key: z.string(), title: localizedSchema.meta({ description: 'Of the latest version, or of the draft while there is none' }),
  latestVersion: z.int().nullable(), retired: z.boolean(),
  editing: editingSchema.nullable(),
  runningCases: z.int().nullable().meta({ description: 'Of a procedure; null for a form' }),
};
const draftShape = { revision, changedAt: instant, changedByName: z.string() };

export const designSummarySchema = z.object({ ...summaryShape, draft: z.object({ ...draftShape, state: draftStateSchema }).nullable() }).meta({ id: 'DesignSummary' });
export type DesignSummary = z.infer<typeof designSummarySchema>;

export const draftReviewSchema = z.object({
  state: z.enum(['asked', 'approved', 'returned']), askedByName: z.string(), askedAt: instant, note: z.string(),
  answeredByName: z.string().nullable(), answeredAt: instant.nullable(), answerNote: z.string().nullable(),
}).meta({ id: 'DraftReview' });
export type DraftReview = z.infer<typeof draftReviewSchema>;

export const designDetailSchema = z.object({
  ...summaryShape,
  draft: z.object({
    ...draftShape, state: draftStateSchema, changedByMe: z.boolean(),
    basedOn: z.int().nullable().meta({ description: 'The published version it began from' }),
    definition: z.unknown(),
    review: draftReviewSchema.nullable().meta({ description: 'A request and an approval hold for the revision they were given for; a returned one stays to be read' }),
  }).nullable(),
  versions: z.array(z.object({ version: z.int(), hash: z.string(), publishedAt: instant, publishedByName: z.string().nullable().meta({ description: 'null for what comes with the product' }), retiredAt: instant.nullable() })).meta({ description: 'The latest 200, newest first' }),
  can: z.object({
    write: z.boolean(),
    review: z.boolean().meta({ description: 'May review, and is not who changed the draft last' }),
    publish: z.boolean().meta({ description: 'May publish; only an approved draft is published' }),
  }),
}).meta({ id: 'DesignDetail' });
export type DesignDetail = z.infer<typeof designDetailSchema>;

export const designCreateSchema = z.object({
  kind: designKindSchema, key, title: localizedSchema,
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('blank') }),
    z.object({ kind: z.literal('copy'), key, version }),
    z.object({ kind: z.literal('definition'), definition: z.unknown() }),
  ]).meta({ description: 'A copy is of a published version of the same kind' }),
}).meta({ id: 'DesignCreate' });
export type DesignCreate = z.infer<typeof designCreateSchema>;

export const designProblemSchema = z.object({
  code: z.string(), pointer: z.string().meta({ description: 'JSON pointer into the definition' }),
  step: z.string().nullable().meta({ description: 'Key of the step it is about; null in a form' }),
  severity: z.enum(['error', 'warning']), message: z.object({ vi: z.string(), en: z.string() }), params: z.record(z.string(), z.string()),
}).meta({ id: 'DesignProblem' });
export type DesignProblem = z.infer<typeof designProblemSchema>;

export const draftSaveSchema = z.object({ revision, definition: z.unknown() }).meta({ id: 'DesignDraftSave' });
export type DraftSave = z.infer<typeof draftSaveSchema>;
export const draftSavedSchema = z.object({ revision: z.int(), savedAt: instant, problems: z.array(designProblemSchema).meta({ description: 'What would refuse or warn when it is published now' }) }).meta({ id: 'DesignDraftSaved' });
export type DraftSaved = z.infer<typeof draftSavedSchema>;

export const takeEditingSchema = z.object({ take: z.boolean().meta({ description: 'Take it from whoever is editing; their next save is refused with words' }) }).meta({ id: 'TakeEditing' });
export const editingAnswerSchema = z.object({ editing: editingSchema, mine: z.boolean() }).meta({ id: 'EditingAnswer' });
export type EditingAnswer = z.infer<typeof editingAnswerSchema>;

export const reviewRequestSchema = z.object({ revision, note }).meta({ id: 'ReviewRequest' });
export const reviewSchema = z.object({ revision, verdict: z.enum(['approve', 'return']), note: note.meta({ description: 'Needed when it is returned' }) }).meta({ id: 'DesignReview' });
export const publicationSchema = z.object({
  revision,
  acknowledgedMisses: z.array(z.string().min(1).max(300)).max(500).optional().meta({ description: 'Of a procedure: what the automatic walk may miss, by the ids that `params.misses` of the problem rehearsal-red names; a step stands for all in it. Kept with the version' }),
  announce: z.object({ running: z.enum(['stay', 'move']).meta({ description: 'What the mail says of running cases; nothing is moved by it' }) }).optional().meta({ description: 'Of a procedure: a mail to who answers for each unit that running cases of older versions are about or wait for' }),
}).meta({ id: 'DesignPublication' });
/** Nothing is published by it: what publishing the draft would meet. */
export const publicationCheckSchema = z.object({
  revision: z.int().meta({ description: 'Of the draft that was looked at' }), version: z.int().meta({ description: 'That it would be published as' }),
  problems: z.array(designProblemSchema),
  rehearsal: z.object({
    scenarios: z.array(z.object({ id: z.string(), title: z.string(), why: localizedSchema.nullable().meta({ description: 'What was not as expected; null for a green one' }), step: z.string().nullable().meta({ description: 'Where it turned red, when the scenario names the step' }) })),
    walk: z.object({
      reached: z.int(), total: z.int(),
      missed: z.array(z.object({ id: z.string(), title: localizedSchema, step: z.string(), stepTitle: localizedSchema, reason: localizedSchema, needed: z.boolean().meta({ description: 'Publishing asks for it, unless its id is among the acknowledged ones' }) })),
    }).nullable().meta({ description: 'null when the rehearsal did not end in its time: nothing can be published then' }),
  }).nullable().meta({ description: 'Of a procedure without errors' }),
}).meta({ id: 'PublicationCheck' });
export type PublicationCheck = z.infer<typeof publicationCheckSchema>;
export const publishedDesignSchema = z.object({ version: z.int(), hash: z.string(), repeated: z.boolean().meta({ description: 'True when this request was answered before' }), warnings: z.array(designProblemSchema) }).meta({ id: 'DesignPublished' });
export type PublishedDesign = z.infer<typeof publishedDesignSchema>;

export const restorationSchema = z.union([
  z.object({ version: version.meta({ description: 'A published version' }), revision: revision.optional() }),
  z.object({ fromRevision: z.int().positive().meta({ description: 'A kept revision of a draft' }), revision: revision.optional() }),
]).meta({ id: 'DesignRestoration', description: 'Becomes the draft; the draft it replaces stays among the revisions. With `revision` only while that is the draft' });
export type Restoration = z.infer<typeof restorationSchema>;

export const designVersionSchema = z.object({ version: z.int(), hash: z.string(), publishedAt: instant, publishedByName: z.string().nullable(), definition: z.unknown() }).meta({ id: 'DesignVersion' });
export type DesignVersion = z.infer<typeof designVersionSchema>;
const revisionShape = { revision: z.int(), at: instant, byName: z.string() };
export const designRevisionSummarySchema = z.object(revisionShape).meta({ id: 'DesignRevisionSummary' });
export const designRevisionSchema = z.object({ ...revisionShape, definition: z.unknown() }).meta({ id: 'DesignRevision' });
export type DesignRevision = z.infer<typeof designRevisionSchema>;

/** One place where a published procedure uses the design: in its latest version, or in an older one with running cases. */
export const designUseSchema = z.object({
  key: z.string(), title: localizedSchema, version: z.int(), latest: z.boolean(), runningCases: z.int(),
  step: z.string(), stepTitle: localizedSchema,
  as: z.enum(['form', 'reuse', 'spawn']),
  usedVersion: z.int().nullable().meta({ description: 'null for a spawn: it takes the latest' }),
}).meta({ id: 'DesignUse' });
export type DesignUse = z.infer<typeof designUseSchema>;

/** Running cases that stand at a step. A form’s are those that stand at a step with the form. */
export const impactRowSchema = z.object({ key: z.string(), title: localizedSchema, version: z.int(), step: z.string(), stepTitle: localizedSchema, cases: z.int() }).meta({ id: 'ImpactRow' });
export type ImpactRow = z.infer<typeof impactRowSchema>;
export const designImpactSchema = pageOf(impactRowSchema).extend({
  totals: z.object({ cases: z.int(), units: z.int(), complete: z.boolean().meta({ description: 'False when there are more cases than are counted' }), versions: z.array(z.object({ key: z.string(), version: z.int(), cases: z.int() })) }).nullable().meta({ description: 'Running cases and the units that are to be told; on the first page only' }),
}).meta({ id: 'DesignImpact' });
export type DesignImpact = z.infer<typeof designImpactSchema>;
export const concernedUnitSchema = z.object({ unitId: z.string(), unitName: z.string(), cases: z.int().meta({ description: 'Running cases that are about it or wait for it' }) }).meta({ id: 'ConcernedUnit' });
export type ConcernedUnit = z.infer<typeof concernedUnitSchema>;

const scenarioShape = { id: z.string(), title: z.string(), revision: z.int(), changedAt: instant, changedByName: z.string() };
export const scenarioSummarySchema = z.object(scenarioShape).meta({ id: 'ScenarioSummary' });
export type ScenarioSummary = z.infer<typeof scenarioSummarySchema>;
export const scenarioViewSchema = z.object({ ...scenarioShape, scenario: z.unknown() }).meta({ id: 'ScenarioView' });
export type ScenarioView = z.infer<typeof scenarioViewSchema>;
export const scenarioSaveSchema = z.object({ revision, title: z.string().trim().min(1).max(200), scenario: z.unknown() }).meta({ id: 'ScenarioSave' });
export type ScenarioSave = z.infer<typeof scenarioSaveSchema>;

const told = z.object({ vi: z.string(), en: z.string() });

export const packageExportSchema = z.object({
  procedures: z.array(z.object({ key, version })).max(50).default([]),
  forms: z.array(z.object({ key, version })).max(100).default([]),
  calendars: z.enum(['none', 'national', 'units']).default('national').meta({ description: 'With procedures: the national table of days off, or that and the days of every unit that differs' }),
}).meta({ id: 'DesignPackageExport', description: 'Published versions; the forms they have and the procedures they reuse or start come with them, and the roles, texts of notices and templates of documents they name' });
export type PackageExport = z.input<typeof packageExportSchema>;

const packageKind = z.enum(['form', 'procedure', 'calendar', 'notice', 'role', 'document']);
const importTake = z.enum(['keep', 'take', 'rename']);
const packageEntryShape = { kind: packageKind, key: z.string().max(100), version: z.int().positive().meta({ description: 'In the package' }) };
export const packageBodySchema = z.object({
  file: z.unknown().meta({ description: 'A package file as it is: format, version, made, contents, hash. Its own reader judges it' }),
  choices: z.array(z.object({
    ...packageEntryShape, take: importTake,
    newKey: z.string().max(100).optional().meta({ description: 'With rename: the key of the design that is made' }),
    over: revision.optional().meta({ description: 'With take: the draft that may be replaced; it stays among the revisions' }),
  })).max(500).default([]).meta({ description: 'What is decided otherwise than the plan proposes' }),
}).meta({ id: 'DesignPackageImport' });
export type PackageBody = z.infer<typeof packageBodySchema>;

export const plannedEntrySchema = z.object({
  ...packageEntryShape, title: told.nullable(),
  target: z.string().meta({ description: 'Its key here' }),
  state: z.enum(['same', 'new', 'next', 'conflict']), as: z.int().meta({ description: 'Here: the version that is the same or stays, or the one it will be published as' }),
  here: z.int().nullable().meta({ description: 'The published version here that it is held against' }),
  take: importTake, takes: z.array(importTake).meta({ description: 'What can be chosen; empty when there is nothing to choose' }),
  draft: z.object({ revision: z.int(), changedAt: instant, changedByName: z.string(), same: z.boolean().meta({ description: 'It says what the package says' }) }).nullable().meta({ description: 'The draft that stands here' }),
  later: z.boolean().meta({ description: 'An earlier version of the same design comes first: import again when it is published' }),
  differences: z.array(told).meta({ description: 'Of a calendar: what taking it changes. Forms and procedures are compared by the page' }),
  fault: told.nullable().meta({ description: 'Why the choice cannot be carried out' }),
  message: told,
}).meta({ id: 'PlannedEntry' });
export type PlannedDesign = z.infer<typeof plannedEntrySchema>;
export const packagePlanSchema = z.object({
  made: instant, fingerprint: z.string().meta({ description: 'SHA-256 of what the forms and procedures say, whichever numbers their versions have' }),
  entries: z.array(plannedEntrySchema).meta({ description: 'In the order in which they can be published' }),
  missing: z.array(z.object({ kind: packageKind, key: z.string(), version: z.int().nullable(), usedBy: z.object(packageEntryShape), message: told })).meta({ description: 'What entries name and neither the file nor this installation has' }),
}).meta({ id: 'DesignPackagePlan' });
export type PackagePlan = z.infer<typeof packagePlanSchema>;

export const importedEntrySchema = z.object({
  ...packageEntryShape, target: z.string(), title: told.nullable(),
  result: z.enum(['drafted', 'same', 'kept', 'draft-stands', 'later', 'merged', 'not-kept']).meta({ description: 'drafted: a draft was made of it. same: it is here. kept: what is here stays, as was chosen. draft-stands: another draft is here and was not overwritten. later: publish the drafted version of the same design first, then import again. merged: the days are in the calendar. not-kept: nothing is made of it' }),
  revision: z.int().nullable().meta({ description: 'Of the draft that was made' }),
  operationId: z.string().nullable().meta({ description: 'The order that counts the open cases again, for a calendar' }),
  message: told,
}).meta({ id: 'ImportedEntry' });
export type ImportedDesign = z.infer<typeof importedEntrySchema>;
export const packageImportedSchema = z.object({ entries: z.array(importedEntrySchema), missing: packagePlanSchema.shape.missing }).meta({ id: 'DesignPackageImported' });
export type PackageImported = z.infer<typeof packageImportedSchema>;

export const bpmnParamsSchema = z.object({ key });
export const bpmnQuerySchema = z.object({
  version: z.union([z.literal('draft'), versionParam]).optional().meta({ description: 'A published version, or the draft; without it the latest version' }),
  language: z.enum(['vi', 'en']).default('vi').meta({ description: 'Of names in the picture; the file has both' }),
});
export const bpmnImportSchema = z.object({ xml: z.string().min(1) }).meta({ id: 'BpmnImport' });
export const bpmnImportedSchema = z.object({
  definition: z.unknown().meta({ description: 'A draft of a procedure; null when the file was refused' }),
  report: z.object({
    origin: z.enum(['own', 'own-changed', 'other']).nullable(),
    notes: z.array(z.object({ kind: z.enum(['understood', 'guessed', 'left-out', 'refused']), element: z.object({ id: z.string(), name: z.string(), type: z.string() }).nullable(), message: told })),
    more: z.int(),
  }),
}).meta({ id: 'BpmnImported' });
export type BpmnImported = z.infer<typeof bpmnImportedSchema>;

export const designPageSchema = pageOf(designSummarySchema);
export const designRevisionPageSchema = pageOf(designRevisionSummarySchema);
export const designUsePageSchema = pageOf(designUseSchema);
export const concernedUnitPageSchema = pageOf(concernedUnitSchema);
export const scenarioPageSchema = pageOf(scenarioSummarySchema);
