import { addDays } from '../deadline';
import { existsOn, type Validity } from './validity';

/** So many seats one person may have at the same time, substitutions included: more are a mistake. */
export const MAX_SEATS_AT_ONCE = 10;
/** A substitution longer than a year is an appointment. */
export const MAX_SUBSTITUTION_DAYS = 366;

/** A seat as its holder has it; dates are local days, both inclusive. */
export interface HeldSeat { role: string; from: string; to: string | null; substituteFor?: string | null }

export const overlap = (a: HeldSeat, b: HeldSeat): boolean => (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

/** Does the one seat stand for the whole of the other's time? */
export const covers = (whole: Validity, part: Validity): boolean =>
  (!whole.from || (part.from !== null && part.from !== undefined && whole.from <= part.from)) && (!whole.to || (part.to !== null && part.to !== undefined && part.to <= whole.to));

/** The most seats that stand on one day: that is always a day on which one of them begins. */
export const mostAtOnce = (seats: readonly HeldSeat[]): number =>
  seats.reduce((most, { from }) => Math.max(most, seats.filter((seat) => existsOn(seat, from)).length), 0);

/**
 * Does somebody hold one of these seats on every day from this one on? Substitutes do not count: who they stand for
 * answers for the seat.
 */
export function heldWithoutGap(seats: readonly HeldSeat[], today: string): boolean {
  const own = seats.filter(({ substituteFor }) => !substituteFor);
  const days = [today, ...own.flatMap(({ to }) => (to !== null && to >= today ? [addDays(to, 1)] : []))];
  return days.every((day) => own.some((seat) => existsOn(seat, day)));
}

/** What is left of a seat that ends on this day at the latest; null when it would not have begun. */
export function endedBy<S extends HeldSeat>(seat: S, lastDay: string): S | null {
  if (seat.from > lastDay) return null;
  return seat.to !== null && seat.to <= lastDay ? seat : { ...seat, to: lastDay };
}
