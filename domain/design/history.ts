import type { ProcessDefinition } from '../process';

/** How many edits can be undone. Definitions share what did not change, so that each costs little. */
const MOST_UNDONE = 200;
/** Edits of one text that follow each other this quickly are undone together, in milliseconds. */
const QUICK_MS = 1_500;

/** What was, what is, and what was undone: the newest last in `past`, first in `future`. */
export interface History {
  past: readonly ProcessDefinition[];
  present: ProcessDefinition;
  future: readonly ProcessDefinition[];
  latest: { tag: string; at: number } | null;
}

export const startHistory = (present: ProcessDefinition): History => ({ past: [], present, future: [], latest: null });

/** Keeps an edit. With a `tag` (the text that is typed in) and `at` (any clock, in milliseconds), quick ones are one. */
export function record(history: History, present: ProcessDefinition, typing?: { tag: string; at: number }): History {
  if (present === history.present) return history;
  const { latest } = history;
  const goesOn = typing !== undefined && latest !== null && latest.tag === typing.tag && typing.at - latest.at < QUICK_MS && history.future.length === 0;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST_UNDONE);
  return { past, present, future: [], latest: typing ?? null };
}

export const canUndo = ({ past }: History): boolean => past.length > 0;
export const canRedo = ({ future }: History): boolean => future.length > 0;

export function undo(history: History): History {
  const previous = history.past.at(-1);
  return previous ? { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future], latest: null } : history;
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  return next ? { past: [...history.past, history.present], present: next, future, latest: null } : history;
}
