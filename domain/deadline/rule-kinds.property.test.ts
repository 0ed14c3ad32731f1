import fc from 'fast-check';
import { addWorkingDays, isWorkingDay, type Calendar } from './calendar';
import type { DeadlineRule } from './deadline-rule';
import { describeRule } from './describe-rule';
import { explainDeadline } from './explain-deadline';
import { vietnamHolidays } from './holiday-table';
import { addDays, atTimeMs, dayOfInstant, instantMs, toInstant } from './local-day';
import { resolveDeadline } from './resolve-deadline';
import { resolveOffset } from './resolve-offset';
import { afterDays, afterTime, anyCalendar, anyDay, anyInstant, anyMs, anyRule, date, factDays, factTime, timeUnit, yearly } from './testing/any-rule';

/** What holds for every kind of rule, with or without cut-off, receipt time and hours of a unit's own. */
const runs = { numRuns: 200 };
const contextOf = (calendar: Calendar, opened: string, day: string, moment: string) => ({ anchors: { opened, steps: { plan: opened } }, facts: { day, moment }, calendar });
const resolve = (rule: DeadlineRule, calendar: Calendar, opened: string, day = dayOfInstant(opened), moment = opened) => resolveDeadline(rule, contextOf(calendar, opened, day, moment))!;
const isOfDays = fc.oneof(afterDays, factDays, yearly, date);
const withDayOff = (calendar: Calendar, day: string): Calendar => ({ nonWorking: [...calendar.nonWorking, day], workingWeekend: calendar.workingWeekend.filter((worked) => worked !== day), hours: calendar.hours });

describe('every rule of days', () => {
  it('ends on a working day, at its cut-off, never later than 24:00', () => {
    fc.assert(fc.property(isOfDays, anyCalendar, anyInstant, anyDay, (rule, calendar, opened, day) => {
      const due = resolve(rule, calendar, opened, day);
      expect(isWorkingDay(due.lastDay, calendar)).toBe(true);
      expect(due.dueAt).toBe(toInstant(atTimeMs(due.lastDay, rule.cutOff ?? '24:00')));
      expect(instantMs(due.dueAt)).toBeLessThanOrEqual(atTimeMs(due.lastDay, '24:00'));
    }), runs);
  });

  it('does not end earlier without its cut-off, nor with a time of receipt', () => {
    fc.assert(fc.property(isOfDays.filter((rule) => rule.kind !== 'after' || rule.amount > 0), anyCalendar, anyInstant, anyDay, (rule, calendar, opened, day) => {
      const due = resolve(rule, calendar, opened, day);
      if (rule.kind !== 'yearly') expect(resolve({ ...rule, cutOff: undefined }, calendar, opened, day).dueAt >= due.dueAt).toBe(true);
      if (rule.kind === 'after') expect(resolve({ ...rule, receivedUntil: undefined }, calendar, opened, day).dueAt <= due.dueAt).toBe(true);
    }), runs);
  });
});

describe('every rule that counts from an event', () => {
  const by = fc.oneof(afterDays.map((rule) => ({ ...rule, meaning: 'by' as const })), afterTime);

  it('is due after it, or at once for no time at all', () => {
    fc.assert(fc.property(by, anyCalendar, anyInstant, (rule, calendar, opened) => {
      const { dueAt } = resolve(rule, calendar, opened);
      // A fact that names only a day is as early as its start.
      const event = typeof rule.from === 'object' && 'fact' in rule.from && rule.from.fact === 'day' ? toInstant(atTimeMs(dayOfInstant(opened), '00:00')) : opened;
      expect(rule.amount === 0 ? dueAt >= event : dueAt > event).toBe(true);
    }), runs);
    fc.assert(fc.property(yearly.map((rule) => ({ ...rule, meaning: 'by' as const })), anyCalendar, anyInstant, (rule, calendar, opened) => {
      expect(resolve(rule, calendar, opened).dueAt > opened).toBe(true);
    }), runs);
  });

  it('never ends earlier for a later event or a longer period', () => {
    fc.assert(fc.property(fc.oneof(afterDays, afterTime), anyCalendar, anyMs, fc.nat(40 * 86_400), fc.nat(20), (rule, calendar, from, later, more) => {
      const [opened, after] = [toInstant(from), toInstant(from + later * 1000)];
      expect(resolve(rule, calendar, after).dueAt >= resolve(rule, calendar, opened).dueAt).toBe(true);
      expect(resolve({ ...rule, amount: rule.amount + more }, calendar, opened).dueAt >= resolve(rule, calendar, opened).dueAt).toBe(true);
    }), runs);
  });

  it('in working hours is the sum of its parts', () => {
    fc.assert(fc.property(anyCalendar, anyInstant, fc.nat(60), fc.nat(60), (calendar, opened, first, second) => {
      const due = (from: string, amount: number) => resolve({ kind: 'after', from: 'opened', amount, unit: 'working-hours' }, calendar, from).dueAt;
      expect(due(due(opened, first), second)).toBe(due(opened, first + second));
    }), runs);
  });
});

describe('every rule around a fact', () => {
  it('never ends earlier for a later fact, in days or hours, before it or after', () => {
    fc.assert(fc.property(fc.oneof(factDays, factTime), anyCalendar, anyMs, fc.nat(40), (rule, calendar, from, later) => {
      const [first, second] = [from, from + later * 86_400_000].map((ms) => resolve(rule, calendar, '2021-01-04T01:00:00Z', dayOfInstant(toInstant(ms)), toInstant(ms)));
      expect(second!.dueAt >= first!.dueAt).toBe(true);
    }), runs);
  });

  it('lies on the side of the fact that its sign says', () => {
    fc.assert(fc.property(factTime, anyCalendar, anyDay, (rule, calendar, day) => {
      const { dueAt } = resolve({ ...rule, fact: 'day' }, calendar, '2021-01-04T01:00:00Z', day);
      const forwards = rule.offset.amount > 0 || (rule.offset.amount === 0 && rule.meaning === 'by');
      expect(forwards ? instantMs(dueAt) >= atTimeMs(day, '24:00') : instantMs(dueAt) <= atTimeMs(day, '00:00')).toBe(true);
    }), runs);
  });
});

describe('a day off that is announced late', () => {
  it('never makes a deadline "by" earlier', () => {
    const by = fc.oneof(afterDays, factDays.filter((rule) => (rule.offset?.amount ?? 0) >= 0), yearly, date).map((rule) => ({ ...rule, meaning: 'by' as const }));
    fc.assert(fc.property(fc.oneof(by, afterTime), anyCalendar, anyInstant, anyDay, fc.integer({ min: -3, max: 130 }), (rule, calendar, opened, day, distance) => {
      const off = addDays(rule.kind === 'fact' ? day : dayOfInstant(opened), distance);
      expect(resolve(rule, withDayOff(calendar, off), opened, day).dueAt >= resolve(rule, calendar, opened, day).dueAt).toBe(true);
    }), runs);
  });

  it('never makes a named day "before" later: it stops on an earlier working day', () => {
    const before = fc.oneof(factDays.filter((rule) => (rule.offset?.amount ?? 0) <= 0), date).map((rule) => ({ ...rule, meaning: 'before' as const }));
    fc.assert(fc.property(before, anyCalendar, anyInstant, anyDay, fc.integer({ min: -60, max: 3 }), (rule, calendar, opened, day, distance) => {
      const off = addDays(rule.kind === 'date' ? rule.day : day, distance);
      expect(resolve(rule, withDayOff(calendar, off), opened, day).dueAt <= resolve(rule, calendar, opened, day).dueAt).toBe(true);
    }), runs);
  });
});

describe('rungs, explanations and words', () => {
  it('rungs in units of time fire in order around any deadline', () => {
    fc.assert(fc.property(anyRule, anyCalendar, anyInstant, anyDay, timeUnit, fc.nat(200), fc.nat(200), (rule, calendar, opened, day, unit, a, b) => {
      const due = resolve(rule, calendar, opened, day);
      const fire = (amount: number, side: 'before' | 'after') => resolveOffset(due, { amount, unit, side }, calendar);
      const [near, far] = [Math.min(a, b), Math.max(a, b)];
      const order = [fire(far, 'before'), fire(near, 'before'), due.dueAt, fire(near, 'after'), fire(far, 'after')];
      expect([...order].sort()).toEqual(order);
    }), runs);
  });

  it('the days explained count what the rule asks for, pauses taken out', () => {
    const rule = fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom('working-days' as const, 'calendar-days' as const, 'working-hours' as const, 'hours' as const) });
    fc.assert(fc.property(rule, anyCalendar, anyMs, fc.nat(100), fc.integer({ min: 0, max: 400 }), ({ amount, unit }, calendar, from, wait, length) => {
      const opened = toInstant(from);
      const asked: DeadlineRule = { kind: 'after', from: 'opened', amount, unit };
      const context = contextOf(calendar, opened, '', '');
      const [paused, resumed] = [from + wait * 3_600_000, from + (wait + length) * 3_600_000];
      // A pause that begins on the last day ends the count there; the day of resuming only stands in for it.
      const last = resolveDeadline(asked, context)!.lastDay;
      fc.pre(dayOfInstant(toInstant(paused)) < (unit === 'working-days' ? addWorkingDays(last, -1, calendar) : last));
      const days = explainDeadline(asked, context, vietnamHolidays, { pauses: [{ from: toInstant(paused), to: toInstant(resumed) }] })!;
      expect(days.filter((each) => each.last)).toHaveLength(1);
      if (unit === 'working-days') expect(days.filter((each) => each.counted)).toHaveLength(amount);
      else if (unit === 'calendar-days') expect(days.filter((each) => each.reason === 'calendar')).toHaveLength(amount);
      else expect(days.reduce((sum, each) => sum + (each.countedMs ?? 0), 0)).toBe(amount * 3_600_000);
    }), runs);
  });

  it('every rule has words in both languages', () => {
    fc.assert(fc.property(anyRule, (rule) => {
      const { vi, en } = describeRule(rule);
      expect(`${vi}${en}`).not.toMatch(/undefined|null|NaN|\s\s/);
      expect(vi).not.toBe(en);
    }), runs);
  });
});
