import { addWorkingDays, unlessIdle, workingDayOnOrAfter, workingDayOnOrBefore, type Calendar } from './calendar';
import { anchorMoment, countedFrom, factMoment, startOfTime, type DeadlineContext, type Moment } from './deadline-anchor';
import { isDayUnit, type DeadlineRule, type DeadlineUnit } from './deadline-rule';
import { addDays, atTimeMs, dayOfMs, dayOfYear, isUsableDay, toInstant } from './local-day';
import { addWorkingTime } from './working-time';

/** `dueAt` is exclusive: the work is late from that instant on. `lastDay` is the last local day one can still deliver. */
export interface ResolvedDeadline {
  dueAt: string;
  lastDay: string;
}

export type Meaning = 'by' | 'before';
type Rule<Kind extends DeadlineRule['kind']> = Extract<DeadlineRule, { kind: Kind }>;

export const UNIT_MS = { hours: 3_600_000, minutes: 60_000, seconds: 1000 } as const;

/**
 * The date a rule means, or null when it cannot be known: the step has not ended, the fact is missing or
 * not a date, the date would lie after `LATEST_DAY`, or the calendar has no working day for a year (forms
 * and schemas check what they can; a null leaves the step without a due time rather than stopping the
 * case). Throws RangeError only for a malformed anchor of the case, which would be a fault of ours.
 *
 * Days: the day of the event is not counted (Civil Code 2015, Art. 147.2). A period or named day that
 * ends on a day off ends with the next working day (Art. 148.5), at 24:00 (Art. 148.6) unless the rule
 * has a cut-off time. "Before 25/02" stops on the working day in front: the named day itself is excluded,
 * so it never moves forward past what was asked.
 * Hours, minutes and seconds count from the moment itself (Art. 147.1) as elapsed time, nights and
 * weekends included; working hours count only inside the calendar's working hours. For them "by" and
 * "before" are the same, and a fact that names only a day is left at its end, or at its start backwards.
 */
export function resolveDeadline(rule: DeadlineRule, context: DeadlineContext): ResolvedDeadline | null {
  return unlessIdle(() => resolve(rule, context));
}

function resolve(rule: DeadlineRule, context: DeadlineContext): ResolvedDeadline | null {
  switch (rule.kind) {
    case 'after':
      return resolveAfter(rule, context);
    case 'fact':
      return resolveFact(rule, context);
    case 'yearly': {
      const anchor = anchorMoment(rule.from ?? 'opened', context);
      return anchor && dueOn(settle(yearlyTarget(rule, anchor, context.calendar), rule.meaning, context.calendar), rule.cutOff);
    }
    case 'date':
      return dueOn(settle(rule.day, rule.meaning, context.calendar), rule.cutOff);
  }
}

/** The last day for a named day: see the rules at `resolveDeadline`. */
export function settle(target: string, meaning: Meaning, calendar: Calendar): string {
  return meaning === 'by' ? workingDayOnOrAfter(target, calendar) : workingDayOnOrBefore(addDays(target, -1), calendar);
}

/** The deadline that ends on a day, at its cut-off time or else at 24:00; null outside the usable days. */
export function dueOn(lastDay: string, cutOff = '24:00'): ResolvedDeadline | null {
  return isUsableDay(lastDay) ? { dueAt: toInstant(atTimeMs(lastDay, cutOff)), lastDay } : null;
}

/** The deadline that ends at a moment; null outside the usable days. */
export function dueAtMs(ms: number | null): ResolvedDeadline | null {
  if (ms === null) return null;
  // Exclusive end: what is due at 00:00 sharp had the day before as its last day.
  const lastDay = dayOfMs(ms - 1);
  return isUsableDay(lastDay) ? { dueAt: toInstant(ms), lastDay } : null;
}

/** `amount` of a unit of time after a moment (before it when negative); null outside the usable days. */
export function addTime(ms: number, amount: number, unit: Exclude<DeadlineUnit, 'working-days' | 'calendar-days'>, calendar: Calendar): number | null {
  return unit === 'working-hours' ? addWorkingTime(ms, amount * UNIT_MS.hours, calendar) : ms + amount * UNIT_MS[unit];
}

/** The day `amount` days after a day; zero working days leave it where it is. */
export function offsetDay(day: string, unit: 'working-days' | 'calendar-days', amount: number, calendar: Calendar): string {
  if (amount === 0 || unit === 'calendar-days') return addDays(day, amount);
  return addWorkingDays(day, amount, calendar);
}

/** The day a fact rule in days names, before settling it on a working day. */
export function factTarget(rule: Rule<'fact'>, context: DeadlineContext): string | null {
  const moment = factMoment(rule.fact, context);
  if (moment === null || !rule.offset || !isDayUnit(rule.offset.unit)) return moment?.day ?? null;
  return offsetDay(moment.day, rule.offset.unit, rule.offset.amount, context.calendar);
}

/** The first yearly occurrence that is not past, and whose due time is not past, at the anchor. */
export function yearlyTarget(rule: Rule<'yearly'>, anchor: Moment, calendar: Calendar): string {
  const year = Number(anchor.day.slice(0, 4));
  const target = dayOfYear(year, rule.month, rule.day);
  const lastDay = settle(target, rule.meaning, calendar);
  const past = target < anchor.day || lastDay < anchor.day || isPast(lastDay, rule.cutOff, anchor);
  return past ? dayOfYear(year + 1, rule.month, rule.day) : target;
}

/** The day an `after` rule in day units names, before settling it on a working day. */
export function afterTarget(rule: Rule<'after'>, from: string, calendar: Calendar): string {
  return rule.unit === 'working-days' ? addWorkingDays(from, rule.amount, calendar) : addDays(from, rule.amount);
}

function resolveAfter(rule: Rule<'after'>, context: DeadlineContext): ResolvedDeadline | null {
  const { calendar } = context;
  const anchor = anchorMoment(rule.from, context);
  if (anchor === null) return null;
  if (!isDayUnit(rule.unit)) return dueAtMs(addTime(startOfTime(anchor), rule.amount, rule.unit, calendar));
  const meaning = rule.meaning ?? 'by';
  const lastDay = settle(afterTarget(rule, countedFrom(anchor, rule.receivedUntil, calendar), calendar), meaning, calendar);
  // Zero days from an event after the cut-off would be due before the event: the next working day it is.
  const tooLate = meaning === 'by' && isPast(lastDay, rule.cutOff, anchor);
  return dueOn(tooLate ? workingDayOnOrAfter(addDays(lastDay, 1), calendar) : lastDay, rule.cutOff);
}

function resolveFact(rule: Rule<'fact'>, context: DeadlineContext): ResolvedDeadline | null {
  const { offset, meaning } = rule;
  if (!offset || isDayUnit(offset.unit)) {
    const target = factTarget(rule, context);
    return target === null ? null : dueOn(settle(target, meaning, context.calendar), rule.cutOff);
  }
  const moment = factMoment(rule.fact, context);
  if (moment === null) return null;
  const backwards = offset.amount < 0 || (offset.amount === 0 && meaning === 'before');
  const start = moment.ms ?? atTimeMs(moment.day, backwards ? '00:00' : '24:00');
  return dueAtMs(addTime(start, offset.amount, offset.unit, context.calendar));
}

function isPast(lastDay: string, cutOff: string | undefined, anchor: Moment): boolean {
  return cutOff !== undefined && anchor.ms !== null && atTimeMs(lastDay, cutOff) <= anchor.ms;
}
