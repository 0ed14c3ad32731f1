import { Refusal, type Order } from '../messages';
import type { Transition } from '../transition';

type UnitSucceeded = Extract<Order, { kind: 'unit-succeeded' }> & { at: string };

/** A unit was merged, split or dissolved: what it held in this case is its successor's, under the same roles. */
export function succeed(transition: Transition, { unitId, successorId }: UnitSucceeded): void {
  if (unitId === successorId) throw new Refusal('event-unexpected', 'a unit cannot succeed itself');
  transition.emit({ kind: 'hand-over', unitId, successorId });
  for (const task of Object.values(transition.state.tasks)) {
    if (task.unitId !== unitId) continue;
    const node = transition.tree.get(task.step)?.node;
    const form = node?.kind === 'task' && !task.side ? (node.form ?? null) : null;
    task.unitId = null;
    transition.emit({ kind: 'move-task', taskId: task.id, step: task.step, seat: task.seat, form, why: 'handed-over' });
    transition.notify('handed-over', task.seat, task.step, task);
  }
}
