import { Refusal } from './messages';
import { fireRung } from './ladder';
import { behaviourOf } from './nodes';
import type { Timer } from './state';
import type { Transition } from './transition';

/** Fires what is due, oldest first; refuses when nothing is, so an early wake-up leaves no trace. */
export function fireDue(transition: Transition): void {
  const { state, event } = transition;
  const due = state.timers.filter((timer) => timer.at <= event.at).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (due.length === 0) throw new Refusal('nothing-due', `nothing is due at ${event.at}`);
  for (const timer of due) {
    // What fired before it may have taken it back; a timer it set anew is for later.
    if (!state.timers.includes(timer)) continue;
    state.timers = state.timers.filter((other) => other !== timer);
    fire(transition, timer);
  }
}

function fire(transition: Transition, timer: Timer): void {
  if ('node' in timer) {
    const node = transition.tree.get(timer.node)?.node;
    if (node) behaviourOf(node).due?.(transition, node);
    return;
  }
  const open = transition.state.tasks[timer.taskId];
  const node = open && transition.tree.get(open.step)?.node;
  if (!open || node?.kind !== 'task') return;
  const rung = node.ladder.find((candidate) => candidate.key === timer.rung);
  if (rung) fireRung(transition, node, open, rung);
}
