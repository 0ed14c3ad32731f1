import { recordId } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { isWithin, submissionLimits } from '../../forms/checker/size';
import type { Viewer } from '../auth/viewer';
import { findTask } from '../repositories/task-repository';
import type { CaseServices } from './case-services';
import { draftExpiry } from './forgotten-drafts';

/** Names that no field has and that a query language could read something into. */
const strangeName = (name: string): boolean => name.startsWith('$') || name.includes('.') || name.includes('\0') || name === '__proto__';
const hasStrangeName = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && Object.entries(value).some(([name, member]) => (!Array.isArray(value) && strangeName(name)) || hasStrangeName(member));

/**
 * Keeps what has been typed; it is checked only when it is submitted.
 * @throws AppError seat-mismatch, task-closed, validation-failed when it is too large or deep to be any form's content
 */
export async function saveDraft(services: CaseServices, viewer: Viewer, taskId: string, data: Record<string, unknown>): Promise<{ savedAt: string }> {
  const task = await findTask(services.database, viewer, taskId, 'task.read');
  if (!viewer.seats.some((seat) => seat.seatKey === task.seatKey)) throw new AppError('seat-mismatch');
  if (task.status !== 'open') throw new AppError('task-closed');
  if (!isWithin(data, submissionLimits) || hasStrangeName(data)) {
    throw new AppError('validation-failed', { problems: [{ pointer: '/data', code: 'tooLarge', message: { vi: 'Nội dung quá lớn hoặc không thuộc biểu mẫu.', en: 'The content is too large or is no form’s content.' } }] });
  }
  const now = services.clock();
  const savedAt = now.toISOString();
  await services.database.drafts.replaceOne({ _id: recordId(viewer.tenant, taskId, viewer.personId) }, { tenant: viewer.tenant, taskId, personId: viewer.personId, data, savedAt, expiresAt: draftExpiry(now) }, { upsert: true });
  return { savedAt };
}
