import { createTransport, type Transporter } from 'nodemailer';
import type { Mailer, OutgoingMail } from '../../domain/ports';

export interface ClosableMailer extends Mailer { close(): void }

/** A mail server that does not answer must not hold a delivery longer than its lease (see delivery/deliver-notice.ts). */
const ANSWER_WITHIN_MS = 15_000;

/**
 * Sends over SMTP when it is configured. Otherwise the message is composed all the same, so that a fault in it shows,
 * and stays in the built-in mailbox only.
 */
export function createMailer(config: { smtpUrl: string | null; mailFrom: string }): ClosableMailer {
  const transport = config.smtpUrl === null
    ? createTransport({ streamTransport: true, buffer: true })
    : createTransport({ url: config.smtpUrl, pool: true, maxConnections: 3, connectionTimeout: ANSWER_WITHIN_MS, greetingTimeout: ANSWER_WITHIN_MS, socketTimeout: ANSWER_WITHIN_MS });
  return mailerOver(transport as Transporter, config.mailFrom);
}

function mailerOver(transport: Transporter, from: string): ClosableMailer {
  return {
    async send(mail: OutgoingMail) {
      await transport.sendMail({
        from, to: mail.to, subject: mail.subject, text: mail.text, html: mail.html, messageId: `<${mail.messageId}@lien-ky>`,
        // RFC 3834: programs that answer mail by themselves leave this one alone.
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true, disableUrlAccess: true,
      });
    },
    close: () => transport.close(),
  };
}
