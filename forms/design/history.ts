/** What was, what is, and what was taken back; a value in itself, so a page may keep it in its state. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  readonly last?: { merge: string; at: number };
}

/** Quick changes of the same thing within this time are one step, in milliseconds. */
const MERGE_MS = 1500;
const MAX_STEPS = 200;

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/**
 * A step further. `at` is the time in milliseconds. Steps with the same `merge` (say, the label of one field) that follow
 * each other quickly become one: undo takes back the word, not the letter.
 */
export function record<T>(history: History<T>, present: T, step: { at: number; merge?: string }): History<T> {
  if (present === history.present) return history;
  const { past, last } = history;
  const goesOn = step.merge !== undefined && last?.merge === step.merge && step.at - last.at < MERGE_MS && past.length > 0;
  return {
    past: goesOn ? past : [...past.slice(Math.max(0, past.length + 1 - MAX_STEPS)), history.present],
    present,
    future: [],
    ...(step.merge !== undefined && { last: { merge: step.merge, at: step.at } }),
  };
}

export const canUndo = (history: History<unknown>) => history.past.length > 0;
export const canRedo = (history: History<unknown>) => history.future.length > 0;

export function undo<T>(history: History<T>): History<T> {
  if (!canUndo(history)) return history;
  return { past: history.past.slice(0, -1), present: history.past[history.past.length - 1]!, future: [history.present, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  return next === undefined ? history : { past: [...history.past, history.present], present: next, future };
}
