import { dayOfInstant, formatDate, formatDay, formatInstant } from '../../domain/deadline';

export { dayOfInstant, formatDate, formatDay, formatInstant };

/** Whether an instant is a local midnight: a deadline that ends with the day before, not at an hour. */
export const instantEndsDay = (instant: string): boolean => Date.parse(instant) % 86_400_000 === 17 * 3_600_000;

/** '14:05 24/11/2026': for lists where the weekday would only be in the way. */
export function shortInstant(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 16)} ${formatDate(local.slice(0, 10))}`;
}
