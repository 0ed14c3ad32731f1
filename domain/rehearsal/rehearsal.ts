import type { Calendar } from '../deadline';
import type { Scalar } from '../logic/evaluate';
import type { Notice } from '../notices/notice-content';
import type { CaseState, JournalEntry, Localized, ProcessDefinition, ProjectedTask, SeatRule } from '../process';
import type { PretendWorld } from './world';

/** What somebody sent with a decision; the journal sees its id, its hash and the facts. */
export interface PretendSubmission {
  id: string; step: string; form: { key: string; version: number } | null; outcome: string; data: Readonly<Record<string, unknown>>; facts: Readonly<Record<string, Scalar>>;
  comment: string | null; flagged: readonly string[]; personId: string; at: string; hash: string;
}

export interface RosterRow {
  step: string; unitId: string; childCaseId: string; process: string; version: number; facts: Readonly<Record<string, Scalar>>;
  /** Why its case could not be opened. */
  trouble: Localized | null;
}

export interface PretendDocument {
  id: string; step: string; template: string; number: string; n: number; year: number; verifyCode: string; issuerUnitId: string; issuedAt: string; revoked: boolean;
}

export interface PretendNotice {
  id: string; caseId: string; sequence: number; at: string; template: string; step: string; taskId: string | null; to: SeatRule;
  /** The unit behind the addressed seat; null when nobody stands behind its party. */
  unitId: string | null;
  receivers: readonly { personId: string; unitId: string }[];
  /** Nobody holds the seat: a superior gets it. */
  vacant: boolean;
  /** What the mail is about; its words are made from it. */
  facts: Notice;
}

/** What a rehearsal cannot know by itself, because it stands in other layers. */
export interface Ports {
  /** The facts that data of a form give (forms/checker: `factsOf`). */
  factsOf?: (form: { key: string; version: number }, data: Readonly<Record<string, unknown>>) => Record<string, Scalar>;
}

export interface RehearsedCase {
  id: string;
  definition: ProcessDefinition;
  /** The versions it had before. */
  past: readonly ProcessDefinition[];
  title: string;
  subjectUnitId: string; initiatorUnitId: string; parentCaseId: string | null; parentStep: string | null;
  /** 0 for a case that somebody opened, 1 for those that it started, and so on. */
  generation: number;
  /** Party → unit, resolved when the case opened. */
  parties: Readonly<Record<string, string>>;
  visibleTo: readonly string[];
  state: CaseState;
  entries: readonly JournalEntry[];
  tasks: ReadonlyMap<string, ProjectedTask>;
  documents: readonly PretendDocument[];
  notices: readonly PretendNotice[];
  submissions: ReadonlyMap<string, PretendSubmission>;
  rosters: readonly RosterRow[];
  /** What keeps it from going on by itself; taken off by its next event. */
  trouble: Localized | null;
}

/** A rehearsal as it stands: never changed, every act gives the next one. */
export interface Rehearsal {
  /** Procedures at hand: what is rehearsed and what it starts; of each key the highest version opens cases. */
  definitions: readonly ProcessDefinition[];
  world: PretendWorld;
  /** The clock, UTC. */
  now: string;
  cases: ReadonlyMap<string, RehearsedCase>;
  /** Issuer, register and year → the last number. */
  registers: ReadonlyMap<string, number>;
  /** The working days of every case; null: those of the national table around the day a case opens. */
  calendar: Calendar | null;
  ports: Ports;
  /** `supposed`: cases that a step starts are not opened; somebody says how many have ended (`endChildren`). */
  children: 'played' | 'supposed';
  /** Decisions and orders so far; their keys are made from it. */
  keys: number;
}
