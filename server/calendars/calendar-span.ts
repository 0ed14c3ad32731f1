import { addDays, dayOfInstant } from '../../domain/deadline';

/** A case pins the working days of so many days ahead; no deadline of the shipped procedures reaches further. */
const DAYS_AHEAD = 550;
const DAYS_BACK = 31;

export interface CalendarSpan { from: string; to: string }

/** The days (both included) that a case pins when it opens. @param at instant */
export const openingSpan = (at: string): CalendarSpan => ({ from: addDays(dayOfInstant(at), -DAYS_BACK), to: addDays(dayOfInstant(at), DAYS_AHEAD) });

/** The days that a case under way gets when its calendar is counted again: what it has, and as far ahead as a new one. */
export const renewedSpan = (startedAt: string, at: string): CalendarSpan => ({ from: openingSpan(startedAt).from, to: openingSpan(at > startedAt ? at : startedAt).to });
