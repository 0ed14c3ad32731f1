import { z } from 'zod';
import { isTime, weekday } from './local-day';

const timeSchema = z.string().refine(isTime, 'Not a time of day (HH:mm)');

/** A stretch of work within one day, local time; `to` is exclusive. */
const sessionSchema = z.object({ from: timeSchema, to: timeSchema });
export type WorkSession = z.infer<typeof sessionSchema>;

const sessionsSchema = z
  .array(sessionSchema)
  .min(1)
  .max(6)
  .superRefine((sessions, context) => {
    sessions.forEach((session, index) => {
      const before = sessions[index - 1];
      if (session.from >= session.to) context.addIssue({ code: 'custom', path: [index], message: 'A session ends after it begins' });
      else if (before && session.from < before.to) context.addIssue({ code: 'custom', path: [index], message: 'Sessions stand in order and do not overlap' });
    });
  });

/**
 * When work is done on a working day. Hours say nothing about which days are worked: those of a Saturday
 * count only on a Saturday that is worked, and a worked day without hours of its own has the usual ones.
 */
export const workingHoursSchema = z.object({
  usual: sessionsSchema,
  /** Weekdays that differ, by number: '0' = Sunday … '6' = Saturday. */
  byWeekday: z.partialRecord(z.enum(['0', '1', '2', '3', '4', '5', '6']), sessionsSchema).optional(),
});
export type WorkingHours = z.infer<typeof workingHoursSchema>;

/**
 * Hours of a calendar that names none. Common practice of administrative offices, not a rule found in a
 * document (general knowledge): provinces set their own, and so may every unit in its calendar.
 */
export const DEFAULT_WORKING_HOURS: WorkingHours = {
  usual: [{ from: '07:30', to: '11:30' }, { from: '13:30', to: '17:00' }],
};

/** The sessions of a day, provided that it is a working day. */
export function sessionsOn(day: string, hours: WorkingHours = DEFAULT_WORKING_HOURS): WorkSession[] {
  const byWeekday: Partial<Record<string, WorkSession[]>> = hours.byWeekday ?? {};
  return byWeekday[weekday(day)] ?? hours.usual;
}
