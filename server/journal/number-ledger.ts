import type { JournalFault } from './verify-case';

interface Seen { bits: Uint8Array; max: number }

/**
 * Which numbers of which register were given. One bit a number: a register of 100,000 documents takes 12 KB,
 * so a whole province fits in memory whatever order the cases come in.
 */
export class NumberLedger {
  private readonly registers = new Map<string, Seen>();

  /** Notes a number (from 1) of a register; false when it was given before. */
  note(register: string, n: number): boolean {
    const seen = this.registers.get(register) ?? { bits: new Uint8Array(16), max: 0 };
    if (n >> 3 >= seen.bits.length) {
      const grown = new Uint8Array(Math.max(seen.bits.length * 2, (n >> 3) + 1));
      grown.set(seen.bits);
      seen.bits = grown;
    }
    const mask = 1 << (n & 7);
    const fresh = ((seen.bits[n >> 3] ?? 0) & mask) === 0;
    seen.bits[n >> 3] = (seen.bits[n >> 3] ?? 0) | mask;
    seen.max = Math.max(seen.max, n);
    this.registers.set(register, seen);
    return fresh;
  }

  /** The registers with the highest number that was given. */
  *highest(): Generator<{ register: string; max: number }> {
    for (const [register, { max }] of this.registers) yield { register, max };
  }

  /** Numbers from 1 to `last` that nobody got. */
  *gaps(register: string, last: number): Generator<number> {
    const bits = this.registers.get(register)?.bits;
    for (let n = 1; n <= last; n += 1) if (((bits?.[n >> 3] ?? 0) & (1 << (n & 7))) === 0) yield n;
  }

  get size(): number {
    return this.registers.size;
  }
}

export const repeated = (caseId: string, register: string, n: number): JournalFault => ({ kind: 'number-repeated', caseId, detail: `${register}: number ${n} was given twice` });
