import { z } from 'zod';
import { isWeekend, type Calendar } from './calendar';
import shipped from './holidays.vn.json';
import { isDay } from './local-day';

const daySchema = z.string().refine(isDay, 'Not a day (yyyy-MM-dd)');

/** One day of the yearly table. Weekend days inside Tết are listed too: people look for them. */
const holidayEntrySchema = z.object({
  date: daySchema,
  /** `off` is a closing day that is no public holiday (a storm, a unit's own day). */
  kind: z.enum(['holiday', 'substitute', 'swap-off', 'swap-work', 'off']),
  name: z.object({ vi: z.string().min(1), en: z.string().min(1) }),
  /** Whether someone has read the document named in `source`. */
  verified: z.boolean(),
  /** Key into the table's `sources`. */
  source: z.string().min(1),
  /** The other half of a swap. */
  swappedWith: daySchema.optional(),
});
export type HolidayEntry = z.infer<typeof holidayEntrySchema>;

/**
 * The editable holiday table: one list a year, as the yearly notices appear (Labour Code 2019, Art. 112;
 * swaps by decision of the Prime Minister). Checked as a whole, so that a half-entered swap is found when
 * the table is saved and not in February.
 */
export const holidayTableSchema = z
  .object({
    sources: z.record(z.string(), z.string()),
    years: z.record(z.string().regex(/^\d{4}$/), z.array(holidayEntrySchema)),
  })
  .superRefine((table, context) => {
    for (const [year, entries] of Object.entries(table.years)) {
      entries.forEach((entry, index) => {
        const message = faultOf(entry, year, entries, index, table.sources);
        if (message) context.addIssue({ code: 'custom', path: ['years', year, index], message });
      });
    }
  });
export type HolidayTable = z.infer<typeof holidayTableSchema>;

/** The table shipped with the product; a deployment may keep its own in the database. */
export const vietnamHolidays: HolidayTable = holidayTableSchema.parse(shipped);

/**
 * The working calendar of a span of days (both ends included), ready to pin in a case.
 * Years the table does not list count as having weekends only: see `listsYear`.
 */
export function buildCalendar(table: HolidayTable, fromDate: string, toDate: string): Calendar {
  const inSpan = Object.values(table.years).flat().filter((entry) => entry.date >= fromDate && entry.date <= toDate);
  const sorted = (entries: HolidayEntry[]) => [...new Set(entries.map((entry) => entry.date))].sort();
  return {
    nonWorking: sorted(inSpan.filter((entry) => entry.kind !== 'swap-work' && !isWeekend(entry.date))),
    workingWeekend: sorted(inSpan.filter((entry) => entry.kind === 'swap-work' && isWeekend(entry.date))),
  };
}

/** Whether the table has this year at all; administrators are warned when next year is missing. */
export function listsYear(table: HolidayTable, year: number): boolean {
  return (table.years[String(year)] ?? []).length > 0;
}

/** What the table says about a day, if anything. */
export function holidayOn(table: HolidayTable, day: string): HolidayEntry | undefined {
  return table.years[day.slice(0, 4)]?.find((entry) => entry.date === day);
}

function faultOf(entry: HolidayEntry, year: string, entries: HolidayEntry[], index: number, sources: Record<string, string>): string | null {
  if (entry.date.slice(0, 4) !== year) return `${entry.date} stands under ${year}`;
  if (entries.findIndex((other) => other.date === entry.date) !== index) return `${entry.date} stands twice`;
  if (!Object.hasOwn(sources, entry.source)) return `Unknown source "${entry.source}"`;
  if (entry.kind === 'swap-work' && !isWeekend(entry.date)) return `${entry.date} is no weekend day to work on`;
  if (entry.kind === 'swap-off' && isWeekend(entry.date)) return `${entry.date} is a weekend day already`;
  if (entry.kind !== 'swap-off' && entry.kind !== 'swap-work') return null;
  const other = entry.kind === 'swap-off' ? 'swap-work' : 'swap-off';
  // A swap across New Year (02/01 for 27/12) has its other half in another list: only its presence is required.
  if (entry.swappedWith === undefined) return 'A swapped day names the day it is swapped with';
  if (entry.swappedWith.slice(0, 4) !== year) return null;
  const pair = entries.find((candidate) => candidate.date === entry.swappedWith);
  return pair?.kind === other && pair.swappedWith === entry.date ? null : `${entry.swappedWith} does not stand as the other half of the swap`;
}
