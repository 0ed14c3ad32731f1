import { unlessIdle, type Calendar } from './calendar';
import { isDayUnit, type LadderOffset } from './deadline-rule';
import { addDays, atHour, atTimeMs, EARLIEST_DAY, instantMs, isUsableDay, LATEST_DAY, toInstant } from './local-day';
import { addTime, offsetDay, type ResolvedDeadline } from './resolve-deadline';

/** What is counted in days (reminders, escalations, rounds) begins when offices open. */
export const OFFICE_HOUR = 8;
const EARLIEST_MS = atTimeMs(EARLIEST_DAY, '00:00');
const LATEST_MS = atTimeMs(LATEST_DAY, '24:00');

/**
 * When a rung fires. Day units fire at 08:00 local time: `before` 3 working days is the third working
 * day before the last day, `before` 0 the last day itself (never after `dueAt`), `after` 1 the next day.
 * `after` 0 is the moment the work becomes late. Hours and smaller are measured from `dueAt`, working
 * hours inside the calendar's working hours.
 *
 * Always an instant: what would fire outside the usable days fires at their edge, and in a calendar
 * without a working day for a year working days count as calendar days.
 */
export function resolveOffset(due: ResolvedDeadline, offset: LadderOffset, calendar: Calendar): string {
  if (!isUsableDay(due.lastDay)) return due.dueAt;
  const dueMs = instantMs(due.dueAt);
  const sign = offset.side === 'before' ? -1 : 1;
  if (!isDayUnit(offset.unit)) return limited(addTime(dueMs, sign * offset.amount, offset.unit, calendar), sign);
  if (offset.amount === 0 && offset.side === 'after') return due.dueAt;
  const { unit, amount } = offset;
  const day = unlessIdle(() => offsetDay(due.lastDay, unit, sign * amount, calendar)) ?? addDays(due.lastDay, sign * amount);
  const fire = instantMs(atHour(day, OFFICE_HOUR));
  // An hour rule or a cut-off can fall due before 08:00; "on the last day" must still come before that.
  return limited(offset.side === 'before' ? Math.min(fire, dueMs) : fire, sign);
}

function limited(ms: number | null, sign: number): string {
  return toInstant(Math.min(Math.max(ms ?? sign * Infinity, EARLIEST_MS), LATEST_MS));
}
