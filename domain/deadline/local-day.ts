/**
 * Days and instants in Asia/Ho_Chi_Minh, by plain arithmetic.
 *
 * Viet Nam has kept UTC+7 without summer time since 13 June 1975, so a time library or the host's
 * zone data would add nothing but a way to go wrong: this code runs in a browser, in Node and in a
 * Temporal workflow, and must give the same day in all three. Dates before 1975-06-13 are not supported.
 *
 * A "day" is a string 'yyyy-MM-dd' of the local calendar; an "instant" is an ISO string with a zone.
 */

const DAY_MS = 86_400_000;
const OFFSET_MS = 7 * 3_600_000;
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const TIME_PATTERN = /^([01]\d|2[0-3]):[0-5]\d$/;
const INSTANT_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * The days deadlines may name, both included. Far enough for every case, near enough that ten more years
 * (the longest amount a rule may have) stay a valid `Date`, compare as text, and fit the 292 years that
 * Temporal's server can hold in a timer.
 */
export const EARLIEST_DAY = '1900-01-01';
export const LATEST_DAY = '2199-12-31';

/** Whether a text is a day that exists, from `EARLIEST_DAY` to `LATEST_DAY`. */
export function isUsableDay(text: unknown): text is string {
  return isDay(text) && text >= EARLIEST_DAY && text <= LATEST_DAY;
}

/** Whether `text` is a local time of day 'HH:mm', 00:00 to 23:59. */
export function isTime(text: unknown): text is string {
  return typeof text === 'string' && TIME_PATTERN.test(text);
}

/** Whether `text` is a day that exists ('2025-02-31' does not). */
export function isDay(text: unknown): text is string {
  return typeof text === 'string' && DAY_PATTERN.test(text) && dayFromNumber(Math.floor(utcMs(text) / DAY_MS)) === text;
}

/** Whether `text` is an ISO instant that names its zone; without one the host's zone would decide. */
export function isInstant(text: unknown): text is string {
  return typeof text === 'string' && INSTANT_PATTERN.test(text) && !Number.isNaN(Date.parse(text));
}

/** Milliseconds since the epoch. Throws RangeError when the text is not an instant with a zone. */
export function instantMs(instant: string): number {
  if (!isInstant(instant)) throw new RangeError(`Not an ISO instant with a zone: ${String(instant)}`);
  return Date.parse(instant);
}

/** The ISO UTC instant `ms` milliseconds after the epoch. */
export function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}

/** The local day on which an instant falls. */
export function dayOfInstant(instant: string): string {
  return dayOfMs(instantMs(instant));
}

/** The local day on which a millisecond falls. */
export function dayOfMs(ms: number): string {
  return dayFromNumber(Math.floor((ms + OFFSET_MS) / DAY_MS));
}

/** The UTC instant of `hour`:00 local time on a day; hour 24 is the start of the next day. */
export function atHour(day: string, hour: number): string {
  return toInstant(utcMs(requireDay(day)) - OFFSET_MS + hour * 3_600_000);
}

/** The UTC instant, in milliseconds, of a local time 'HH:mm' on a day; '24:00' is the start of the next day. */
export function atTimeMs(day: string, time: string): number {
  return utcMs(requireDay(day)) - OFFSET_MS + Number(time.slice(0, 2)) * 3_600_000 + Number(time.slice(3, 5)) * 60_000;
}

/** The local time of day 'HH:mm' (seconds cut off) of a millisecond. */
export function timeOfMs(ms: number): string {
  return new Date(ms + OFFSET_MS).toISOString().slice(11, 16);
}

/** The day `amount` calendar days later (earlier when negative). */
export function addDays(day: string, amount: number): string {
  return dayFromNumber(dayNumber(day) + amount);
}

/** How many calendar days lie from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: string): number {
  // Day 0 of the epoch, 1 January 1970, was a Thursday.
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The day with this year, month (1–12) and day of month; 29 February becomes 28 in common years. */
export function dayOfYear(year: number, month: number, dayOfMonth: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayFromNumber(Math.floor(Date.UTC(year, month - 1, Math.min(dayOfMonth, last)) / DAY_MS));
}

function dayNumber(day: string): number {
  return Math.floor(utcMs(requireDay(day)) / DAY_MS);
}

function requireDay(day: string): string {
  if (!DAY_PATTERN.test(day)) throw new RangeError(`Not a day (yyyy-MM-dd): ${String(day)}`);
  return day;
}

function utcMs(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

function dayFromNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
