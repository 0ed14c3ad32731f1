import type { Calendar } from '../../domain/deadline';
import type { Scalar } from '../../domain/logic/evaluate';

/**
 * A lifecycle of six human steps as a good engineer writes it for Temporal and MongoDB without our kernel: the
 * measure that the product is held against (DESIGN.md §5). FROZEN: it changes only when the records it must write
 * gain a member (then the types here say so), never to make a number look better.
 */
export interface Step { key: string; role: string; party: string; signs: string | null; days: number }

export const steps: readonly Step[] = [
  { key: 'police-signature', role: 'officer', party: 'commune-police', signs: null, days: 14 },
  { key: 'inspection', role: 'police-inspector', party: 'provincial-police', signs: null, days: 21 },
  { key: 'agreement', role: 'education-inspector', party: 'education', signs: 'inspection', days: 5 },
  { key: 'classification', role: 'secretary', party: 'standing-body', signs: null, days: 14 },
  { key: 'certification', role: 'chairman', party: 'authority', signs: 'classification', days: 7 },
  { key: 'acknowledgement', role: 'principal', party: 'school', signs: null, days: 7 },
];

export interface LifecycleInput {
  tenant: string; caseId: string; title: string; subjectUnitId: string; initiatorUnitId: string; parentCaseId: string | null;
  /** Resolved by whoever starts the case. */
  parties: Record<string, string>;
  visibleTo: string[];
  forms: Record<string, { key: string; version: number } | null>;
  /** Working days: stored with the case, like the product does. */
  calendar: Calendar;
}

export interface Decision {
  taskId: string; outcome: 'on' | 'back'; personId: string; key: string; bodyHash: string; signedHash: string | null;
  submission: { id: string; hash: string; data: Record<string, unknown>; facts: Record<string, Scalar> };
}

export interface Answer { sequence: number; status: 'open' | 'ended'; tasks: { id: string; step: string; role: string; unitId: string }[] }

export interface Reminder { at: string; taskId: string; rung: string }
export interface Opening { id: string; step: number; dueAt: string; reminders: Reminder[]; returned: { step: string; submissionId: string; hash: string } | null; signs: { step: string; submissionId: string; hash: string } | null }

/** One transition, as the workflow hands it to the activity that writes it. */
export interface Transition {
  case: LifecycleInput; sequence: number; prevHash: string; at: string;
  decided: { step: number; decision: Decision } | null;
  opens: Opening | null;
  wakeAt: string | null;
}

export interface LifecycleActivities {
  /** Writes the transition in one transaction and answers its hash; the same transition twice answers the same. */
  write(transition: Transition): Promise<{ hash: string }>;
  remind(reminder: { tenant: string; taskId: string; at: string }): Promise<void>;
}

export const workflowName = 'schoolLifecycle';
export const decideName = 'decide';
export const workflowIdOf = (tenant: string, caseId: string): string => `hand-coded/${tenant}/${caseId}`;
