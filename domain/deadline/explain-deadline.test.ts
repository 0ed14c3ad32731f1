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
