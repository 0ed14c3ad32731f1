import type { TaskNode } from '../definition';
import { Refusal } from '../messages';
import type { OpenTask } from '../state';
import type { Transition } from '../transition';

/** An open main task with its step. @throws Refusal `task-closed` when there is none. */
export function openTask({ state, tree }: Transition, taskId: string): { task: OpenTask; node: TaskNode } {
  const task = state.tasks[taskId];
  const node = task && tree.get(task.step)?.node;
  if (!task || task.side || node?.kind !== 'task') throw new Refusal('task-closed', `task ${taskId} is not open`);
  return { task, node };
}

/** The main tasks that are open, with their steps. */
export function openTasks({ state, tree }: Transition): { task: OpenTask; node: TaskNode }[] {
  return Object.values(state.tasks).flatMap((task) => {
    const node = tree.get(task.step)?.node;
    return !task.side && node?.kind === 'task' ? [{ task, node }] : [];
  });
}
