import { isWorkingDay, type Calendar } from './calendar';
import { DEFAULT_WORKING_HOURS, sessionsOn } from './working-hours';
import { addDays } from './local-day';

export interface CalendarDifference {
  /** Days that are worked in one and off in the other, in order; `working` is what they are afterwards. */
  days: { day: string; working: boolean }[];
  /** Whether rules of working hours count otherwise on some weekday. */
  hoursChanged: boolean;
}

/**
 * What a new calendar changes, for the preview before it is given to running cases. Calendars list only a
 * span of days: name the span both cover (`within`, both ends included), or days that only one lists
 * appear as changed, which for the one that does not list them they are.
 */
export function compareCalendars(before: Calendar, after: Calendar, within?: { from: string; to: string }): CalendarDifference {
  const named = [before, after].flatMap((calendar) => [...calendar.nonWorking, ...calendar.workingWeekend]);
  const days = [...new Set(named)]
    .filter((day) => !within || (day >= within.from && day <= within.to))
    .filter((day) => isWorkingDay(day, before) !== isWorkingDay(day, after))
    .sort()
    .map((day) => ({ day, working: isWorkingDay(day, after) }));
  return { days, hoursChanged: hoursOf(before) !== hoursOf(after) };
}

/** The hours of a whole week as text, so that "as usual" written out for a day is no difference. */
function hoursOf(calendar: Calendar): string {
  const monday = '2024-01-01';
  return JSON.stringify(Array.from({ length: 7 }, (_, index) => sessionsOn(addDays(monday, index), calendar.hours ?? DEFAULT_WORKING_HOURS).map(({ from, to }) => [from, to])));
}
