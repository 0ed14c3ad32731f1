interface Waiting<T, R> { item: T; resolve(result: R): void; reject(error: unknown): void }

export interface BatchOptions<T, R> {
  /** Writes them all or none; the results in the order of the items. */
  write(items: readonly T[]): Promise<R[]>;
  /** How many go together at most. */
  most: number;
  /** Whether an item may go with those before it; by default always. */
  joins?(item: T, chosen: readonly T[]): boolean;
}

/**
 * One write at a time for each key, in this process. What comes meanwhile waits and is written together: nobody waits
 * for a batch to fill, and the busier it is, the less a write costs. When a batch fails, each of it is tried alone, so
 * that nobody fails for what another asked.
 */
export class Batches<T, R> {
  private readonly queues = new Map<string, Waiting<T, R>[]>();

  constructor(private readonly options: BatchOptions<T, R>) {}

  add(key: string, item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      const queue = this.queues.get(key);
      if (queue) {
        queue.push({ item, resolve, reject });
        return;
      }
      const own = [{ item, resolve, reject }];
      this.queues.set(key, own);
      void this.empty(key, own);
    });
  }

  private async empty(key: string, queue: Waiting<T, R>[]): Promise<void> {
    while (queue.length > 0) await this.settle(this.next(queue));
    this.queues.delete(key);
  }

  /** Takes from the front what goes together. */
  private next(queue: Waiting<T, R>[]): Waiting<T, R>[] {
    const { most, joins = () => true } = this.options;
    const chosen: T[] = [];
    for (const { item } of queue.slice(0, most)) {
      if (chosen.length > 0 && !joins(item, chosen)) break;
      chosen.push(item);
    }
    return queue.splice(0, chosen.length);
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
