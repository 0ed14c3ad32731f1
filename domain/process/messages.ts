import type { Scalar } from '../logic/evaluate';
import type { Calendar } from '../deadline';
import type { SeatRule } from './definition';
import type { SubmissionRef } from './state';

export interface Actor { personId: string; seat: { role: string; unitId: string } }

interface At { at: string }

/** What can happen to a case. Ids, hashes, outcomes and facts only: no free text, no personal data. */
export type ProcessEvent =
  | (At & { kind: 'opened'; tenant: string; caseId: string; by: Actor | null; facts: Record<string, Scalar>; calendar: Calendar; parties: PartyInput })
  | (At & {
      kind: 'decided'; taskId: string; outcome: string; actor: Actor; key: string; bodyHash: string;
      submission: SubmissionRef; facts: Record<string, Scalar>;
      /** The hash the person had before them when signing. */
      signedHash: string | null;
    })
  | (At & { kind: 'due' })
  | (At & { kind: 'nudged'; taskId: string; actor: Actor; key: string; bodyHash: string })
  | (At & { kind: 'cases-started'; step: string; count: number });

/** The unit the case is about, the unit that started it, and the case (a directive) that it came from. */
export interface PartyInput { subjectUnitId: string; initiatorUnitId: string; parentCaseId: string | null }

export type NoticeTemplate = 'task-opened' | 'task-returned' | 'reminder' | 'escalation' | 'nudge' | 'case-ended' | string;

export type Effect =
  | { kind: 'open-task'; taskId: string; step: string; seat: SeatRule; form: { key: string; version: number } | null;
      dueAt: string | null; lastDay: string | null;
      /** Set when the step is open again: who sent it back and with which submission (the reasons are in there). */
      returned: { step: string; submission: SubmissionRef } | null;
      signs: { step: string; submission: SubmissionRef } | null }
  | { kind: 'close-task'; taskId: string; step: string; reason: 'decided' | 'cancelled'; outcome: string | null }
  | { kind: 'void-signature'; step: string; signs: string }
  | { kind: 'notify'; id: string; template: NoticeTemplate; to: SeatRule; step: string; taskId: string | null; dueAt: string | null }
  | { kind: 'issue-document'; documentId: string; step: string; template: string; issuer: string; register: string; notation: string;
      /** Where the author wrote the symbol, if anywhere. */
      notationFrom: { submission: SubmissionRef; field: string } | null;
      from: { step: string; submission: SubmissionRef }[] }
  | { kind: 'start-cases'; step: string; process: string; submission: SubmissionRef; field: string; facts: Record<string, Scalar> }
  | { kind: 'wake'; at: string }
  | { kind: 'finish'; outcome: string };

/** What only the database can know; allocated in the commit and part of the entry. */
export interface Assigned {
  /** Task id → the unit behind its seat. */
  seats: Record<string, string>;
  /** Document id → number, whole symbol and the code under which it can be verified. */
  documents: Record<string, { n: number; year: number; number: string; verifyCode: string }>;
  /** Spawn step → how many cases its roster holds and the pinned version they start with. */
  rosters: Record<string, { count: number; version: number }>;
  /** In the first entry only: what the case's record began with, so that the journal alone can make it again. Absent in entries from before. */
  opening?: { process: { key: string; version: number }; title: string; parties: Record<string, string>; visibleTo: string[] };
}

export const refusalCodes = [
  'case-ended', 'task-closed', 'outcome-unknown', 'seat-mismatch', 'signature-stale', 'four-eyes',
  'key-conflict', 'nothing-due', 'event-unexpected',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export class Refusal extends Error {
  constructor(readonly code: RefusalCode, detail: string) {
    super(detail);
    this.name = 'Refusal';
  }
}
