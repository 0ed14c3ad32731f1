import { dayOfInstant, isUsableDay } from '../../deadline';
import { Refusal, type Order } from '../messages';
import type { OpenTask } from '../state';
import type { TaskNode } from '../definition';
import { dueOf, recountTask } from '../task-deadline';
import type { Transition } from '../transition';
import { openTask, openTasks } from './open-task';

type Asked = Extract<Order, { kind: 'extension-asked' }> & { at: string };
type Extended = Extract<Order, { kind: 'extended' }> & { at: string };

/** More time is asked for: who may grant it gets a task beside the step; the deadline stands until they answer. */
export function askExtension(transition: Transition, order: Asked): void {
  const { state } = transition;
  const { task, node } = openTask(transition, order.taskId);
  if (order.actor.seat.role !== task.seat.role || order.actor.seat.unitId !== task.unitId) throw new Refusal('seat-mismatch', `task ${task.id} belongs to another seat`);
  if (!node.extension || !node.deadline || task.dueAt === null) throw new Refusal('extension-not-allowed', `step ${node.key} has no deadline that can be extended`);
  if (askedFor(transition, task).length > 0) throw new Refusal('extension-not-allowed', `more time has been asked for ${task.id} already`);
  checkLater(transition, node, task, order.until);
  const id = transition.nextId();
  const side = { kind: 'extension' as const, forTask: task.id, until: order.until };
  state.tasks[id] = { id, step: node.key, seat: node.extension.grantedBy, unitId: null, openedAt: order.at, dueAt: null, side };
  transition.emit({ kind: 'open-task', taskId: id, step: node.key, seat: node.extension.grantedBy, form: null, dueAt: null, lastDay: null, returned: order.note && { step: node.key, submission: order.note }, signs: null, side });
  transition.notify('extension-asked', node.extension.grantedBy, node.key, { id, dueAt: task.dueAt });
}

/** A supervisor gives more time without being asked: to one task, or to whoever stands at a step (a campaign's extension). */
export function extendTarget(transition: Transition, order: Extended): void {
  const { target } = order;
  const chosen = 'taskId' in target ? [openTask(transition, target.taskId)] : openTasks(transition).filter(({ task }) => task.step === target.step);
  if (chosen.length === 0) throw new Refusal('task-closed', 'no task of that step is open');
  for (const { task, node } of chosen) {
    if (!node.deadline) throw new Refusal('extension-not-allowed', `step ${node.key} has no deadline`);
    checkLater(transition, node, task, order.until);
    extend(transition, task, order.until);
    // What was asked for has been answered.
    for (const asked of askedFor(transition, task)) transition.closeTask(asked.id, 'cancelled', null);
    transition.notify('extension-granted', task.seat, task.step, task);
  }
}

/** Gives a task its new last day; earlier pauses are in that day already. */
export function extend(transition: Transition, task: OpenTask, until: string): void {
  const node = transition.tree.get(task.step)?.node;
  if (node?.kind !== 'task') return;
  task.extendedTo = until;
  delete task.pauses;
  // A pause goes on from here: the part before is in the day that was granted.
  if (task.pausedAt) task.pausedAt = transition.event.at;
  recountTask(transition, node, task, 'extended');
}

function askedFor({ state }: Transition, task: OpenTask): OpenTask[] {
  return Object.values(state.tasks).filter(({ side }) => side?.kind === 'extension' && side.forTask === task.id);
}

/** @throws Refusal `extension-not-later` unless the day is usable, not past, and later than the last day that stands (without the pause that is under way). */
export function checkLater({ state, event }: Transition, node: TaskNode, task: OpenTask, until: string): void {
  const standing = dueOf(state, node, task)?.lastDay ?? null;
  if (!isUsableDay(until) || until < dayOfInstant(event.at) || (standing !== null && until <= standing)) throw new Refusal('extension-not-later', `${until} is not later than ${standing ?? 'today'}`);
}
