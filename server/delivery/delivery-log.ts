import type { Collection } from 'mongodb';
import { recordId } from '../../domain/contracts/records';
import type { Database } from '../mongo/database';

/** A notice on its way or in difficulty. It is removed when the mail is out, so the collection holds what is not. */
export interface DeliveryRecord {
  _id: string; tenant: string; noticeId: string;
  status: 'sending' | 'waiting' | 'stuck';
  attempts: number;
  /** Whoever sends holds the notice until then; another may take it afterwards. */
  leaseUntil: string;
  /** Not before this time again. */
  nextAt: string;
  error: string | null;
}

const SECOND = 1_000;
/** After so many failures a notice is listed as stuck. It is never dropped: it is tried every six hours until it goes. */
const STUCK_AFTER = 8;
const STUCK_PAUSE = 6 * 3_600 * SECOND;

/** 10 s, 20 s, 40 s … at most an hour; six hours once stuck. Milliseconds. */
export function pauseAfter(attempts: number): number {
  return attempts >= STUCK_AFTER ? STUCK_PAUSE : Math.min(10 * SECOND * 2 ** (attempts - 1), 3_600 * SECOND);
}

const DUPLICATE_KEY = 11000;

/** Who is sending what, what failed and when it is tried again. */
export class DeliveryLog {
  private readonly records: Collection<DeliveryRecord>;

  constructor(database: Database, private readonly tenant: string, private readonly leaseMs: number, private readonly clock: () => number = Date.now) {
    this.records = database.db.collection('deliveries');
  }

  /** Takes the notice for this sender; null when another is sending it, or it is not time yet. */
  async claim(noticeId: string): Promise<DeliveryRecord | null> {
    const now = this.at(0);
    try {
      return await this.records.findOneAndUpdate(
        { _id: recordId(this.tenant, noticeId), leaseUntil: { $lte: now }, nextAt: { $lte: now } },
        { $set: { status: 'sending', leaseUntil: this.at(this.leaseMs) }, $inc: { attempts: 1 }, $setOnInsert: { tenant: this.tenant, noticeId, nextAt: now, error: null } },
        { upsert: true, returnDocument: 'after' },
      );
    } catch (error) {
      // The upsert met a record that the filter leaves out: it is someone else's, or it waits.
      if ((error as { code?: unknown }).code === DUPLICATE_KEY) return null;
      throw error;
    }
  }

  async sent(noticeId: string): Promise<void> {
    await this.records.deleteOne({ _id: recordId(this.tenant, noticeId) });
  }

  async failed(record: DeliveryRecord, error: unknown): Promise<DeliveryRecord> {
    const after: DeliveryRecord = {
      ...record, status: record.attempts >= STUCK_AFTER ? 'stuck' : 'waiting', leaseUntil: this.at(0),
      nextAt: this.at(pauseAfter(record.attempts)), error: (error instanceof Error ? error.message : String(error)).slice(0, 500),
    };
    await this.records.replaceOne({ _id: record._id }, after);
    return after;
  }

  /** Of these notices, the ones that may be sent now. */
  async ripe(noticeIds: readonly string[]): Promise<string[]> {
    const now = this.at(0);
    const unripe = await this.records.find({ _id: { $in: noticeIds.map((id) => recordId(this.tenant, id)) }, $or: [{ leaseUntil: { $gt: now } }, { nextAt: { $gt: now } }] }, { projection: { noticeId: 1 } }).toArray();
    const held = new Set(unripe.map(({ noticeId }) => noticeId));
    return noticeIds.filter((id) => !held.has(id));
  }

  private at(fromNow: number): string {
    return new Date(this.clock() + fromNow).toISOString();
  }
}
