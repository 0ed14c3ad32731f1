import { z } from 'zod';
import type { Mail } from '../../domain/contracts/api';
import { recordId, type MailRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import type { Database } from '../mongo/database';
import { decodeCursor, pageOf, type Page } from './cursor';
import { requireScope } from './visibility';

const place = z.tuple([z.iso.datetime(), z.string().max(400)]);

/** One's own mail, or all of it for who may see the tenant's. */
const visibleMails = (viewer: Viewer): Record<string, unknown> => (requireScope(viewer, 'mail.read') === 'tenant' ? { tenant: viewer.tenant } : { tenant: viewer.tenant, 'to.personId': viewer.personId });

const showMail = ({ id, to, subject, text, html, at, caseId, taskId, template }: MailRecord): Mail => ({ id, to: to.map(({ name, email }) => ({ name, email })), subject, text, html, at, caseId, taskId, template });

export const listMails = (database: Database, viewer: Viewer, page: { cursor?: string | undefined; limit: number }): Promise<Page<Mail>> => pageOfMails(database, visibleMails(viewer), page);

/** Mails that a filter lets through, newest first; the caller says whose they are. */
export async function pageOfMails(database: Database, visible: Record<string, unknown>, page: { cursor?: string | undefined; limit: number }): Promise<Page<Mail>> {
  const after = decodeCursor(page.cursor, place);
  const filter = { ...visible, ...(after && { $or: [{ at: { $lt: after[0] } }, { at: after[0], _id: { $gt: after[1] } }] }) };
  const rows = await database.mails.find(filter).sort({ at: -1, _id: 1 }).limit(page.limit + 1).toArray();
  const { items, next } = pageOf(rows, page.limit, (mail) => [mail.at, mail._id]);
  return { items: items.map(showMail), next };
}

/** @throws AppError not-found */
export async function findMail(database: Database, viewer: Viewer, mailId: string): Promise<Mail> {
  const mail = await database.mails.findOne({ ...visibleMails(viewer), _id: recordId(viewer.tenant, mailId) });
  if (!mail) throw new AppError('not-found');
  return showMail(mail);
}
