import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** Longest that a rehearsal keeps requests waiting at a stretch, but for a single event of it: a year that passes for 20 schools takes some 50, for 300 some 400. Milliseconds. */
const TURN_MS = 10;

/** The time there is for everything that is played together. */
export class PlayingTime {
  /** Longest stretch so far; milliseconds. */
  longest = 0;
  private readonly until: number;

  constructor(milliseconds: number) {
    this.until = performance.now() + milliseconds;
  }

  /** Plays to the end in short turns, so that the process answers others meanwhile; null when the time is up. */
  async play<T>(turns: Generator<void, T, void>): Promise<T | null> {
    for (;;) {
      const from = performance.now();
      let now = from;
      while (now - from < TURN_MS) {
        const turn = turns.next();
        now = performance.now();
        if (turn.done) {
          this.longest = Math.max(this.longest, now - from);
          return turn.value;
        }
      }
      this.longest = Math.max(this.longest, now - from);
      if (now > this.until) return null;
      await setImmediate();
    }
  }
}
