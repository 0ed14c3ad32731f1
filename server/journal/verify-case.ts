import type { CaseRecord, DocumentRecord, JournalRecord, TaskRecord } from '../../domain/contracts/records';
import { foldJournal, type FoldedCase, type JournalEntry } from '../../domain/process';
import { canonicalJson, GENESIS_HASH, hashEntry } from './hash-entry';

export const faultKinds = [
  'sequence-gap', 'broken-link', 'hash-mismatch', 'case-missing', 'case-differs', 'task-missing', 'task-differs', 'task-unknown',
  'document-missing', 'document-differs', 'document-unknown', 'submission-differs', 'counter-differs', 'number-repeated', 'number-gap', 'register-differs', 'journal-missing',
] as const;
export interface JournalFault { kind: (typeof faultKinds)[number]; caseId: string | null; detail: string }

/** What the collections hold of one case. */
export interface StoredCase {
  entries: JournalRecord[];
  record: CaseRecord | null;
  tasks: TaskRecord[];
  documents: DocumentRecord[];
  /** With the hash computed anew from what is stored. */
  submissions: { id: string; hash: string; computedHash: string }[];
}

/** Everything wrong with one case: its chain, and every place where a projection is not what the journal says. */
export function faultsOfCase(caseId: string, stored: StoredCase): JournalFault[] {
  const chain = chainFaults(caseId, stored.entries);
  // A fold of a broken chain would only repeat the same fault in other words.
  if (chain.length > 0) return chain;
  const folded = foldJournal(stored.entries);
  return [...recordFaults(caseId, stored, folded), ...taskFaults(caseId, stored.tasks, folded), ...documentFaults(caseId, stored.documents, folded), ...submissionFaults(caseId, stored)];
}

export function chainFaults(caseId: string, entries: readonly JournalEntry[]): JournalFault[] {
  const faults: JournalFault[] = [];
  let expected = 0;
  let before = GENESIS_HASH;
  for (const entry of entries) {
    if (entry.sequence !== expected) faults.push({ kind: 'sequence-gap', caseId, detail: `entry ${entry.sequence} stands where ${expected} belongs` });
    if (entry.prevHash !== before) faults.push({ kind: 'broken-link', caseId, detail: `entry ${entry.sequence} does not continue the entry before it` });
    if (hashEntry(entry) !== entry.hash) faults.push({ kind: 'hash-mismatch', caseId, detail: `entry ${entry.sequence} is not what was hashed` });
    expected = entry.sequence + 1;
    before = entry.hash;
  }
  return faults;
}

function recordFaults(caseId: string, { record, entries }: StoredCase, folded: FoldedCase): JournalFault[] {
  if (!record) return [{ kind: 'case-missing', caseId, detail: 'the journal has entries, the collection has no case' }];
  const last = entries.at(-1);
  const told = { sequence: folded.sequence, hash: last?.hash, status: folded.outcome === null ? 'open' : 'ended', outcome: folded.outcome, facts: folded.facts };
  const held = { sequence: record.sequence, hash: record.hash, status: record.status, outcome: record.outcome, facts: record.facts };
  return differences(told, held).map((detail) => ({ kind: 'case-differs', caseId, detail }));
}

function taskFaults(caseId: string, tasks: readonly TaskRecord[], folded: FoldedCase): JournalFault[] {
  const faults: JournalFault[] = [];
  const held = new Map(tasks.map((task) => [task.id, task]));
  for (const [id, told] of folded.tasks) {
    const task = held.get(id);
    if (!task) faults.push({ kind: 'task-missing', caseId, detail: id });
    else faults.push(...differences({ ...told }, { ...task }).map((detail): JournalFault => ({ kind: 'task-differs', caseId, detail: `${id}: ${detail}` })));
    held.delete(id);
  }
  for (const id of held.keys()) faults.push({ kind: 'task-unknown', caseId, detail: id });
  return faults;
}

function documentFaults(caseId: string, documents: readonly DocumentRecord[], folded: FoldedCase): JournalFault[] {
  const faults: JournalFault[] = [];
  const held = new Map(documents.map((document) => [document.id, document]));
  for (const { issuer: _issuer, register: _register, revoked, ...issued } of folded.documents) {
    const told = { ...issued, status: revoked ? 'revoked' : 'valid' };
    const document = held.get(told.id);
    if (!document) faults.push({ kind: 'document-missing', caseId, detail: `${told.id} ${told.number}` });
    else faults.push(...differences(told, { ...document }).map((detail): JournalFault => ({ kind: 'document-differs', caseId, detail: `${told.id}: ${detail}` })));
    held.delete(told.id);
  }
  for (const id of held.keys()) faults.push({ kind: 'document-unknown', caseId, detail: id });
  return faults;
}

/** A submission may have been erased (the chain stays provable), but one that is there must be the one that was decided with. */
function submissionFaults(caseId: string, { entries, submissions }: StoredCase): JournalFault[] {
  const held = new Map(submissions.map((submission) => [submission.id, submission]));
  return entries.flatMap(({ event, sequence }): JournalFault[] => {
    const submission = event.kind === 'decided' ? held.get(event.submission.id) : undefined;
    if (event.kind !== 'decided' || !submission) return [];
    const fault = (detail: string): JournalFault[] => [{ kind: 'submission-differs', caseId, detail: `entry ${sequence}: submission ${submission.id} ${detail}` }];
    if (submission.hash !== event.submission.hash) return fault('has another hash than the one decided with');
    return submission.computedHash === submission.hash ? [] : fault('or one of its files is not what was hashed');
  });
}

/** The members of `told` that `held` has differently; members only `held` has are its own business. */
function differences(told: Record<string, unknown>, held: Record<string, unknown>): string[] {
  return Object.entries(told).flatMap(([member, value]) =>
    canonicalJson(value) === canonicalJson(held[member]) ? [] : [`${member}: the journal tells ${canonicalJson(value)}, the collection holds ${canonicalJson(held[member])}`]);
}
