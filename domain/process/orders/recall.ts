import type { Order } from '../messages';
import type { Transition } from '../transition';

type Recalled = Extract<Order, { kind: 'recalled' }> & { at: string };

/**
 * Withdrawn (thu hồi, Nghị định 30/2020): the case ends, its documents are revoked, and whoever was at work is told.
 * A directive's own case has mostly ended when it is withdrawn: then only its outcome and its documents change.
 */
export function recall(transition: Transition, { replacedBy }: Recalled): void {
  const told = new Set<string>();
  for (const task of Object.values(transition.state.tasks)) {
    const seat = `${task.seat.party}#${task.seat.role}`;
    if (!told.has(seat)) transition.notify('case-recalled', task.seat, task.step, task);
    told.add(seat);
  }
  transition.revokeDocuments('recalled');
  if (replacedBy !== null) transition.emit({ kind: 'replaced', by: replacedBy });
  transition.finish('recalled');
}
