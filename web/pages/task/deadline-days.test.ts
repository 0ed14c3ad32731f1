import { explainDeadline, formatDay, buildCalendar, vietnamHolidays } from '../../../domain/deadline';
import { countDays, dayRuns, monthsOf, type ReasonDay } from './deadline-days';

const calendar = buildCalendar(vietnamHolidays, '2025-12-01', '2026-12-31');
const text = (day: string) => ({ vi: formatDay(day, 'vi'), en: formatDay(day, 'en') });

/** As the API tells them: six working days from 31/12/2025, over the new year, a swapped Friday and the Saturday worked for it. */
const days: ReasonDay[] = explainDeadline({ kind: 'after', from: 'opened', amount: 6, unit: 'working-days' }, { anchors: { opened: '2025-12-31T02:00:00Z' }, calendar }, vietnamHolidays)!
  .map(({ name, countedMs, until, ...day }) => ({ ...day, text: text(day.day), why: { vi: day.reason, en: day.reason }, name: name ?? null, countedMs: countedMs ?? null, until: until ?? null }));

describe('the days of a deadline, to read', () => {
  it('counts those that counted and those that did not, without the day it began', () => {
    expect(countDays(days)).toEqual({ counted: 6, skipped: 4 });
    expect(countDays([])).toEqual({ counted: 0, skipped: 0 });
  });

  it('puts days in a row that went the same way on one line, the last day on its own', () => {
    expect(dayRuns(days).map((run) => `${run[0]!.day.slice(5)}${run.length > 1 ? `…${run[run.length - 1]!.day.slice(5)}` : ''} ${run[0]!.reason}`)).toEqual([
      '12-31 start', '01-01 holiday', '01-02 swap-off', '01-03…01-04 weekend', '01-05…01-09 working', '01-10 swap-work',
    ]);
  });

  it('draws leaves of a calendar from Monday, by month, and numbers what counted', () => {
    const drawn = monthsOf(days).map(({ month, weeks }) => [month, ...weeks.map((week) => week.map((day) => (day ? `${day.day.slice(8)}${day.number ? `:${day.number}` : ''}` : '.')).join(' '))]);
    expect(drawn).toEqual([
      ['2025-12', '. . 31 . . . .'],
      ['2026-01', '. . . 01 02 03 04', '05:1 06:2 07:3 08:4 09:5 10:6 .'],
    ]);
  });
});
