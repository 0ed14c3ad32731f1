import type { Order } from '../messages';
import { behaviourOf } from '../nodes';
import { recountTask } from '../task-deadline';
import type { Transition } from '../transition';
import { openTasks } from './open-task';

type CalendarChanged = Extract<Order, { kind: 'calendar-changed' }> & { at: string };

/** A holiday was announced or taken back: every deadline is counted again, and whose deadline moved is told. */
export function changeCalendar(transition: Transition, order: CalendarChanged): void {
  transition.state.calendar = order.calendar;
  for (const { task, node } of openTasks(transition)) {
    if (recountTask(transition, node, task, 'calendar')) transition.notify('due-moved', task.seat, node.key, task);
  }
  recountNodes(transition);
}

/** Steps that wait by themselves count their times again too. */
export function recountNodes(transition: Transition): void {
  const { state } = transition;
  for (const key of [...Object.keys(state.waits), ...Object.keys(state.awaiting), ...Object.keys(state.repeats)]) {
    const node = transition.tree.get(key)?.node;
    if (node) behaviourOf(node).recount?.(transition, node);
  }
}
