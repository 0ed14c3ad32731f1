import fc from 'fast-check';
import { addWorkingDays, countWorkingDays, isWorkingDay } from './calendar';
import { deadlineRuleSchema, type DeadlineRule } from './deadline-rule';
import { explainDeadline } from './explain-deadline';
import { buildCalendar, vietnamHolidays } from './holiday-table';
import { addDays, atHour, dayOfInstant, daysBetween, isDay } from './local-day';
import { resolveDeadline } from './resolve-deadline';
import { resolveOffset } from './resolve-offset';

const calendar = buildCalendar(vietnamHolidays, '2020-12-01', '2028-01-31');
const anyDay = fc.integer({ min: 0, max: 2500 }).map((offset) => addDays('2021-01-01', offset));
const anyInstant = fc.tuple(anyDay, fc.integer({ min: 0, max: 86_399 })).map(([day, second]) => new Date(Date.parse(atHour(day, 0)) + second * 1000).toISOString());
const meaning = fc.constantFrom('by' as const, 'before' as const);
const dayUnit = fc.constantFrom('working-days' as const, 'calendar-days' as const);
const dayRule = fc.oneof(
  fc.record({ kind: fc.constant('after' as const), from: fc.constant('opened' as const), amount: fc.integer({ min: 0, max: 120 }), unit: dayUnit, meaning }),
  fc.record({ kind: fc.constant('fact' as const), fact: fc.constant('day'), meaning, offset: fc.option(fc.record({ amount: fc.integer({ min: -40, max: 40 }), unit: dayUnit }), { nil: undefined }) }),
  fc.record({ kind: fc.constant('yearly' as const), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), meaning }),
);
const resolve = (rule: DeadlineRule, opened: string, day: string) => resolveDeadline(rule, { anchors: { opened }, facts: { day }, calendar })!;
const runs = { numRuns: 500 };

describe('deadlines, whatever the rule and the day', () => {
  it('end on a working day, at its midnight, and rules survive their schema', () => {
    fc.assert(fc.property(dayRule, anyInstant, anyDay, (rule, opened, day) => {
      const due = resolve(rule, opened, day);
      expect(deadlineRuleSchema.safeParse(rule).success).toBe(true);
      expect(isWorkingDay(due.lastDay, calendar)).toBe(true);
      expect(due.dueAt).toBe(atHour(addDays(due.lastDay, 1), 0));
    }), runs);
  });

  it('are earlier for "before" than for "by"', () => {
    fc.assert(fc.property(dayRule.filter((rule) => rule.kind !== 'yearly'), anyInstant, anyDay, (rule, opened, day) => {
      const before = resolve({ ...rule, meaning: 'before' } as DeadlineRule, opened, day);
      expect(before.dueAt < resolve({ ...rule, meaning: 'by' } as DeadlineRule, opened, day).dueAt).toBe(true);
    }), runs);
  });

  it('never come earlier when the event is later or the period longer', () => {
    const after = fc.record({ amount: fc.integer({ min: 0, max: 120 }), unit: fc.constantFrom('working-days', 'calendar-days', 'hours', 'minutes', 'seconds') });
    fc.assert(fc.property(after, anyInstant, fc.integer({ min: 0, max: 40 * 86_400 }), fc.nat(20), ({ amount, unit }, opened, later, more) => {
      const due = (from: string, length: number) => resolve({ kind: 'after', from: 'opened', amount: length, unit } as DeadlineRule, from, '2026-01-01').dueAt;
      const laterAnchor = new Date(Date.parse(opened) + later * 1000).toISOString();
      expect(due(laterAnchor, amount) >= due(opened, amount)).toBe(true);
      expect(due(opened, amount + more) >= due(opened, amount)).toBe(true);
    }), runs);
  });

  it('of a yearly day lie within thirteen months and not in the past', () => {
    fc.assert(fc.property(dayRule.filter((rule) => rule.kind === 'yearly'), anyInstant, (rule, opened) => {
      const { lastDay } = resolve(rule, opened, '2026-01-01');
      const distance = daysBetween(dayOfInstant(opened), lastDay);
      expect(distance).toBeGreaterThanOrEqual(0);
      expect(distance).toBeLessThan(396);
    }), runs);
  });

  it('do not change when resolved twice', () => {
    fc.assert(fc.property(dayRule, anyInstant, anyDay, (rule, opened, day) => expect(resolve(rule, opened, day)).toEqual(resolve(rule, opened, day))), runs);
  });
});

describe('counting', () => {
  it('undoes adding', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 200 }), (day, amount) => {
      expect(countWorkingDays(day, addWorkingDays(day, amount, calendar), calendar, false)).toBe(amount);
      const start = addWorkingDays(day, 0, calendar);
      expect(addWorkingDays(addWorkingDays(start, amount, calendar), -amount, calendar)).toBe(start);
    }), runs);
  });

  it('splits at any day', () => {
    fc.assert(fc.property(anyDay, fc.nat(90), fc.nat(90), (day, first, second) => {
      const [middle, end] = [addDays(day, first), addDays(day, first + second)];
      expect(countWorkingDays(day, end, calendar)).toBe(countWorkingDays(day, middle, calendar) + countWorkingDays(middle, end, calendar, false));
    }), runs);
  });

  it('knows which days exist', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 32, max: 99 }), (day, wrong) => isDay(day) && !isDay(day.slice(0, 8) + wrong)), runs);
  });
});

describe('ladders and explanations', () => {
  it('fire in the order of their offsets, before the due time or from it on', () => {
    const unit = fc.constantFrom('working-days' as const, 'calendar-days' as const, 'hours' as const, 'seconds' as const);
    fc.assert(fc.property(dayRule, anyInstant, anyDay, unit, fc.nat(30), fc.nat(30), (rule, opened, day, inUnit, a, b) => {
      const due = resolve(rule, opened, day);
      const fire = (amount: number, side: 'before' | 'after') => resolveOffset(due, { amount, unit: inUnit, side }, calendar);
      const [near, far] = [Math.min(a, b), Math.max(a, b)];
      const order = [fire(far, 'before'), fire(near, 'before'), due.dueAt, fire(near, 'after'), fire(far, 'after')];
      expect([...order].sort()).toEqual(order);
    }), runs);
  });

  it('count as many days as the rule asks for and mark one last day', () => {
    fc.assert(fc.property(anyInstant, fc.integer({ min: 1, max: 60 }), (opened, amount) => {
      const rule: DeadlineRule = { kind: 'after', from: 'opened', amount, unit: 'working-days' };
      const days = explainDeadline(rule, { anchors: { opened }, calendar }, vietnamHolidays)!;
      expect(days.filter((day) => day.counted)).toHaveLength(amount);
      expect(days.filter((day) => day.last).map((day) => day.day)).toEqual([resolve(rule, opened, '').lastDay]);
    }), runs);
  });

  it('stay short and gapless for any rule', () => {
    fc.assert(fc.property(dayRule, anyInstant, anyDay, (rule, opened, day) => {
      const days = explainDeadline(rule, { anchors: { opened }, facts: { day }, calendar }, vietnamHolidays)!;
      expect(days.length).toBeLessThanOrEqual(401);
      days.forEach((entry, index) => expect(entry.day).toBe(addDays(days[0]!.day, index)));
      expect(days.filter((entry) => entry.last)).toHaveLength(1);
    }), { numRuns: 200 });
  });
});
