import { AppError } from '../../domain/errors/codes';
import type { Database } from '../mongo/database';
import { sha256 } from '../journal/hash-entry';

interface AttemptRecord { _id: string; tenant: string; n: number; expiresAt: Date }

export interface AttemptRule { name: string; limit: number; windowSeconds: number }

export const signInRule: AttemptRule = { name: 'sign-in', limit: 8, windowSeconds: 15 * 60 };
/** An address may be shared by a whole school. */
export const signInAddressRule: AttemptRule = { name: 'sign-in-address', limit: 100, windowSeconds: 15 * 60 };
export const verifyRule: AttemptRule = { name: 'verify', limit: 60, windowSeconds: 60 };

/**
 * Counts attempts in MongoDB, so that the limit holds over several api processes and restarts.
 * Who attempted is kept as a hash. A TTL index removes old windows.
 */
export class Attempts {
  constructor(private readonly database: Database, private readonly tenant: string, private readonly clock: () => Date) {}

  private get records() {
    return this.database.db.collection<AttemptRecord>('attempts');
  }

  private idOf(rule: AttemptRule, who: string): string {
    const window = Math.floor(this.clock().getTime() / (rule.windowSeconds * 1000));
    return `${this.tenant}/${rule.name}/${sha256(who).slice(0, 32)}/${window}`;
  }

  /** Seconds until the window ends: what the client is told to wait. */
  private secondsLeft(rule: AttemptRule): number {
    return rule.windowSeconds - (Math.floor(this.clock().getTime() / 1000) % rule.windowSeconds);
  }

  /** @throws AppError too-many-attempts when this one is over the limit of its window. */
  async count(rule: AttemptRule, who: string): Promise<void> {
    const expiresAt = new Date(this.clock().getTime() + 2 * rule.windowSeconds * 1000);
    const counted = await this.records.findOneAndUpdate(
      { _id: this.idOf(rule, who) },
      { $inc: { n: 1 }, $setOnInsert: { tenant: this.tenant, expiresAt } },
      { upsert: true, returnDocument: 'after' },
    );
    if ((counted?.n ?? 0) > rule.limit) throw new AppError('too-many-attempts', { retryAfterSeconds: this.secondsLeft(rule) });
  }

  async forget(rule: AttemptRule, who: string): Promise<void> {
    await this.records.deleteOne({ _id: this.idOf(rule, who) });
  }
}
