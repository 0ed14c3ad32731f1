import type { Filter } from 'mongodb';
import { z } from 'zod';
import type { Action } from '../../domain/access/access-table';
import { recordId, type CaseRecord, type JournalRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import type { Database } from '../mongo/database';
import { decodeCursor, pageOf, type Page } from './cursor';
import { visibleRecords } from './visibility';

interface PageRequest { cursor?: string | undefined; limit: number }
const byStart = z.tuple([z.iso.datetime(), z.string().max(400)]);
const byId = z.tuple([z.string().max(400)]);
const bySequence = z.tuple([z.int().nonnegative()]);

/** @throws AppError not-found when there is no such case or the viewer may not see it. */
export async function findCase(database: Database, viewer: Viewer, caseId: string, action: Action, more: Filter<CaseRecord> = {}): Promise<CaseRecord> {
  const found = await database.cases.findOne({ ...more, ...visibleRecords(viewer, action), _id: recordId(viewer.tenant, caseId) } as Filter<CaseRecord>);
  if (!found) throw new AppError('not-found');
  return found;
}

/** Cases of some processes, newest first. */
export async function listCases(database: Database, viewer: Viewer, action: Action, processKeys: readonly string[], page: PageRequest): Promise<Page<CaseRecord>> {
  const after = decodeCursor(page.cursor, byStart);
  const place = after === null ? {} : { $and: [{ $or: [{ startedAt: { $lt: after[0] } }, { startedAt: after[0], _id: { $gt: after[1] } }] }] };
  const filter = { ...visibleRecords(viewer, action), 'process.key': { $in: processKeys }, ...place } as Filter<CaseRecord>;
  const rows = await database.cases.find(filter).sort({ startedAt: -1, _id: 1 }).limit(page.limit + 1).toArray();
  return pageOf(rows, page.limit, (row) => [row.startedAt, row._id]);
}

/** The cases that a directive started, in the order of their ids. */
export async function listChildCases(database: Database, viewer: Viewer, action: Action, parentCaseId: string, page: PageRequest): Promise<Page<CaseRecord>> {
  const after = decodeCursor(page.cursor, byId);
  const filter = { ...visibleRecords(viewer, action), parentCaseId, ...(after && { _id: { $gt: after[0] } }) } as Filter<CaseRecord>;
  const rows = await database.cases.find(filter).sort({ _id: 1 }).limit(page.limit + 1).toArray();
  return pageOf(rows, page.limit, (row) => [row._id]);
}

/** Entries of a case that the caller has found already, newest first. */
export async function listJournal(database: Database, found: CaseRecord, page: PageRequest): Promise<Page<JournalRecord>> {
  const after = decodeCursor(page.cursor, bySequence);
  const rows = await database.journal.find({ tenant: found.tenant, caseId: found.id, ...(after && { sequence: { $lt: after[0] } }) }).sort({ sequence: -1 }).limit(page.limit + 1).toArray();
  return pageOf(rows, page.limit, (row) => [row.sequence]);
}
