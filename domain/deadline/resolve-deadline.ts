import { addWorkingDays, workingDayOnOrAfter, workingDayOnOrBefore, type Calendar } from './calendar';
import type { DeadlineAnchor, DeadlineRule, LadderOffset } from './deadline-rule';
import { addDays, atHour, dayOfInstant, dayOfMs, dayOfYear, instantMs, isDay, isInstant, toInstant } from './local-day';

/** What happened in the case so far, as far as deadlines look at it. Instants are ISO with a zone. */
export interface DeadlineContext {
  anchors: { opened: string; started?: string; /** When each finished step ended. */ steps?: Record<string, string> };
  /** Case facts; a day ('yyyy-MM-dd') or an instant where a rule points. */
  facts?: Record<string, unknown>;
  calendar: Calendar;
}

/** `dueAt` is exclusive: the work is late from that instant on. `lastDay` is the last local day one can still deliver. */
export interface ResolvedDeadline {
  dueAt: string;
  lastDay: string;
}

export type Meaning = 'by' | 'before';

const UNIT_MS = { hours: 3_600_000, minutes: 60_000, seconds: 1000 } as const;
/** Reminders and escalations counted in days go out when offices open. */
const OFFICE_HOUR = 8;

/**
 * The date a rule means, or null when it cannot be known yet: the step has not ended, or the fact is
 * missing or not a date (forms check facts; a null leaves the step without a due time rather than
 * stopping the case). Throws RangeError only for a malformed anchor, which would be a fault of ours.
 *
 * Days: the day of the event is not counted (Civil Code 2015, Art. 147.2). A period or named day that
 * ends on a day off ends with the next working day (Art. 148.5). "Before 25/02" stops on the working
 * day in front: the named day itself is excluded, so it never moves forward past what was asked.
 * Hours, minutes and seconds are elapsed time, nights and weekends included.
 */
export function resolveDeadline(rule: DeadlineRule, context: DeadlineContext): ResolvedDeadline | null {
  switch (rule.kind) {
    case 'after':
      return resolveAfter(rule, context);
    case 'fact': {
      const target = factTarget(rule, context);
      return target === null ? null : endOf(settle(target, rule.meaning, context.calendar));
    }
    case 'yearly': {
      const anchor = anchorInstant(rule.from ?? 'opened', context);
      return anchor === null ? null : endOf(settle(yearlyTarget(rule, dayOfInstant(anchor), context.calendar), rule.meaning, context.calendar));
    }
  }
}

/**
 * When a rung fires. Day units fire at 08:00 local time: `before` 3 working days is the third working
 * day before the last day, `before` 0 the last day itself (never after `dueAt`), `after` 1 the next day.
 * `after` 0 is the moment the work becomes late. Hours and smaller are measured from `dueAt`.
 */
export function resolveOffset(due: ResolvedDeadline, offset: LadderOffset, calendar: Calendar): string {
  const sign = offset.side === 'before' ? -1 : 1;
  if (offset.unit === 'hours' || offset.unit === 'minutes' || offset.unit === 'seconds') {
    return toInstant(instantMs(due.dueAt) + sign * offset.amount * UNIT_MS[offset.unit]);
  }
  if (offset.amount === 0 && offset.side === 'after') return due.dueAt;
  const fire = atHour(offsetDay(due.lastDay, offset.unit, sign * offset.amount, calendar), OFFICE_HOUR);
  // An hour rule can fall due before 08:00; "on the last day" must still come before that.
  return offset.side === 'before' && instantMs(fire) > instantMs(due.dueAt) ? due.dueAt : fire;
}

/** The instant of the event a rule counts from, or null when it has not happened. */
export function anchorInstant(anchor: DeadlineAnchor, { anchors }: DeadlineContext): string | null {
  if (anchor === 'opened') return anchors.opened;
  if (anchor === 'started') return anchors.started ?? null;
  return anchors.steps && Object.hasOwn(anchors.steps, anchor.step) ? (anchors.steps[anchor.step] ?? null) : null;
}

/** The last day for a named day: see the rules at `resolveDeadline`. */
export function settle(target: string, meaning: Meaning, calendar: Calendar): string {
  return meaning === 'by' ? workingDayOnOrAfter(target, calendar) : workingDayOnOrBefore(addDays(target, -1), calendar);
}

/** The day a fact rule names, before settling it on a working day. */
export function factTarget(rule: Extract<DeadlineRule, { kind: 'fact' }>, context: DeadlineContext): string | null {
  const facts = context.facts ?? {};
  const value = Object.hasOwn(facts, rule.fact) ? facts[rule.fact] : undefined;
  const day = isDay(value) ? value : isInstant(value) ? dayOfInstant(value) : null;
  if (day === null || !rule.offset) return day;
  return offsetDay(day, rule.offset.unit, rule.offset.amount, context.calendar);
}

/** The first yearly occurrence that is not past, and whose last day is not past, on the anchor's day. */
export function yearlyTarget(rule: Extract<DeadlineRule, { kind: 'yearly' }>, anchorDay: string, calendar: Calendar): string {
  const year = Number(anchorDay.slice(0, 4));
  const target = dayOfYear(year, rule.month, rule.day);
  const past = target < anchorDay || settle(target, rule.meaning, calendar) < anchorDay;
  return past ? dayOfYear(year + 1, rule.month, rule.day) : target;
}

/** The day an `after` rule in day units names, before settling it on a working day. */
export function afterTarget(rule: Extract<DeadlineRule, { kind: 'after' }>, anchorDay: string, calendar: Calendar): string {
  return rule.unit === 'working-days' ? addWorkingDays(anchorDay, rule.amount, calendar) : addDays(anchorDay, rule.amount);
}

function resolveAfter(rule: Extract<DeadlineRule, { kind: 'after' }>, context: DeadlineContext): ResolvedDeadline | null {
  const anchor = anchorInstant(rule.from, context);
  if (anchor === null) return null;
  if (rule.unit === 'working-days' || rule.unit === 'calendar-days') {
    return endOf(settle(afterTarget(rule, dayOfInstant(anchor), context.calendar), rule.meaning ?? 'by', context.calendar));
  }
  const due = instantMs(anchor) + rule.amount * UNIT_MS[rule.unit];
  // Exclusive end: what is due at 00:00 sharp had the day before as its last day.
  return { dueAt: toInstant(due), lastDay: dayOfMs(due - 1) };
}

function offsetDay(day: string, unit: 'working-days' | 'calendar-days', amount: number, calendar: Calendar): string {
  if (amount === 0 || unit === 'calendar-days') return addDays(day, amount);
  return addWorkingDays(day, amount, calendar);
}

function endOf(lastDay: string): ResolvedDeadline {
  return { dueAt: atHour(lastDay, 24), lastDay };
}
