import { isInstant } from '../deadline';
import { MOST_WAKES, wakeUntil } from './answer';
import { Playing } from './playing';
import { Stop, type RefusalInWords } from './refusals';
import type { Rehearsal } from './rehearsal';

/** Where a jump of the clock came to: `too-many-wakes` when there was more to do than a rehearsal does at once; jumping again goes on. */
export interface Jump { rehearsal: Rehearsal; wakes: number; stopped: 'there' | 'too-many-wakes' | 'nothing-ahead'; refusal: RefusalInWords | null }

/** Lets the clock run to an instant; whatever falls due on the way happens at its own time, in order. */
export function jumpTo(rehearsal: Rehearsal, instant: string, most = MOST_WAKES): Jump {
  if (!isInstant(instant) || new Date(instant).toISOString() < rehearsal.now) return { rehearsal, wakes: 0, stopped: 'there', refusal: new Stop('clock-back').inWords };
  const to = new Date(instant).toISOString();
  const playing = new Playing(rehearsal);
  const { wakes, stopped } = wakeUntil(playing, to, most);
  if (stopped === 'there') playing.now = to;
  return { rehearsal: playing.done(), wakes, stopped, refusal: null };
}

/** Lets the clock run to the next time at which anything falls due, and does that. */
export function jumpToNext(rehearsal: Rehearsal): Jump {
  const next = nextDue(rehearsal);
  if (next === null) return { rehearsal, wakes: 0, stopped: 'nothing-ahead', refusal: null };
  return jumpTo(rehearsal, next < rehearsal.now ? rehearsal.now : next);
}

/** The next time at which anything falls due; null when nothing does. */
export const nextDue = (rehearsal: Rehearsal): string | null => new Playing(rehearsal).nextWake()?.at ?? null;
