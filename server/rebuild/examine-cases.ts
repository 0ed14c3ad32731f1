import type { ClientSession } from 'mongodb';
import { recordId, type CaseRecord, type DocumentRecord, type JournalRecord, type TaskRecord } from '../../domain/contracts/records';
import { chainFaults } from '../journal/verify-case';
import type { Database } from '../mongo/database';
import type { DefinitionStore } from '../mongo/definition-store';
import { compareCase } from './compare-case';
import type { Found } from './difference';
import { findOpening } from './find-opening';
import { replayKernel } from './replay-kernel';
import { tellCase, type ToldCase } from './told-case';

/** A case whose journal cannot be trusted, or does not tell enough, is not compared and not mended. */
export interface RefusedCase { caseId: string; reason: string; scope: string | null }
export interface ExaminedCase { caseId: string; told: ToldCase; found: Found[]; entries: number; tasks: number; documents: number; recorded: boolean }
export interface Examined { cases: ExaminedCase[]; refused: RefusedCase[] }

interface Read { record: CaseRecord | null; entries: JournalRecord[]; tasks: TaskRecord[]; documents: DocumentRecord[] }

/**
 * Reads a batch of cases in the session's transaction, so that journal and projections are of one moment, and
 * compares each. One query a collection, plus one where a record a journal tells of is not among its case's.
 */
export async function examineCases(context: { database: Database; definitions: DefinitionStore; session: ClientSession; tenant: string }, caseIds: readonly string[]): Promise<Examined> {
  const read = await readCases(context, caseIds);
  const examined: Examined = { cases: [], refused: [] };
  for (const caseId of caseIds) {
    const { record, entries, tasks, documents } = part(read, caseId);
    const result = await examine(context, caseId, { record, entries, tasks, documents });
    if ('reason' in result) examined.refused.push({ ...result, scope: record?.parentCaseId ?? caseId });
    else examined.cases.push(result);
  }
  return examined;
}

async function examine(context: Parameters<typeof examineCases>[0], caseId: string, { record, entries, tasks, documents }: Read): Promise<ExaminedCase | { caseId: string; reason: string }> {
  const { database, definitions, session, tenant } = context;
  const broken = chainFaults(caseId, entries)[0];
  if (broken) return { caseId, reason: `${broken.kind}: ${broken.detail}` };
  const last = entries.at(-1);
  if (!last) return { caseId, reason: 'the journal has no entry' };
  // Entries cut off at the end leave a chain that fits; mending the record would hide that they are gone.
  if (record && record.sequence > last.sequence) return { caseId, reason: `the case's record knows entry ${record.sequence}, the journal ends with ${last.sequence}: restore it from a backup` };
  const opening = await findOpening(context, entries, record);
  if (!opening) return { caseId, reason: 'neither the journal nor any record says which procedure it belongs to' };
  const told = tellCase(opening, entries);
  const replay = await replayKernel((key, version) => definitions.get(tenant, key, version), opening.process, entries);
  const held = { record, tasks: byId(tasks), documents: byId(documents) };
  await addStrayed(database.tasks, session, told.tasks, held.tasks);
  await addStrayed(database.documents, session, told.documents, held.documents);
  return { caseId, told, found: compareCase(told, replay, held), entries: entries.length, tasks: tasks.length, documents: documents.length, recorded: record !== null };
}

async function readCases({ database, session, tenant }: { database: Database; session: ClientSession; tenant: string }, caseIds: readonly string[]) {
  // One after the other: a transaction takes one command at a time.
  const within = { tenant, caseId: { $in: [...caseIds] } };
  return {
    records: await database.cases.find({ _id: { $in: caseIds.map((caseId) => recordId(tenant, caseId)) } }, { session }).toArray(),
    entries: await database.journal.find(within, { session }).sort({ caseId: 1, sequence: 1 }).toArray(),
    tasks: await database.tasks.find(within, { session }).toArray(),
    documents: await database.documents.find(within, { session }).toArray(),
  };
}

function part(read: Awaited<ReturnType<typeof readCases>>, caseId: string): Read {
  const own = <T extends { caseId: string }>(records: readonly T[]): T[] => records.filter((record) => record.caseId === caseId);
  return { record: read.records.find(({ id }) => id === caseId) ?? null, entries: own(read.entries), tasks: own(read.tasks), documents: own(read.documents) };
}

const byId = <T extends { _id: string }>(records: readonly T[]): Map<string, T> => new Map(records.map((record) => [record._id, record]));

/** A record that says it belongs to another case is found by its id. */
async function addStrayed<T extends { _id: string }>(collection: { find(filter: object, options: object): { toArray(): Promise<T[]> } }, session: ClientSession, told: ReadonlyMap<string, unknown>, held: Map<string, T>): Promise<void> {
  const absent = [...told.keys()].filter((id) => !held.has(id));
  if (absent.length === 0) return;
  for (const record of await collection.find({ _id: { $in: absent } }, { session }).toArray()) held.set(record._id, record);
}
