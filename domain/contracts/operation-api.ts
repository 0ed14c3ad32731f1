import { z } from 'zod';
import { calendarLayerSchema, holidayTableSchema, isUsableDay } from '../deadline';
import { localizedSchema } from '../process/definition';
import { idSchema, pageOf, pageQuerySchema } from './api';

/** Orders for many cases, and the working calendars, as they cross HTTP. */

/** Few enough that the body stays below its limit of 1 MB. */
const CHOSEN_MAX = 20_000;

const instant = z.iso.datetime();
const stepKey = z.string().min(1).max(48);
const reason = z.string().trim().min(1).max(5000);
const day = z.string().refine(isUsableDay, 'Not a day (yyyy-MM-dd)').meta({ description: 'Local day, yyyy-MM-dd' });
const migrationSchema = z.object({
  process: z.string().max(48), version: z.int().positive(),
  map: z.record(stepKey, stepKey).default({}).meta({ description: 'Old step → new step, for steps that were renamed' }),
  caseIds: z.array(idSchema).min(1).max(CHOSEN_MAX).optional().meta({ description: 'Only these cases; all running ones at earlier versions when absent' }),
});

export const operationRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recall'), directiveId: idSchema, replacedBy: idSchema.optional().meta({ description: 'The directive that takes its place' }), reason }),
  z.object({
    kind: z.literal('extend'), directiveId: idSchema, step: stepKey, until: day, reason: reason.optional(),
    units: z.union([z.object({ ids: z.array(idSchema).min(1).max(CHOSEN_MAX) }), z.object({ under: idSchema })]).meta({ description: 'Chosen units, or all below one' }),
  }),
  migrationSchema.extend({ kind: z.literal('migrate'), reason: reason.optional() }),
  z.object({ kind: z.literal('undo-migration'), operationId: idSchema, reason: reason.optional() }),
  z.object({
    kind: z.literal('succession'), unitId: idSchema, successorId: idSchema, reason: reason.optional(),
    others: z.array(z.object({ successorId: idSchema, subjectUnitIds: z.array(idSchema).min(1).max(5000) })).max(50).default([]).meta({ description: 'Subjects (with all below them) whose cases go to another successor' }),
  }),
  z.object({ kind: z.literal('start-missing'), directiveId: idSchema, unitIds: z.array(idSchema).max(CHOSEN_MAX).default([]).meta({ description: 'Units added since' }), reason: reason.optional() }),
]).meta({ id: 'OperationRequest' });
export type OperationRequest = z.infer<typeof operationRequestSchema>;

const operationKindSchema = z.enum(['recall', 'extend', 'migrate', 'undo-migration', 'calendar', 'succession', 'start-missing']);
export const operationSchema = z.object({
  id: z.string(), kind: operationKindSchema, title: localizedSchema, byName: z.string().nullable(), unitName: z.string(), at: instant, endedAt: instant.nullable(), reason: z.string().nullable(),
  subject: z.object({
    caseId: z.string().nullable(), caseTitle: z.string().nullable(), step: z.string().nullable(), processKey: z.string().nullable(), version: z.int().nullable(),
    unitId: z.string().nullable(), unitName: z.string().nullable(), successorId: z.string().nullable(), successorName: z.string().nullable(), until: z.string().nullable(), operationId: z.string().nullable(),
  }),
  status: z.enum(['running', 'done']),
  listed: z.boolean().meta({ description: 'Whether all its cases are listed: until then `total` still grows' }),
  total: z.int(), counts: z.object({ done: z.int(), refused: z.int(), needsPerson: z.int() }),
}).meta({ id: 'Operation' });
export type OperationView = z.infer<typeof operationSchema>;

const rowStatusSchema = z.enum(['pending', 'done', 'refused', 'needs-person']);
export const operationRowsQuerySchema = pageQuerySchema.extend({ status: rowStatusSchema.optional() });
export const operationRowSchema = z.object({
  caseId: z.string(), subjectUnitId: z.string(), subjectUnitName: z.string(), status: rowStatusSchema, code: z.string().nullable(), reason: localizedSchema.nullable(),
}).meta({ id: 'OperationRow' });
export type OperationRow = z.infer<typeof operationRowSchema>;

export const migrationPreviewQuerySchema = migrationSchema.extend({ cursor: z.string().max(500).optional(), limit: z.int().min(1).max(100).default(20) }).meta({ id: 'MigrationPreviewQuery' });
export type MigrationPreviewQuery = z.infer<typeof migrationPreviewQuerySchema>;
export const migrationPreviewSchema = pageOf(z.object({
  caseId: z.string(), subjectUnitId: z.string(), subjectUnitName: z.string(), fromVersion: z.int(), verdict: z.enum(['kept', 'moved', 'needs-person']),
  tasks: z.array(z.object({ taskId: z.string(), from: z.string(), fromTitle: localizedSchema, to: z.string(), toTitle: localizedSchema, changed: z.boolean() })),
  obstacles: z.array(z.object({ step: z.string(), title: localizedSchema, reason: z.string(), text: localizedSchema })),
})).extend({
  totals: z.object({ cases: z.int(), kept: z.int(), moved: z.int(), needsPerson: z.int(), complete: z.boolean().meta({ description: 'False when there are more cases than a preview counts' }) }).nullable().meta({ description: 'On the first page only' }),
}).meta({ id: 'MigrationPreview' });
export type MigrationPreview = z.infer<typeof migrationPreviewSchema>;

/** `national`: the table of public holidays; any other id: a unit's own layer over it. */
export const NATIONAL = 'national';
const calendarContent = { layer: calendarLayerSchema.nullable().default(null), table: holidayTableSchema.nullable().default(null) };
export const calendarSaveSchema = z.object({ ...calendarContent, revision: z.int().nonnegative().meta({ description: 'The revision that was read; 0 when there was none' }), reason: reason.optional() }).meta({ id: 'CalendarSave' });
export type CalendarSave = z.infer<typeof calendarSaveSchema>;
export const calendarPreviewQuerySchema = z.object({ ...calendarContent, cursor: z.string().max(500).optional(), limit: z.int().min(1).max(100).default(20) }).meta({ id: 'CalendarPreviewQuery' });
export type CalendarPreviewQuery = z.infer<typeof calendarPreviewQuerySchema>;

const warningSchema = z.object({ code: z.enum(['year-missing']), year: z.int(), text: localizedSchema });
export const calendarSummarySchema = z.object({ unitId: z.string(), unitName: z.string(), revision: z.int(), byName: z.string().nullable(), at: instant.nullable(), days: z.int() }).meta({ id: 'CalendarSummary' });
export const calendarSchema = z.object({
  unitId: z.string(), unitName: z.string(), revision: z.int(), layer: calendarLayerSchema.nullable(), table: holidayTableSchema.nullable(),
  /** What counts for the unit from this year on: its own days and those it inherits. */
  days: z.array(z.object({ date: z.string(), kind: z.string(), name: localizedSchema, source: z.string(), verified: z.boolean(), from: z.string().meta({ description: 'The unit whose list names it' }) })),
  warnings: z.array(warningSchema),
}).meta({ id: 'Calendar' });
export type CalendarView = z.infer<typeof calendarSchema>;
export type CalendarSummary = z.infer<typeof calendarSummarySchema>;
export const calendarSavedSchema = z.object({ calendar: calendarSchema, operationId: z.string() }).meta({ id: 'CalendarSaved' });
export const calendarPreviewSchema = pageOf(z.object({
  caseId: z.string(), subjectUnitId: z.string(), subjectUnitName: z.string(), taskId: z.string(), step: z.string(), title: localizedSchema,
  before: instant.nullable(), after: instant.nullable(), lastDayAfter: z.string().nullable(),
})).extend({
  days: z.array(z.object({ day: z.string(), working: z.boolean() })).meta({ description: 'Days that change, with what they are afterwards' }),
  hoursChanged: z.boolean(), warnings: z.array(warningSchema),
  totals: z.object({ cases: z.int(), tasks: z.int(), complete: z.boolean() }).nullable().meta({ description: 'Open cases whose calendar changes and tasks that move; on the first page only' }),
}).meta({ id: 'CalendarPreview' });
export type CalendarPreview = z.infer<typeof calendarPreviewSchema>;
