import { calendarLayerSchema, holidayTableSchema, vietnamHolidays } from '../../../domain/deadline';
import { changeDraft, contentOf, draftRows, emptyEntry, entryFaults, entryFrom, isChanged, noDraft, rowsFrom, storedRows } from './calendar-draft';

const national = { unitId: 'national', table: vietnamHolidays, layer: null };
const own = { unitId: 'xa-long-hai', table: null, layer: null };
const late = rowsFrom({ ...emptyEntry, date: '2026-11-24', vi: 'Ngày Văn hóa Việt Nam', source: 'Quyết định mới', verified: true });
const swap = rowsFrom({ ...emptyEntry, kind: 'swap', date: '2026-09-01', workDate: '2026-08-29', vi: 'Nghỉ liền Quốc khánh', source: 'Công văn' });

it('the table comes back as it was when nothing is changed', () => {
  expect(contentOf(national, noDraft).table).toEqual(vietnamHolidays);
});

it('a late holiday joins its year with a source of its own, and the table is still a good one', () => {
  const { table } = contentOf(national, changeDraft(national, noDraft, { put: late }));
  expect(holidayTableSchema.safeParse(table).success).toBe(true);
  expect(table?.years['2026']?.find(({ date }) => date === '2026-11-24')).toMatchObject({ name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Ngày Văn hóa Việt Nam' }, source: 'Quyết định mới', verified: true });
});

it('both days of a swap go in and out together, for a unit as for the nation', () => {
  const entered = changeDraft(own, noDraft, { put: swap });
  expect(calendarLayerSchema.safeParse(contentOf(own, entered).layer).success).toBe(true);
  expect(holidayTableSchema.safeParse(contentOf(national, changeDraft(national, noDraft, { put: swap })).table).success).toBe(true);
  expect(swap.map(entryFrom)).toEqual([expect.objectContaining({ kind: 'swap', date: '2026-09-01', workDate: '2026-08-29' }), expect.objectContaining({ date: '2026-09-01', workDate: '2026-08-29' })]);
  expect(isChanged(changeDraft(own, entered, { drop: swap.map(({ date }) => date) }))).toBe(false);
});

it('a day taken away and put back is no change; one taken away is gone', () => {
  const [row] = storedRows(national).values();
  const gone = changeDraft(national, noDraft, { drop: [row!.date] });
  expect(draftRows(national, gone).some(({ date }) => date === row!.date)).toBe(false);
  expect(isChanged(changeDraft(national, gone, { put: [row!] }))).toBe(false);
});

it('a unit without differences has no layer, and its own hours are kept', () => {
  expect(contentOf(own, noDraft)).toEqual({ layer: null, table: null });
  const hours = { usual: [{ from: '07:00', to: '11:00' }] };
  const withHours = { ...own, layer: { unitId: own.unitId, days: [], hours } };
  expect(contentOf(withHours, noDraft).layer).toEqual({ unitId: own.unitId, days: [], hours });
  expect(contentOf(withHours, { ...noDraft, hours: null }).layer).toBeNull();
});

it('says what is missing or cannot be', () => {
  expect(entryFaults(emptyEntry, new Set(), true)).toEqual({ date: 'day', vi: 'name', source: 'source' });
  const words = { ...emptyEntry, vi: 'a', source: 'b' };
  expect(entryFaults({ ...words, date: '2026-11-24' }, new Set(['2026-11-24']), true)).toEqual({ date: 'twice' });
  expect(entryFaults({ ...words, kind: 'swap', date: '2026-11-28', workDate: '2026-11-27' }, new Set(), true)).toEqual({ date: 'weekendAlready', workDate: 'notWeekend' });
  expect(entryFaults({ ...words, kind: 'swap', date: '2026-11-27', workDate: '2026-11-30' }, new Set(), false)).toEqual({});
});
