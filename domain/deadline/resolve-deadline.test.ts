import { countWorkingDays } from './calendar';
import { deadlineRuleSchema, ladderOffsetSchema, ruleReads, type DeadlineRule } from './deadline-rule';
import { buildCalendar, vietnamHolidays } from './holiday-table';
import type { DeadlineContext } from './deadline-anchor';
import { resolveDeadline } from './resolve-deadline';
import { resolveOffset } from './resolve-offset';

const calendar = buildCalendar(vietnamHolidays, '2021-01-01', '2027-12-31');
const opened = (instant: string, more: Partial<DeadlineContext> = {}): DeadlineContext => ({ anchors: { opened: instant }, calendar, ...more });
const lastDay = (rule: DeadlineRule, context: DeadlineContext) => resolveDeadline(rule, context)?.lastDay;
const fact = (meaning: 'by' | 'before', day: string): [DeadlineRule, DeadlineContext] => [
  { kind: 'fact', fact: 'planDue', meaning },
  opened('2021-02-03T02:00:00Z', { facts: { planDue: day } }),
];

describe('the directive of 3 February 2021', () => {
  it('asks for plans before 25/02/2021: the last day is 24/02, late from midnight', () => {
    expect(resolveDeadline(...fact('before', '2021-02-25'))).toEqual({ lastDay: '2021-02-24', dueAt: '2021-02-24T17:00:00.000Z' });
  });

  it('leaves 11 working days from 03/02 inclusive, Tết between', () => {
    expect(countWorkingDays('2021-02-03', '2021-02-24', calendar)).toBe(11);
    expect(countWorkingDays('2021-02-03', '2021-02-24', calendar, false)).toBe(10);
  });
});

describe('periods after an event', () => {
  const after = (amount: number, unit: 'working-days' | 'calendar-days', meaning?: 'by' | 'before'): DeadlineRule => ({ kind: 'after', from: 'opened', amount, unit, meaning });

  it.each([
    ['does not count the day of the event', after(1, 'working-days'), '2026-03-02T02:00:00Z', '2026-03-03'],
    ['ends the same day for zero days', after(0, 'working-days'), '2026-03-02T02:00:00Z', '2026-03-02'],
    ['moves zero days from a Sunday to Monday', after(0, 'working-days'), '2026-03-01T02:00:00Z', '2026-03-02'],
    ['skips weekends', after(5, 'working-days'), '2026-03-04T02:00:00Z', '2026-03-11'],
    ['skips Tết', after(3, 'working-days'), '2026-02-12T02:00:00Z', '2026-02-24'],
    ['crosses the year end with its swapped Friday', after(2, 'working-days'), '2025-12-31T02:00:00Z', '2026-01-06'],
    ['counts the Saturday worked for it', after(5, 'working-days'), '2026-01-05T02:00:00Z', '2026-01-10'],
    ['moves a calendar period that ends on a holiday to the next working day', after(10, 'calendar-days'), '2026-02-10T02:00:00Z', '2026-02-23'],
    ['stops in front of the named day for "before"', after(5, 'working-days', 'before'), '2026-03-02T02:00:00Z', '2026-03-06'],
    ['takes the local day of an evening in UTC', after(1, 'working-days'), '2026-03-02T17:30:00Z', '2026-03-04'],
  ])('%s', (_, rule, from, expected) => expect(lastDay(rule, opened(from))).toBe(expected));

  it('counts hours and seconds as elapsed time', () => {
    const due = (amount: number, unit: 'hours' | 'seconds') => resolveDeadline({ kind: 'after', from: 'started', amount, unit }, { anchors: { opened: '2026-03-01T00:00:00Z', started: '2026-03-06T10:00:00Z' }, calendar });
    expect(due(24, 'hours')).toEqual({ dueAt: '2026-03-07T10:00:00.000Z', lastDay: '2026-03-07' });
    expect(due(20, 'seconds')?.dueAt).toBe('2026-03-06T10:00:20.000Z');
    expect(due(7, 'hours')).toEqual({ dueAt: '2026-03-06T17:00:00.000Z', lastDay: '2026-03-06' });
  });

  it('waits for a step that has not ended, and ignores what only looks like one', () => {
    const rule = (step: string): DeadlineRule => ({ kind: 'after', from: { step }, amount: 1, unit: 'working-days' });
    const context: DeadlineContext = { anchors: { opened: '2026-03-02T00:00:00Z', steps: { approve: '2026-03-03T02:00:00Z' } }, calendar };
    expect(lastDay(rule('approve'), context)).toBe('2026-03-04');
    expect(resolveDeadline(rule('sign'), context)).toBeNull();
    expect(resolveDeadline(rule('constructor'), context)).toBeNull();
  });

  it('refuses an anchor without a zone: the host would decide the day', () => {
    expect(() => resolveDeadline(after(1, 'working-days'), opened('2026-03-02T02:00:00'))).toThrow(RangeError);
  });
});

describe('days named by a fact', () => {
  it.each([
    ['by a working day', 'by', '2026-11-30', '2026-11-30'],
    ['by a Sunday', 'by', '2026-11-29', '2026-11-30'],
    ['before a Monday', 'before', '2026-11-30', '2026-11-27'],
    ['before the day after Tết', 'before', '2026-02-23', '2026-02-13'],
    ['by an instant, in local time', 'by', '2026-11-29T18:00:00Z', '2026-11-30'],
  ] as const)('%s', (_, meaning, value, expected) => expect(lastDay(...fact(meaning, value))).toBe(expected));

  it('takes an offset in working or calendar days', () => {
    const offset = (amount: number, unit: 'working-days' | 'calendar-days') => lastDay({ kind: 'fact', fact: 'visit', meaning: 'by', offset: { amount, unit } }, opened('2026-01-05T00:00:00Z', { facts: { visit: '2026-03-10' } }));
    expect([offset(5, 'working-days'), offset(-5, 'working-days'), offset(-3, 'calendar-days'), offset(0, 'calendar-days')]).toEqual(['2026-03-17', '2026-03-03', '2026-03-09', '2026-03-10']);
  });

  it.each([[undefined], ['2026-02-30'], [''], [20260301], [{ day: 1 }], ['2026-03-01T10:00']])('is unknown for %p', (value) => {
    expect(resolveDeadline({ kind: 'fact', fact: 'visit', meaning: 'by' }, opened('2026-01-05T00:00:00Z', { facts: { visit: value } }))).toBeNull();
  });
});

describe('days of the year', () => {
  const yearly = (month: number, day: number, meaning: 'by' | 'before'): DeadlineRule => ({ kind: 'yearly', month, day, meaning });
  it.each([
    ['this year', yearly(11, 20, 'before'), '2026-03-02T00:00:00Z', '2026-11-19'],
    ['next year once the last day is past', yearly(11, 20, 'before'), '2026-11-20T02:00:00Z', '2027-11-19'],
    ['today, while it lasts', yearly(11, 30, 'by'), '2026-11-30T02:00:00Z', '2026-11-30'],
    ['next year from the day after', yearly(11, 30, 'by'), '2026-12-01T02:00:00Z', '2027-11-30'],
    ['28 February in a common year', yearly(2, 29, 'by'), '2023-01-10T00:00:00Z', '2023-02-28'],
    ['before 1 January', yearly(1, 1, 'before'), '2026-06-01T00:00:00Z', '2026-12-31'],
  ])('%s', (_, rule, from, expected) => expect(lastDay(rule, opened(from))).toBe(expected));
});

describe('fixed days', () => {
  it.each([
    ['by a Friday', 'by', '2026-11-20', '2026-11-20'],
    ['before it', 'before', '2026-11-20', '2026-11-19'],
    ['by a Sunday', 'by', '2026-11-29', '2026-11-30'],
    ['before the S4 day', 'before', '2021-02-25', '2021-02-24'],
  ] as const)('%s', (_, meaning, day, expected) => expect(lastDay({ kind: 'date', day, meaning }, opened('2021-02-03T02:00:00Z'))).toBe(expected));
});

describe('cut-off and receipt', () => {
  const after = (amount: number, more: object): DeadlineRule => ({ kind: 'after', from: 'opened', amount, unit: 'working-days', ...more });
  const local = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`).toISOString();

  it('ends the last day at the cut-off, for every rule of days', () => {
    const context = opened(local('2026-03-04', '09:00'), { facts: { due: '2026-03-09' } });
    const rules: DeadlineRule[] = [after(3, { cutOff: '16:30' }), { kind: 'fact', fact: 'due', meaning: 'by', cutOff: '16:30' }, { kind: 'date', day: '2026-03-09', meaning: 'by', cutOff: '16:30' }, { kind: 'yearly', month: 3, day: 9, meaning: 'by', cutOff: '16:30' }];
    for (const rule of rules) expect(resolveDeadline(rule, context)).toEqual({ dueAt: local('2026-03-09', '16:30'), lastDay: '2026-03-09' });
  });

  it.each([
    ['in time', after(1, { receivedUntil: '15:00' }), '2026-03-04', '14:59', '2026-03-05'],
    ['at the very time of receipt', after(1, { receivedUntil: '15:00' }), '2026-03-04', '15:00', '2026-03-06'],
    ['too late on a Friday', after(1, { receivedUntil: '15:00' }), '2026-03-06', '15:01', '2026-03-10'],
    ['on a Sunday', after(1, { receivedUntil: '15:00' }), '2026-03-08', '09:00', '2026-03-10'],
    ['on a Sunday, without a time of receipt', after(1, {}), '2026-03-08', '09:00', '2026-03-09'],
    ['within working hours', after(1, { receivedUntil: 'working-hours' }), '2026-03-04', '16:59', '2026-03-05'],
    ['after working hours', after(1, { receivedUntil: 'working-hours' }), '2026-03-04', '17:00', '2026-03-06'],
    ['zero days after the cut-off: the next working day', after(0, { cutOff: '17:00' }), '2026-03-06', '18:00', '2026-03-09'],
    ['zero days before the cut-off', after(0, { cutOff: '17:00' }), '2026-03-06', '16:00', '2026-03-06'],
    ['in calendar days', { ...after(2, { receivedUntil: '15:00' }), unit: 'calendar-days' } as DeadlineRule, '2026-03-04', '16:00', '2026-03-09'],
  ])('counts an event %s', (_, rule, day, time, expected) => expect(lastDay(rule, opened(local(day, time)))).toBe(expected));

  it('means next year when this year’s cut-off is past', () => {
    const rule: DeadlineRule = { kind: 'yearly', month: 11, day: 20, meaning: 'by', cutOff: '17:00' };
    expect([lastDay(rule, opened(local('2026-11-20', '16:00'))), lastDay(rule, opened(local('2026-11-20', '17:00')))]).toEqual(['2026-11-20', '2027-11-22']);
  });
});

describe('periods around what a fact names', () => {
  const local = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`).toISOString();
  const facts = { visit: '2026-03-10', incident: local('2026-03-10', '09:15') };
  const due = (rule: DeadlineRule) => resolveDeadline(rule, opened('2026-01-05T00:00:00Z', { facts }))?.dueAt;
  const around = (fact: string, amount: number, unit: 'hours' | 'working-hours', meaning: 'by' | 'before' = 'by') => due({ kind: 'fact', fact, meaning, offset: { amount, unit } });

  it('counts hours from the moment of an incident', () => {
    expect(due({ kind: 'after', from: { fact: 'incident' }, amount: 24, unit: 'hours' })).toBe(local('2026-03-11', '09:15'));
    expect(due({ kind: 'after', from: { fact: 'incident' }, amount: 4, unit: 'working-hours' })).toBe(local('2026-03-10', '15:15'));
    expect([around('incident', 24, 'hours'), around('incident', -24, 'hours'), around('incident', -2, 'working-hours')]).toEqual([local('2026-03-11', '09:15'), local('2026-03-09', '09:15'), local('2026-03-09', '16:45')]);
  });

  it('leaves a fact that is a day at its end, or at its start backwards', () => {
    expect(due({ kind: 'after', from: { fact: 'visit' }, amount: 24, unit: 'hours' })).toBe(local('2026-03-12', '00:00'));
    expect([around('visit', 24, 'hours'), around('visit', -48, 'hours'), around('visit', -4, 'working-hours'), around('visit', 4, 'working-hours')]).toEqual([local('2026-03-12', '00:00'), local('2026-03-08', '00:00'), local('2026-03-09', '11:00'), local('2026-03-11', '11:30')]);
    expect([around('visit', 0, 'hours', 'by'), around('visit', 0, 'hours', 'before')]).toEqual([local('2026-03-11', '00:00'), local('2026-03-10', '00:00')]);
  });

  it('counts days from the day of a fact, and waits for it', () => {
    const rule = (fact: string): DeadlineRule => ({ kind: 'after', from: { fact }, amount: 3, unit: 'working-days' });
    expect([due(rule('visit')), due(rule('incident'))]).toEqual([local('2026-03-14', '00:00'), local('2026-03-14', '00:00')]);
    expect(resolveDeadline(rule('nothing'), opened('2026-01-05T00:00:00Z', { facts }))).toBeNull();
  });
});

describe('reminders and escalations', () => {
  const due = { dueAt: '2021-02-24T17:00:00.000Z', lastDay: '2021-02-24' };
  it.each([
    ['T−3', 3, 'before', '2021-02-19T01:00:00.000Z'],
    ['T−1', 1, 'before', '2021-02-23T01:00:00.000Z'],
    ['T', 0, 'before', '2021-02-24T01:00:00.000Z'],
    ['the moment it is late', 0, 'after', '2021-02-24T17:00:00.000Z'],
    ['T+1', 1, 'after', '2021-02-25T01:00:00.000Z'],
    ['T+3, over a weekend', 3, 'after', '2021-03-01T01:00:00.000Z'],
  ] as const)('%s', (_, amount, side, expected) => expect(resolveOffset(due, { amount, unit: 'working-days', side }, calendar)).toBe(expected));

  it('goes back over Tết in working days, through it in calendar days', () => {
    expect(resolveOffset(due, { amount: 6, unit: 'working-days', side: 'before' }, calendar)).toBe('2021-02-09T01:00:00.000Z');
    expect(resolveOffset(due, { amount: 10, unit: 'calendar-days', side: 'before' }, calendar)).toBe('2021-02-14T01:00:00.000Z');
  });

  it('measures seconds from the due instant and never reminds after it', () => {
    const early = { dueAt: '2021-02-23T20:00:00.000Z', lastDay: '2021-02-24' };
    expect(resolveOffset(early, { amount: 5, unit: 'seconds', side: 'before' }, calendar)).toBe('2021-02-23T19:59:55.000Z');
    expect(resolveOffset(early, { amount: 5, unit: 'minutes', side: 'after' }, calendar)).toBe('2021-02-23T20:05:00.000Z');
    expect(resolveOffset(early, { amount: 0, unit: 'working-days', side: 'before' }, calendar)).toBe(early.dueAt);
  });
});

describe('rules as data', () => {
  it.each([
    { kind: 'after', from: 'opened', amount: -1, unit: 'hours' },
    { kind: 'after', from: 'opened', amount: 1.5, unit: 'hours' },
    { kind: 'after', from: 'opened', amount: 100_000, unit: 'working-days' },
    { kind: 'after', from: { step: '' }, amount: 1, unit: 'hours' },
    { kind: 'fact', fact: 'x', meaning: 'by', offset: { amount: 5000, unit: 'working-days' } },
    { kind: 'yearly', month: 2, day: 30, meaning: 'by' },
    { kind: 'sometime' },
    { kind: 'date', day: '9999-12-31', meaning: 'by' },
    { kind: 'date', day: '2200-01-01', meaning: 'by' },
    { kind: 'date', day: '2026-02-30', meaning: 'by' },
    { kind: 'date', day: '2026-03-01', meaning: 'by', cutOff: '24:00' },
    { kind: 'date', day: '2026-03-01', meaning: 'by', cutOff: '00:00' },
    { kind: 'after', from: 'opened', amount: 4, unit: 'hours', cutOff: '17:00' },
    { kind: 'after', from: 'opened', amount: 4, unit: 'working-hours', receivedUntil: '15:00' },
    { kind: 'after', from: 'opened', amount: 8001, unit: 'working-hours' },
    { kind: 'fact', fact: 'x', meaning: 'by', offset: { amount: -4, unit: 'hours' }, cutOff: '17:00' },
    { kind: 'after', from: { fact: '' }, amount: 1, unit: 'hours' },
  ])('refuses %j', (rule) => expect(deadlineRuleSchema.safeParse(rule).success).toBe(false));

  it('tell what they wait for', () => {
    expect(ruleReads({ kind: 'after', from: { step: 'plan' }, amount: 1, unit: 'hours' })).toEqual({ step: 'plan' });
    expect(ruleReads({ kind: 'yearly', from: { fact: 'visit' }, month: 1, day: 1, meaning: 'by' })).toEqual({ fact: 'visit' });
    expect(ruleReads({ kind: 'fact', fact: 'visit', meaning: 'by' })).toEqual({ fact: 'visit' });
    expect(ruleReads({ kind: 'after', from: 'opened', amount: 1, unit: 'hours' })).toEqual({});
  });

  it('accepts a leap day and refuses an endless ladder offset', () => {
    expect(deadlineRuleSchema.safeParse({ kind: 'yearly', month: 2, day: 29, meaning: 'by' }).success).toBe(true);
    expect(ladderOffsetSchema.safeParse({ amount: 1e9, unit: 'seconds', side: 'after' }).success).toBe(false);
  });
});
