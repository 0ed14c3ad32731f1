import { recordId, type MailRecord } from '../../domain/contracts/records';
import type { Mailer } from '../../domain/ports';
import type { Database } from '../mongo/database';
import { DeliveryLog } from './delivery-log';
import { designNotice } from './design-notice';
import type { DeliveryLogger } from './logger';
import type { NoticeRef } from './notice-ref';
import type { Recipient } from './recipients';
import { caseNotice, type WaitingNotice } from './waiting-notice';

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
    const { database, tenant, publicUrl } = this.options;
    const waiting = await ('caseId' in ref ? caseNotice(database, tenant, publicUrl, ref) : designNotice(database, tenant, publicUrl, ref.noticeId));
    if (!waiting) return 'nothing-to-do';
    const claim = await this.log.claim(ref.noticeId);
    if (!claim) return 'held';
    try {
      await this.send(waiting);
    } catch (error) {
      const { attempts, nextAt, status } = await this.log.failed(claim, error);
      this.options.logger.warn({ noticeId: ref.noticeId, attempts, nextAt, status, err: error }, 'mail not sent');
      return 'failed';
    }
    await waiting.takeOff();
    await this.log.sent(ref.noticeId);
    return 'delivered';
  }

  /** One mail a language; a mail that is recorded has been sent. */
  private async send({ id: noticeId, about, compose }: WaitingNotice): Promise<void> {
    const { logger, tenant } = this.options;
    const now = new Date().toISOString();
    const { addressed, render } = await compose(now);
    if (addressed.vacant) logger.warn({ noticeId, caseId: about.caseId, unitId: addressed.unit?.id ?? null, superiors: addressed.recipients.length }, 'nobody holds the seat a notice is for');
    for (const locale of ['vi', 'en'] as const) {
      const recipients = addressed.recipients.filter((recipient) => recipient.locale === locale);
      // What reaches nobody at all is still recorded, in Vietnamese, where an administrator sees it.
      if (recipients.length === 0 && !(locale === 'vi' && addressed.recipients.length === 0)) continue;
      const id = locale === 'vi' ? noticeId : `${noticeId}.${locale}`;
      const mail: MailRecord = {
        _id: recordId(tenant, id), tenant, id, to: recipients.map(({ personId, name, email }) => ({ personId, name, email })), ...render(locale), at: now, ...about,
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
}
