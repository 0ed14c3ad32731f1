import { Refusal, type Order } from '../messages';
import { recountTask } from '../task-deadline';
import type { Transition } from '../transition';
import { openTask } from './open-task';

type Paused = Extract<Order, { kind: 'paused' }> & { at: string };
type Resumed = Extract<Order, { kind: 'resumed' }> & { at: string };

/** The clock stops while another party owes an answer; nobody is reminded meanwhile. The step can still be decided. */
export function pause(transition: Transition, order: Paused): void {
  const { task, node } = openTask(transition, order.taskId);
  if (!node.pausable || task.pausedAt || task.dueAt === null) throw new Refusal('pause-not-allowed', `the clock of ${task.id} cannot be stopped`);
  task.pausedAt = order.at;
  recountTask(transition, node, task, 'paused');
  transition.notify('task-paused', task.seat, node.key, task);
}

export function resume(transition: Transition, order: Resumed): void {
  const { task, node } = openTask(transition, order.taskId);
  if (!task.pausedAt) throw new Refusal('pause-not-allowed', `the clock of ${task.id} is not stopped`);
  task.pauses = [...(task.pauses ?? []), { from: task.pausedAt, to: order.at }];
  delete task.pausedAt;
  recountTask(transition, node, task, 'resumed');
  transition.notify('task-resumed', task.seat, node.key, task);
}
