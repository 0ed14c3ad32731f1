import { isWeekend, isWorkingDay } from './calendar';
import { resolveChanged, clockOf, type DeadlineChanges, type DeadlineClock } from './change-deadline';
import { anchorMoment, countedFrom, startOfTime, type DeadlineContext, type Moment } from './deadline-anchor';
import { isDayUnit, type DeadlineRule } from './deadline-rule';
import { holidayOn, type HolidayTable } from './holiday-table';
import { addDays, atTimeMs, dayOfMs, daysBetween, instantMs, timeOfMs } from './local-day';
import { afterTarget, factTarget, resolveDeadline, yearlyTarget, type ResolvedDeadline } from './resolve-deadline';
import { workedStretches, workedWithin } from './working-time';

/**
 * Why a day counts or not:
 * `start` the event's own day, never counted; `late-start` the event came after its day's time of receipt
 * and counts as of a later day; `working`, `swap-work` counted; `calendar` counted because every day
 * counts; `elapsed` a day of an hour rule; `no-hours` a working day without time that counts; `weekend`,
 * `holiday`, `substitute`, `swap-off`, `off` off; `paused` the clock stood still; `extended` a working day
 * of the granted time; `excluded` the named day of "before", and days after the last day.
 */
export type DayReason =
  | 'start' | 'late-start' | 'working' | 'swap-work' | 'calendar' | 'elapsed' | 'no-hours'
  | 'weekend' | 'holiday' | 'substitute' | 'swap-off' | 'off' | 'paused' | 'extended' | 'excluded';

export interface ExplainedDay {
  day: string;
  counted: boolean;
  reason: DayReason;
  /** The holiday's name, when the table knows one. */
  name?: { vi: string; en: string };
  /** For rules of hours: how much of this day counted, in milliseconds. */
  countedMs?: number;
  /** On the last day: the local time (HH:mm) at which it ends, unless that is the end of the day. */
  until?: string;
  last: boolean;
}

/** Longer spans are shown by their end: nobody reads a list of ten years. */
const LONGEST = 400;

/**
 * The days from the event to the due day, each with what it did to the count: the answer to "why this
 * day?". Null when the deadline is not known. Holiday names come from `table` (`layeredHolidays` for a unit
 * with a calendar of its own); what counts is decided by the pinned calendar in `context`, and by what was
 * done to the deadline since (`changes`), so the list explains the date the case really has.
 */
export function explainDeadline(rule: DeadlineRule, context: DeadlineContext, table?: HolidayTable, changes: DeadlineChanges = {}): ExplainedDay[] | null {
  const question = questionOf(rule, context, table, changes);
  if (question === null) return null;
  const { lastDay } = question.due;
  const end = question.target !== null && question.target > lastDay ? question.target : lastDay;
  const first = question.event !== null && question.event <= lastDay ? question.event : lastDay;
  const days: ExplainedDay[] = [];
  const shown = daysBetween(first, end) > LONGEST ? addDays(end, -LONGEST) : first;
  // Periods are counted from their first day even when only the end is shown: what counts depends on what counted before.
  for (let day = rule.kind === 'after' ? first : shown, counted = 0; day <= end; day = addDays(day, 1)) {
    const explained = explainDay(day, question, counted);
    if (explained.counted) counted += 1;
    if (day >= shown) days.push(explained);
  }
  return days;
}

const COUNTED = new Set<DayReason>(['working', 'swap-work', 'calendar', 'elapsed', 'extended']);

interface Question {
  rule: DeadlineRule;
  context: DeadlineContext;
  table: HolidayTable | undefined;
  clock: DeadlineClock;
  /** The day of the event, and the one from which it counts; they differ by the time of receipt only. */
  event: string | null;
  start: string | null;
  /** The moment from which time counts, for rules of hours. */
  startMs: number | null;
  /** The day the rule names, while it is still the one that matters. */
  target: string | null;
  due: ResolvedDeadline;
  /** Where the granted time begins: after this day. */
  grantedAfter: string | null;
  pauses: { from: number; to: number }[];
}

function questionOf(rule: DeadlineRule, context: DeadlineContext, table: HolidayTable | undefined, changes: DeadlineChanges): Question | null {
  const unchanged = resolveDeadline(rule, context);
  const due = unchanged && resolveChanged(rule, context, changes);
  if (!unchanged || !due) return null;
  const anchor = anchorMoment(rule.kind === 'after' || rule.kind === 'yearly' ? (rule.from ?? 'opened') : 'opened', context);
  const start = anchor && countedFrom(anchor, rule.kind === 'after' ? rule.receivedUntil : undefined, context.calendar);
  const moved = due.dueAt !== unchanged.dueAt;
  const beforeExtension = changes.extendedTo === undefined ? null : resolveChanged(rule, context, { pauses: beforeGrant(changes) });
  return {
    rule, context, table, due, start, clock: clockOf(rule),
    event: anchor?.day ?? null,
    startMs: anchor && startOfTime(anchor),
    target: moved ? null : targetOf(rule, context, anchor, start),
    grantedAfter: beforeExtension?.lastDay ?? null,
    pauses: (changes.pauses ?? []).map(({ from, to }) => ({ from: instantMs(from), to: instantMs(to) })),
  };
}

function beforeGrant({ pauses = [], extendedAt }: DeadlineChanges): { from: string; to: string }[] {
  return extendedAt === undefined ? pauses : pauses.filter(({ from }) => instantMs(from) < instantMs(extendedAt));
}

function targetOf(rule: DeadlineRule, context: DeadlineContext, anchor: Moment | null, start: string | null): string | null {
  switch (rule.kind) {
    case 'date':
      return rule.day;
    case 'fact':
      return rule.offset && !isDayUnit(rule.offset.unit) ? null : factTarget(rule, context);
    case 'yearly':
      return anchor && yearlyTarget(rule, anchor, context.calendar);
    case 'after':
      return start !== null && isDayUnit(rule.unit) ? afterTarget(rule, start, context.calendar) : null;
  }
}

function explainDay(day: string, question: Question, countedBefore: number): ExplainedDay {
  const { due, table, rule } = question;
  const last = day === due.lastDay;
  const countedMs = countsTime(rule) ? timeCounted(day, question) : undefined;
  const reason = reasonOf(day, question, countedBefore, countedMs);
  const name = table ? holidayOn(table, day)?.name : undefined;
  const until = last && due.dueAt !== new Date(atTimeMs(day, '24:00')).toISOString() ? timeOfMs(instantMs(due.dueAt)) : undefined;
  return { day, counted: COUNTED.has(reason), reason, ...(name ? { name } : {}), ...(countedMs !== undefined ? { countedMs } : {}), ...(until ? { until } : {}), last };
}

function reasonOf(day: string, question: Question, countedBefore: number, countedMs: number | undefined): DayReason {
  const { rule, context, start, event, target, due, grantedAfter, table } = question;
  const works = isWorkingDay(day, context.calendar);
  const worked: DayReason = isWeekend(day) ? 'swap-work' : 'working';
  if (grantedAfter !== null && day > grantedAfter && day <= due.lastDay) {
    return isPaused(day, question) ? (works ? 'paused' : offReason(day, table)) : works ? 'extended' : offReason(day, table);
  }
  if (countedMs !== undefined) return timeReason(day, question, countedMs, works ? worked : offReason(day, table));
  // A zero-day period ends on the day of the event itself, so that day is the one that counts.
  if (day === start && day !== due.lastDay) return 'start';
  if (start !== null && event !== null && day >= event && day < start) return day === event && works ? 'late-start' : offReason(day, table);
  if (day > due.lastDay) return day === target || works ? 'excluded' : offReason(day, table);
  const everyDayCounts = rule.kind === 'after' && rule.unit === 'calendar-days' && (target === null ? countedBefore < rule.amount : day <= target);
  if (isPaused(day, question) && (works || everyDayCounts)) return 'paused';
  if (everyDayCounts) return 'calendar';
  return works ? worked : offReason(day, table);
}

/** A day of a rule of hours: what is worked for working hours, what passes for elapsed ones. */
function timeReason(day: string, question: Question, countedMs: number, kind: DayReason): DayReason {
  const elapsed = question.clock === 'elapsed';
  if (countedMs > 0) return elapsed ? 'elapsed' : kind;
  if (isPaused(day, question)) return elapsed || isWorkingDay(day, question.context.calendar) ? 'paused' : kind;
  // Hours that lie around a fact have no start to count from; every day up to them is on the way.
  if (elapsed) return 'elapsed';
  return isWorkingDay(day, question.context.calendar) ? (day === question.event ? 'start' : 'no-hours') : kind;
}

function countsTime(rule: DeadlineRule): boolean {
  return rule.kind === 'after' ? !isDayUnit(rule.unit) : rule.kind === 'fact' && rule.offset !== undefined && !isDayUnit(rule.offset.unit);
}

/** How much of a day counted towards a rule of hours, pauses taken out. */
function timeCounted(day: string, { startMs, due, clock, context, pauses }: Question): number {
  const [from, to] = [Math.max(startMs ?? 0, atTimeMs(day, '00:00')), Math.min(instantMs(due.dueAt), atTimeMs(day, '24:00'))];
  const stretches = clock === 'working-hours' ? workedStretches(day, context.calendar) : [{ from: atTimeMs(day, '00:00'), to: atTimeMs(day, '24:00') }];
  const paused = pauses.reduce((sum, pause) => sum + workedWithin(stretches, Math.max(from, pause.from), Math.min(to, pause.to)), 0);
  return workedWithin(stretches, from, to) - paused;
}

/** Whether a pause took the day: the day after it began up to the day it ended, as `shiftedByPause` gives them back. */
function isPaused(day: string, { pauses }: Question): boolean {
  return pauses.some(({ from, to }) => day > dayOfMs(from) && day <= dayOfMs(to));
}

function offReason(day: string, table: HolidayTable | undefined): DayReason {
  const kind = table ? holidayOn(table, day)?.kind : undefined;
  if (kind && kind !== 'swap-work') return kind;
  return isWeekend(day) ? 'weekend' : 'holiday';
}
