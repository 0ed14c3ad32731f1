import type { Scalar } from '../logic/evaluate';
import type { Calendar } from '../deadline';
import type { SeatRule } from './definition';

/** The version of the kernel's rules; a case keeps the one it began with until it continues as new. */
export const KERNEL_VERSION = 1;

/** A submission as the process knows it: which one and its hash, never its content. */
export interface SubmissionRef { id: string; hash: string }

export interface OpenTask {
  id: string;
  step: string;
  seat: SeatRule;
  /** The unit behind the seat, assigned by the commit; null between the transition and its commit. */
  unitId: string | null;
  openedAt: string;
  dueAt: string | null;
}

export interface Timer { at: string; taskId: string; rung: string }

export interface StepRecord {
  completedAt: string;
  outcome: string;
  by: string;
  submission: SubmissionRef | null;
}

export interface Signature { step: string; signs: string; hash: string; by: string; unitId: string; at: string }

/** The answer to a decision, kept so that the same key always gets the same answer. */
export interface DecidedKey { sequence: number; bodyHash: string; taskId: string; outcome: string }

export interface IssuedDocument { id: string; step: string; number: string | null }

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
  /** Parallel steps under way: which branches are done. */
  parallels: Record<string, { done: string[] }>;
  /** Spawn steps whose cases are still being started. */
  spawning: string[];
  documents: IssuedDocument[];
  timers: Timer[];
  decided: Record<string, DecidedKey>;
}
