import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** Temporal takes no timer without end, and nobody waits for one: a longer wait wakes early and goes on waiting. */
const LONGEST_MS = 300 * 86_400_000;

/**
 * One timer for the whole case, set again only when the next due time is earlier than the one set.
 * A timer that turns out early finds nothing due and the next is set then: cheaper than cancelling
 * one timer per closed task (each costs two history events).
 */
export class LazyTimer {
  fired = false;
  private armedFor: string | null = null;
  private scope: CancellationScope | null = null;

  arm(at: string | null): void {
    if (at === null || (this.armedFor !== null && this.armedFor <= at)) return;
    this.scope?.cancel();
    const scope = new CancellationScope({ cancellable: true });
    this.scope = scope;
    this.armedFor = at;
    // A timer of at least a millisecond: a due time that has passed fires at once.
    const wait = scope.run(() => sleep(Math.min(LONGEST_MS, Math.max(1, Date.parse(at) - Date.now()))));
    wait.then(
      () => {
        this.armedFor = null;
        this.fired = true;
      },
      (error: unknown) => {
        if (!isCancellation(error)) throw error;
      },
    );
  }

  /** True once after a firing. */
  take(): boolean {
    const fired = this.fired;
    this.fired = false;
    return fired;
  }
}
