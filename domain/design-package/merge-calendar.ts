import { calendarLayerSchema, holidayTableSchema, type CalendarLayer, type HolidayEntry, type HolidayTable } from '../deadline';
import type { Localized } from '../process';
import { canonicalJson } from '../text/canonical-json';

/** A calendar as a package carries it: the national table, or the days of one unit. */
export interface PackedCalendar { table: HolidayTable | null; layer: CalendarLayer | null; /** For people. */ name: string }
type Content = Omit<PackedCalendar, 'name'>;
type Day = Pick<HolidayEntry, 'date' | 'kind' | 'name'>;

/** Most differences that are told one by one. */
const TOLD = 60;

/** The content of a package's entry when it is a calendar. */
export function readCalendar(content: Readonly<Record<string, unknown>>): PackedCalendar | null {
  const { table = null, layer = null, name } = content;
  const [national, own] = [table === null ? null : holidayTableSchema.safeParse(table), layer === null ? null : calendarLayerSchema.safeParse(layer)];
  if (typeof name !== 'string' || name.length > 300 || (national === null) === (own === null) || national?.success === false || own?.success === false) return null;
  return { table: national?.data ?? null, layer: own?.data ?? null, name };
}

/**
 * The calendar here with the days of the package: where both name a day the package decides, days that only this one has
 * stay. Null when the result would not hold (half of a swap would be left).
 */
export function mergedCalendar(here: Content, { table, layer }: Content): Content | null {
  if (table) {
    const merged = holidayTableSchema.safeParse(mergedTable(here.table ?? { sources: {}, years: {} }, table));
    return merged.success ? { table: merged.data, layer: null } : null;
  }
  if (!layer) return null;
  const hours = layer.hours ?? here.layer?.hours;
  const merged = calendarLayerSchema.safeParse({ unitId: layer.unitId, days: mergedDays(here.layer?.days ?? [], layer.days), ...(hours ? { hours } : {}) });
  return merged.success ? { table: null, layer: merged.data } : null;
}

function mergedDays<D extends Day>(here: readonly D[], theirs: readonly D[]): D[] {
  const byDate = new Map([...here, ...theirs].map((day) => [day.date, day]));
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function mergedTable(here: HolidayTable, theirs: HolidayTable): HolidayTable {
  const sources = { ...here.sources };
  // Two tables may call different documents by one name, and one document by two.
  const named = new Map(Object.entries(theirs.sources).map(([key, words]) => {
    const [known] = Object.entries(sources).find(([, other]) => other === words) ?? [];
    const free = known ?? (Object.hasOwn(sources, key) ? freeName(key, sources) : key);
    sources[free] = words;
    return [key, free];
  }));
  const years = { ...here.years };
  for (const [year, days] of Object.entries(theirs.years)) years[year] = mergedDays(years[year] ?? [], days.map((day) => ({ ...day, source: named.get(day.source) ?? day.source })));
  return { sources, years };
}

function freeName(key: string, taken: Readonly<Record<string, string>>): string {
  let number = 2;
  while (Object.hasOwn(taken, `${key}-${number}`)) number += 1;
  return `${key}-${number}`;
}

const daysOf = ({ table, layer }: Content): Day[] => (table ? Object.values(table.years).flat() : layer?.days ?? []);
const shown = (date: string): string => date.split('-').reverse().join('/');

/** What taking the package's calendar would change, day by day. */
export function calendarDifferences(here: Content, merged: Content): Localized[] {
  const before = new Map(daysOf(here).map((day) => [day.date, day]));
  const days = daysOf(merged).flatMap((day): Localized[] => {
    const old = before.get(day.date);
    if (!old) return [{ vi: `Thêm ngày ${shown(day.date)}: ${day.name.vi}.`, en: `Added ${shown(day.date)}: ${day.name.en}.` }];
    if (old.kind === day.kind && canonicalJson(old.name) === canonicalJson(day.name)) return [];
    return [{ vi: `Ngày ${shown(day.date)}: “${old.name.vi}” thành “${day.name.vi}”.`, en: `${shown(day.date)}: “${old.name.en}” becomes “${day.name.en}”.` }];
  });
  const hours = canonicalJson(here.layer?.hours) === canonicalJson(merged.layer?.hours) ? [] : [{ vi: 'Giờ làm việc thay đổi.', en: 'The working hours change.' }];
  const more = days.length > TOLD ? [{ vi: `và ${days.length - TOLD} ngày nữa`, en: `and ${days.length - TOLD} more days` }] : [];
  return [...hours, ...days.slice(0, TOLD), ...more];
}
