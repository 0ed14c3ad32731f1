import type { Filter } from 'mongodb';
import { z } from 'zod';
import type { Action } from '../../domain/access/access-table';
import { recordId, type TaskRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import type { Database } from '../mongo/database';
import { decodeCursor, pageOf, type Page } from './cursor';
import { visibleRecords } from './visibility';

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

/** Open tasks of one's seats: by deadline, those without one last. */
export async function listOpenTasks(database: Database, viewer: Viewer, page: { cursor?: string | undefined; limit: number }): Promise<Page<TaskRecord>> {
  const after = decodeCursor(page.cursor, openCursor);
  const base = { tenant: viewer.tenant, seatKey: { $in: viewer.seats.map((seat) => seat.seatKey) }, status: 'open' as const };
  const wanted = page.limit + 1;
  const rows: TaskRecord[] = [];
  if (after === null || after[0] !== null) {
    const place: Filter<TaskRecord> = after === null ? { dueAt: { $gt: '' } } : { $or: [{ dueAt: { $gt: after[0] } }, { dueAt: after[0], _id: { $gt: after[1] } }] };
    rows.push(...(await database.tasks.find({ ...base, ...place }).sort({ dueAt: 1, _id: 1 }).limit(wanted).toArray()));
  }
  if (rows.length < wanted) {
    const place: Filter<TaskRecord> = after !== null && after[0] === null ? { _id: { $gt: after[1] } } : {};
    rows.push(...(await database.tasks.find({ ...base, dueAt: null, ...place }).sort({ _id: 1 }).limit(wanted - rows.length).toArray()));
  }
  return pageOf(rows, page.limit, (task) => [task.dueAt, task._id]);
}

/** Tasks the person has decided, latest first. */
export async function listDoneTasks(database: Database, viewer: Viewer, page: { cursor?: string | undefined; limit: number }): Promise<Page<TaskRecord>> {
  const after = decodeCursor(page.cursor, doneCursor);
  const place: Filter<TaskRecord> = after === null ? {} : { $or: [{ closedAt: { $lt: after[0] } }, { closedAt: after[0], _id: { $gt: after[1] } }] };
  const rows = await database.tasks.find({ tenant: viewer.tenant, closedBy: viewer.personId, ...place }).sort({ closedAt: -1, _id: 1 }).limit(page.limit + 1).toArray();
  return pageOf(rows, page.limit, (task) => [task.closedAt, task._id]);
}
