import { calendarAround, deadlineState } from './deadline-state';

const calendar = calendarAround('2026-02-09');
/** End of a local day as an instant: midnight of Viet Nam is 17:00 UTC. */
const endOf = (day: string) => `${day}T17:00:00.000Z`;
const state = (lastDay: string | null, now: string, dueAt = lastDay && endOf(lastDay)) => deadlineState(dueAt, lastDay, now, calendar);

describe('how pressing a deadline is', () => {
  it('is nothing without a deadline', () => {
    expect(state(null, '2026-02-09T02:00:00.000Z')).toEqual({ urgency: 'none', workingDays: 0 });
  });

  it('is today on the last day until its end, local time', () => {
    expect(state('2026-02-09', '2026-02-09T01:00:00.000Z').urgency).toBe('today');
    expect(state('2026-02-09', '2026-02-09T16:59:59.000Z').urgency).toBe('today');
    expect(state('2026-02-09', '2026-02-08T17:00:00.000Z').urgency).toBe('today');
    expect(state('2026-02-09', '2026-02-09T17:00:00.000Z').urgency).toBe('overdue');
  });

  it('counts working days left, Tết and weekends out', () => {
    expect(state('2026-02-11', '2026-02-09T02:00:00.000Z')).toEqual({ urgency: 'soon', workingDays: 2 });
    expect(state('2026-02-12', '2026-02-09T02:00:00.000Z')).toEqual({ urgency: 'later', workingDays: 3 });
    // Friday 13/02 is the last working day before the holiday of 14–22/02; Monday 23/02 is worked.
    expect(state('2026-02-23', '2026-02-13T02:00:00.000Z')).toEqual({ urgency: 'soon', workingDays: 1 });
  });

  it('counts working days gone, at least one', () => {
    expect(state('2026-02-06', '2026-02-09T02:00:00.000Z')).toEqual({ urgency: 'overdue', workingDays: 1 });
    expect(state('2026-02-06', '2026-02-07T02:00:00.000Z')).toEqual({ urgency: 'overdue', workingDays: 1 });
    expect(state('2026-02-04', '2026-02-09T02:00:00.000Z')).toEqual({ urgency: 'overdue', workingDays: 3 });
  });

  it('finds the last day of a deadline by the hour', () => {
    expect(deadlineState('2026-02-09T07:00:00.000Z', null, '2026-02-09T05:00:00.000Z', calendar).urgency).toBe('today');
    expect(deadlineState(endOf('2026-02-10'), null, '2026-02-09T05:00:00.000Z', calendar)).toEqual({ urgency: 'soon', workingDays: 1 });
  });
});
