import { resolveChanged, type DeadlineContext, type ResolvedDeadline } from '../deadline';
import type { TaskNode } from './definition';
import { ladderTimers } from './ladder';
import type { Effect } from './messages';
import type { CaseState, OpenTask } from './state';
import type { Transition } from './transition';

/** What a time rule may look at. `openedAt` is when the step it belongs to was entered. */
export function deadlineContext(state: CaseState, openedAt: string): DeadlineContext {
  const steps = Object.fromEntries(Object.entries(state.steps).map(([step, record]) => [step, record.completedAt]));
  return { anchors: { opened: openedAt, started: state.startedAt, steps }, facts: state.facts, calendar: state.calendar };
}

/** When the task is due: what its rule gives, changed by the pauses and by the day that was granted. Null without a rule that gives a day. */
export function dueOf(state: CaseState, node: TaskNode, { openedAt, pauses, extendedTo }: Pick<OpenTask, 'openedAt' | 'extendedTo' | 'pauses'>): ResolvedDeadline | null {
  if (!node.deadline) return null;
  return resolveChanged(node.deadline, deadlineContext(state, openedAt), { ...(pauses ? { pauses } : {}), ...(extendedTo ? { extendedTo, extendedAt: openedAt } : {}) });
}

type Why = Extract<Effect, { kind: 'set-due' }>['why'];

/** Counts the task's deadline and its ladder again and tells what moved. A paused task has none until it goes on. */
export function recountTask(transition: Transition, node: TaskNode, task: OpenTask, why: Why): boolean {
  const { state } = transition;
  const due = task.pausedAt ? null : dueOf(state, node, task);
  const moved = (due?.dueAt ?? null) !== task.dueAt;
  task.dueAt = due?.dueAt ?? null;
  // Rungs that fired stay fired, unless the person was given a new day: then the ladder begins again.
  if (why === 'extended') {
    delete task.fired;
    task.ladderFrom = transition.event.at;
  }
  setLadder(transition, node, task, due);
  if (moved || why === 'extended' || why === 'paused' || why === 'resumed') transition.emit({ kind: 'set-due', taskId: task.id, dueAt: task.dueAt, lastDay: due?.lastDay ?? null, pausedAt: task.pausedAt ?? null, why });
  return moved;
}

/** The rungs that have not fired. A reminder that is past only because its time was counted again is not given any more. */
function setLadder(transition: Transition, node: TaskNode, task: OpenTask, due: ResolvedDeadline | null): void {
  const { state, event } = transition;
  const stood = state.timers.flatMap((timer) => ('taskId' in timer && timer.taskId === task.id ? [timer.rung] : []));
  transition.dropTimers((timer) => 'taskId' in timer && timer.taskId === task.id);
  if (!due) return;
  const reminders = node.ladder.filter((rung) => rung.act.kind === 'remind').map((rung) => rung.key);
  const timers = ladderTimers(node, task.id, due, task.ladderFrom ?? task.openedAt, state.calendar);
  state.timers.push(...timers.filter(({ at, rung }) => !task.fired?.includes(rung) && (at > event.at || stood.includes(rung) || !reminders.includes(rung))));
}
