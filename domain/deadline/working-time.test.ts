import fc from 'fast-check';
import { calendarSchema, type Calendar } from './calendar';
import { buildCalendar, vietnamHolidays } from './holiday-table';
import { LATEST_DAY, atTimeMs, toInstant } from './local-day';
import { resolveDeadline } from './resolve-deadline';
import { resolveOffset } from './resolve-offset';
import { anyCalendar, anyMs } from './testing/any-rule';
import { workingHoursSchema } from './working-hours';
import { addWorkingTime, workingTimeBetween } from './working-time';

const calendar = buildCalendar(vietnamHolidays, '2021-01-01', '2027-12-31');
const HOUR = 3_600_000;
const at = (day: string, time: string) => atTimeMs(day, time);
const due = (amount: number, day: string, time: string, pinned: Calendar = calendar) =>
  resolveDeadline({ kind: 'after', from: 'opened', amount, unit: 'working-hours' }, { anchors: { opened: toInstant(at(day, time)) }, calendar: pinned })?.dueAt;

describe('working hours, 07:30–11:30 and 13:30–17:00 unless the calendar says otherwise', () => {
  it.each([
    ['within a session', 2, ['2026-03-04', '08:00'], ['2026-03-04', '10:00']],
    ['over noon', 4, ['2026-03-04', '09:30'], ['2026-03-04', '15:30']],
    ['to the end of a session, not the start of the next', 4, ['2026-03-04', '07:30'], ['2026-03-04', '11:30']],
    ['from before the day begins', 1, ['2026-03-04', '05:00'], ['2026-03-04', '08:30']],
    ['from the noon break', 1, ['2026-03-04', '12:15'], ['2026-03-04', '14:30']],
    ['from the evening', 1, ['2026-03-04', '19:00'], ['2026-03-05', '08:30']],
    ['over a weekend', 1, ['2026-03-06', '16:30'], ['2026-03-09', '08:00']],
    ['over Tết, 14–22/02/2026', 2, ['2026-02-13', '16:00'], ['2026-02-23', '08:30']],
    ['on the Saturday worked for the Friday', 1, ['2026-01-09', '17:00'], ['2026-01-10', '08:30']],
    ['a day of seven and a half hours', 15, ['2026-03-04', '07:30'], ['2026-03-05', '17:00']],
    ['not at all for zero, whatever the hour', 0, ['2026-03-07', '03:00'], ['2026-03-07', '03:00']],
  ] as const)('count %s', (_, amount, [day, time], [dueDay, dueTime]) => expect(due(amount, day, time)).toBe(toInstant(at(dueDay, dueTime))));

  it('follow the hours of the calendar, Friday’s and a worked Saturday’s too', () => {
    const hours = workingHoursSchema.parse({ usual: [{ from: '08:00', to: '12:00' }], byWeekday: { '5': [{ from: '08:00', to: '10:00' }], '6': [{ from: '08:00', to: '09:00' }] } });
    expect(due(3, '2026-01-09', '08:00', { ...calendar, hours })).toBe(toInstant(at('2026-01-10', '09:00')));
    expect(due(4, '2026-01-09', '08:00', { ...calendar, hours })).toBe(toInstant(at('2026-01-12', '09:00')));
  });

  it('place rungs around the due time', () => {
    const end = { dueAt: toInstant(at('2026-03-04', '24:00')), lastDay: '2026-03-04' };
    const rung = (amount: number, side: 'before' | 'after') => resolveOffset(end, { amount, unit: 'working-hours', side }, calendar);
    expect([rung(4, 'before'), rung(0, 'before'), rung(0, 'after'), rung(1, 'after')]).toEqual([toInstant(at('2026-03-04', '11:00')), end.dueAt, end.dueAt, toInstant(at('2026-03-05', '08:30'))]);
  });

  it.each([
    ['none at all', { usual: [] }],
    ['a session that ends before it begins', { usual: [{ from: '11:30', to: '07:30' }] }],
    ['sessions that overlap', { usual: [{ from: '07:30', to: '11:30' }, { from: '11:00', to: '12:00' }] }],
    ['a time that no clock shows', { usual: [{ from: '07:30', to: '24:30' }] }],
    ['an eighth day of the week', { usual: [{ from: '07:30', to: '11:30' }], byWeekday: { '7': [{ from: '07:30', to: '11:30' }] } }],
  ])('are refused with %s', (_, hours) => expect(workingHoursSchema.safeParse(hours).success).toBe(false));

  it('may be absent from a pinned calendar, which is read as it was written', () => {
    expect(calendarSchema.parse({ nonWorking: ['2026-03-04'], workingWeekend: [] })).toEqual({ nonWorking: ['2026-03-04'], workingWeekend: [] });
  });
});

describe('working time, whatever the calendar', () => {
  const hours = fc.integer({ min: 0, max: 400 }).map((quarters) => (quarters * HOUR) / 4);

  it('adds up, and is undone by measuring', () => {
    fc.assert(fc.property(anyCalendar, anyMs, hours, hours, (own, from, first, second) => {
      const end = addWorkingTime(from, first + second, own)!;
      expect(addWorkingTime(addWorkingTime(from, first, own)!, second, own)).toBe(end);
      expect(workingTimeBetween(from, end, own)).toBe(first + second);
      expect(addWorkingTime(from, -first, own)! <= from).toBe(true);
      expect(workingTimeBetween(addWorkingTime(from, -first, own)!, from, own)).toBe(first);
    }), { numRuns: 300 });
  });

  it('never runs backwards, and never faster than the clock', () => {
    fc.assert(fc.property(anyCalendar, anyMs, hours, fc.nat(20 * 24), (own, from, amount, later) => {
      const end = addWorkingTime(from, amount, own)!;
      expect(end - from).toBeGreaterThanOrEqual(amount);
      expect(addWorkingTime(from + later * HOUR, amount, own)! >= end).toBe(true);
    }), { numRuns: 300 });
  });

  it('ends with the last usable day', () => {
    expect(addWorkingTime(at(LATEST_DAY, '10:00'), 8 * HOUR, calendar)).toBeNull();
  });
});
