import { buildCalendar, countWorkingDays, dayOfInstant, vietnamHolidays, addDays, type Calendar } from '../../domain/deadline';

export type DeadlineUrgency = 'overdue' | 'today' | 'soon' | 'later' | 'none';

export interface DeadlineState {
  urgency: DeadlineUrgency;
  /** Working days left after today (soon, later) or gone since the last day (overdue); 0 otherwise. */
  workingDays: number;
}

/** From this many working days on, a deadline is "later". */
const SOON = 3;

/** Furthest day that working days are counted to; beyond it the calendar's years run out. */
const HORIZON_DAYS = 730;

export function calendarAround(today: string): Calendar {
  return buildCalendar(vietnamHolidays, addDays(today, -HORIZON_DAYS), addDays(today, HORIZON_DAYS));
}

/**
 * How pressing a deadline is at `now` (both ISO instants). `lastDay` is the last day on which it is
 * still kept; without it the day before `dueAt` is taken, because a day deadline ends at midnight.
 */
export function deadlineState(dueAt: string | null, lastDay: string | null, now: string, calendar: Calendar): DeadlineState {
  if (dueAt === null) return { urgency: 'none', workingDays: 0 };
  const today = dayOfInstant(now);
  const last = lastDay ?? dayOfInstant(new Date(Date.parse(dueAt) - 1).toISOString());
  if (now >= dueAt) return { urgency: 'overdue', workingDays: Math.max(1, countWorkingDays(last, today, calendar, false)) };
  if (today >= last) return { urgency: 'today', workingDays: 0 };
  const workingDays = countWorkingDays(today, last, calendar, false);
  return { urgency: workingDays < SOON ? 'soon' : 'later', workingDays };
}
