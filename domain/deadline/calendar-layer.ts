import { z } from 'zod';
import { isWeekend, type Calendar } from './calendar';
import { buildCalendar, type HolidayEntry, type HolidayTable } from './holiday-table';
import { isUsableDay, LATEST_DAY } from './local-day';
import { workingHoursSchema, type WorkingHours } from './working-hours';

const daySchema = z.string().refine(isUsableDay, `Not a day (yyyy-MM-dd) up to ${LATEST_DAY}`);
const wordSchema = z.string().min(1).max(300);

/** One day of a unit's own list; it replaces what the units above and the national table say of that day. */
const layerDaySchema = z.object({
  date: daySchema,
  /**
   * `off`, `holiday`, `substitute`, `swap-off` close the day, on a weekend too (taking back a Saturday that
   * is worked above); `swap-work` opens it, on a weekday too (taking back a day that is off above).
   */
  kind: z.enum(['off', 'holiday', 'substitute', 'swap-off', 'swap-work']),
  name: z.object({ vi: wordSchema, en: wordSchema }),
  /** The document that orders it, in words. */
  source: wordSchema,
  /** Whether someone has read that document. */
  verified: z.boolean(),
  /** The other half of a swap within the same list. */
  swappedWith: daySchema.optional(),
});

/**
 * A unit's own calendar: what differs from its parent's. Units without differences need no layer.
 * At most 2,000 days, so that a calendar stays small enough to be pinned in a case.
 */
export const calendarLayerSchema = z
  .object({ unitId: z.string().min(1).max(100), days: z.array(layerDaySchema).max(2000), hours: workingHoursSchema.optional() })
  .superRefine(({ days }, context) => {
    days.forEach((day, index) => {
      const message = faultOf(day, days, index);
      if (message) context.addIssue({ code: 'custom', path: ['days', index], message });
    });
  });
export type CalendarLayer = z.infer<typeof calendarLayerSchema>;

/**
 * The national table with the layers of a unit and its parents laid over it, root first: for every day the
 * lowest layer that names it decides. Use it where a `HolidayTable` names days, as in `explainDeadline`.
 */
export function layeredHolidays(national: HolidayTable, layers: CalendarLayer[]): HolidayTable {
  const sources = { ...national.sources };
  const byDay = new Map<string, HolidayEntry>(Object.values(national.years).flat().map((entry) => [entry.date, entry]));
  for (const day of layers.flatMap((layer) => layer.days)) {
    byDay.set(day.date, day);
    sources[day.source] = day.source;
  }
  const years: HolidayTable['years'] = {};
  for (const date of [...byDay.keys()].sort()) (years[date.slice(0, 4)] ??= []).push(byDay.get(date)!);
  return { sources, years };
}

/**
 * The calendar of a unit for a span of days (both included), ready to pin in a case. `layers` are those of
 * the unit's path, root first. Without layers this is `buildCalendar`.
 */
export function layeredCalendar(national: HolidayTable, layers: CalendarLayer[], from: string, to: string): Calendar {
  const calendar = buildCalendar(layeredHolidays(national, layers), from, to);
  const hours = layeredHours(layers);
  return hours ? { ...calendar, hours } : calendar;
}

/** A child's usual hours replace its parent's altogether, its parent's weekdays included. */
function layeredHours(layers: CalendarLayer[]): WorkingHours | undefined {
  return layers.reduce<WorkingHours | undefined>((above, { hours }) => hours ?? above, undefined);
}

function faultOf(day: CalendarLayer['days'][number], days: CalendarLayer['days'], index: number): string | null {
  if (days.findIndex((other) => other.date === day.date) !== index) return `${day.date} stands twice`;
  if (day.kind !== 'swap-off' && day.kind !== 'swap-work') return day.swappedWith === undefined ? null : 'Only a swapped day names another';
  if (day.kind === 'swap-off' && isWeekend(day.date)) return `${day.date} is a weekend day already`;
  // A day that is only opened again (work on a day that is off above) has no other half; one that is given away has.
  if (day.swappedWith === undefined) return day.kind === 'swap-off' ? 'A swapped day names the day it is swapped with' : null;
  const pair = days.find((other) => other.date === day.swappedWith);
  const other = day.kind === 'swap-off' ? 'swap-work' : 'swap-off';
  return pair?.kind === other && pair.swappedWith === day.date ? null : `${day.swappedWith} does not stand as the other half of the swap`;
}
