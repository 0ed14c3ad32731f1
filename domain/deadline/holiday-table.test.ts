import { buildCalendar, holidayTableSchema, listsYear, vietnamHolidays } from './holiday-table';
import shipped from './holidays.vn.json';
import { isWeekend } from './calendar';
import { addDays } from './local-day';

const faults = (table: unknown) => holidayTableSchema.safeParse(table).error?.issues.map((issue) => issue.message) ?? [];
const entry = (date: string, more: object = {}) => ({ date, kind: 'holiday', name: { vi: 'Ngày nghỉ', en: 'Day off' }, verified: true, source: 's', ...more });
const tableOf = (...entries: object[]) => ({ sources: { s: 'a source' }, years: { 2026: entries } });

describe('the shipped holiday table', () => {
  it('lists every year from 2021 to 2027 and no other', () => {
    expect(Object.keys(vietnamHolidays.years)).toEqual(['2021', '2022', '2023', '2024', '2025', '2026', '2027']);
    expect(listsYear(vietnamHolidays, 2027)).toBe(true);
    expect(listsYear(vietnamHolidays, 2028)).toBe(false);
  });

  it('has Tết from 10 to 16 February 2021 and from 14 to 22 February 2026, weekends included', () => {
    const tet = (year: string) => vietnamHolidays.years[year]!.filter((day) => day.name.vi === 'Tết Nguyên đán').map((day) => day.date);
    expect(tet('2021')).toEqual(Array.from({ length: 7 }, (_, index) => addDays('2021-02-10', index)));
    expect(tet('2026')).toEqual(Array.from({ length: 9 }, (_, index) => addDays('2026-02-14', index)));
  });

  it.each(Object.keys(vietnamHolidays.years))('gives %s the eleven paid days of the Labour Code as weekdays off', (year) => {
    const off = buildCalendar(vietnamHolidays, `${year}-01-01`, `${year}-12-31`).nonWorking;
    const swapped = vietnamHolidays.years[year]!.filter((day) => day.kind === 'swap-off').length;
    // Art. 112: 1 + 5 + 1 + 1 + 1 + 2 days; what falls on a weekend is given back by a day in lieu.
    expect(off.length - swapped).toBe(11);
    expect(off.some(isWeekend)).toBe(false);
  });

  it('leaves 24 November out but shows how to add it', () => {
    expect(Object.values(vietnamHolidays.years).flat().some((day) => day.date.endsWith('-11-24'))).toBe(false);
    const years = { ...shipped.years, 2026: [...shipped.years[2026], shipped.example] };
    expect(buildCalendar(holidayTableSchema.parse({ ...shipped, years }), '2026-11-01', '2026-11-30').nonWorking).toEqual(['2026-11-24']);
  });
});

describe('a table as an administrator enters it', () => {
  it.each([
    ['a day under the wrong year', tableOf(entry('2025-01-01')), '2025-01-01 stands under 2026'],
    ['a day twice', tableOf(entry('2026-01-01'), entry('2026-01-01')), '2026-01-01 stands twice'],
    ['a source nobody described', tableOf(entry('2026-01-01', { source: 'x' })), 'Unknown source "x"'],
    ['half a swap', tableOf(entry('2026-01-02', { kind: 'swap-off', swappedWith: '2026-01-10' })), '2026-01-10 does not stand as the other half of the swap'],
    ['a made-up working day that is none', tableOf(entry('2026-01-05', { kind: 'swap-work', swappedWith: '2026-01-02' })), '2026-01-05 is no weekend day to work on'],
    ['a day that does not exist', tableOf(entry('2026-02-30')), 'Not a day (yyyy-MM-dd)'],
  ])('is refused with %s', (_, table, message) => expect(faults(table)).toContain(message));

  it('may swap across New Year', () => {
    expect(faults(tableOf(entry('2026-01-02', { kind: 'swap-off', swappedWith: '2025-12-27' })))).toEqual([]);
  });
});
