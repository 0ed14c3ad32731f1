import type { Database } from '../../../server/mongo/database';
import type { MailSink } from '../mail-sink';
import { checkOf, type Check } from './check';
import type { JournalDigest } from './journal-digest';

/** A second language has its own mail under the notice's id. */
const noticeOf = (mailId: string): string => mailId.replace(/\.en$/, '');

/** Every notice of every journal arrived at the mail server at least once and stands in the mailbox exactly once. */
export async function noticesDelivered(database: Database, tenant: string, digest: JournalDigest, sink: MailSink): Promise<Check> {
  const mails = await database.mails.find({ tenant }, { projection: { id: 1, to: 1 } }).toArray();
  const shown = new Map<string, number>();
  const faults = digest.noticedTwice.map((id) => `notice ${id} stands in two entries`);
  for (const { id, to } of mails) {
    shown.set(id, (shown.get(id) ?? 0) + 1);
    if (!digest.notices.has(noticeOf(id))) faults.push(`mail ${id} belongs to no notice`);
    if (to.length > 0 && !sink.arrived.has(`${tenant}.${id}@lien-ky`)) faults.push(`mail ${id} is in the mailbox and never arrived`);
  }
  for (const [id, { caseId, template }] of digest.notices) {
    const times = (shown.get(id) ?? 0) + (shown.get(`${id}.en`) ?? 0);
    if (times !== 1) faults.push(`notice ${id} (${template} of ${caseId}) is shown ${times} times`);
  }
  const pending = await database.journal.countDocuments({ tenant, pending: { $exists: true } });
  if (pending > 0) faults.push(`${pending} entries still have notices to deliver`);
  const known = new Set(mails.map(({ id }) => `${tenant}.${id}@lien-ky`));
  for (const id of sink.arrived.keys()) if (!known.has(id)) faults.push(`mail ${id} arrived and is not in the mailbox`);
  return checkOf('notices', { vi: 'thông báo đến ít nhất một lần, hiện đúng một lần', en: 'every notice was delivered and is shown once' }, digest.notices.size, faults);
}
