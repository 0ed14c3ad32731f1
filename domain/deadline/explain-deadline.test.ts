import { explainDeadline } from './explain-deadline';
import { formatDay, formatDue, formatInstant } from './format-day';
import { buildCalendar, vietnamHolidays } from './holiday-table';

const calendar = buildCalendar(vietnamHolidays, '2021-01-01', '2027-12-31');

describe('why this day', () => {
  const explain = (rule: Parameters<typeof explainDeadline>[0], opened: string, facts = {}) =>
    explainDeadline(rule, { anchors: { opened }, facts, calendar }, vietnamHolidays)?.map((day) => `${day.day.slice(5)} ${day.reason}${day.counted ? ' +' : ''}${day.last ? ' last' : ''}${day.name ? ` ${day.name.vi}` : ''}`);

  it('shows the swapped Friday and the Saturday worked for it', () => {
    expect(explain({ kind: 'after', from: 'opened', amount: 6, unit: 'working-days' }, '2025-12-31T02:00:00Z')).toEqual([
      '12-31 start', '01-01 holiday Tết Dương lịch', '01-02 swap-off Nghỉ hoán đổi, làm bù ngày 10/01', '01-03 weekend', '01-04 weekend',
      '01-05 working +', '01-06 working +', '01-07 working +', '01-08 working +', '01-09 working +', '01-10 swap-work + last Làm bù cho ngày 02/01',
    ]);
  });

  it('ends "before 25/02" with the excluded day itself', () => {
    const days = explain({ kind: 'fact', fact: 'due', meaning: 'before' }, '2021-02-03T02:00:00Z', { due: '2021-02-25' })!;
    expect(days.slice(-2)).toEqual(['02-24 working + last', '02-25 excluded']);
    expect(days.filter((day) => day.includes('Tết'))).toHaveLength(7);
  });

  it('counts every day of a calendar period, then the way to the next working day', () => {
    expect(explain({ kind: 'after', from: 'opened', amount: 2, unit: 'calendar-days' }, '2026-03-05T02:00:00Z')).toEqual(['03-05 start', '03-06 calendar +', '03-07 calendar +', '03-08 weekend', '03-09 working + last']);
  });

  it('is unknown when the deadline is', () => {
    expect(explain({ kind: 'fact', fact: 'due', meaning: 'by' }, '2021-02-03T02:00:00Z')).toBeUndefined();
  });
});

describe('days in words', () => {
  it('names the weekday in both languages', () => {
    expect(formatDay('2026-11-24')).toBe('Thứ Ba, 24/11/2026');
    expect(formatDay('2026-11-29', 'en')).toBe('Sunday, 29/11/2026');
  });

  it('shows instants in local time whatever the host', () => {
    expect(formatInstant('2026-11-23T17:05:00Z', 'vi')).toBe('00:05, Thứ Ba, 24/11/2026');
    expect(formatInstant('2026-11-23T17:05:00+07:00', 'en')).toBe('17:05, Monday, 23/11/2026');
  });

  it('says the end of the day rather than midnight of the next', () => {
    expect(formatDue({ dueAt: '2021-02-24T17:00:00.000Z', lastDay: '2021-02-24' })).toBe('hết ngày Thứ Tư, 24/02/2021');
    expect(formatDue({ dueAt: '2021-02-24T10:30:00.000Z', lastDay: '2021-02-24' }, 'en')).toBe('17:30, Wednesday, 24/02/2021');
  });
});

describe('why this day, with times and changes', () => {
  type Changes = Parameters<typeof explainDeadline>[3];
  const explain = (rule: Parameters<typeof explainDeadline>[0], opened: string, changes: Changes = {}, facts = {}) =>
    explainDeadline(rule, { anchors: { opened }, facts, calendar }, vietnamHolidays, changes)!.map((day) =>
      [day.day.slice(5), day.reason, day.counted ? '+' : '', day.countedMs ? `${day.countedMs / 3_600_000}h` : '', day.last ? 'last' : '', day.until ?? ''].filter(Boolean).join(' '));
  const days = (amount: number, more: object = {}) => ({ kind: 'after' as const, from: 'opened' as const, amount, unit: 'working-days' as const, ...more });

  it('shows the cut-off on the last day, and an event that came too late for its own', () => {
    expect(explain(days(1, { cutOff: '17:00', receivedUntil: '15:00' }), '2026-03-06T08:30:00Z')).toEqual(['03-06 late-start', '03-07 weekend', '03-08 weekend', '03-09 start', '03-10 working + last 17:00']);
    expect(explain(days(1, { cutOff: '17:00', receivedUntil: '15:00' }), '2026-03-06T07:30:00Z')).toEqual(['03-06 start', '03-07 weekend', '03-08 weekend', '03-09 working + last 17:00']);
  });

  it('shows how many working hours each day gave', () => {
    expect(explain({ kind: 'after', from: 'opened', amount: 10, unit: 'working-hours' }, '2026-03-06T09:00:00Z')).toEqual(['03-06 working + 1h', '03-07 weekend', '03-08 weekend', '03-09 working + 7.5h', '03-10 working + 1.5h last 09:00']);
    expect(explain({ kind: 'after', from: 'opened', amount: 1, unit: 'working-hours' }, '2026-03-05T12:00:00Z')).toEqual(['03-05 start', '03-06 working + 1h last 08:30']);
  });

  it('leaves the days of a pause out of the count', () => {
    const pauses = [{ from: '2026-03-04T02:00:00Z', to: '2026-03-09T02:00:00Z' }];
    expect(explain(days(4), '2026-03-02T02:00:00Z', { pauses })).toEqual(['03-02 start', '03-03 working +', '03-04 working +', '03-05 paused', '03-06 paused', '03-07 weekend', '03-08 weekend', '03-09 paused', '03-10 working +', '03-11 working + last']);
    expect(explain({ kind: 'after', from: 'opened', amount: 72, unit: 'hours' }, '2026-03-03T02:00:00Z', { pauses })).toEqual(['03-03 elapsed + 15h', '03-04 elapsed + 9h', '03-05 paused', '03-06 paused', '03-07 paused', '03-08 paused', '03-09 elapsed + 15h', '03-10 elapsed + 24h', '03-11 elapsed + 9h last 09:00']);
  });

  it('shows granted days as such', () => {
    expect(explain(days(2), '2026-03-03T02:00:00Z', { extendedTo: '2026-03-09' })).toEqual(['03-03 start', '03-04 working +', '03-05 working +', '03-06 extended +', '03-07 weekend', '03-08 weekend', '03-09 extended + last']);
  });

  it('shows a fixed day and hours around a fact', () => {
    expect(explain({ kind: 'date', day: '2026-03-08', meaning: 'before', cutOff: '11:30' }, '2026-03-05T02:00:00Z')).toEqual(['03-05 start', '03-06 working + last 11:30', '03-07 weekend', '03-08 excluded']);
    expect(explain({ kind: 'fact', fact: 'visit', meaning: 'by', offset: { amount: -4, unit: 'working-hours' } }, '2026-03-05T02:00:00Z', {}, { visit: '2026-03-09' })).toEqual(['03-05 working + 6h', '03-06 working + 3.5h last 11:00']);
  });
});
