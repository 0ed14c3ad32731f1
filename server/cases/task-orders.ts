import type { Action } from '../../domain/access/access-table';
import type { DecisionAnswer } from '../../domain/contracts/api';
import type { Extension, PauseOrder } from '../../domain/contracts/orders-api';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import { actingSeat } from './acting-seat';
import type { CaseServices } from './case-services';
import { giveOrder, type OrderDetails } from './give-order';
import { requireUsableDay } from './refusal-error';
import { openTask } from './task-detail';

/** One order about one task: who sees the task may be told that it is not theirs to order; for others it does not exist. */
async function orderTask<B extends { reason: string }>(services: CaseServices, viewer: Viewer, taskId: string, idempotencyKey: string, action: Action, body: B, details: OrderDetails): Promise<DecisionAnswer> {
  const { task, found, definition } = await openTask(services, viewer, taskId, 'task.read');
  const seat = actingSeat(viewer, action, task);
  if (!seat) throw new AppError('seat-mismatch');
  return giveOrder(services, viewer, { found, definition, seat, objectId: taskId, idempotencyKey, body, details, reason: body.reason, step: task.step, taskId });
}

/**
 * Asks for more time; who may grant it gets a task beside the step.
 * @throws AppError not-found, seat-mismatch, extension-not-allowed, extension-not-later, and what `giveOrder` throws
 */
export async function askExtension(services: CaseServices, viewer: Viewer, taskId: string, key: string, body: Extension): Promise<DecisionAnswer> {
  requireUsableDay(body.until);
  return orderTask(services, viewer, taskId, key, 'task.decide', body, { kind: 'extension-asked', taskId, until: body.until });
}

/** Gives more time without being asked. @throws AppError as `askExtension` does */
export async function extendDeadline(services: CaseServices, viewer: Viewer, taskId: string, key: string, body: Extension): Promise<DecisionAnswer> {
  requireUsableDay(body.until);
  return orderTask(services, viewer, taskId, key, 'task.extend', body, { kind: 'extended', target: { taskId }, until: body.until });
}

/** Stops a task's clock, or lets it run again. @throws AppError not-found, seat-mismatch, pause-not-allowed, and what `giveOrder` throws */
export const pauseTask = (services: CaseServices, viewer: Viewer, taskId: string, key: string, body: PauseOrder): Promise<DecisionAnswer> => orderTask(services, viewer, taskId, key, 'task.pause', body, { kind: 'paused', taskId });
export const resumeTask = (services: CaseServices, viewer: Viewer, taskId: string, key: string, body: PauseOrder): Promise<DecisionAnswer> => orderTask(services, viewer, taskId, key, 'task.pause', body, { kind: 'resumed', taskId });
