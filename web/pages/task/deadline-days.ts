import type { DeadlineAnswer } from '../../../domain/contracts/orders-api';

export type ReasonDay = NonNullable<DeadlineAnswer['days']>[number];

/** How many days counted and how many did not. The day of the event itself is neither: it is where counting begins. */
export function countDays(days: readonly ReasonDay[]): { counted: number; skipped: number } {
  const counted = days.filter((day) => day.counted).length;
  const beginnings = days.filter(({ reason }) => reason === 'start').length;
  return { counted, skipped: days.length - counted - beginnings };
}

/** Days in a row that went the same way, as one line to read. The last day stands alone: it is the answer. */
export function dayRuns(days: readonly ReasonDay[]): ReasonDay[][] {
  const runs: ReasonDay[][] = [];
  for (const day of days) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    if (run && before && alike(before, day)) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

const alike = (a: ReasonDay, b: ReasonDay): boolean =>
  a.reason === b.reason && a.counted === b.counted && a.name?.vi === b.name?.vi && a.countedMs === b.countedMs && !a.last && !b.last;

export interface ReasonMonth { /** yyyy-MM */ month: string; /** Monday to Sunday; null where no day of the list stands. */ weeks: (NumberedDay | null)[][] }
export interface NumberedDay extends ReasonDay { /** Its place among the days that counted; null for one that did not. */ number: number | null }

const MONDAY_FIRST = 6;
const WEEK = 7;
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + MONDAY_FIRST) % WEEK;

/** The days as leaves of a calendar, by month; weeks without a day of the list are left out. */
export function monthsOf(days: readonly ReasonDay[]): ReasonMonth[] {
  const months: ReasonMonth[] = [];
  let number = 0;
  for (const day of days) {
    const numbered: NumberedDay = { ...day, number: day.counted ? (number += 1) : null };
    let month = months[months.length - 1];
    if (month?.month !== day.day.slice(0, 7)) months.push((month = { month: day.day.slice(0, 7), weeks: [] }));
    const weekday = weekdayOf(day.day);
    let week = month.weeks[month.weeks.length - 1];
    // The list has no gaps: a new week begins on Monday, and with the first day of the month.
    if (!week || weekday === 0) month.weeks.push((week = Array.from({ length: WEEK }, () => null)));
    week[weekday] = numbered;
  }
  return months;
}
