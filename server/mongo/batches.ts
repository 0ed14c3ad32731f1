import { setTimeout as wait } from 'node:timers/promises';

interface Waiting<T, R> { item: T; resolve(result: R): void; reject(error: unknown): void }
interface Queue<T, R> { waiting: Waiting<T, R>[]; writing: boolean; /** When the latest came, as many as make it busy. */ arrivals: number[] }

export interface BatchOptions<T, R> {
  /** Writes them all or none; the results in the order of the items. */
  write(items: readonly T[]): Promise<R[]>;
  /** How many go together at most. */
  most: number;
  /** Whether an item may go with those before it; by default always. */
  joins?(item: T, chosen: readonly T[]): boolean;
  /** From so many a second on, a write waits so long for company. Below, nobody waits for anybody. */
  gather?: { perSecond: number; ms: number };
}

const SECOND_MS = 1_000;

/**
 * One write at a time for each key, in this process. What comes meanwhile waits and is written together: the busier it
 * is, the less a write costs. When a batch fails, each of it is tried alone, so that nobody fails for what another asked.
 */
export class Batches<T, R> {
  private readonly queues = new Map<string, Queue<T, R>>();

  constructor(private readonly options: BatchOptions<T, R>) {}

  add(key: string, item: T): Promise<R> {
    const queue = this.queues.get(key) ?? { waiting: [], writing: false, arrivals: [] };
    this.queues.set(key, queue);
    queue.arrivals = [...queue.arrivals, performance.now()].slice(-(this.options.gather?.perSecond ?? 1));
    return new Promise((resolve, reject) => {
      queue.waiting.push({ item, resolve, reject });
      if (!queue.writing) void this.empty(key, queue);
    });
  }

  private async empty(key: string, queue: Queue<T, R>): Promise<void> {
    const { gather, most } = this.options;
    queue.writing = true;
    while (queue.waiting.length > 0) {
      if (gather && queue.waiting.length < most && this.isBusy(queue)) await wait(gather.ms);
      await this.settle(this.next(queue.waiting));
    }
    queue.writing = false;
    if (this.isBusy(queue)) setTimeout(() => this.forget(key, queue), SECOND_MS).unref();
    else this.forget(key, queue);
  }

  private isBusy({ arrivals: [first = 0, ...others] }: Queue<T, R>): boolean {
    const { gather } = this.options;
    return gather !== undefined && others.length + 1 === gather.perSecond && performance.now() - first < SECOND_MS;
  }

  private forget(key: string, queue: Queue<T, R>): void {
    if (!queue.writing && this.queues.get(key) === queue) this.queues.delete(key);
  }

  /** Takes from the front what goes together. */
  private next(waiting: Waiting<T, R>[]): Waiting<T, R>[] {
    const { most, joins = () => true } = this.options;
    const chosen: T[] = [];
    for (const { item } of waiting.slice(0, most)) {
      if (chosen.length > 0 && !joins(item, chosen)) break;
      chosen.push(item);
    }
    return waiting.splice(0, chosen.length);
  }

  private async settle(batch: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.options.write(batch.map(({ item }) => item));
      for (const [place, { resolve }] of batch.entries()) resolve(results[place] as R);
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const one of batch) await this.settle([one]);
    }
  }
}
