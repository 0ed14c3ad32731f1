import { isWorkingDay, type Calendar } from './calendar';
import { addDays, atTimeMs, dayOfMs, EARLIEST_DAY, LATEST_DAY } from './local-day';
import { sessionsOn } from './working-hours';

/** A stretch of time in milliseconds since the epoch; `to` is exclusive. */
interface Stretch { from: number; to: number }

/** The stretches that are worked on a day, in order; none on a day off. */
export function workedStretches(day: string, calendar: Calendar): Stretch[] {
  if (!isWorkingDay(day, calendar)) return [];
  return sessionsOn(day, calendar.hours).map(({ from, to }) => ({ from: atTimeMs(day, from), to: atTimeMs(day, to) }));
}

/**
 * The moment after which `amount` milliseconds of working time have passed since `from` (before it when
 * negative), or null beyond `LATEST_DAY` and `EARLIEST_DAY`. Of the moments that qualify the nearest is
 * taken: a session that is used up ends the count at its end, not at the start of the next one.
 */
export function addWorkingTime(from: number, amount: number, calendar: Calendar): number | null {
  if (amount === 0) return from;
  return amount > 0 ? forward(from, amount, calendar) : backward(from, -amount, calendar);
}

/** Milliseconds of working time from one moment to a later one; zero when it is not later. */
export function workingTimeBetween(from: number, to: number, calendar: Calendar): number {
  let sum = 0;
  if (to <= from) return sum;
  for (let day = dayOfMs(from), last = dayOfMs(to); day <= last; day = addDays(day, 1)) sum += workedWithin(workedStretches(day, calendar), from, to);
  return sum;
}

/** How much of the stretches lies between two moments. */
export function workedWithin(stretches: Stretch[], from: number, to: number): number {
  return stretches.reduce((sum, stretch) => sum + Math.max(0, Math.min(stretch.to, to) - Math.max(stretch.from, from)), 0);
}

function forward(from: number, amount: number, calendar: Calendar): number | null {
  let left = amount;
  for (let day = dayOfMs(from); day <= LATEST_DAY; day = addDays(day, 1)) {
    for (const stretch of workedStretches(day, calendar)) {
      const start = Math.max(stretch.from, from);
      if (start + left <= stretch.to) return start + left;
      left -= Math.max(0, stretch.to - start);
    }
  }
  return null;
}

function backward(from: number, amount: number, calendar: Calendar): number | null {
  let left = amount;
  for (let day = dayOfMs(from); day >= EARLIEST_DAY; day = addDays(day, -1)) {
    for (const stretch of workedStretches(day, calendar).reverse()) {
      const end = Math.min(stretch.to, from);
      if (end - left >= stretch.from) return end - left;
      left -= Math.max(0, end - stretch.from);
    }
  }
  return null;
}
