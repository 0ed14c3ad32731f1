import fc from 'fast-check';
import type { Calendar } from '../calendar';
import type { DeadlineRule } from '../deadline-rule';
import { buildCalendar, vietnamHolidays } from '../holiday-table';
import { addDays, atTimeMs, toInstant } from '../local-day';
import type { WorkingHours } from '../working-hours';

/** Random rules, days, moments and calendars for property tests; every rule passes its schema. */
export const calendar = buildCalendar(vietnamHolidays, '2020-12-01', '2028-01-31');
export const anyDay = fc.integer({ min: 0, max: 2300 }).map((offset) => addDays('2021-01-01', offset));
export const anyMs = fc.tuple(anyDay, fc.integer({ min: 0, max: 86_399 })).map(([day, second]) => atTimeMs(day, '00:00') + second * 1000);
export const anyInstant = anyMs.map(toInstant);
export const meaning = fc.constantFrom('by' as const, 'before' as const);
export const dayUnit = fc.constantFrom('working-days' as const, 'calendar-days' as const);
export const timeUnit = fc.constantFrom('working-hours' as const, 'hours' as const, 'minutes' as const, 'seconds' as const);
export const cutOff = fc.option(fc.constantFrom('00:01', '07:45', '11:30', '12:00', '16:30', '17:00', '23:59'), { nil: undefined });
const receivedUntil = fc.option(fc.constantFrom('working-hours' as const, '15:00', '16:30'), { nil: undefined });
const amount = fc.integer({ min: 0, max: 120 });
const from = fc.constantFrom('opened' as const, { fact: 'moment' }, { fact: 'day' }, { step: 'plan' });

export const afterDays = fc.record({ kind: fc.constant('after' as const), from, amount, unit: dayUnit, meaning, cutOff, receivedUntil });
export const afterTime = fc.record({ kind: fc.constant('after' as const), from, amount, unit: timeUnit });
export const factDays = fc.record({ kind: fc.constant('fact' as const), fact: fc.constantFrom('day', 'moment'), meaning, cutOff, offset: fc.option(fc.record({ amount: fc.integer({ min: -40, max: 40 }), unit: dayUnit }), { nil: undefined }) });
export const factTime = fc.record({ kind: fc.constant('fact' as const), fact: fc.constantFrom('day', 'moment'), meaning, offset: fc.record({ amount: fc.integer({ min: -200, max: 200 }), unit: timeUnit }) });
export const yearly = fc.record({ kind: fc.constant('yearly' as const), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), meaning, cutOff });
export const date = fc.record({ kind: fc.constant('date' as const), day: anyDay, meaning, cutOff });
export const anyRule: fc.Arbitrary<DeadlineRule> = fc.oneof(afterDays, afterTime, factDays, factTime, yearly, date);

const hours = fc.constantFrom<(WorkingHours | undefined)[]>(
  undefined,
  { usual: [{ from: '08:00', to: '12:00' }, { from: '13:00', to: '17:00' }] },
  { usual: [{ from: '07:00', to: '11:30' }, { from: '13:00', to: '16:30' }], byWeekday: { '5': [{ from: '07:00', to: '11:00' }], '6': [{ from: '07:30', to: '09:00' }, { from: '09:00', to: '11:30' }] } },
);
/** The national calendar, or one with a few days and hours of a unit's own. */
export const anyCalendar: fc.Arbitrary<Calendar> = fc.tuple(fc.array(anyDay, { maxLength: 40 }), hours).map(([off, own]) => ({
  ...calendar,
  nonWorking: [...new Set([...calendar.nonWorking, ...off])].sort(),
  ...(own ? { hours: own } : {}),
}));
