import { recordId, seatKey, type CounterRecord, type DocumentRecord, type RegisterRecord, type TaskRecord } from '../../domain/contracts/records';
import { dueMembers, projectEntry, type JournalEntry, type Projection } from '../../domain/process';
import type { CaseHead } from './case-head';

/** The collections that follow from the journal, besides the case's own record. */
export interface ProjectedRecords { tasks: TaskRecord; documents: DocumentRecord; counters: CounterRecord }
export type ProjectedCollection = keyof ProjectedRecords;

type ChangeOf<C extends ProjectedCollection> =
  /** `later`: how members begin that others fill in afterwards; they are not held against the journal. */
  | { collection: C; kind: 'create'; _id: string; record: Omit<ProjectedRecords[C], '_id'>; later: readonly (keyof ProjectedRecords[C])[] }
  | { collection: C; kind: 'set'; _id: string; set: Partial<ProjectedRecords[C]> }
  /** Every record of the case in that collection. */
  | { collection: C; kind: 'set-every'; caseId: string; set: { visibleTo: string[] } };
/** One change to one record. `count` adds to a counter and makes it when it is not there. */
export type RecordChange = ChangeOf<'tasks'> | ChangeOf<'documents'> | { collection: 'counters'; kind: 'count'; _id: string; scope: string; step: string; by: number };

/** Counters are kept for the directive, or for the case itself when it has none. */
export const counterScope = (head: Pick<CaseHead, 'id' | 'parentCaseId'>): string => head.parentCaseId ?? head.id;

/**
 * What an entry does to the records that people read, in order. The one source of both: the commit sends these
 * changes to MongoDB, the rebuild applies them in memory and compares. A new effect belongs here (by way of
 * `projectEntry`) and nowhere else.
 */
export function recordChanges(before: CaseHead, head: CaseHead, entry: JournalEntry): RecordChange[] {
  const projection = projectEntry(entry);
  return [...taskChanges(head, entry, projection), ...counterChanges(head, projection), ...documentChanges(head, entry, projection), ...visibilityChanges(before, head)];
}

function taskChanges(head: CaseHead, entry: JournalEntry, { opened, closed, reminded, moved, due }: Projection): RecordChange[] {
  const idOf = (id: string): string => recordId(head.tenant, id);
  return [
    ...opened.map((task): RecordChange => ({
      collection: 'tasks', kind: 'create', _id: idOf(task.id), later: [],
      record: {
        tenant: head.tenant, ...task, caseId: head.id, processKey: head.process.key, processVersion: head.process.version, parentCaseId: head.parentCaseId,
        subjectUnitId: head.subjectUnitId, seatKey: seatKey(task.unitId, task.role), visibleTo: head.visibleTo,
      },
    })),
    ...closed.map(({ id, ...set }): RecordChange => ({ collection: 'tasks', kind: 'set', _id: idOf(id), set })),
    ...moved.map(({ id, ...set }): RecordChange => ({
      collection: 'tasks', kind: 'set', _id: idOf(id),
      set: { ...set, seatKey: seatKey(set.unitId, set.role), visibleTo: head.visibleTo, processVersion: head.process.version, subjectUnitId: head.subjectUnitId },
    })),
    ...due.map(({ id, ...members }): RecordChange => ({ collection: 'tasks', kind: 'set', _id: idOf(id), set: dueMembers(members) })),
    ...reminded.map((id): RecordChange => ({ collection: 'tasks', kind: 'set', _id: idOf(id), set: { lastRemindedAt: entry.at } })),
  ];
}

function counterChanges(head: CaseHead, { counts }: Projection): RecordChange[] {
  const scope = counterScope(head);
  return Object.entries(counts).filter(([, by]) => by !== 0).map(([step, by]): RecordChange => ({ collection: 'counters', kind: 'count', _id: recordId(head.tenant, scope, step), scope, step, by }));
}

function documentChanges(head: CaseHead, entry: JournalEntry, { documents, revoked }: Projection): RecordChange[] {
  const issued = documents.map(({ issuer, register: _register, ...document }): RecordChange => ({
    collection: 'documents', kind: 'create', _id: recordId(head.tenant, document.id), later: ['fileId', 'sha256'],
    record: {
      tenant: head.tenant, ...document, caseId: head.id, issuerUnitId: head.parties[issuer] ?? issuer,
      subjectUnitId: head.subjectUnitId, issuedAt: entry.at, visibleTo: head.visibleTo, status: 'valid', fileId: null, sha256: null,
    },
  }));
  return [...issued, ...revoked.map((id): RecordChange => ({ collection: 'documents', kind: 'set', _id: recordId(head.tenant, id), set: { status: 'revoked' } }))];
}

/** A unit that comes in later (a successor) sees what the case did before it came. */
function visibilityChanges(before: CaseHead, head: CaseHead): RecordChange[] {
  if (head.visibleTo === before.visibleTo) return [];
  return (['tasks', 'documents'] as const).map((collection): RecordChange => ({ collection, kind: 'set-every', caseId: head.id, set: { visibleTo: head.visibleTo } }));
}

/** The registers out of which an entry's documents took their numbers, with the number taken: what the register has reached at least. */
export function registerMarks(head: CaseHead, entry: JournalEntry): RegisterRecord[] {
  return projectEntry(entry).documents.map(({ issuer, register, year, n }) => ({ _id: recordId(head.tenant, head.parties[issuer] ?? issuer, register, year), tenant: head.tenant, n }));
}
