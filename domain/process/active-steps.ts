import type { CaseState } from './state';

/** The steps at which a case stands: open tasks, steps that wait by themselves, and those that hold them. */
export function activeSteps(state: CaseState): string[] {
  return [...new Set([
    ...Object.values(state.tasks).map((task) => task.step), ...state.spawning, ...Object.keys(state.awaiting),
    ...Object.keys(state.waits), ...Object.keys(state.repeats), ...Object.keys(state.parallels),
  ])];
}
