import { z } from 'zod';
import { EARLIEST_DAY, isTime, isUsableDay, LATEST_DAY } from './local-day';

const limits = { 'working-days': 1000, 'calendar-days': 3650, 'working-hours': 8000, hours: 87_600, minutes: 5_256_000, seconds: 315_360_000 } as const;
const keySchema = z.string().min(1).max(100);
const anchorSchema = z.union([z.enum(['opened', 'started']), z.object({ step: keySchema }), z.object({ fact: keySchema })]);
const unitSchema = z.enum(['working-days', 'calendar-days', 'working-hours', 'hours', 'minutes', 'seconds']);
export type DeadlineUnit = z.infer<typeof unitSchema>;
/** 'by' counts the named day, 'before' stops on the working day in front of it. */
const meaningSchema = z.enum(['by', 'before']);
/** Local time on the last day from which on the work is late; the end of the day (24:00) when absent. */
const cutOffSchema = z.string().refine((text) => isTime(text) && text !== '00:00', 'Not a time of day from 00:01 to 23:59 (HH:mm)');

const afterSchema = z.object({
  kind: z.literal('after'),
  /** What starts the period: this step opened, the case started, another step ended, or the moment a fact names. */
  from: anchorSchema,
  amount: z.int().min(0),
  unit: unitSchema,
  /** For days. Amounts of time end at a moment, and by and before a moment are the same. */
  meaning: meaningSchema.optional(),
  cutOff: cutOffSchema.optional(),
  /**
   * For days: until when something counts as having happened on its day. What happens later than this
   * local time (or than the day's working hours), or on a day off, counts as of the next working day.
   */
  receivedUntil: z.union([z.literal('working-hours'), cutOffSchema]).optional(),
});

const factSchema = z.object({
  kind: z.literal('fact'),
  /** Key of a case fact that holds a day (yyyy-MM-dd) or an ISO instant with a zone. */
  fact: keySchema,
  meaning: meaningSchema,
  /** Negative amounts lie before what the fact names. */
  offset: z.object({ amount: z.int(), unit: unitSchema }).optional(),
  cutOff: cutOffSchema.optional(),
});

const yearlySchema = z.object({
  kind: z.literal('yearly'),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  meaning: meaningSchema,
  /** The event whose next 20/11 (say) is meant; the step's opening when absent. */
  from: anchorSchema.optional(),
  cutOff: cutOffSchema.optional(),
});

const dateSchema = z.object({
  kind: z.literal('date'),
  day: z.string().refine(isUsableDay, `Not a day (yyyy-MM-dd) from ${EARLIEST_DAY} to ${LATEST_DAY}`),
  meaning: meaningSchema,
  cutOff: cutOffSchema.optional(),
});

/** When a step must be finished, as a designer states it. Data only: `resolveDeadline` gives it a date. */
export const deadlineRuleSchema = z.discriminatedUnion('kind', [afterSchema, factSchema, yearlySchema, dateSchema]).superRefine((rule, context) => {
  const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
  if (rule.kind === 'after' && rule.amount > limits[rule.unit]) refuse(['amount'], `At most ${limits[rule.unit]} ${rule.unit}`);
  if (rule.kind === 'fact' && rule.offset && Math.abs(rule.offset.amount) > limits[rule.offset.unit]) {
    refuse(['offset', 'amount'], `At most ${limits[rule.offset.unit]} ${rule.offset.unit}`);
  }
  // 2024 was a leap year: 29 February is allowed and means 28 February in common years.
  if (rule.kind === 'yearly' && rule.day > new Date(Date.UTC(2024, rule.month, 0)).getUTCDate()) refuse(['day'], 'No such day in that month');
  const countsTime = (rule.kind === 'after' && !isDayUnit(rule.unit)) || (rule.kind === 'fact' && rule.offset && !isDayUnit(rule.offset.unit));
  if (countsTime && rule.cutOff !== undefined) refuse(['cutOff'], 'A cut-off time needs an amount of days');
  if (countsTime && rule.kind === 'after' && rule.receivedUntil !== undefined) refuse(['receivedUntil'], 'A time of receipt needs an amount of days');
});
export type DeadlineRule = z.infer<typeof deadlineRuleSchema>;
export type DeadlineAnchor = z.infer<typeof anchorSchema>;

/** Whether amounts in this unit end on a day rather than at a moment. */
export function isDayUnit(unit: DeadlineUnit): unit is 'working-days' | 'calendar-days' {
  return unit === 'working-days' || unit === 'calendar-days';
}

/** The step and the fact that a rule waits for, so that publishing can refuse those the procedure does not have. */
export function ruleReads(rule: DeadlineRule): { step?: string; fact?: string } {
  if (rule.kind === 'fact') return { fact: rule.fact };
  if (rule.kind === 'date' || rule.from === undefined || typeof rule.from === 'string') return {};
  return rule.from;
}

/** When one rung of a reminder or escalation ladder fires, measured from the due time. */
export const ladderOffsetSchema = z
  .object({ amount: z.int().min(0), unit: unitSchema, side: z.enum(['before', 'after']) })
  .superRefine((offset, context) => {
    if (offset.amount > limits[offset.unit]) context.addIssue({ code: 'custom', path: ['amount'], message: `At most ${limits[offset.unit]} ${offset.unit}` });
  });
export type LadderOffset = z.infer<typeof ladderOffsetSchema>;
