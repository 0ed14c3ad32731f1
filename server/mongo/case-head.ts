import { recordId, type CaseRecord } from '../../domain/contracts/records';
import { projectEntry, type Assigned, type CaseState, type JournalEntry, type ProcessEvent } from '../../domain/process';

/** What of a case goes into the records of its tasks and documents; settled when it opens. */
export type CaseHead = Pick<CaseRecord, 'tenant' | 'id' | 'process' | 'title' | 'subjectUnitId' | 'initiatorUnitId' | 'parentCaseId' | 'parentStep' | 'cascadeOf' | 'replacedBy' | 'parties' | 'visibleTo' | 'startedAt'>;

/** What the commit resolved when the case opened; part of the first entry, so that the journal alone can make the case again. */
export type Opening = NonNullable<Assigned['opening']>;

/** The head as it is when the case opens. */
export function headAtOpening(event: Extract<ProcessEvent, { kind: 'opened' }>, { process, title, parties, visibleTo }: Opening): CaseHead {
  const { tenant, caseId, at, parties: { subjectUnitId, initiatorUnitId, parentCaseId, parentStep, cascadeOf } } = event;
  return { tenant, id: caseId, process, title, subjectUnitId, initiatorUnitId, parentCaseId, ...(parentStep ? { parentStep } : {}), ...(cascadeOf ? { cascadeOf } : {}), parties, visibleTo, startedAt: at };
}

/**
 * The head after an entry: another version, other units behind its parties (the commit resolved them), a party that
 * nobody stood behind at first, or the case that replaces it. Gives back the same object when nothing changed.
 */
export function headAfter(head: CaseHead, entry: JournalEntry): CaseHead {
  const { opened, replacedBy } = projectEntry(entry);
  const told = entry.assigned.head;
  const parties = told?.parties ?? head.parties;
  const added = opened.filter(({ party, unitId }) => unitId !== '' && !parties[party]);
  if (!told && added.length === 0 && replacedBy === null) return head;
  return { ...head, ...told, ...(replacedBy === null ? {} : { replacedBy }), parties: { ...parties, ...Object.fromEntries(added.map(({ party, unitId }) => [party, unitId])) } };
}

export type Snapshot = Pick<CaseRecord, 'sequence' | 'hash' | 'state' | 'facts' | 'status' | 'outcome' | 'endedAt' | 'awaiting'>;

/** The members of a case's record that every entry writes anew. */
export function snapshotOf(entry: Pick<JournalEntry, 'sequence' | 'hash' | 'at'>, state: CaseState): Snapshot {
  const awaiting = Object.keys(state.awaiting);
  return { ...(awaiting.length > 0 ? { awaiting } : {}), sequence: entry.sequence, hash: entry.hash, state, facts: state.facts, status: state.status, outcome: state.outcome, endedAt: state.status === 'ended' ? entry.at : null };
}

export function caseRecordOf(head: CaseHead, snapshot: Snapshot): CaseRecord {
  return { _id: recordId(head.tenant, head.id), ...head, ...snapshot, trouble: null };
}
