import { createHash } from 'node:crypto';

/**
 * Chance that a seed decides. What a person does with a task depends on the seed and the task's id alone, so it is
 * the same whatever happened before; what is killed next comes from one stream.
 */
export class Seeded {
  private drawn = 0;

  constructor(readonly seed: string) {}

  /** From 0 to below 1; the same for the same words. */
  of(...words: (string | number)[]): number {
    return createHash('sha256').update([this.seed, ...words].join('|')).digest().readUInt32BE(0) / 2 ** 32;
  }

  /** The next of the stream. */
  next(): number {
    this.drawn += 1;
    return this.of('stream', this.drawn);
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  shuffled<T>(items: readonly T[]): T[] {
    const left = [...items];
    return items.map(() => left.splice(Math.floor(this.next() * left.length), 1)[0] as T);
  }

  /** A key for a request, made of the seed, so that a run with the same seed makes the same ids. */
  key(...words: (string | number)[]): string {
    return createHash('sha256').update([this.seed, 'key', ...words].join('|')).digest('hex').slice(0, 32);
  }
}
