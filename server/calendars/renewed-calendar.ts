import type { CaseRecord } from '../../domain/contracts/records';
import { compareCalendars, type Calendar } from '../../domain/deadline';
import type { CalendarBook, Instead } from './calendar-book';
import { renewedSpan } from './calendar-span';

export type Pinned = Pick<CaseRecord, 'tenant' | 'id' | 'subjectUnitId' | 'startedAt'> & { state: { calendar: Calendar } };

/**
 * The calendar that a running case would have today, when it differs from the one it pinned; null when nothing changes
 * for it. The preview and the order ask the same question here.
 * @param at instant of the change
 */
export async function renewedCalendar(book: CalendarBook, { tenant, subjectUnitId, startedAt, state }: Pinned, at: string, instead?: Instead): Promise<Calendar | null> {
  const span = renewedSpan(startedAt, at);
  const calendar = await book.calendarOf(tenant, subjectUnitId, span, instead);
  const { days, hoursChanged } = compareCalendars(state.calendar, calendar, span);
  return days.length > 0 || hoursChanged ? calendar : null;
}
