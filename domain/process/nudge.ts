import { Refusal, type ProcessEvent } from './messages';
import type { Transition } from './transition';

/** A supervisor's reminder: the seat is told again, nothing else changes. */
export function nudge(transition: Transition, event: Extract<ProcessEvent, { kind: 'nudged' }>): void {
  const open = transition.state.tasks[event.taskId];
  if (!open) throw new Refusal('task-closed', `task ${event.taskId} is not open`);
  transition.state.decided[event.key] = { sequence: transition.state.sequence, bodyHash: event.bodyHash, taskId: event.taskId, outcome: 'nudged' };
  transition.notify('nudge', open.seat, open.step, open);
}
