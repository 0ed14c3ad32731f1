import type { DocumentRecord, RegisterRecord, TaskRecord } from '../../domain/contracts/records';
import { foldJournal, type CaseState, type JournalEntry } from '../../domain/process';
import { headAfter, type CaseHead } from '../mongo/case-head';
import { recordChanges, registerMarks } from '../mongo/record-changes';

/** A record as the journal tells it; members in `later` are filled in by others and only begin like this. */
export interface ToldRecord<R> { record: R; later: readonly string[] }

export interface ToldCase {
  head: CaseHead;
  sequence: number;
  hash: string;
  status: CaseState['status'];
  outcome: string | null;
  endedAt: string | null;
  facts: CaseState['facts'];
  tasks: Map<string, ToldRecord<TaskRecord>>;
  documents: Map<string, ToldRecord<DocumentRecord>>;
  /** Step → open main tasks of this case; none where it is zero. */
  counts: Map<string, number>;
  /** What the registers have reached at least. */
  registers: RegisterRecord[];
}

/**
 * Applies the stored effects of a journal in memory, with the very changes that the commit sent to MongoDB. Nothing is
 * recomputed (DESIGN.md §2, hazard 6). The chain must have been verified, and `entries` must not be empty.
 */
export function tellCase(opening: CaseHead, entries: readonly JournalEntry[]): ToldCase {
  const told = { tasks: new Map<string, ToldRecord<TaskRecord>>(), documents: new Map<string, ToldRecord<DocumentRecord>>(), counts: new Map<string, number>(), registers: [] as RegisterRecord[] };
  let head = opening;
  for (const entry of entries) {
    const after = headAfter(head, entry);
    for (const change of recordChanges(head, after, entry)) {
      if (change.collection === 'counters') add(told.counts, change.step, change.by);
      // The branches look alike; apart they keep record and collection of one type.
      else if (change.collection === 'tasks') {
        if (change.kind === 'create') told.tasks.set(change._id, { record: { _id: change._id, ...change.record }, later: change.later });
        else if (change.kind === 'set-every') amendEvery(told.tasks, change.set);
        else amend(told.tasks, change._id, change.set);
      } else if (change.kind === 'create') told.documents.set(change._id, { record: { _id: change._id, ...change.record }, later: change.later });
      else if (change.kind === 'set-every') amendEvery(told.documents, change.set);
      else amend(told.documents, change._id, change.set);
    }
    head = after;
    told.registers.push(...registerMarks(head, entry));
  }
  const last = entries[entries.length - 1];
  const { outcome, facts } = foldJournal(entries);
  const status = outcome === null ? 'open' : 'ended';
  return { ...told, head, sequence: last?.sequence ?? -1, hash: last?.hash ?? '', status, outcome, endedAt: status === 'ended' ? (last?.at ?? null) : null, facts };
}

function add(counts: Map<string, number>, step: string, by: number): void {
  const n = (counts.get(step) ?? 0) + by;
  if (n === 0) counts.delete(step);
  else counts.set(step, n);
}

/** As in MongoDB, a change to a record that is not there changes nothing. */
function amend<R>(records: Map<string, ToldRecord<R>>, id: string, set: Partial<R>): void {
  const known = records.get(id);
  if (known) records.set(id, { ...known, record: { ...known.record, ...set } });
}

function amendEvery<R>(records: Map<string, ToldRecord<R>>, set: Partial<R>): void {
  for (const id of records.keys()) amend(records, id, set);
}
