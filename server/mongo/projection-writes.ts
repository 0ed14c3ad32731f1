import type { AnyBulkWriteOperation, ClientSession } from 'mongodb';
import { recordId, type CounterRecord, type DocumentRecord, type JournalRecord, type TaskRecord } from '../../domain/contracts/records';
import type { CaseState } from '../../domain/process';
import { caseRecordOf, snapshotOf, type CaseHead } from './case-head';
import type { Database } from './database';
import { recordChanges, type RecordChange } from './record-changes';

/** An entry with what the case's record becomes by it. The heads are the same object when the entry changes none of it. */
export interface EntryWrite { entry: JournalRecord; state: CaseState; head: CaseHead; after: CaseHead }

/**
 * Appends entries of different cases with everything that follows from them, in the commit's transaction: one command
 * per collection touched, however many there are. False when one of the cases has moved on meanwhile.
 */
export async function writeEntries(database: Database, session: ClientSession, writes: readonly EntryWrite[]): Promise<boolean> {
  await database.journal.insertMany(writes.map(({ entry }) => entry), { session });
  if (!(await writeCases(database, session, writes))) return false;
  await writeProjections(database, session, writes);
  return true;
}

async function writeCases(database: Database, session: ClientSession, writes: readonly EntryWrite[]): Promise<boolean> {
  const openings = writes.filter(({ entry }) => entry.sequence === 0);
  const later = writes.filter(({ entry }) => entry.sequence > 0);
  if (openings.length > 0) await database.cases.insertMany(openings.map(({ entry, state, head }) => caseRecordOf(head, snapshotOf(entry, state))), { session });
  if (later.length === 0) return true;
  const { matchedCount } = await database.cases.bulkWrite(later.map((write) => ({ updateOne: snapshotUpdate(write) })), { session });
  return matchedCount === later.length;
}

/** The snapshot on the case's own record, over the one of the entry before and no other. */
function snapshotUpdate({ entry, state, head, after }: EntryWrite): { filter: object; update: object } {
  const { process, parties, visibleTo, subjectUnitId, replacedBy } = after;
  const snapshot = snapshotOf(entry, state);
  return {
    filter: { _id: recordId(head.tenant, head.id), sequence: entry.sequence - 1, hash: entry.prevHash },
    update: {
      $set: { ...snapshot, ...(after === head ? {} : { process, parties, visibleTo, subjectUnitId, ...(replacedBy ? { replacedBy } : {}) }), trouble: null },
      ...(snapshot.awaiting ? {} : { $unset: { awaiting: '' as const } }),
    },
  };
}

/** What the entries do to the collections people read. */
async function writeProjections(database: Database, session: ClientSession, writes: readonly EntryWrite[]): Promise<void> {
  const tasks: AnyBulkWriteOperation<TaskRecord>[] = [];
  const documents: AnyBulkWriteOperation<DocumentRecord>[] = [];
  const counts: (Extract<RecordChange, { kind: 'count' }> & { tenant: string })[] = [];
  for (const { entry, head, after } of writes) {
    const { tenant } = head;
    for (const change of recordChanges(head, after, entry)) {
      if (change.collection === 'counters') counts.push({ ...change, tenant });
      else if (change.collection === 'documents') documents.push(documentWrite(tenant, change));
      else tasks.push(taskWrite(tenant, change));
    }
  }
  if (tasks.length > 0) await database.tasks.bulkWrite(tasks, { session, ordered: true });
  if (counts.length > 0) await database.counters.bulkWrite(counterWrites(counts), { session });
  if (documents.length > 0) await database.documents.bulkWrite(documents, { session, ordered: true });
}

type ChangeOf<C> = Extract<RecordChange, { collection: C }>;

const everyOfCase = (tenant: string, { caseId, set }: Extract<RecordChange, { kind: 'set-every' }>) => ({ updateMany: { filter: { tenant, caseId }, update: { $set: set } } });

/** An upsert instead of an insert, so that opening and closing travel in one update command. */
function taskWrite(tenant: string, change: ChangeOf<'tasks'>): AnyBulkWriteOperation<TaskRecord> {
  if (change.kind === 'set-every') return everyOfCase(tenant, change);
  const filter = { _id: change._id };
  return { updateOne: change.kind === 'create' ? { filter, update: { $setOnInsert: change.record }, upsert: true } : { filter, update: { $set: change.set } } };
}

function documentWrite(tenant: string, change: ChangeOf<'documents'>): AnyBulkWriteOperation<DocumentRecord> {
  if (change.kind === 'set-every') return everyOfCase(tenant, change);
  const filter = { _id: change._id };
  return change.kind === 'create' ? { insertOne: { document: { ...filter, ...change.record } } } : { updateOne: { filter, update: { $set: change.set } } };
}

/** Cases of one directive add to the same counters: each is written once. A sum of nothing still makes the counter. */
function counterWrites(counts: readonly (ChangeOf<'counters'> & { tenant: string })[]): AnyBulkWriteOperation<CounterRecord>[] {
  const sums = new Map<string, ChangeOf<'counters'> & { tenant: string }>();
  for (const count of counts) sums.set(count._id, { ...count, by: (sums.get(count._id)?.by ?? 0) + count.by });
  return [...sums.values()].map(({ _id, tenant, scope, step, by }) => ({ updateOne: { filter: { _id }, update: { $inc: { n: by }, $setOnInsert: { tenant, scope, step } }, upsert: true } }));
}
