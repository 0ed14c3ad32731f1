import type { ChangeStreamInsertDocument, ResumeToken } from 'mongodb';
import type { JournalRecord } from '../../domain/contracts/records';
import type { Database } from '../mongo/database';
import type { DeliveryLog } from './delivery-log';
import type { NoticeRef } from './deliver-notice';

const PAGE = 200;

/** Journal entries with notices that are not delivered: the truth about what is still to be sent. */
export class Outbox {
  constructor(private readonly database: Database, private readonly tenant: string, private readonly log: DeliveryLog) {}

  /** Notices older than `before` that may be sent now, oldest entries first, in pages. Heals entries whose list is empty. */
  async *undelivered(before: string): AsyncGenerator<NoticeRef[]> {
    const cursor = this.database.journal
      .find({ tenant: this.tenant, pending: { $exists: true }, at: { $lte: before } }, { projection: { caseId: 1, sequence: 1, pending: 1 } })
      .sort({ tenant: 1, at: 1 });
    let page: NoticeRef[] = [];
    for await (const entry of cursor) {
      if (entry.pending?.length === 0) await this.database.journal.updateOne({ _id: entry._id, pending: [] }, { $unset: { pending: '' } });
      page.push(...refsOf(entry));
      if (page.length < PAGE) continue;
      yield await this.ripe(page);
      page = [];
    }
    if (page.length > 0) yield await this.ripe(page);
  }

  /**
   * Follows the journal until `signal` aborts or the stream fails; `onToken` gets the place to go on from.
   * @throws MongoError when streams are not available or the place is lost: the sweeper covers the time between.
   */
  async follow(after: ResumeToken | null, signal: AbortSignal, onNotices: (refs: NoticeRef[]) => Promise<void>, onToken: (token: ResumeToken) => void): Promise<void> {
    const stream = this.database.journal.watch<JournalRecord, ChangeStreamInsertDocument<JournalRecord>>(
      [{ $match: { operationType: 'insert', 'fullDocument.tenant': this.tenant, 'fullDocument.pending': { $exists: true } } }],
      after ? { resumeAfter: after } : {},
    );
    const stop = (): void => void stream.close().catch(() => undefined);
    signal.addEventListener('abort', stop, { once: true });
    try {
      for await (const change of stream) {
        await onNotices(refsOf(change.fullDocument));
        onToken(change._id);
      }
    } finally {
      signal.removeEventListener('abort', stop);
      await stream.close().catch(() => undefined);
    }
  }

  private async ripe(refs: NoticeRef[]): Promise<NoticeRef[]> {
    const ids = new Set(await this.log.ripe(refs.map(({ noticeId }) => noticeId)));
    return refs.filter(({ noticeId }) => ids.has(noticeId));
  }
}

const refsOf = ({ caseId, sequence, pending }: Pick<JournalRecord, 'caseId' | 'sequence' | 'pending'>): NoticeRef[] => (pending ?? []).map((noticeId) => ({ caseId, sequence, noticeId }));
