import type { AnyBulkWriteOperation, ClientSession } from 'mongodb';
import { recordId, seatKey, type CaseRecord, type CounterRecord, type DocumentRecord, type TaskRecord } from '../../domain/contracts/records';
import { projectEntry, type CaseState, type JournalEntry } from '../../domain/process';
import type { Database } from './database';

type CaseHead = Pick<CaseRecord, 'tenant' | 'id' | 'process' | 'subjectUnitId' | 'parentCaseId' | 'parties' | 'visibleTo'>;

/** Writes what an entry does to the collections people read, in the commit's transaction: one command per collection touched. */
export async function writeProjections(database: Database, session: ClientSession, head: CaseHead, entry: JournalEntry): Promise<void> {
  const projection = projectEntry(entry);
  const tasks: AnyBulkWriteOperation<TaskRecord>[] = [
    ...projection.opened.map((task): AnyBulkWriteOperation<TaskRecord> => ({
      // An upsert instead of an insert, so that opening and closing travel in one update command.
      updateOne: {
        filter: { _id: recordId(head.tenant, task.id) },
        update: { $setOnInsert: {
          tenant: head.tenant, ...task, caseId: head.id, processKey: head.process.key, processVersion: head.process.version, parentCaseId: head.parentCaseId,
          subjectUnitId: head.subjectUnitId, seatKey: seatKey(task.unitId, task.role), visibleTo: head.visibleTo,
        } },
        upsert: true,
      },
    })),
    ...projection.closed.map(({ id, ...closing }): AnyBulkWriteOperation<TaskRecord> => ({ updateOne: { filter: { _id: recordId(head.tenant, id) }, update: { $set: closing } } })),
    ...projection.reminded.map((id): AnyBulkWriteOperation<TaskRecord> => ({ updateOne: { filter: { _id: recordId(head.tenant, id) }, update: { $set: { lastRemindedAt: entry.at } } } })),
  ];
  if (tasks.length > 0) await database.tasks.bulkWrite(tasks, { session, ordered: true });

  const scope = head.parentCaseId ?? head.id;
  const counters = Object.entries(projection.counts).filter(([, change]) => change !== 0).map(([step, change]): AnyBulkWriteOperation<CounterRecord> => ({
    updateOne: { filter: { _id: recordId(head.tenant, scope, step) }, update: { $inc: { n: change }, $setOnInsert: { tenant: head.tenant, scope, step } }, upsert: true },
  }));
  if (counters.length > 0) await database.counters.bulkWrite(counters, { session });

  if (projection.documents.length > 0) {
    const documents = projection.documents.map(({ issuer, register: _register, ...document }): DocumentRecord => ({
      _id: recordId(head.tenant, document.id), tenant: head.tenant, ...document, caseId: head.id, issuerUnitId: head.parties[issuer] ?? issuer,
      subjectUnitId: head.subjectUnitId, issuedAt: entry.at, visibleTo: head.visibleTo, status: 'valid', fileId: null, sha256: null,
    }));
    await database.documents.insertMany(documents, { session });
  }
}

/** The snapshot on the case's own record. Returns false when the case has moved on meanwhile. */
export async function writeSnapshot(database: Database, session: ClientSession, head: CaseHead, before: { sequence: number; hash: string }, entry: JournalEntry, state: CaseState): Promise<boolean> {
  const { matchedCount } = await database.cases.updateOne(
    { _id: recordId(head.tenant, head.id), sequence: before.sequence, hash: before.hash },
    { $set: { sequence: entry.sequence, hash: entry.hash, state, facts: state.facts, status: state.status, outcome: state.outcome, endedAt: state.status === 'ended' ? entry.at : null, trouble: null } },
    { session },
  );
  return matchedCount === 1;
}
