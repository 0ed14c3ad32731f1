import { recordId, type JournalRecord, type MailRecord } from '../../domain/contracts/records';
import type { Mailer } from '../../domain/ports';
import { renderMail } from '../mail';
import type { Database } from '../mongo/database';
import { DeliveryLog } from './delivery-log';
import type { DeliveryLogger } from './logger';
import { noticeOfEffect, type NotifyEffect } from './notice-of-effect';
import type { Recipient } from './recipients';

/** Which notice of which journal entry; what a queue job carries. */
export interface NoticeRef { caseId: string; sequence: number; noticeId: string }

export interface DelivererOptions {
  database: Database; tenant: string; publicUrl: string; mailer: Mailer; logger: DeliveryLogger;
  /** How long a sender may hold a notice before another takes it. Milliseconds; longer than the mailer's own limits. */
  leaseMs?: number;
  /** Milliseconds since the epoch; for tests of what comes hours later. */
  clock?: () => number;
}

const DUPLICATE_KEY = 11000;

/**
 * Delivers one notice, at least once: the mail is sent, then recorded, then taken off the outbox. A worker that dies
 * between is followed by another that may send again, with the same Message-ID; the mailbox shows it once, because
 * the record's id is the notice's. A mail that cannot be sent waits in the delivery log and stays in the outbox.
 */
export class NoticeDeliverer {
  readonly log: DeliveryLog;

  constructor(private readonly options: DelivererOptions) {
    this.log = new DeliveryLog(options.database, options.tenant, options.leaseMs ?? 60_000, options.clock);
  }

  async deliver(ref: NoticeRef): Promise<'delivered' | 'nothing-to-do' | 'held' | 'failed'> {
    const { database, tenant } = this.options;
    const entry = await database.journal.findOne({ _id: recordId(tenant, ref.caseId, ref.sequence) });
    if (!entry?.pending?.includes(ref.noticeId)) return 'nothing-to-do';
    const effect = entry.effects.find((candidate): candidate is NotifyEffect => candidate.kind === 'notify' && candidate.id === ref.noticeId);
    if (!effect) throw new RangeError(`entry ${entry._id} has no notice ${ref.noticeId}`);
    const claim = await this.log.claim(ref.noticeId);
    if (!claim) return 'held';
    try {
      await this.send(entry, effect);
    } catch (error) {
      const { attempts, nextAt, status } = await this.log.failed(claim, error);
      this.options.logger.warn({ noticeId: ref.noticeId, attempts, nextAt, status, err: error }, 'mail not sent');
      return 'failed';
    }
    await this.takeOff(entry, ref.noticeId);
    await this.log.sent(ref.noticeId);
    return 'delivered';
  }

  /** One mail a language; a mail that is recorded has been sent. */
  private async send(entry: JournalRecord, effect: NotifyEffect): Promise<void> {
    const { database, publicUrl, logger, tenant } = this.options;
    const now = new Date().toISOString();
    const { notice, addressed } = await noticeOfEffect(database, publicUrl, entry, effect, now);
    if (addressed.vacant) logger.warn({ noticeId: effect.id, caseId: entry.caseId, role: effect.to.role, unitId: addressed.unit?.id ?? null, superiors: addressed.recipients.length }, 'nobody holds the seat a notice is for');
    for (const locale of ['vi', 'en'] as const) {
      const recipients = addressed.recipients.filter((recipient) => recipient.locale === locale);
      // What reaches nobody at all is still recorded, in Vietnamese, where an administrator sees it.
      if (recipients.length === 0 && !(locale === 'vi' && addressed.recipients.length === 0)) continue;
      const id = locale === 'vi' ? effect.id : `${effect.id}.${locale}`;
      const mail: MailRecord = {
        _id: recordId(tenant, id), tenant, id, to: recipients.map(({ personId, name, email }) => ({ personId, name, email })),
        ...renderMail(notice, locale), at: now, caseId: entry.caseId, taskId: effect.taskId, template: effect.template,
      };
      await this.sendOnce(mail, recipients);
    }
  }

  private async sendOnce(mail: MailRecord, recipients: readonly Recipient[]): Promise<void> {
    const { database, mailer, tenant } = this.options;
    if (await database.mails.findOne({ _id: mail._id }, { projection: { _id: 1 } })) return;
    if (recipients.length > 0) {
      await mailer.send({ to: recipients.map(({ name, email }) => ({ name, address: email })), subject: mail.subject, text: mail.text, html: mail.html, messageId: `${tenant}.${mail.id}` });
    }
    try {
      await database.mails.insertOne(mail);
    } catch (error) {
      if ((error as { code?: unknown }).code !== DUPLICATE_KEY) throw error;
    }
  }

  /** Off the outbox; an entry with nothing left loses the member, so that the partial index stays small. */
  private async takeOff(entry: JournalRecord, noticeId: string): Promise<void> {
    const { journal } = this.options.database;
    await journal.updateOne({ _id: entry._id }, { $pull: { pending: noticeId } });
    await journal.updateOne({ _id: entry._id, pending: [] }, { $unset: { pending: '' } });
  }
}
