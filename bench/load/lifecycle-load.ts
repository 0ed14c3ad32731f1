import { watchCpu, type Watched } from '../measure/process-use';

/** A case under way: the step it waits at and the task that is open there. */
export interface Cursor { caseId: string; subjectId: string; step: number; taskId: string }

/** One of the things that are compared: it starts cases and takes their next step. */
export interface Lifecycle {
  /** Starts so many cases and answers when each has its first task. */
  start(count: number): Promise<Cursor[]>;
  /** Takes the next step as the person whose seat it is; null when the case has ended with it. */
  step(cursor: Cursor): Promise<Cursor | null>;
}

export interface Round { steps: number; seconds: number; latencies: number[]; cpu: Record<string, number | null> }

/**
 * Users that each take one step after the other for some time. Cases are started before the clock runs; those that
 * are under way when it stops stay for the next round.
 */
export class LifecycleLoad {
  private readonly waiting: Cursor[] = [];
  /** Cases that went through all their steps. */
  readonly finished: string[] = [];

  constructor(private readonly lifecycle: Lifecycle) {}

  async fill(cases: number): Promise<void> {
    const missing = cases - this.waiting.length;
    if (missing > 0) this.waiting.push(...(await this.lifecycle.start(missing)));
  }

  async run(users: number, seconds: number, processes: Watched): Promise<Round> {
    const latencies: number[] = [];
    const cpuSince = watchCpu(processes);
    const begun = performance.now();
    const until = begun + seconds * 1_000;
    const user = async (): Promise<void> => {
      let cursor: Cursor | null = null;
      while (performance.now() < until) {
        cursor ??= this.waiting.shift() ?? null;
        if (!cursor) throw new Error('the round used up its cases: start more');
        const { caseId } = cursor;
        const sent = performance.now();
        cursor = await this.lifecycle.step(cursor);
        latencies.push(performance.now() - sent);
        if (!cursor) this.finished.push(caseId);
      }
      if (cursor) this.waiting.unshift(cursor);
    };
    await Promise.all(Array.from({ length: users }, user));
    return { steps: latencies.length, seconds: (performance.now() - begun) / 1_000, latencies, cpu: cpuSince() };
  }

  /** One case from its first step to its last. */
  async wholeCase(aroundStep: (work: () => Promise<void>, step: number) => Promise<void>): Promise<string> {
    await this.fill(1);
    let cursor: Cursor | null = this.waiting.pop() ?? null;
    const caseId = cursor?.caseId ?? '';
    while (cursor) {
      const current: Cursor = cursor;
      await aroundStep(async () => {
        cursor = await this.lifecycle.step(current);
      }, current.step);
    }
    this.finished.push(caseId);
    return caseId;
  }
}
