import type { Scalar } from '../logic/evaluate';
import type { Calendar } from '../deadline';
import type { SeatRule } from './definition';

/**
 * The version of the kernel's rules; a case keeps the one it began with until it continues as new.
 * 1: the first. 2: what is taken back takes its documents along (they are revoked).
 */
export const KERNEL_VERSION = 2;

/** A submission as the process knows it: which one and its hash, never its content. */
export interface SubmissionRef { id: string; hash: string }

/** A stretch of time in which a task's clock stood still. */
export interface Pause { from: string; to: string }

/**
 * A task beside the main one of its step, with outcomes of its own: `rung` was opened by the ladder and holds
 * nothing up; `extension` asks who may grant it for more time.
 */
export type Side = { kind: 'rung'; rung: string } | { kind: 'extension'; forTask: string; until: string };

export interface OpenTask {
  id: string;
  step: string;
  seat: SeatRule;
  /** The unit behind the seat, assigned by the commit; null between the transition and its commit. */
  unitId: string | null;
  openedAt: string;
  dueAt: string | null;
  side?: Side;
  /** The last day as granted; counts instead of the rule. */
  extendedTo?: string;
  /** Pauses that are over; each moved the deadline. */
  pauses?: Pause[];
  /** Rungs of the ladder that have fired. */
  fired?: string[];
  /** When the ladder began again, because more time was given; the opening when absent. */
  ladderFrom?: string;
  /** The ladder gave it to another seat than its step names. */
  reassigned?: boolean;
  /** The clock stands still since then; `dueAt` is null meanwhile. */
  pausedAt?: string;
}

/** When the case wants to wake: for a rung of a task's ladder, or for a step that waits by itself. */
export type Timer = { at: string; taskId: string; rung: string } | { at: string; node: string };

export interface StepRecord {
  completedAt: string;
  outcome: string;
  /** The person; null when the ladder took the outcome. */
  by: string | null;
  submission: SubmissionRef | null;
}

export interface Signature { step: string; signs: string; hash: string; by: string; unitId: string; at: string }

/** The answer to a decision, kept so that the same key always gets the same answer. */
export interface DecidedKey { sequence: number; bodyHash: string; taskId: string; outcome: string }

export interface IssuedDocument {
  id: string; step: string; number: string | null;
  /** Repeats whose round it was issued in and that have begun another since: a return within a later round leaves it valid. */
  past?: string[];
}

export interface ParallelState { done: string[]; against?: string[]; abstained?: string[] }
/** `round` counts from 1; `next` is when the following one begins (null: none does); `running`: its steps are under way; `began`: when the last one was to begin. */
export interface RepeatState { round: number; next: string | null; running: boolean; enteredAt: string; began?: string }
/** A spawn that waits for the cases it started. */
export interface AwaitState { needed: number; total: number; enteredAt: string }

/** What a migration changed, kept until the case goes on so that it can be taken back. */
export interface MigrationUndo {
  from: { key: string; version: number };
  sequence: number;
  /** Step as it is called now → as it was called. */
  map: Record<string, string>;
  /** Steps that only the newer version has and that it began, and the votes as they were, under the names they have now. */
  began: string[];
  votes: Record<string, ParallelState>;
  /** Tasks of rungs that the newer version lacks; under their earlier names. */
  dropped: { step: string; rung: string }[];
}

export interface CaseState {
  kernelVersion: number;
  tenant: string;
  caseId: string;
  definition: { key: string; version: number };
  status: 'open' | 'ended';
  outcome: string | null;
  /** Number of the journal entry that led here. */
  sequence: number;
  startedAt: string;
  calendar: Calendar;
  facts: Record<string, Scalar>;
  steps: Record<string, StepRecord>;
  signatures: Signature[];
  tasks: Record<string, OpenTask>;
  /** Parallel steps under way and the votes of their branches. */
  parallels: Record<string, ParallelState>;
  /** Spawn steps whose cases are still being started. */
  spawning: string[];
  awaiting: Record<string, AwaitState>;
  repeats: Record<string, RepeatState>;
  /** Wait steps under way and when they were entered. */
  waits: Record<string, { enteredAt: string }>;
  documents: IssuedDocument[];
  timers: Timer[];
  decided: Record<string, DecidedKey>;
  undo: MigrationUndo | null;
  /** The ladder has sent the case back since a person last decided; it may not do so again, or it would go round for ever. */
  ladderWentBack?: true;
}

/** A state as an earlier version of the kernel left it, with what came later filled in. The version itself stays. */
export function withLaterMembers(state: CaseState): CaseState {
  return { ...state, awaiting: state.awaiting ?? {}, repeats: state.repeats ?? {}, waits: state.waits ?? {}, undo: state.undo ?? null };
}
