import type { TaskNode } from '../definition';
import { signedNow } from '../decide';
import { ladderTimers } from '../ladder';
import { dueOf } from '../task-deadline';
import type { Behaviour } from '.';

export const task: Behaviour<TaskNode> = {
  enter(transition, node, returned) {
    const { state, event } = transition;
    const id = transition.nextId();
    const due = dueOf(state, node, { openedAt: event.at });
    state.tasks[id] = { id, step: node.key, seat: node.seat, unitId: null, openedAt: event.at, dueAt: due?.dueAt ?? null };
    if (due) state.timers.push(...ladderTimers(node, id, due, event.at, state.calendar));
    transition.emit({
      kind: 'open-task', taskId: id, step: node.key, seat: node.seat, form: node.form ?? null,
      dueAt: due?.dueAt ?? null, lastDay: due?.lastDay ?? null,
      returned: returned && { step: returned.step, submission: returned.submission },
      signs: signedNow(transition, node), ...(returned?.flaggedOnly ? { flaggedOnly: true as const } : {}),
    });
    transition.notify(returned ? 'task-returned' : 'task-opened', node.seat, node.key, state.tasks[id]);
  },
  cancel(transition, node) {
    for (const open of Object.values(transition.state.tasks)) {
      if (open.step === node.key) transition.closeTask(open.id, 'cancelled', null);
    }
  },
};
