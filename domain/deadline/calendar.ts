import { z } from 'zod';
import { addDays, isDay, weekday } from './local-day';
import { workingHoursSchema } from './working-hours';

const daySchema = z.string().refine(isDay, 'Not a day (yyyy-MM-dd)');

/**
 * The working calendar as a case carries it in its state: plain JSON, pinned when the case opens and
 * replaced by a "calendar changed" event, so that a rerun counts the days it counted before.
 */
export const calendarSchema = z.object({
  /** Monday to Friday days that are off (holidays, substitutes, swapped days). */
  nonWorking: z.array(daySchema),
  /** Saturdays and Sundays that are worked to make up for a swapped day. */
  workingWeekend: z.array(daySchema),
  /** When offices work on a working day; `DEFAULT_WORKING_HOURS` when absent, as in calendars pinned before hours existed. */
  hours: workingHoursSchema.optional(),
});
export type Calendar = z.infer<typeof calendarSchema>;

/** Whether offices work on that day: Monday to Friday unless off, weekends only when swapped in. */
export function isWorkingDay(day: string, calendar: Calendar): boolean {
  return isWeekend(day) ? calendar.workingWeekend.includes(day) : !calendar.nonWorking.includes(day);
}

export function isWeekend(day: string): boolean {
  const number = weekday(day);
  return number === 0 || number === 6;
}

/** `day` itself when it is worked, otherwise the next day that is. */
export function workingDayOnOrAfter(day: string, calendar: Calendar): string {
  return seek(day, 1, calendar);
}

/** `day` itself when it is worked, otherwise the last one before it. */
export function workingDayOnOrBefore(day: string, calendar: Calendar): string {
  return seek(day, -1, calendar);
}

/**
 * The day `amount` working days after `day` (before it when negative). The day itself is not counted,
 * worked or not. Amount 0 gives `day` when it is worked, otherwise the next working day.
 */
export function addWorkingDays(day: string, amount: number, calendar: Calendar): string {
  if (amount === 0) return workingDayOnOrAfter(day, calendar);
  const step = amount > 0 ? 1 : -1;
  let current = day;
  for (let left = Math.abs(amount); left > 0; left -= 1) current = seek(addDays(current, step), step, calendar);
  return current;
}

/**
 * How many working days lie from `from` to `to`. `to` is always counted; `from` is counted when
 * `inclusive` (the default) and left out otherwise, as for a period that starts the day after an event.
 * Zero when `to` is before `from`.
 */
export function countWorkingDays(from: string, to: string, calendar: Calendar, inclusive = true): number {
  let count = 0;
  for (let day = inclusive ? from : addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** Thrown when a calendar has no working day to find. */
class NoWorkingDay extends RangeError {}

/** What `compute` gives, or null when it looks for a working day that the calendar does not have. */
export function unlessIdle<Result>(compute: () => Result): Result | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof NoWorkingDay) return null;
    throw error;
  }
}

function seek(from: string, step: 1 | -1, calendar: Calendar): string {
  let day = from;
  // A year without one working day is a broken table, not a long holiday.
  for (let tries = 0; tries < 366; tries += 1, day = addDays(day, step)) {
    if (isWorkingDay(day, calendar)) return day;
  }
  throw new NoWorkingDay(`No working day within a year of ${from}`);
}
