import { activeSteps } from '../active-steps';
import type { CaseState, OpenTask } from '../state';

/** Old step → new step. */
export type StepMap = Readonly<Record<string, string>>;
export const renamedKey = (map: StepMap, step: string): string => (Object.hasOwn(map, step) ? (map[step] ?? step) : step);

/** Every step that the state says something about. */
function keysIn(state: CaseState): string[] {
  const { steps, signatures, documents } = state;
  return [...new Set([...activeSteps(state), ...Object.keys(steps), ...signatures.flatMap(({ step, signs }) => [step, signs]), ...documents.flatMap(({ step, past = [] }) => [step, ...past])])];
}

/** The steps of the state that get another name; what they did is found under the new one. */
export function renamesIn(state: CaseState, map: StepMap): { from: string; to: string; open: number }[] {
  return keysIn(state).filter((key) => renamedKey(map, key) !== key)
    .map((from) => ({ from, to: renamedKey(map, from), open: Object.values(state.tasks).filter((task) => !task.side && task.step === from).length }));
}

/** A step that would get the name of another that the state knows; null when every step keeps a name of its own. */
export function mergedStep(state: CaseState, map: StepMap): string | null {
  const taken = new Set<string>();
  for (const key of keysIn(state)) {
    if (taken.has(renamedKey(map, key))) return key;
    taken.add(renamedKey(map, key));
  }
  return null;
}

export function renameState(state: CaseState, map: StepMap): void {
  const keyOf = (step: string): string => renamedKey(map, step);
  const renamed = <T>(record: Record<string, T>): Record<string, T> => Object.fromEntries(Object.entries(record).map(([step, value]) => [keyOf(step), value]));
  state.steps = renamed(state.steps);
  state.parallels = renamed(state.parallels);
  state.repeats = renamed(state.repeats);
  state.waits = renamed(state.waits);
  state.awaiting = renamed(state.awaiting);
  state.spawning = state.spawning.map(keyOf);
  state.signatures = state.signatures.map((signature) => ({ ...signature, step: keyOf(signature.step), signs: keyOf(signature.signs) }));
  state.documents = state.documents.map((document) => ({ ...document, step: keyOf(document.step), ...(document.past ? { past: document.past.map(keyOf) } : {}) }));
  state.tasks = Object.fromEntries(Object.entries(state.tasks).map(([id, task]): [string, OpenTask] => [id, { ...task, step: keyOf(task.step) }]));
  state.timers = state.timers.map((timer) => ('node' in timer ? { ...timer, node: keyOf(timer.node) } : timer));
}
