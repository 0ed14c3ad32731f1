import { recordId, type JournalRecord, type MailRecord } from '../../domain/contracts/records';
import { renderMail, type RenderedMail } from '../mail';
import type { Database } from '../mongo/database';
import { noticeOfEffect, type NotifyEffect } from './notice-of-effect';
import type { NoticeRef } from './notice-ref';
import type { Addressed } from './recipients';

/** A notice of an outbox, whatever it is about. */
export interface WaitingNotice {
  id: string;
  about: Pick<MailRecord, 'caseId' | 'taskId' | 'template'>;
  /** Whom it reaches now, and its words for them. */
  compose(now: string): Promise<{ addressed: Pick<Addressed, 'recipients' | 'vacant'> & { unit: { id: string } | null }; render: (locale: 'vi' | 'en') => RenderedMail }>;
  /** Off its outbox: it has been sent. */
  takeOff(): Promise<void>;
}

type CaseNoticeRef = Extract<NoticeRef, { caseId: string }>;

/** A notice of a journal entry; null when it is not in the outbox any more. */
export async function caseNotice(database: Database, tenant: string, publicUrl: string, ref: CaseNoticeRef): Promise<WaitingNotice | null> {
  const entry = await database.journal.findOne({ _id: recordId(tenant, ref.caseId, ref.sequence) });
  if (!entry?.pending?.includes(ref.noticeId)) return null;
  const effect = entry.effects.find((candidate): candidate is NotifyEffect => candidate.kind === 'notify' && candidate.id === ref.noticeId);
  if (!effect) throw new RangeError(`entry ${entry._id} has no notice ${ref.noticeId}`);
  return {
    id: effect.id, about: { caseId: entry.caseId, taskId: effect.taskId, template: effect.template },
    async compose(now) {
      const { notice, addressed } = await noticeOfEffect(database, publicUrl, entry, effect, now);
      return { addressed, render: (locale) => renderMail(notice, locale) };
    },
    takeOff: () => takeOff(database, entry, ref.noticeId),
  };
}

/** An entry with nothing left loses the member, so that the partial index stays small. */
async function takeOff({ journal }: Database, entry: JournalRecord, noticeId: string): Promise<void> {
  await journal.updateOne({ _id: entry._id }, { $pull: { pending: noticeId } });
  await journal.updateOne({ _id: entry._id, pending: [] }, { $unset: { pending: '' } });
}
