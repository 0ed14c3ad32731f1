import type { Filter } from 'mongodb';
import { z } from 'zod';
import type { Action } from '../../domain/access/access-table';
import { recordId, type CaseRecord, type TaskRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import type { Database } from '../mongo/database';
import { decodeCursor, pageOf, type Page } from './cursor';
import { visibleRecords, type UnitFilter } from './visibility';

const id = z.string().max(400);
const instant = z.iso.datetime();
const openCursor = z.tuple([instant.nullable(), id]);
const doneCursor = z.tuple([instant, id]);

/** @throws AppError not-found when there is no such task or the viewer may not see it. */
export async function findTask(database: Database, viewer: Viewer, taskId: string, action: Action): Promise<TaskRecord> {
  const task = await database.tasks.findOne({ ...visibleRecords(viewer, action), _id: recordId(viewer.tenant, taskId) } as Filter<TaskRecord>);
  if (!task) throw new AppError('not-found');
  return task;
}

/**
 * A task with its case, in one command.
 * @throws AppError not-found when there is no such task or the viewer may not see it; RangeError when its case is missing.
 */
export async function findTaskWithCase(database: Database, viewer: Viewer, taskId: string, action: Action): Promise<{ task: TaskRecord; found: CaseRecord }> {
  const row = await database.tasks.aggregate<TaskRecord & { cases: CaseRecord[] }>([
    // The id stands alone: SecantusDB reads the whole collection when an $or is beside it.
    { $match: { _id: recordId(viewer.tenant, taskId) } },
    { $match: visibleRecords(viewer, action) },
    { $set: { case: { $concat: ['$tenant', '/', '$caseId'] } } },
    { $lookup: { from: database.cases.collectionName, localField: 'case', foreignField: '_id', as: 'cases' } },
    { $unset: 'case' },
  ]).next();
  if (!row) throw new AppError('not-found');
  const { cases: [found], ...task } = row;
  if (!found) throw new RangeError(`case ${task.caseId} of task ${task.id} is missing`);
  return { task, found };
}

/** Open tasks of one's seats: by deadline, those without one last. */
export const listOpenTasks = (database: Database, viewer: Viewer, page: { cursor?: string | undefined; limit: number }): Promise<Page<TaskRecord>> =>
  listTasksOfSeats(database, { tenant: viewer.tenant }, viewer.seats.map((seat) => seat.seatKey), page);

/** Open tasks of seats: by deadline, those without one last. `within` is a visibility filter, or the tenant alone. */
export async function listTasksOfSeats(database: Database, within: UnitFilter, seatKeys: readonly string[], page: { cursor?: string | undefined; limit: number }): Promise<Page<TaskRecord>> {
  const after = decodeCursor(page.cursor, openCursor);
  const wanted = page.limit + 1;
  const rows: TaskRecord[] = [];
  if (after === null || after[0] !== null) {
    const places: Filter<TaskRecord>[] = after === null ? [{ dueAt: { $gt: '' } }] : [{ dueAt: { $gt: after[0] } }, { dueAt: after[0], _id: { $gt: after[1] } }];
    rows.push(...(await openTasksAt(database, within, seatKeys, places, { dueAt: 1, _id: 1 }, wanted)));
  }
  if (rows.length < wanted) {
    const place: Filter<TaskRecord> = { dueAt: null, ...(after !== null && after[0] === null ? { _id: { $gt: after[1] } } : {}) };
    rows.push(...(await openTasksAt(database, within, seatKeys, [place], { _id: 1 }, wanted - rows.length)));
  }
  return pageOf(rows, page.limit, (task) => [task.dueAt, task._id]);
}

/**
 * Each seat and each place is a whole condition of its own. An `$in` over the seats, or an `$or` inside the rest, is
 * the same question, but SecantusDB answers it by reading the whole collection when it is also sorted (340 ms
 * instead of 5 at 40,000 tasks); MongoDB merges the arms along the index.
 */
async function openTasksAt(database: Database, within: UnitFilter, seatKeys: readonly string[], places: readonly Filter<TaskRecord>[], sort: Record<string, 1>, limit: number): Promise<TaskRecord[]> {
  const { tenant, ...sight } = within;
  const seen = Object.keys(sight).length > 0 ? { $and: [sight] } : {};
  const arms = [...new Set(seatKeys)].flatMap((seatKey) => places.map((place) => ({ ...seen, tenant, seatKey, status: 'open', ...place }) as Filter<TaskRecord>));
  const [only, ...others] = arms;
  if (!only) return [];
  return database.tasks.find(others.length === 0 ? only : { $or: arms }).sort(sort).limit(limit).toArray();
}

/** Tasks the person has decided, latest first. */
export async function listDoneTasks(database: Database, viewer: Viewer, page: { cursor?: string | undefined; limit: number }): Promise<Page<TaskRecord>> {
  const after = decodeCursor(page.cursor, doneCursor);
  const place: Filter<TaskRecord> = after === null ? {} : { $or: [{ closedAt: { $lt: after[0] } }, { closedAt: after[0], _id: { $gt: after[1] } }] };
  const rows = await database.tasks.find({ tenant: viewer.tenant, closedBy: viewer.personId, ...place }).sort({ closedAt: -1, _id: 1 }).limit(page.limit + 1).toArray();
  return pageOf(rows, page.limit, (task) => [task.closedAt, task._id]);
}
