import { z } from 'zod';

const limits = { 'working-days': 1000, 'calendar-days': 3650, hours: 87_600, minutes: 5_256_000, seconds: 315_360_000 } as const;
const anchorSchema = z.union([z.enum(['opened', 'started']), z.object({ step: z.string().min(1).max(100) })]);
const unitSchema = z.enum(['working-days', 'calendar-days', 'hours', 'minutes', 'seconds']);
const dayUnitSchema = z.enum(['working-days', 'calendar-days']);
/** 'by' counts the named day, 'before' stops on the working day in front of it. */
const meaningSchema = z.enum(['by', 'before']);

const afterSchema = z.object({
  kind: z.literal('after'),
  /** The event that starts the period: the case opened, this step started, or another step ended. */
  from: anchorSchema,
  amount: z.int().min(0),
  unit: unitSchema,
  meaning: meaningSchema.optional(),
});

const factSchema = z.object({
  kind: z.literal('fact'),
  /** Key of a case fact that holds a day (yyyy-MM-dd) or an ISO instant with a zone. */
  fact: z.string().min(1).max(100),
  meaning: meaningSchema,
  offset: z.object({ amount: z.int(), unit: dayUnitSchema }).optional(),
});

const yearlySchema = z.object({
  kind: z.literal('yearly'),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  meaning: meaningSchema,
  /** The event whose next 20/11 (say) is meant; the case's opening when absent. */
  from: anchorSchema.optional(),
});

/** When a step must be finished, as a designer states it. Data only: `resolveDeadline` gives it a date. */
export const deadlineRuleSchema = z.discriminatedUnion('kind', [afterSchema, factSchema, yearlySchema]).superRefine((rule, context) => {
  if (rule.kind === 'after' && rule.amount > limits[rule.unit]) {
    context.addIssue({ code: 'custom', path: ['amount'], message: `At most ${limits[rule.unit]} ${rule.unit}` });
  }
  if (rule.kind === 'fact' && rule.offset && Math.abs(rule.offset.amount) > limits[rule.offset.unit]) {
    context.addIssue({ code: 'custom', path: ['offset', 'amount'], message: `At most ${limits[rule.offset.unit]} ${rule.offset.unit}` });
  }
  // 2024 was a leap year: 29 February is allowed and means 28 February in common years.
  if (rule.kind === 'yearly' && rule.day > new Date(Date.UTC(2024, rule.month, 0)).getUTCDate()) {
    context.addIssue({ code: 'custom', path: ['day'], message: 'No such day in that month' });
  }
});
export type DeadlineRule = z.infer<typeof deadlineRuleSchema>;
export type DeadlineAnchor = z.infer<typeof anchorSchema>;

/** When one rung of a reminder or escalation ladder fires, measured from the due time. */
export const ladderOffsetSchema = z
  .object({ amount: z.int().min(0), unit: unitSchema, side: z.enum(['before', 'after']) })
  .superRefine((offset, context) => {
    if (offset.amount > limits[offset.unit]) context.addIssue({ code: 'custom', path: ['amount'], message: `At most ${limits[offset.unit]} ${offset.unit}` });
  });
export type LadderOffset = z.infer<typeof ladderOffsetSchema>;
