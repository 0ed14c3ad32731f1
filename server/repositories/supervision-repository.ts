import type { Filter } from 'mongodb';
import { z } from 'zod';
import type { CaseRecord, TaskRecord } from '../../domain/contracts/records';
import type { Viewer } from '../auth/viewer';
import type { Database } from '../mongo/database';
import { decodeCursor, pageOf, type Page } from './cursor';
import { visibleRecords } from './visibility';

const DAY_MS = 86_400_000;
/** Units shown in the summary: those with most that is late. */
const UNITS_SHOWN = 50;
const place = z.tuple([z.iso.datetime(), z.string().max(400)]);

export interface OpenCounts { open: number; overdue: number }
export interface OpenTaskCounts {
  byStep: (OpenCounts & { _id: { processKey: string; version: number; step: string } })[];
  byUnit: (OpenCounts & { _id: string })[];
  byRole: (OpenCounts & { _id: string })[];
  total: (OpenCounts & { dueSoon: number })[];
}

/** Open tasks of the cases one supervises, counted four ways in one pass. */
export async function countOpenTasks(database: Database, viewer: Viewer, now: Date, soonDays: number): Promise<OpenTaskCounts> {
  const nowText = now.toISOString();
  const soon = new Date(now.getTime() + soonDays * DAY_MS).toISOString();
  // A task without a deadline is never late: null sorts before every text, hence the lower bound.
  const within = (from: string, to: string) => ({ $sum: { $cond: [{ $and: [{ $gt: ['$dueAt', from] }, { $lt: ['$dueAt', to] }] }, 1, 0] } });
  const counts = { open: { $sum: 1 }, overdue: within('', nowText) };
  const [result] = await database.tasks.aggregate<OpenTaskCounts>([
    // Tasks beside a step have no deadline and are no place where the case stands.
    { $match: { ...visibleRecords(viewer, 'supervise.read'), status: 'open', side: { $exists: false } } },
    { $facet: {
      byStep: [{ $group: { _id: { processKey: '$processKey', version: '$processVersion', step: '$step' }, ...counts } }],
      byUnit: [{ $group: { _id: '$unitId', ...counts } }, { $sort: { overdue: -1, open: -1, _id: 1 } }, { $limit: UNITS_SHOWN }],
      byRole: [{ $group: { _id: '$role', ...counts } }, { $sort: { overdue: -1, open: -1, _id: 1 } }],
      total: [{ $group: { _id: null, ...counts, dueSoon: within(nowText, soon) } }],
    } },
  ]).toArray();
  return result ?? { byStep: [], byUnit: [], byRole: [], total: [] };
}

export async function countCases(database: Database, viewer: Viewer): Promise<{ open: number; ended: number; troubled: number }> {
  const filter = visibleRecords(viewer, 'supervise.read') as Filter<CaseRecord>;
  const [open, ended, troubled] = await Promise.all([
    database.cases.countDocuments({ ...filter, status: 'open' }),
    database.cases.countDocuments({ ...filter, status: 'ended' }),
    database.cases.countDocuments({ ...filter, status: 'open', trouble: { $ne: null } }),
  ]);
  return { open, ended, troubled };
}

export interface OverdueQuery { cursor?: string | undefined; limit: number; within: number; unit?: string | undefined; role?: string | undefined }

/** Open tasks past their deadline or within so many days of it, the longest overdue first. */
export async function listOverdueTasks(database: Database, viewer: Viewer, now: Date, query: OverdueQuery): Promise<Page<TaskRecord>> {
  const after = decodeCursor(query.cursor, place);
  const until = new Date(now.getTime() + query.within * DAY_MS).toISOString();
  const filter = {
    ...visibleRecords(viewer, 'supervise.read'), status: 'open', dueAt: { $gt: '', $lte: until },
    ...(query.unit !== undefined && { unitId: query.unit }), ...(query.role !== undefined && { role: query.role }),
    ...(after && { $and: [{ $or: [{ dueAt: { $gt: after[0] } }, { dueAt: after[0], _id: { $gt: after[1] } }] }] }),
  } as Filter<TaskRecord>;
  const rows = await database.tasks.find(filter).sort({ dueAt: 1, _id: 1 }).limit(query.limit + 1).toArray();
  return pageOf(rows, query.limit, (task) => [task.dueAt, task._id]);
}
