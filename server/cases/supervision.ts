import type { OverdueItem, SuperviseSummary } from '../../domain/contracts/api';
import { tasksOf } from '../../domain/process';
import type { Viewer } from '../auth/viewer';
import { countOrphans } from '../org/orphaned-tasks';
import type { Page } from '../repositories/cursor';
import { loadNames } from '../repositories/names';
import { holdersOfSeats } from '../repositories/seat-holders';
import { countCases, countOpenTasks, listOverdueTasks, type OpenTaskCounts, type OverdueQuery } from '../repositories/supervision-repository';
import type { CaseServices } from './case-services';
import { loadDefinitions, roleTitle, summarizeTasks } from './task-summary';
import { stepTitle } from './task-title';

const DAY_MS = 86_400_000;
const SOON_DAYS = 3;

export async function superviseSummary(services: CaseServices, viewer: Viewer): Promise<SuperviseSummary> {
  const [tasks, cases, orphanedTasks] = await Promise.all([countOpenTasks(services.database, viewer, services.clock(), SOON_DAYS), countCases(services.database, viewer), countOrphans(services, viewer)]);
  const [names, byStep] = await Promise.all([loadNames(services, viewer.tenant, { units: tasks.byUnit.map((row) => row._id) }), stepCounts(services, viewer, tasks.byStep)]);
  const [total] = tasks.total;
  return {
    openCases: cases.open, endedCases: cases.ended, troubled: cases.troubled, overdueTasks: total?.overdue ?? 0, dueSoonTasks: total?.dueSoon ?? 0, orphanedTasks, byStep,
    byUnit: tasks.byUnit.map(({ _id, open, overdue }) => ({ unitId: _id, unitName: names.unit(_id), open, overdue })),
    byRole: tasks.byRole.map(({ _id, open, overdue }) => ({ role: _id, title: roleTitle(_id), open, overdue })),
  };
}

/** One row a step in the order of its process; versions of a process are counted together. */
async function stepCounts(services: CaseServices, viewer: Viewer, rows: OpenTaskCounts['byStep']): Promise<SuperviseSummary['byStep']> {
  const definitionOf = await loadDefinitions(services, viewer.tenant, rows.map(({ _id }) => ({ key: _id.processKey, version: _id.version })));
  const place = ({ _id }: OpenTaskCounts['byStep'][number]) => tasksOf(definitionOf(_id.processKey, _id.version)).findIndex((node) => node.key === _id.step);
  const ordered = [...rows].sort((a, b) => (a._id.processKey < b._id.processKey ? -1 : a._id.processKey > b._id.processKey ? 1 : place(a) - place(b)));
  const merged = new Map<string, SuperviseSummary['byStep'][number]>();
  for (const { _id, open, overdue } of ordered) {
    const id = `${_id.processKey}/${_id.step}`;
    const row = merged.get(id) ?? { step: _id.step, title: stepTitle(definitionOf(_id.processKey, _id.version), _id.step), count: 0, overdue: 0 };
    merged.set(id, { ...row, count: row.count + open, overdue: row.overdue + overdue });
  }
  return [...merged.values()];
}

export async function listOverdue(services: CaseServices, viewer: Viewer, query: OverdueQuery): Promise<Page<OverdueItem>> {
  const now = services.clock();
  const { items, next } = await listOverdueTasks(services.database, viewer, now, query);
  const [summaries, seats] = await Promise.all([
    summarizeTasks(services, viewer.tenant, items),
    holdersOfSeats(services.database, viewer.tenant, [...new Set(items.map((task) => task.seatKey))], now),
  ]);
  const names = await loadNames(services, viewer.tenant, { people: seats.map((seat) => seat.personId) });
  return {
    next,
    items: summaries.map((summary, index) => {
      const task = items[index];
      const overdueDays = task?.dueAt ? Math.floor((now.getTime() - Date.parse(task.dueAt)) / DAY_MS) : 0;
      return { ...summary, overdueDays, lastRemindedAt: task?.lastRemindedAt ?? null, holders: seats.filter((seat) => seat.seatKey === task?.seatKey).flatMap((seat) => names.person(seat.personId) ?? []) };
    }),
  };
}
