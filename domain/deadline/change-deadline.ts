import { addWorkingDays, countWorkingDays, unlessIdle, workingDayOnOrAfter, type Calendar } from './calendar';
import type { DeadlineContext } from './deadline-anchor';
import { isDayUnit, type DeadlineRule, type DeadlineUnit } from './deadline-rule';
import { addDays, atTimeMs, dayOfMs, daysBetween, instantMs, isUsableDay, LATEST_DAY, toInstant } from './local-day';
import { dueAtMs, dueOn, resolveDeadline, settle, type Meaning, type ResolvedDeadline } from './resolve-deadline';
import { addWorkingTime, workingTimeBetween } from './working-time';

/** How time that passes is measured against a deadline: `elapsed` is hours, minutes and seconds. */
export type DeadlineClock = 'working-days' | 'calendar-days' | 'working-hours' | 'elapsed';

/** What was done to a deadline after it was set. Instants are ISO with a zone. */
export interface DeadlineChanges {
  /** Spans in which the clock stood still; they do not overlap. */
  pauses?: { from: string; to: string }[];
  /** The last day that was granted instead. It is the last word, except for pauses that begin at `extendedAt` or later. */
  extendedTo?: string;
  /** When it was granted. */
  extendedAt?: string;
}

/** The clock of a rule. Named days (`fact`, `yearly`, `date`) are measured in working days, an extension too. */
export function clockOf(rule: DeadlineRule): DeadlineClock {
  const unit = rule.kind === 'after' ? rule.unit : rule.kind === 'fact' ? (rule.offset?.unit ?? 'working-days') : 'working-days';
  return clockOfUnit(rule.kind === 'fact' && unit === 'calendar-days' ? 'working-days' : unit);
}

/**
 * The deadline after the clock stood still from `pausedFrom` to `resumedAt` (waiting for another party):
 * as much time is left when work resumes as was left when it stopped.
 *
 * `working-days`: the working days after the day of the pause up to the last day are given again after the
 * day of resuming, which like the day of any event is not counted (Civil Code 2015, Art. 147.2). So whole
 * working days are given back; stopping and resuming on one day changes nothing. `calendar-days`: the same
 * in calendar days, moved to a working day. The time of day at which the deadline ends stays. Who paused on
 * the last day gets the day of resuming, or the next working day when that is off or its cut-off is past.
 * `elapsed`: the length of the pause is added. `working-hours`: the working time that was left is counted on.
 *
 * A deadline that had passed before the pause stays passed. Never later than `LATEST_DAY`; in a calendar
 * without a working day for a year the length of the pause is added. Throws RangeError for texts that are
 * not instants with a zone.
 */
export function shiftedByPause(due: ResolvedDeadline, pausedFrom: string, resumedAt: string, calendar: Calendar, clock: DeadlineClock): ResolvedDeadline {
  const [dueMs, from, to] = [instantMs(due.dueAt), instantMs(pausedFrom), instantMs(resumedAt)];
  if (to <= from || from >= dueMs) return due;
  return unlessIdle(() => shifted(due, { dueMs, from, to }, calendar, clock)) ?? dueAtMs(dueMs + to - from) ?? dueOn(LATEST_DAY)!;
}

/**
 * The deadline for a granted last day: that day, or the next working day when it is off, until the
 * cut-off. A rule may be given as `terms`; then "before" excludes the granted day as it excluded the
 * first one. Null when `day` is no usable day.
 */
export function extendedDue(day: string, terms: { meaning?: Meaning; cutOff?: string }, calendar: Calendar): ResolvedDeadline | null {
  if (!isUsableDay(day)) return null;
  return unlessIdle(() => dueOn(settle(day, terms.meaning ?? 'by', calendar), terms.cutOff));
}

/** The deadline a rule gives, after all that was done to it. Null when the rule gives none, or the granted day is no usable day. */
export function resolveChanged(rule: DeadlineRule, context: DeadlineContext, { pauses = [], extendedTo, extendedAt }: DeadlineChanges): ResolvedDeadline | null {
  const { calendar } = context;
  const first = resolveDeadline(rule, context);
  if (first === null) return null;
  const ordered = [...pauses].sort((a, b) => instantMs(a.from) - instantMs(b.from));
  const shift = (start: ResolvedDeadline, list: typeof ordered, clock: DeadlineClock) => list.reduce((due, { from, to }) => shiftedByPause(due, from, to, calendar, clock), start);
  if (extendedTo === undefined) return shift(first, ordered, clockOf(rule));
  const granted = extendedDue(extendedTo, { cutOff: rule.cutOff }, calendar);
  return granted && shift(granted, extendedAt === undefined ? [] : ordered.filter(({ from }) => instantMs(from) >= instantMs(extendedAt)), 'working-days');
}

function clockOfUnit(unit: DeadlineUnit): DeadlineClock {
  return isDayUnit(unit) || unit === 'working-hours' ? unit : 'elapsed';
}

interface Pause { dueMs: number; from: number; to: number }

function shifted(due: ResolvedDeadline, { dueMs, from, to }: Pause, calendar: Calendar, clock: DeadlineClock): ResolvedDeadline | null {
  switch (clock) {
    case 'elapsed':
      return dueAtMs(dueMs + to - from);
    case 'working-hours':
      return dueAtMs(latest(dueMs, addWorkingTime(to, workingTimeBetween(from, dueMs, calendar), calendar)));
    case 'working-days':
    case 'calendar-days':
      return shiftedDays(due, { dueMs, from, to }, calendar, clock);
  }
}

/** A deadline outside working hours stays where it is when the pause took no working time. */
function latest(dueMs: number, ms: number | null): number | null {
  return ms === null ? null : Math.max(dueMs, ms);
}

function shiftedDays({ lastDay }: ResolvedDeadline, { dueMs, from, to }: Pause, calendar: Calendar, clock: 'working-days' | 'calendar-days'): ResolvedDeadline | null {
  const [paused, resumed] = [dayOfMs(from), dayOfMs(to)];
  if (paused === resumed) return to < dueMs ? due(lastDay) : due(nextWorkingDay(lastDay));
  const given = clock === 'working-days'
    ? addWorkingDays(resumed, countWorkingDays(paused, lastDay, calendar, false), calendar)
    : workingDayOnOrAfter(addDays(resumed, daysBetween(paused, lastDay)), calendar);
  // A last day that is itself off (the moment a fact names) counts as no working day: without this it would move back to the one before.
  const day = given < lastDay ? lastDay : given;
  return momentOn(day) > to ? due(day) : due(nextWorkingDay(day));

  function momentOn(on: string): number {
    return atTimeMs(on, '00:00') + dueMs - atTimeMs(lastDay, '00:00');
  }
  function due(on: string): ResolvedDeadline | null {
    return isUsableDay(on) ? { dueAt: toInstant(momentOn(on)), lastDay: on } : null;
  }
  function nextWorkingDay(on: string): string {
    return workingDayOnOrAfter(addDays(on, 1), calendar);
  }
}
