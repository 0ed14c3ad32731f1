import type { AnyBulkWriteOperation, ClientSession } from 'mongodb';
import { recordId, type CounterRecord, type DocumentRecord, type TaskRecord } from '../../domain/contracts/records';
import type { CaseState, JournalEntry } from '../../domain/process';
import { snapshotOf, type CaseHead } from './case-head';
import type { Database } from './database';
import type { RecordChange } from './record-changes';

/** Writes what an entry does to the collections people read, in the commit's transaction: one command per collection touched. */
export async function writeProjections(database: Database, session: ClientSession, { tenant }: CaseHead, changes: readonly RecordChange[]): Promise<void> {
  const tasks: AnyBulkWriteOperation<TaskRecord>[] = [];
  const counters: AnyBulkWriteOperation<CounterRecord>[] = [];
  const documents: AnyBulkWriteOperation<DocumentRecord>[] = [];
  for (const change of changes) {
    if (change.kind === 'set-every') {
      const update = { updateMany: { filter: { tenant, caseId: change.caseId }, update: { $set: change.set } } };
      if (change.collection === 'tasks') tasks.push(update);
      else documents.push(update);
      continue;
    }
    const filter = { _id: change._id };
    if (change.collection === 'counters') counters.push({ updateOne: { filter, update: { $inc: { n: change.by }, $setOnInsert: { tenant, scope: change.scope, step: change.step } }, upsert: true } });
    else if (change.collection === 'documents') documents.push(change.kind === 'create' ? { insertOne: { document: { ...filter, ...change.record } } } : { updateOne: { filter, update: { $set: change.set } } });
    // An upsert instead of an insert, so that opening and closing travel in one update command.
    else tasks.push({ updateOne: change.kind === 'create' ? { filter, update: { $setOnInsert: change.record }, upsert: true } : { filter, update: { $set: change.set } } });
  }
  if (tasks.length > 0) await database.tasks.bulkWrite(tasks, { session, ordered: true });
  if (counters.length > 0) await database.counters.bulkWrite(counters, { session });
  if (documents.length > 0) await database.documents.bulkWrite(documents, { session, ordered: true });
}

/** The snapshot on the case's own record. Returns false when the case has moved on meanwhile. */
export async function writeSnapshot(database: Database, session: ClientSession, { head, after, hash }: { head: CaseHead; after: CaseHead; hash: string }, entry: JournalEntry, state: CaseState): Promise<boolean> {
  const { process, parties, visibleTo, subjectUnitId, replacedBy } = after;
  const snapshot = snapshotOf(entry, state);
  const { matchedCount } = await database.cases.updateOne(
    { _id: recordId(head.tenant, head.id), sequence: entry.sequence - 1, hash },
    {
      $set: { ...snapshot, ...(after === head ? {} : { process, parties, visibleTo, subjectUnitId, ...(replacedBy ? { replacedBy } : {}) }), trouble: null },
      ...(snapshot.awaiting ? {} : { $unset: { awaiting: '' as const } }),
    },
    { session },
  );
  return matchedCount === 1;
}
