import type { Scalar } from '../logic/evaluate';
import type { Calendar } from '../deadline';
import type { SeatRule } from './definition';
import type { Side, SubmissionRef } from './state';

export interface Actor {
  personId: string;
  seat: { role: string; unitId: string };
  /** Whom the person substitutes; both names stand in the journal. */
  onBehalfOf?: string;
}

interface At { at: string }
/** What a person or an administrator's order does to a case besides deciding; the same key is done once. `note`: where the reason stands. */
interface Ordered { actor: Actor; key: string; bodyHash: string; note: SubmissionRef | null }

/** What can happen to a case. Ids, hashes, outcomes and facts only: no free text, no personal data. */
export type ProcessEvent =
  | (At & { kind: 'opened'; tenant: string; caseId: string; by: Actor | null; facts: Record<string, Scalar>; calendar: Calendar; parties: PartyInput })
  | (At & {
      kind: 'decided'; taskId: string; outcome: string; actor: Actor; key: string; bodyHash: string;
      submission: SubmissionRef; facts: Record<string, Scalar>;
      /** The hash the person had before them when signing. */
      signedHash: string | null;
      /** The day that is granted, when more time is; as asked when absent. */
      until?: string;
    })
  | (At & { kind: 'due' })
  | (At & { kind: 'nudged'; taskId: string; actor: Actor; key: string; bodyHash: string })
  | (At & { kind: 'cases-started'; step: string; count: number })
  /** So many of the cases that a spawn started have ended: enough for it to go on. */
  | (At & { kind: 'children-finished'; step: string; count: number })
  | (At & Order);

/**
 * Orders: changes to a running case that are no decision of a step.
 * `extended` gives a task (or every open task of a step) a new last day; `extension-asked` asks for one;
 * `paused`/`resumed` stop and start a task's clock; `calendar-changed` counts every deadline again;
 * `unit-succeeded` hands the work of a unit to its successor; `recalled` ends the case and revokes its documents;
 * `migrated` moves it to another version of its definition (`map`: old step → new step); `corrected` takes back a
 * mistaken decision by opening its step again.
 */
export type Order = Ordered & (
  | { kind: 'extension-asked'; taskId: string; until: string }
  | { kind: 'extended'; target: { taskId: string } | { step: string }; until: string }
  | { kind: 'paused'; taskId: string }
  | { kind: 'resumed'; taskId: string }
  | { kind: 'calendar-changed'; calendar: Calendar }
  | { kind: 'unit-succeeded'; unitId: string; successorId: string }
  | { kind: 'recalled'; replacedBy: string | null }
  | { kind: 'migrated'; to: { key: string; version: number }; map: Record<string, string>; undoes: boolean }
  | { kind: 'corrected'; sequence: number; step: string }
);
export const orderKinds = ['extension-asked', 'extended', 'paused', 'resumed', 'calendar-changed', 'unit-succeeded', 'recalled', 'migrated', 'corrected'] as const satisfies readonly Order['kind'][];
export const isOrder = (event: ProcessEvent): event is At & Order => (orderKinds as readonly string[]).includes(event.kind);

/** The unit the case is about, the unit that started it, and the case (a directive) that it came from. */
export interface PartyInput { subjectUnitId: string; initiatorUnitId: string; parentCaseId: string | null; /** The spawn step that started it. */ parentStep?: string; /** The received directive that this case carries on. */ cascadeOf?: string }

export type NoticeTemplate = 'task-opened' | 'task-returned' | 'reminder' | 'escalation' | 'nudge' | 'case-ended' | 'task-reassigned' | 'assist' | 'outcome-taken' | 'extension-asked' | 'extension-granted' | 'extension-refused' | 'task-paused' | 'task-resumed' | 'due-moved' | 'case-recalled' | 'case-corrected' | 'handed-over' | string;

export type Effect =
  | { kind: 'open-task'; taskId: string; step: string; seat: SeatRule; form: { key: string; version: number } | null;
      dueAt: string | null; lastDay: string | null;
      /** Set when the step is open again: who sent it back and with which submission (the reasons are in there). */
      returned: { step: string; submission: SubmissionRef | null } | null;
      signs: { step: string; submission: SubmissionRef } | null;
      /** Set for a task beside the main one of its step. */
      side?: Side;
      /** Only the fields that were marked open again. */
      flaggedOnly?: true }
  /** The same task goes on elsewhere: at another seat (reassigned, migrated), at another step or with another form (migrated). Null: as it was. */
  | { kind: 'move-task'; taskId: string; step: string; seat: SeatRule; form: { key: string; version: number } | null; why: 'reassigned' | 'migrated' | 'handed-over' }
  | { kind: 'set-due'; taskId: string; dueAt: string | null; lastDay: string | null; pausedAt: string | null; why: 'extended' | 'paused' | 'resumed' | 'calendar' | 'migrated' }
  /** Every task and party of the case that the unit holds is the successor's. */
  | { kind: 'hand-over'; unitId: string; successorId: string }
  | { kind: 'revoke-document'; documentId: string; step: string; why: 'returned' | 'recalled' | 'corrected' }
  /** A decision that counts no more; the entry itself stays. */
  | { kind: 'void-decision'; sequence: number; step: string }
  | { kind: 'use-definition'; key: string; version: number }
  /** Steps that a migration gave another key, with how many main tasks are open there. */
  | { kind: 'renamed-steps'; steps: { from: string; to: string; open: number }[] }
  | { kind: 'set-facts'; facts: Record<string, Scalar> }
  | { kind: 'replaced'; by: string }
  | { kind: 'reopen' }
  | { kind: 'close-task'; taskId: string; step: string; reason: 'decided' | 'cancelled'; outcome: string | null;
      /** It stood beside the main task of its step. */
      beside?: true }
  | { kind: 'void-signature'; step: string; signs: string }
  | { kind: 'notify'; id: string; template: NoticeTemplate; to: SeatRule; step: string; taskId: string | null; dueAt: string | null }
  | { kind: 'issue-document'; documentId: string; step: string; template: string; issuer: string; register: string; notation: string;
      /** Where the author wrote the symbol, if anywhere. */
      notationFrom: { submission: SubmissionRef; field: string } | null;
      from: { step: string; submission: SubmissionRef }[] }
  | { kind: 'start-cases'; step: string; process: string; facts: Record<string, Scalar>;
      /** The units: of a field of a submission, or of a query. */
      submission: SubmissionRef | null; field: string | null; units?: { kind: string; under: string } }
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
  /** What an order changed of the case's head: other units behind its parties, another version, who may see it. */
  head?: { process?: { key: string; version: number }; parties?: Record<string, string>; visibleTo?: string[]; subjectUnitId?: string };
  /** In the first entry only: what the case's record began with, so that the journal alone can make it again. Absent in entries from before. */
  opening?: { process: { key: string; version: number }; title: string; parties: Record<string, string>; visibleTo: string[] };
}

export const refusalCodes = [
  'case-ended', 'task-closed', 'outcome-unknown', 'seat-mismatch', 'signature-stale', 'four-eyes',
  'key-conflict', 'nothing-due', 'event-unexpected', 'extension-not-allowed', 'extension-not-later', 'pause-not-allowed', 'migration-needs-person',
  'migration-decided', 'correction-out-of-reach',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export class Refusal extends Error {
  constructor(readonly code: RefusalCode, detail: string) {
    super(detail);
    this.name = 'Refusal';
  }
}
