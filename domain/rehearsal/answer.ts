import { inWords, type RefusalInWords } from './refusals';
import { Playing } from './playing';
import type { Rehearsal } from './rehearsal';

/** What became of an act: the rehearsal after it, or as it was, with the reason in words. */
export interface Answer { rehearsal: Rehearsal; refusal: RefusalInWords | null }

/** So many wake-ups at most in one jump: a year of a busy province has fewer. */
export const MOST_WAKES = 20_000;

/** Does a piece of work on a copy; what was given in never changes. What is due by then is done first thing afterwards. */
export function answered(rehearsal: Rehearsal, work: (playing: Playing) => void): Answer {
  const playing = new Playing(rehearsal);
  try {
    work(playing);
    wakeUntil(playing, playing.now);
    return { rehearsal: playing.done(), refusal: null };
  } catch (error) {
    return { rehearsal, refusal: inWords(error) };
  }
}

/** Runs every wake-up that comes until an instant, in order. Returns how many; when they are too many, the clock stands where they stopped. */
export function wakeUntil(playing: Playing, instant: string, most = MOST_WAKES): { wakes: number; stopped: 'there' | 'too-many-wakes' } {
  for (let wakes = 0; ; wakes += 1) {
    const next = playing.nextWake();
    if (!next || next.at > instant) return { wakes, stopped: 'there' };
    if (wakes >= most) return { wakes, stopped: 'too-many-wakes' };
    playing.wake(next);
  }
}
