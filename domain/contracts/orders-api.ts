import { z } from 'zod';
import { localizedSchema } from '../process/definition';
import { decisionAnswerSchema, idSchema } from './api';

/** What crosses HTTP when somebody gives an order about a running case: more time, a pause, a recall, a correction. */

const instant = z.iso.datetime();
const day = z.iso.date();
/** Free text: it is kept with the submissions, never in the journal. */
const reason = z.string().trim().min(1).max(2000);

export const extensionSchema = z.object({ until: day.meta({ description: 'The last day that is asked for or given' }), reason }).meta({ id: 'Extension' });
export const pauseSchema = z.object({ reason }).meta({ id: 'Pause' });
export const recallSchema = z.object({ reason, replacedBy: idSchema.optional().meta({ description: 'The case that takes its place' }) }).meta({ id: 'Recall' });
export const correctionSchema = z.object({
  reason,
  step: z.string().min(1).max(200).optional().meta({ description: 'The step whose latest decision was a mistake' }),
  sequence: z.int().nonnegative().optional().meta({ description: 'Or the journal entry of that decision' }),
}).refine(({ step, sequence }) => step !== undefined || sequence !== undefined, { path: ['step'] }).meta({ id: 'Correction' });

export const correctionAnswerSchema = decisionAnswerSchema.extend({
  /** Documents that followed from the decision and are valid no longer. */
  revoked: z.array(z.object({ id: z.string(), number: z.string(), title: localizedSchema })),
}).meta({ id: 'CorrectionAnswer' });

export const deadlineAnswerSchema = z.object({
  /** The rule in words; null when the step has no deadline. */
  rule: localizedSchema.nullable(),
  dueAt: instant.nullable(), lastDay: day.nullable(),
  /** Set while the clock stands still. */
  pausedAt: instant.nullable(),
  /** Pauses that are over. */
  pauses: z.array(z.object({ from: instant, to: instant })),
  extendedTo: day.nullable(),
  /** Day by day from the event to the last day; null when there is no deadline to explain, or no longer. */
  days: z.array(z.object({
    day, text: localizedSchema.meta({ description: 'Weekday and date' }), counted: z.boolean(),
    reason: z.enum(['start', 'late-start', 'working', 'swap-work', 'calendar', 'elapsed', 'no-hours', 'weekend', 'holiday', 'substitute', 'swap-off', 'off', 'paused', 'extended', 'excluded']),
    why: localizedSchema, name: localizedSchema.nullable(), countedMs: z.number().nullable(), until: z.string().nullable(), last: z.boolean(),
  })).nullable(),
}).meta({ id: 'DeadlineExplanation' });

export type Extension = z.infer<typeof extensionSchema>;
export type PauseOrder = z.infer<typeof pauseSchema>;
export type RecallOrder = z.infer<typeof recallSchema>;
export type CorrectionOrder = z.infer<typeof correctionSchema>;
export type CorrectionAnswer = z.infer<typeof correctionAnswerSchema>;
export type DeadlineAnswer = z.infer<typeof deadlineAnswerSchema>;
