import type { CalendarLayer, HolidayTable } from '../deadline';
import type { DesignNoticeTemplate } from '../notices/design-notices';
import type { OperationRequest } from './operation-api';
import type { Actor, CaseState, JournalEntry, Order, ProcessDefinition, ProjectedTask, SubmissionRef } from '../process';
import type { Scalar } from '../logic/evaluate';

/** The documents of MongoDB. Every `_id` and every index starts with the tenant; times are ISO strings in UTC. */

interface Owned { _id: string; tenant: string }

export const recordId = (tenant: string, ...parts: (string | number)[]): string => [tenant, ...parts].join('/');
export const seatKey = (unitId: string, role: string): string => `${unitId}#${role}`;

export type UnitKind = 'education-office' | 'school' | 'commune-police' | 'provincial-police' | 'standing-body' | 'peoples-committee';

export interface UnitRecord extends Owned {
  id: string; kind: UnitKind; name: string;
  /** For document symbols: "THCSTB", "SGDĐT". */
  abbreviation: string;
  /** The superior's name as it stands above the issuer on a document. */
  superiorName: string | null;
  /** Where documents are signed: "Bình An". */
  place: string; address: string;
  parentId: string | null;
  /** Ancestors and itself, root first: who above may see its cases. */
  path: string[];
  /** Relation → unit; what is not here is looked up at the parent. */
  relations: Record<string, string>;
  /** The days it exists (inclusive); null or absent: without end. Units merge, split and dissolve. */
  from?: string | null; to?: string | null;
  /** Who takes over its open work. */
  successorId?: string | null;
  /** A pretend unit, in which a procedure is tried (`SandboxRecord`); no real unit has it. */
  sandbox?: true;
}

/** `oneTimeUntil`: the password was given by an administrator, opens nothing by itself and only until then (UTC) lets its owner choose their own. */
export interface PersonRecord extends Owned { id: string; name: string; email: string; title: string; passwordHash: string; locale: 'vi' | 'en'; oneTimeUntil?: string; /** The request that gave it. */ oneTimeKey?: string }

/** Who holds which seat, and when (dates inclusive, open end = null). */
export interface SeatRecord extends Owned {
  personId: string; unitId: string; role: string; seatKey: string; from: string; to: string | null;
  /** The holder who is away; both names go into the journal. */
  substituteFor?: string | null;
  /** The person who entered it last, and when; absent for what came with an import or the demo. */
  enteredBy?: string; enteredAt?: string;
}
/** Written by every change of the organisation, so that two at once are done one after the other. */
export interface OrganisationRecord extends Owned { revision: number }

/** `_id` is tenant/sha256(token): the token itself is only in the cookie. `expiresAt` is a Date for the TTL index. */
export interface SessionRecord extends Owned {
  personId: string; createdAt: string; expiresAt: Date;
  /** Of a pretend person: who plays them, and the session of theirs that this one ends with. */
  behind?: { personId: string; session: string };
}

/** `publication`: who published it, and by which request; absent for what comes with the product. */
export interface ProcessRecord extends Owned {
  key: string; version: number; hash: string; definition: ProcessDefinition; publishedAt: string;
  publication?: { by: string; id: string; bodyHash: string; /** Of the draft it was made of. */ revision?: number; /** What the automatic walk missed, as far as the publisher let it pass: ids of what there is to reach. */ acknowledgedMisses?: string[]; /** The units with running cases were told of it, and that these stay or will be moved. */ announced?: 'stay' | 'move' };
}
export interface FormRecord extends Owned {
  key: string; version: number; hash: string; definition: unknown; publishedAt: string;
  publication?: { by: string; id: string; bodyHash: string; revision?: number; acknowledgedMisses?: string[]; announced?: 'stay' | 'move' };
}

/**
 * A form or a procedure as it is designed; its versions stand in `forms` and `processes`, and one that only has these has
 * no record. What is not published yet is kept as JSON text: whatever was sent, it never becomes an operator or a path.
 */
export interface DesignRecord extends Owned {
  kind: 'form' | 'procedure'; key: string; title: { vi: string; en: string };
  /** Grows with every save and never begins again, so that a page that is behind can never match by chance. */
  revision: number;
  draft: DesignDraft | null;
  /** The lease of who is editing; over after `until` (UTC). */
  editing: { personId: string; until: string } | null;
  retired: { by: string; at: string } | null;
  /** The request that created the draft of a new design. */
  created?: { id: string; bodyHash: string };
}
export interface DesignDraft {
  text: string; hash: string;
  /** The published version it began from, and how often it was saved since. */
  basedOn: number | null; saves: number;
  changedBy: string; changedAt: string;
  review: DesignReview | null;
}
/** Asked and approved count for this revision only: a change withdraws them by itself. */
export interface DesignReview {
  state: 'asked' | 'approved' | 'returned'; revision: number; askedBy: string; askedAt: string; note: string;
  answeredBy: string | null; answeredAt: string | null; answerNote: string | null;
}
/** A draft as it was saved once; the latest hundred of a design are kept. */
export interface DesignRevisionRecord extends Owned { kind: 'form' | 'procedure'; key: string; revision: number; basedOn: number | null; text: string; by: string; at: string }
/**
 * A mail about a design that is not out yet: the collection is its outbox, written together with what it tells of. Whom it
 * reaches is looked up when it is sent. `concerned-units` becomes one for each unit with running cases of an older version.
 */
export interface DesignNoticeRecord extends Owned {
  id: string; template: DesignNoticeTemplate; kind: 'form' | 'procedure'; key: string; title: { vi: string; en: string }; version: number | null;
  /** Who asked, answered or published. */
  by: string; at: string;
  to: { kind: 'reviewers'; except: string } | { kind: 'people'; ids: string[] } | { kind: 'concerned-units'; running: 'stay' | 'move' } | { kind: 'unit'; unitId: string; cases: number; running: 'stay' | 'move' };
}
/** A rehearsal with what is expected of it, as JSON text. */
export interface ScenarioRecord extends Owned { procedure: string; id: string; title: string; revision: number; text: string; hash: string; by: string; at: string }

/**
 * A procedure tried on the real engines (decision 48). What happens in it lies under its own space in the place of the
 * tenant; this record is the tenant's, and stays when the data are removed: it tells who played whom.
 */
export interface SandboxRecord extends Owned {
  id: string; space: string;
  procedure: string; version: number; title: { vi: string; en: string };
  source: { kind: 'draft'; revision: number } | { kind: 'version'; version: number };
  caseId: string; subjectUnitId: string; subjectUnitName: string;
  startedBy: string; startedAt: string; bodyHash: string;
  state: 'preparing' | 'running' | 'clearing' | 'cleared';
  /** The latest 200, oldest first. */
  visits: { personName: string; by: string; at: string }[];
  clearing: { by: string; at: string; removed: number; total: number } | null;
  clearedAt: string | null;
}

export interface CaseRecord extends Owned {
  id: string; process: { key: string; version: number }; title: string;
  subjectUnitId: string; initiatorUnitId: string; parentCaseId: string | null;
  /** The spawn step of the parent that started it. */
  parentStep?: string;
  /** The received directive that this one carries on (a cascade). */
  cascadeOf?: string;
  /** The directive that took the place of this recalled one. */
  replacedBy?: string;
  /** Spawn steps that wait for the cases they started; absent when none does, so that its index stays small. */
  awaiting?: string[];
  /** Party → unit, resolved when the case was opened or when a seat of the party was first needed. */
  parties: Record<string, string>;
  /** Units whose people may read the case: its parties and the subject's ancestors. */
  visibleTo: string[];
  status: 'open' | 'ended'; outcome: string | null; startedAt: string; endedAt: string | null;
  sequence: number; hash: string; state: CaseState;
  facts: Record<string, Scalar>;
  trouble: { reason: string; at: string } | null;
}

export interface TaskRecord extends Owned, Omit<ProjectedTask, 'party'> {
  party: string; caseId: string; processKey: string; processVersion: number; parentCaseId: string | null; subjectUnitId: string; seatKey: string; visibleTo: string[];
}

/** Immutable once accepted; `id` is the decision's key. Personal data and free text live here and nowhere else. */
export interface SubmissionRecord extends Owned {
  id: string; caseId: string; taskId: string; step: string; form: { key: string; version: number } | null;
  outcome: string; data: Record<string, unknown>; comment: string | null; fieldNotes: Record<string, string>;
  personId: string; unitId: string; role: string; hash: string; bodyHash: string; signedHash: string | null; facts: Record<string, Scalar>; createdAt: string;
}
export interface DraftRecord extends Owned { taskId: string; personId: string; data: Record<string, unknown>; savedAt: string; /** When it is removed, sent or not; older ones stay until they are sent. */ expiresAt?: Date }

/** `pending`: ids of its notices not yet delivered (the outbox); not part of the hash. */
export interface JournalRecord extends JournalEntry { _id: string; pending?: string[] }

export interface DocumentRecord extends Owned {
  id: string; caseId: string; step: string; template: string; number: string; n: number; year: number; verifyCode: string;
  issuerUnitId: string; subjectUnitId: string; issuedAt: string; visibleTo: string[]; from: { step: string; submissionId: string }[];
  status: 'valid' | 'revoked'; fileId: string | null; sha256: string | null;
}
export interface RegisterRecord { _id: string; tenant: string; n: number }
/** Open tasks by directive and step: `scope` is the directive's case id, or the case's own when it has none. */
export interface CounterRecord extends Owned { scope: string; step: string; n: number }
export type OperationKind = 'recall' | 'extend' | 'migrate' | 'undo-migration' | 'calendar' | 'succession' | 'start-missing';
/** One order for many cases. The rows say what became of each; `counts` is their sum, written with each batch. */
export interface OperationRecord extends Owned {
  id: string; kind: OperationKind; by: Actor; at: string; bodyHash: string;
  /** Where its reason stands. */
  note: SubmissionRef | null;
  /** What it is about, for people: the directive, the definition, the unit. */
  subject: { caseId?: string; step?: string; processKey?: string; version?: number; unitId?: string; successorId?: string; until?: string; operationId?: string };
  status: 'running' | 'done'; total: number; counts: { done: number; refused: number; needsPerson: number }; endedAt: string | null;
  /** The whole order: its rows are made from it. */
  request: OperationRequest | { kind: 'calendar'; unitId: string; revision: number };
  /** Units whose people may read it besides administrators. */
  visibleTo: string[];
  /** How far its rows are written; null when all are. */
  listing: { source: number; after: string } | null;
  /** The id of its lock: while it runs, the same order is not taken again. */
  lock: string;
}
/** Held by a running operation; removed when it is done. */
export interface OperationLockRecord extends Owned { operationId: string; at: string }
export interface OperationRowRecord extends Owned {
  operationId: string; caseId: string; subjectUnitId: string;
  /** What the case is told; null when there is nothing to tell a running case (start-missing). */
  order: Order | null;
  status: 'pending' | 'done' | 'refused' | 'needs-person'; code: string | null;
  /** How often it was tried in vain because an engine was away; others come first then. */
  tries: number;
}

/** A unit's own calendar (`unitId` and its layer), or the national table (`unitId` "national"). */
export interface CalendarRecord extends Owned { unitId: string; layer: CalendarLayer | null; table: HolidayTable | null; revision: number; by: string; at: string;
  /** The request that saved it last: sent again, it gets the same answer. */
  saved: { key: string; bodyHash: string } }

export interface RosterRecord extends Owned { caseId: string; step: string; unitId: string; childCaseId: string; process: string; version: number; status: 'pending' | 'started'; trouble: string | null; facts: Record<string, Scalar> }
export interface MailRecord extends Owned { id: string; to: { personId: string; name: string; email: string }[]; subject: string; text: string; html: string; at: string; /** Null for a mail about a design. */ caseId: string | null; taskId: string | null; template: string }
export interface FileRecord extends Owned { id: string; name: string; type: string; size: number; sha256: string; unitId: string; personId: string; uploadedAt: string; caseIds: string[] }
