import { recordId, type CaseRecord } from '../../domain/contracts/records';
import { projectEntry, type Assigned, type CaseState, type JournalEntry, type ProcessEvent } from '../../domain/process';

/** What of a case goes into the records of its tasks and documents; settled when it opens. */
export type CaseHead = Pick<CaseRecord, 'tenant' | 'id' | 'process' | 'title' | 'subjectUnitId' | 'initiatorUnitId' | 'parentCaseId' | 'parties' | 'visibleTo' | 'startedAt'>;

/** What the commit resolved when the case opened; part of the first entry, so that the journal alone can make the case again. */
export type Opening = NonNullable<Assigned['opening']>;

/** The head as it is when the case opens. */
export function headAtOpening(event: Extract<ProcessEvent, { kind: 'opened' }>, { process, title, parties, visibleTo }: Opening): CaseHead {
  const { tenant, caseId, at, parties: { subjectUnitId, initiatorUnitId, parentCaseId } } = event;
  return { tenant, id: caseId, process, title, subjectUnitId, initiatorUnitId, parentCaseId, parties, visibleTo, startedAt: at };
}

/**
 * The head after an entry. Today only a party that nobody stood behind at first changes it, when its unit was
 * completed before the step that needs it; whatever else moves a case to other units or another version belongs here.
 * Gives back the same object when nothing changed.
 */
export function headAfter(head: CaseHead, entry: JournalEntry): CaseHead {
  const added = projectEntry(entry).opened.filter(({ party, unitId }) => unitId !== '' && !head.parties[party]);
  if (added.length === 0) return head;
  return { ...head, parties: { ...head.parties, ...Object.fromEntries(added.map(({ party, unitId }) => [party, unitId])) } };
}

export type Snapshot = Pick<CaseRecord, 'sequence' | 'hash' | 'state' | 'facts' | 'status' | 'outcome' | 'endedAt'>;

/** The members of a case's record that every entry writes anew. */
export function snapshotOf(entry: Pick<JournalEntry, 'sequence' | 'hash' | 'at'>, state: CaseState): Snapshot {
  return { sequence: entry.sequence, hash: entry.hash, state, facts: state.facts, status: state.status, outcome: state.outcome, endedAt: state.status === 'ended' ? entry.at : null };
}

export function caseRecordOf(head: CaseHead, snapshot: Snapshot): CaseRecord {
  return { _id: recordId(head.tenant, head.id), ...head, ...snapshot, trouble: null };
}
