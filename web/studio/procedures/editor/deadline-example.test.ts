import { buildCalendar, vietnamHolidays } from '../../../../domain/deadline';
import { exampleOf } from './deadline-example';
import { changeKind, deadlineKinds } from './deadline-defaults';

const calendar = buildCalendar(vietnamHolidays, '2026-01-01', '2027-12-31');
const today = '2026-03-02';

describe('the example of a deadline', () => {
  it('counts from today, whatever the rule waits for', () => {
    expect(exampleOf({ kind: 'after', from: { step: 'plan' }, amount: 3, unit: 'working-days' }, today, calendar)).toMatchObject({ from: today, lastDay: '2026-03-05' });
    expect(exampleOf({ kind: 'after', from: { fact: 'received' }, amount: 2, unit: 'hours' }, today, calendar)?.dueAt).toBe('2026-03-02T04:00:00.000Z');
  });

  it('takes the day as what the fact names', () => {
    expect(exampleOf({ kind: 'fact', fact: 'planDue', meaning: 'by', offset: { amount: -5, unit: 'calendar-days' } }, '2026-04-01', calendar)).toMatchObject({ from: '2026-04-01', lastDay: '2026-03-27' });
  });

  it('tells every day on the way, with the holiday that is skipped', () => {
    const days = exampleOf({ kind: 'after', from: 'opened', amount: 2, unit: 'working-days' }, '2026-04-29', calendar)?.days;
    expect(days?.filter(({ counted }) => counted)).toHaveLength(2);
    expect(days?.find(({ day }) => day === '2026-04-30')).toMatchObject({ reason: 'holiday', name: { vi: expect.any(String) as string } });
  });

  it('finds a date for each kind as the editor begins it', () => {
    for (const kind of deadlineKinds) expect(exampleOf(changeKind(undefined, kind, { fact: 'planDue', today }), today, calendar)).not.toBeNull();
  });
});
