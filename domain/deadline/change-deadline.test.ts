import fc from 'fast-check';
import { addWorkingDays, countWorkingDays, isWorkingDay } from './calendar';
import { clockOf, extendedDue, resolveChanged, shiftedByPause, type DeadlineClock } from './change-deadline';
import { deadlineRuleSchema, type DeadlineRule } from './deadline-rule';
import { buildCalendar, vietnamHolidays } from './holiday-table';
import { addDays, atTimeMs, dayOfInstant, daysBetween, instantMs, LATEST_DAY, toInstant } from './local-day';
import { dueOn, resolveDeadline } from './resolve-deadline';
import { anyCalendar, anyDay, anyInstant, anyRule } from './testing/any-rule';
import { addWorkingTime, workingTimeBetween } from './working-time';

const calendar = buildCalendar(vietnamHolidays, '2021-01-01', '2027-12-31');
const at = (text: string) => toInstant(atTimeMs(text.slice(0, 10), text.slice(11)));
const HOUR = 3_600_000;

describe('a clock that stood still', () => {
  const moved = (lastDay: string, from: string, to: string, clock: DeadlineClock = 'working-days', cutOff?: string) => shiftedByPause(dueOn(lastDay, cutOff)!, at(from), at(to), calendar, clock);

  it.each([
    ['gives two working days back for a pause from Wednesday to Friday', '2026-03-12', '2026-03-04 10:00', '2026-03-06 10:00', '2026-03-16'],
    ['gives back no more over a weekend than Monday, on which work resumed', '2026-03-12', '2026-03-06 10:00', '2026-03-09 10:00', '2026-03-13'],
    ['gives nothing for hours within one day', '2026-03-12', '2026-03-04 08:00', '2026-03-04 16:00', '2026-03-12'],
    ['gives nothing back for Tết', '2026-02-25', '2026-02-13 15:00', '2026-02-22 09:00', '2026-02-25'],
    ['leaves the day of resuming to who paused on the last day', '2026-03-12', '2026-03-12 15:00', '2026-03-17 09:00', '2026-03-17'],
    ['leaves the next working day when that is a Sunday', '2026-03-12', '2026-03-12 15:00', '2026-03-15 09:00', '2026-03-16'],
    ['does not save what was late already', '2026-03-12', '2026-03-13 08:00', '2026-03-17 09:00', '2026-03-12'],
    ['ignores a pause that ends before it begins', '2026-03-12', '2026-03-11 08:00', '2026-03-10 08:00', '2026-03-12'],
  ])('%s', (_, lastDay, from, to, expected) => expect(moved(lastDay, from, to)).toEqual(dueOn(expected)));

  it('keeps the cut-off time, and gives the next working day when it is past on resuming', () => {
    expect(moved('2026-03-12', '2026-03-10 09:00', '2026-03-11 09:00', 'working-days', '17:00')).toEqual(dueOn('2026-03-13', '17:00'));
    expect(moved('2026-03-12', '2026-03-12 15:00', '2026-03-13 18:00', 'working-days', '17:00')).toEqual(dueOn('2026-03-16', '17:00'));
  });

  it('gives calendar days for calendar days, moved to a working day', () => {
    expect(moved('2026-03-12', '2026-03-04 10:00', '2026-03-06 10:00', 'calendar-days')).toEqual(dueOn('2026-03-16'));
    expect(moved('2026-03-12', '2026-03-06 10:00', '2026-03-09 10:00', 'calendar-days')).toEqual(dueOn('2026-03-16'));
  });

  it('adds the length of the pause to hours, and the working time left to working hours', () => {
    const due = { dueAt: at('2026-03-06 16:00'), lastDay: '2026-03-06' };
    expect(shiftedByPause(due, at('2026-03-05 16:00'), at('2026-03-06 22:30'), calendar, 'elapsed')).toEqual({ dueAt: at('2026-03-07 22:30'), lastDay: '2026-03-07' });
    expect(shiftedByPause(due, at('2026-03-06 15:00'), at('2026-03-08 22:30'), calendar, 'working-hours')).toEqual({ dueAt: at('2026-03-09 08:30'), lastDay: '2026-03-09' });
  });

  it('knows its clock from the rule', () => {
    const rules: Record<string, object> = {
      'working-days': { kind: 'after', from: 'opened', amount: 1, unit: 'working-days' },
      'calendar-days': { kind: 'after', from: 'opened', amount: 1, unit: 'calendar-days' },
      'working-hours': { kind: 'fact', fact: 'x', meaning: 'by', offset: { amount: 1, unit: 'working-hours' } },
      elapsed: { kind: 'after', from: 'opened', amount: 1, unit: 'minutes' },
    };
    for (const [clock, rule] of Object.entries(rules)) expect(clockOf(deadlineRuleSchema.parse(rule))).toBe(clock);
    expect(clockOf({ kind: 'fact', fact: 'x', meaning: 'by', offset: { amount: 1, unit: 'calendar-days' } })).toBe('working-days');
    expect(clockOf({ kind: 'yearly', month: 11, day: 20, meaning: 'before' })).toBe('working-days');
  });

  it('never moves beyond the last usable day', () => {
    expect(shiftedByPause(dueOn(LATEST_DAY)!, '2026-03-05T02:00:00Z', '2027-03-05T02:00:00Z', calendar, 'working-days')).toEqual(dueOn(LATEST_DAY));
  });
});

describe('a granted day', () => {
  it('is the last one, moved off a weekend, at the cut-off', () => {
    expect(extendedDue('2026-03-12', {}, calendar)).toEqual(dueOn('2026-03-12'));
    expect(extendedDue('2026-03-14', { cutOff: '17:00' }, calendar)).toEqual(dueOn('2026-03-16', '17:00'));
    expect(extendedDue('2026-03-12', { meaning: 'before' }, calendar)).toEqual(dueOn('2026-03-11'));
  });

  it.each(['9999-12-31', '2200-01-01', '1899-12-31', '2026-02-30', ''])('may not be %p', (day) => expect(extendedDue(day, {}, calendar)).toBeNull());

  it('is the last word, but for pauses that begin later', () => {
    const rule: DeadlineRule = { kind: 'after', from: 'opened', amount: 5, unit: 'working-days', cutOff: '17:00' };
    const changed = (changes: Parameters<typeof resolveChanged>[2]) => resolveChanged(rule, { anchors: { opened: at('2026-03-02 09:00') }, calendar }, changes);
    const pause = { from: at('2026-03-04 09:00'), to: at('2026-03-06 09:00') };
    expect(changed({})).toEqual(dueOn('2026-03-09', '17:00'));
    expect(changed({ pauses: [pause] })).toEqual(dueOn('2026-03-11', '17:00'));
    expect(changed({ pauses: [pause], extendedTo: '2026-03-20' })).toEqual(dueOn('2026-03-20', '17:00'));
    expect(changed({ pauses: [pause], extendedTo: '2026-03-20', extendedAt: at('2026-03-10 09:00') })).toEqual(dueOn('2026-03-20', '17:00'));
    expect(changed({ pauses: [pause], extendedTo: '2026-03-20', extendedAt: at('2026-03-03 09:00') })).toEqual(dueOn('2026-03-24', '17:00'));
    expect(changed({ extendedTo: '9999-12-31' })).toBeNull();
  });
});

describe('pausing, whatever the deadline', () => {
  const clock = fc.constantFrom<DeadlineClock>('working-days', 'calendar-days', 'working-hours', 'elapsed');
  const hours = fc.integer({ min: 1, max: 60 * 24 });
  const later = (instant: string, by: number) => toInstant(instantMs(instant) + by * HOUR);

  it('never makes it earlier, and leaves time after resuming when there was some before', () => {
    fc.assert(fc.property(anyRule, anyCalendar, anyInstant, anyDay, clock, hours, (rule, own, from, day, measured, length) => {
      const due = resolveDeadline(rule, { anchors: { opened: from, steps: { plan: from } }, facts: { day, moment: from }, calendar: own });
      if (due === null) return;
      const shifted = shiftedByPause(due, from, later(from, length), own, measured);
      expect(shifted.dueAt >= due.dueAt).toBe(true);
      if (from < due.dueAt && measured !== 'working-hours') expect(shifted.dueAt > later(from, length)).toBe(true);
    }), { numRuns: 200 });
  });

  it('does not move a last day that is off back to the working day before', () => {
    const due = { dueAt: at('2024-11-02 12:00'), lastDay: '2024-11-02' };
    expect(shiftedByPause(due, at('2024-10-26 09:00'), at('2024-10-27 01:00'), calendar, 'working-days')).toEqual(due);
  });

  it('gives back exactly what was left: working days, working time, elapsed time', () => {
    fc.assert(fc.property(anyCalendar, anyInstant, fc.integer({ min: 1, max: 60 }), hours, (own, from, left, length) => {
      const to = later(from, length);
      const [paused, resumed] = [dayOfInstant(from), dayOfInstant(to)];
      const inDays = shiftedByPause(dueOn(addWorkingDays(paused, left, own), '17:00')!, from, to, own, 'working-days');
      expect(countWorkingDays(resumed, inDays.lastDay, own, false)).toBe(left);
      expect(isWorkingDay(inDays.lastDay, own)).toBe(true);
      const workEnd = toInstant(addWorkingTime(instantMs(from), left * HOUR, own)!);
      const inWork = shiftedByPause({ dueAt: workEnd, lastDay: dayOfInstant(workEnd) }, from, to, own, 'working-hours');
      expect(workingTimeBetween(instantMs(to), instantMs(inWork.dueAt), own)).toBe(left * HOUR);
      const inTime = shiftedByPause({ dueAt: later(from, left), lastDay: dayOfInstant(later(from, left)) }, from, to, own, 'elapsed');
      expect(instantMs(inTime.dueAt) - instantMs(to)).toBe(left * HOUR);
      const inCalendar = shiftedByPause(dueOn(addDays(paused, left))!, from, to, own, 'calendar-days');
      expect(daysBetween(resumed, inCalendar.lastDay)).toBeGreaterThanOrEqual(left);
    }), { numRuns: 200 });
  });

  it('twice in a row is as pausing once', () => {
    fc.assert(fc.property(anyCalendar, anyInstant, fc.integer({ min: 1, max: 60 }), hours, hours, clock.filter((each) => each !== 'calendar-days'), (own, from, left, first, second, measured) => {
      const due = dueOn(addWorkingDays(dayOfInstant(from), left, own))!;
      const [middle, end] = [later(from, first), later(from, first + second)];
      const twice = shiftedByPause(shiftedByPause(due, from, middle, own, measured), middle, end, own, measured);
      expect(twice).toEqual(shiftedByPause(due, from, end, own, measured));
    }), { numRuns: 200 });
  });
});
