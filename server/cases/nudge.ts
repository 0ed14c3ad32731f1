import { accessTable } from '../../domain/access/access-table';
import { AppError } from '../../domain/errors/codes';
import { actorOf, type Viewer } from '../auth/viewer';
import type { CaseServices } from './case-services';
import { bodyHashOf, decisionKey } from './decision-key';
import { openTask } from './task-detail';

/**
 * Reminds the seat of an open task; the same key reminds once.
 * @throws AppError not-found, task-closed, key-conflict, case-busy, engine-unavailable
 */
export async function nudge(services: CaseServices, viewer: Viewer, taskId: string, idempotencyKey: string): Promise<void> {
  const { task, found } = await openTask(services, viewer, taskId, 'task.nudge');
  const key = decisionKey(viewer, taskId, `nudge|${idempotencyKey}`);
  if (found.state.decided[key]) return;
  if (task.status !== 'open') throw new AppError('task-closed');
  const seat = viewer.seats.find(({ role, unitId }) => accessTable[role]['task.nudge'] === 'tenant' || (accessTable[role]['task.nudge'] === 'unit' && task.visibleTo.includes(unitId)));
  if (!seat) throw new AppError('not-found');
  await services.gateway.nudge(viewer.tenant, found.id, { taskId, actor: actorOf(viewer, seat), key, bodyHash: bodyHashOf({}) });
}
