import { NATIONAL, type CalendarView } from '../../../domain/contracts/operation-api';
import { isDay, isWeekend, type CalendarLayer, type HolidayTable, type WorkingHours } from '../../../domain/deadline';
import type { CalendarContent } from '../../api/calendar-queries';

export const dayKinds = ['holiday', 'substitute', 'off', 'swap', 'work'] as const;
/** As people choose it: a swap is one thing with two days; `work` opens a day that is off above. */
export type DayKind = (typeof dayKinds)[number];

type StoredKind = CalendarLayer['days'][number]['kind'];
/** One day of the list that is edited; `source` is in words here. */
export interface DayRow { date: string; kind: StoredKind; vi: string; en: string; source: string; verified: boolean; swappedWith: string | null }

/** What is changed but not saved: it lies over whatever is stored, also when somebody else has saved meanwhile. */
export interface CalendarDraft { days: Record<string, DayRow | null>; /** Absent: as it is stored. */ hours?: WorkingHours | null }
export const noDraft: CalendarDraft = { days: {} };
export const isChanged = ({ days, hours }: CalendarDraft): boolean => Object.keys(days).length > 0 || hours !== undefined;

/** The days as they are stored, by date. */
export function storedRows({ table, layer }: Pick<CalendarView, 'table' | 'layer'>): Map<string, DayRow> {
  const days = table ? Object.values(table.years).flat() : (layer?.days ?? []);
  return new Map(days.map(({ date, kind, name, source, verified, swappedWith = null }) => [date, { date, kind, vi: name.vi, en: name.en, source: table?.sources[source] ?? source, verified, swappedWith }]));
}

export function draftRows(calendar: Pick<CalendarView, 'table' | 'layer'>, { days }: CalendarDraft): DayRow[] {
  const rows = storedRows(calendar);
  for (const [date, row] of Object.entries(days)) if (row) rows.set(date, row); else rows.delete(date);
  return [...rows.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const sameRow = (a: DayRow | undefined, b: DayRow): boolean => a !== undefined && (Object.keys(b) as (keyof DayRow)[]).every((key) => a[key] === b[key]);

/** The draft with rows added, changed (`put`) and taken away (`drop`); what ends as it is stored is no change. */
export function changeDraft(calendar: Pick<CalendarView, 'table' | 'layer'>, draft: CalendarDraft, change: { put?: readonly DayRow[]; drop?: readonly string[] }): CalendarDraft {
  const stored = storedRows(calendar);
  const days = { ...draft.days };
  for (const date of change.drop ?? []) if (stored.has(date)) days[date] = null; else delete days[date];
  for (const row of change.put ?? []) if (sameRow(stored.get(row.date), row)) delete days[row.date]; else days[row.date] = row;
  return { ...draft, days };
}

/** What would be saved: the table for the national calendar, a layer for a unit's own. */
export function contentOf(calendar: Pick<CalendarView, 'unitId' | 'table' | 'layer'>, draft: CalendarDraft): CalendarContent {
  const rows = draftRows(calendar, draft);
  if (calendar.unitId === NATIONAL) return { layer: null, table: tableOf(calendar.table ?? { sources: {}, years: {} }, rows) };
  const hours = draft.hours === undefined ? calendar.layer?.hours : (draft.hours ?? undefined);
  if (rows.length === 0 && hours === undefined) return { layer: null, table: null };
  return { table: null, layer: { unitId: calendar.unitId, days: rows.map((row) => ({ ...entryOf(row), source: row.source })), ...(hours && { hours }) } };
}

const entryOf = ({ date, kind, vi, en, verified, swappedWith }: DayRow) => ({ date, kind, name: { vi, en: en === '' ? vi : en }, verified, ...(swappedWith !== null && { swappedWith }) });

function tableOf(stored: HolidayTable, rows: readonly DayRow[]): HolidayTable {
  const sources = { ...stored.sources };
  const keys = new Map(Object.entries(sources).map(([key, words]) => [words, key]));
  // A year whose last day was taken away stays listed as nothing at all: it counts as missing.
  const years: HolidayTable['years'] = {};
  for (const row of rows) {
    const source = keys.get(row.source) ?? row.source;
    sources[source] ??= row.source;
    (years[row.date.slice(0, 4)] ??= []).push({ ...entryOf(row), source });
  }
  return { sources, years };
}

/** What is entered in the dialog: one day, or a swap with both its days. */
export interface DayEntry { kind: DayKind; date: string; workDate: string; vi: string; en: string; source: string; verified: boolean }
export const emptyEntry: DayEntry = { kind: 'holiday', date: '', workDate: '', vi: '', en: '', source: '', verified: false };

export function entryFrom(row: DayRow): DayEntry {
  const { vi, en, source, verified, date, swappedWith } = row;
  const words = { vi, en, source, verified };
  if (row.kind === 'swap-work') return swappedWith === null ? { ...words, kind: 'work', date, workDate: '' } : { ...words, kind: 'swap', date: swappedWith, workDate: date };
  return row.kind === 'swap-off' ? { ...words, kind: 'swap', date, workDate: swappedWith ?? '' } : { ...words, kind: row.kind, date, workDate: '' };
}

export function rowsFrom({ kind, date, workDate, verified, ...words }: DayEntry): DayRow[] {
  const text = { vi: words.vi.trim(), en: words.en.trim(), source: words.source.trim(), verified };
  if (kind === 'swap') return [{ ...text, date, kind: 'swap-off', swappedWith: workDate }, { ...text, date: workDate, kind: 'swap-work', swappedWith: date }];
  return [{ ...text, date, kind: kind === 'work' ? 'swap-work' : kind, swappedWith: null }];
}

export type EntryFault = 'day' | 'twice' | 'weekendAlready' | 'notWeekend' | 'sameDay' | 'name' | 'source';

/** What keeps an entry from being taken, by field. `others` are the days listed beside it. */
export function entryFaults(entry: DayEntry, others: ReadonlySet<string>, national: boolean): Partial<Record<'date' | 'workDate' | 'vi' | 'source', EntryFault>> {
  const { kind, date, workDate } = entry;
  const dayFault = (day: string): EntryFault | null => (!isDay(day) ? 'day' : others.has(day) ? 'twice' : null);
  const first = dayFault(date) ?? (kind === 'swap' && isWeekend(date) ? 'weekendAlready' : null);
  const second = kind !== 'swap' ? null : (dayFault(workDate) ?? (workDate === date ? 'sameDay' : national && !isWeekend(workDate) ? 'notWeekend' : null));
  return {
    ...(first && { date: first }), ...(second && { workDate: second }),
    ...(entry.vi.trim() === '' && { vi: 'name' as const }), ...(entry.source.trim() === '' && { source: 'source' as const }),
  };
}
