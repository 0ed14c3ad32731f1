import type { ChangeStreamInsertDocument, Collection, Document, ResumeToken } from 'mongodb';
import type { JournalRecord } from '../../domain/contracts/records';
import type { Database } from '../mongo/database';
import type { DeliveryLog } from './delivery-log';
import type { NoticeRef } from './notice-ref';

const PAGE = 200;

/** Where notices wait that are not delivered: the truth about what is still to be sent. */
export interface NoticeSource {
  /** Notices older than `before` that may be sent now, the oldest first, in pages. */
  undelivered(before: string): AsyncGenerator<NoticeRef[]>;
  /**
   * Follows what comes in until `signal` aborts or the stream fails; `onToken` gets the place to go on from.
   * @throws MongoError when streams are not available or the place is lost: the sweeper covers the time between.
   */
  follow(after: ResumeToken | null, signal: AbortSignal, onNotices: (refs: NoticeRef[]) => Promise<void>, onToken: (token: ResumeToken) => void): Promise<void>;
}

/** Journal entries with notices that are not delivered. */
export class Outbox implements NoticeSource {
  constructor(private readonly database: Database, private readonly tenant: string, private readonly log: DeliveryLog) {}

  /** Heals entries whose list is empty. */
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

  follow(...rest: FollowRest): Promise<void> {
    return followInserts(this.database.journal, { 'fullDocument.tenant': this.tenant, 'fullDocument.pending': { $exists: true } }, refsOf, ...rest);
  }

  private ripe(refs: NoticeRef[]): Promise<NoticeRef[]> {
    return ripe(this.log, refs);
  }
}

/** Mails about forms and procedures that are not delivered. */
export class DesignOutbox implements NoticeSource {
  constructor(private readonly database: Database, private readonly tenant: string, private readonly log: DeliveryLog) {}

  async *undelivered(before: string): AsyncGenerator<NoticeRef[]> {
    let page: NoticeRef[] = [];
    for await (const { id } of this.database.designNotices.find({ tenant: this.tenant, at: { $lte: before } }, { projection: { id: 1 } }).sort({ tenant: 1, at: 1 })) {
      page.push({ noticeId: id });
      if (page.length < PAGE) continue;
      yield await ripe(this.log, page);
      page = [];
    }
    if (page.length > 0) yield await ripe(this.log, page);
  }

  follow(...rest: FollowRest): Promise<void> {
    return followInserts(this.database.designNotices, { 'fullDocument.tenant': this.tenant }, ({ id }) => [{ noticeId: id }], ...rest);
  }
}

type FollowRest = Parameters<NoticeSource['follow']>;

/** Follows what is put into a collection. */
async function followInserts<R extends Document>(collection: Collection<R>, match: Document, refs: (record: R) => NoticeRef[], ...[after, signal, onNotices, onToken]: FollowRest): Promise<void> {
  const stream = collection.watch<R, ChangeStreamInsertDocument<R>>([{ $match: { operationType: 'insert', ...match } }], after ? { resumeAfter: after } : {});
  const stop = (): void => void stream.close().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const change of stream) {
      await onNotices(refs(change.fullDocument));
      onToken(change._id);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    await stream.close().catch(() => undefined);
  }
}

/** Those of them that are not being sent and do not wait for another try. */
async function ripe(log: DeliveryLog, refs: NoticeRef[]): Promise<NoticeRef[]> {
  const ids = new Set(await log.ripe(refs.map(({ noticeId }) => noticeId)));
  return refs.filter(({ noticeId }) => ids.has(noticeId));
}

const refsOf = ({ caseId, sequence, pending }: Pick<JournalRecord, 'caseId' | 'sequence' | 'pending'>): NoticeRef[] => (pending ?? []).map((noticeId) => ({ caseId, sequence, noticeId }));
