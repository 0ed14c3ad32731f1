import { setTimeout as wait } from 'node:timers/promises';

/** Runs `work`, then again after a pause, until the signal; a failure is told and does not end it. */
export async function repeat(signal: AbortSignal, pauseMs: number, work: () => Promise<void>, onError: (error: unknown) => void): Promise<void> {
  while (!signal.aborted) {
    try {
      await work();
    } catch (error) {
      if (!signal.aborted) onError(error);
    }
    await wait(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

export interface PeriodicWorkOptions {
  /** One look; may read `signal` to end early. A failure is told and the next look comes all the same. */
  look(signal: AbortSignal): Promise<void>;
  everyMs: number;
  onError(error: unknown): void;
}

/** Looks again and again with a rest between, until closed; closing waits for the look under way. */
export class PeriodicWork {
  private readonly leaving = new AbortController();
  private running: Promise<void> | null = null;

  constructor(private readonly options: PeriodicWorkOptions) {}

  start(): void {
    const { look, everyMs, onError } = this.options;
    const { signal } = this.leaving;
    this.running ??= repeat(signal, everyMs, () => look(signal), onError);
  }

  async close(): Promise<void> {
    this.leaving.abort();
    await this.running;
  }
}
