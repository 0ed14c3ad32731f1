import fc from 'fast-check';
import type { Calendar } from './calendar';
import { extendedDue, resolveChanged, shiftedByPause, type DeadlineChanges } from './change-deadline';
import { deadlineRuleSchema, ladderOffsetSchema, type DeadlineRule } from './deadline-rule';
import { explainDeadline } from './explain-deadline';
import { addDays, EARLIEST_DAY, isUsableDay, LATEST_DAY } from './local-day';
import { resolveDeadline } from './resolve-deadline';
import { resolveOffset } from './resolve-offset';
import { anyRule, calendar } from './testing/any-rule';

const far = ['9999-12-31', '9999-12-31T23:30:00Z', '2200-01-01', '1899-12-31', '0001-01-01', '0100-01-01T00:00:00Z', LATEST_DAY, EARLIEST_DAY, '2026-02-30', '', null, 7];
const opened = '2026-03-04T02:00:00.000Z';
const context = (value: unknown, pinned: Calendar = calendar) => ({ anchors: { opened, steps: { plan: opened } }, facts: { day: value, moment: value }, calendar: pinned });
/** A calendar in which nobody works for three years. */
const idle: Calendar = { nonWorking: Array.from({ length: 1100 }, (_, index) => addDays('2025-06-01', index)), workingWeekend: [] };

describe('the year 9999 and other days that never come', () => {
  it.each(['9999-12-31', '9999-12-31T23:30:00Z', '2200-01-01', '1899-12-31'])('a fact of %s gives no deadline', (value) => {
    const rules: DeadlineRule[] = [
      { kind: 'fact', fact: 'day', meaning: 'by' },
      { kind: 'fact', fact: 'day', meaning: 'by', offset: { amount: 1000, unit: 'working-days' } },
      { kind: 'fact', fact: 'day', meaning: 'before', offset: { amount: -87_600, unit: 'hours' } },
      { kind: 'after', from: { fact: 'day' }, amount: 1, unit: 'working-hours' },
      { kind: 'yearly', from: { fact: 'day' }, month: 12, day: 31, meaning: 'by' },
    ];
    for (const rule of rules) expect(resolveDeadline(rule, context(value))).toBeNull();
  });

  it('a deadline beyond the last usable day is none', () => {
    expect(resolveDeadline({ kind: 'fact', fact: 'day', meaning: 'by' }, context(LATEST_DAY))?.dueAt).toBe('2199-12-31T17:00:00.000Z');
    expect(resolveDeadline({ kind: 'fact', fact: 'day', meaning: 'by', offset: { amount: 1, unit: 'calendar-days' } }, context(LATEST_DAY))).toBeNull();
    expect(resolveDeadline({ kind: 'after', from: { fact: 'day' }, amount: 1, unit: 'seconds' }, context(LATEST_DAY))).toBeNull();
    expect(resolveDeadline({ kind: 'fact', fact: 'day', meaning: 'before' }, context(EARLIEST_DAY))).toBeNull();
  });

  it('a case opened then has no deadline either', () => {
    expect(resolveDeadline({ kind: 'after', from: 'opened', amount: 1, unit: 'hours' }, { anchors: { opened: '9999-12-31T23:59:59Z' }, calendar })).toBeNull();
  });

  it('rungs stop at the last usable day, and leave a due time beyond it alone', () => {
    const rung = { amount: 3650, unit: 'calendar-days' as const, side: 'after' as const };
    expect(resolveOffset({ dueAt: '2199-12-31T17:00:00.000Z', lastDay: LATEST_DAY }, rung, calendar)).toBe('2199-12-31T17:00:00.000Z');
    expect(resolveOffset({ dueAt: '9999-12-31T17:00:00.000Z', lastDay: '9999-12-31' }, rung, calendar)).toBe('9999-12-31T17:00:00.000Z');
  });

  it('a year without a working day gives no deadline instead of an error', () => {
    expect(resolveDeadline({ kind: 'after', from: 'opened', amount: 1, unit: 'working-days' }, context(null, idle))).toBeNull();
    expect(extendedDue('2026-03-12', {}, idle)).toBeNull();
    const due = { dueAt: '2026-12-10T17:00:00.000Z', lastDay: '2026-12-10' };
    expect(resolveOffset(due, { amount: 2, unit: 'working-days', side: 'before' }, idle)).toBe('2026-12-08T01:00:00.000Z');
    expect(shiftedByPause(due, '2026-12-02T02:00:00Z', '2026-12-03T02:00:00Z', idle, 'working-days').lastDay).toBe('2026-12-11');
  });

  it('nothing throws and nothing lies outside, whatever the rule, the fact and the change', () => {
    const extension = fc.option(fc.constantFrom('2026-06-01', '9999-12-31', '2026-02-30'), { nil: undefined });
    const pauses = fc.constantFrom<NonNullable<DeadlineChanges['pauses']>[]>([], [{ from: '2026-03-10T00:00:00Z', to: '2027-03-01T00:00:00Z' }]);
    const offset = fc.record({ amount: fc.nat(1000), unit: fc.constantFrom('working-days' as const, 'calendar-days' as const, 'working-hours' as const, 'hours' as const), side: fc.constantFrom('before' as const, 'after' as const) });
    fc.assert(fc.property(anyRule, fc.constantFrom(...far), fc.constantFrom(calendar, idle), extension, pauses, offset, (rule, value, pinned, extendedTo, paused, rung) => {
      expect(deadlineRuleSchema.safeParse(rule).success && ladderOffsetSchema.safeParse(rung).success).toBe(true);
      const changes = { extendedTo, pauses: paused };
      const due = resolveChanged(rule, context(value, pinned), changes);
      const days = explainDeadline(rule, context(value, pinned), undefined, changes);
      expect(days === null).toBe(due === null);
      if (due === null) return;
      expect(isUsableDay(due.lastDay)).toBe(true);
      const fires = resolveOffset(due, rung, pinned);
      expect(new Date(fires).toISOString()).toBe(fires);
      expect(rung.side === 'before' ? fires <= due.dueAt : fires >= due.dueAt).toBe(true);
    }), { numRuns: 300 });
  });
});
