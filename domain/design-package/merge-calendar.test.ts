import { vietnamHolidays, type HolidayTable } from '../deadline';
import { calendarDifferences, mergedCalendar, readCalendar } from './merge-calendar';

const words = (text: string) => ({ vi: text, en: text });
const day = (date: string, name: string, more: object = {}) => ({ date, kind: 'holiday' as const, name: words(name), verified: true, source: 'a', ...more });
const table = (days: HolidayTable['years'], sources: Record<string, string> = { a: 'Thông báo A' }): HolidayTable => ({ sources, years: days });
const national = (content: HolidayTable) => ({ table: content, layer: null });
const layer = (days: object[], hours?: object) => ({ table: null, layer: { unitId: 'so', days, ...(hours ? { hours } : {}) } as never });

test('a table gains the days it has not, takes the package’s word on those it has, and keeps its own', () => {
  const here = national(table({ 2026: [day('2026-01-01', 'Tết Dương lịch'), day('2026-09-02', 'Quốc khánh')] }));
  const theirs = national(table({ 2026: [day('2026-09-02', 'Ngày Quốc khánh')], 2027: [day('2027-01-01', 'Tết Dương lịch')] }, { a: 'Thông báo B' }));
  const merged = mergedCalendar(here, theirs);
  expect(merged?.table?.years).toMatchObject({ 2026: [{ name: words('Tết Dương lịch'), source: 'a' }, { name: words('Ngày Quốc khánh'), source: 'a-2' }], 2027: [{ source: 'a-2' }] });
  expect(merged?.table?.sources).toEqual({ a: 'Thông báo A', 'a-2': 'Thông báo B' });
  expect(calendarDifferences(here, merged!).map(({ vi }) => vi)).toEqual(['Ngày 02/09/2026: “Quốc khánh” thành “Ngày Quốc khánh”.', 'Thêm ngày 01/01/2027: Tết Dương lịch.']);
  expect(mergedCalendar(merged!, theirs)).toEqual(merged);
});

test('the shipped table with itself is itself', () => {
  expect(mergedCalendar(national(vietnamHolidays), national(vietnamHolidays))).toEqual(national(vietnamHolidays));
});

test('half of a swap does not stand alone', () => {
  const swap = [{ ...day('2026-02-13', 'Nghỉ'), kind: 'swap-off', swappedWith: '2026-02-07' }, { ...day('2026-02-07', 'Làm'), kind: 'swap-work', swappedWith: '2026-02-13' }];
  const here = layer(swap);
  expect(mergedCalendar(here, layer([day('2026-02-07', 'Nghỉ')]))).toBeNull();
  expect(mergedCalendar(here, layer([day('2026-05-04', 'Nghỉ')], undefined))?.layer?.days).toHaveLength(3);
});

test('only what is a calendar is read as one', () => {
  const good = { table: vietnamHolidays, layer: null, name: 'Lịch' };
  expect(readCalendar(good)).toEqual(good);
  for (const bad of [{}, { name: 'x' }, { ...good, name: 1 }, { ...good, layer: { unitId: 'so', days: [] } }, { ...good, table: { years: 1 } }, { name: 'x', layer: { unitId: 'so', days: [{}] } }]) expect(readCalendar(bad)).toBeNull();
});
