import { isWeekend, isWorkingDay, type Calendar } from './calendar';
import type { DeadlineRule } from './deadline-rule';
import { holidayOn, type HolidayTable } from './holiday-table';
import { addDays, dayOfInstant, daysBetween } from './local-day';
import { afterTarget, anchorInstant, factTarget, resolveDeadline, yearlyTarget, type DeadlineContext } from './resolve-deadline';

/**
 * Why a day counts or not:
 * `start` the event's own day, never counted; `working`, `swap-work` counted; `calendar` counted because
 * every day counts; `elapsed` a day of an hour rule; `weekend`, `holiday`, `substitute`, `swap-off` off;
 * `excluded` the named day of "before", and days after the last day.
 */
export type DayReason = 'start' | 'working' | 'swap-work' | 'calendar' | 'elapsed' | 'weekend' | 'holiday' | 'substitute' | 'swap-off' | 'excluded';

export interface ExplainedDay {
  day: string;
  counted: boolean;
  reason: DayReason;
  /** The holiday's name, when the table knows one. */
  name?: { vi: string; en: string };
  last: boolean;
}

/** Longer spans are shown by their end: nobody reads a list of ten years. */
const LONGEST = 400;

/**
 * The days from the event to the due day, each with what it did to the count: the answer to "why this
 * day?". Null when the deadline is not known. Holiday names come from `table`; what counts is decided by
 * the pinned calendar in `context`, so the list explains the date the case really has.
 */
export function explainDeadline(rule: DeadlineRule, context: DeadlineContext, table?: HolidayTable): ExplainedDay[] | null {
  const due = resolveDeadline(rule, context);
  if (due === null) return null;
  const start = startOf(rule, context);
  const target = targetOf(rule, context, start);
  const end = target !== null && target > due.lastDay ? target : due.lastDay;
  const first = start !== null && start <= due.lastDay ? start : due.lastDay;
  const from = daysBetween(first, end) > LONGEST ? addDays(end, -LONGEST) : first;
  const days: ExplainedDay[] = [];
  for (let day = from; day <= end; day = addDays(day, 1)) {
    const reason = reasonOf(day, { rule, start, lastDay: due.lastDay, calendar: context.calendar, table, target });
    const name = table ? holidayOn(table, day)?.name : undefined;
    days.push({ day, counted: COUNTED.has(reason), reason, ...(name ? { name } : {}), last: day === due.lastDay });
  }
  return days;
}

const COUNTED = new Set<DayReason>(['working', 'swap-work', 'calendar', 'elapsed']);

function startOf(rule: DeadlineRule, context: DeadlineContext): string | null {
  const anchor = anchorInstant(rule.kind === 'fact' ? 'opened' : (rule.from ?? 'opened'), context);
  return anchor === null ? null : dayOfInstant(anchor);
}

function targetOf(rule: DeadlineRule, context: DeadlineContext, start: string | null): string | null {
  if (rule.kind === 'fact') return factTarget(rule, context);
  if (start === null) return null;
  if (rule.kind === 'yearly') return yearlyTarget(rule, start, context.calendar);
  return rule.unit === 'working-days' || rule.unit === 'calendar-days' ? afterTarget(rule, start, context.calendar) : null;
}

interface Question {
  rule: DeadlineRule;
  start: string | null;
  target: string | null;
  lastDay: string;
  calendar: Calendar;
  table: HolidayTable | undefined;
}

function reasonOf(day: string, { rule, start, target, lastDay, calendar, table }: Question): DayReason {
  if (rule.kind === 'after' && rule.unit !== 'working-days' && rule.unit !== 'calendar-days') return 'elapsed';
  // A zero-day period ends on the day of the event itself, so that day is the one that counts.
  if (day === start && day !== lastDay) return 'start';
  if (day > lastDay) return day === target || isWorkingDay(day, calendar) ? 'excluded' : offReason(day, table);
  const everyDayCounts = rule.kind === 'after' && rule.unit === 'calendar-days';
  if (everyDayCounts && target !== null && day <= target) return 'calendar';
  if (!isWorkingDay(day, calendar)) return offReason(day, table);
  return isWeekend(day) ? 'swap-work' : 'working';
}

function offReason(day: string, table: HolidayTable | undefined): DayReason {
  const kind = table ? holidayOn(table, day)?.kind : undefined;
  if (kind && kind !== 'swap-work') return kind;
  return isWeekend(day) ? 'weekend' : 'holiday';
}
