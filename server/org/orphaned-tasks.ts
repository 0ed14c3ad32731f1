import type { OrphanedTask } from '../../domain/contracts/org-api';
import { dayOfInstant } from '../../domain/deadline';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { summarizeTasks } from '../cases/task-summary';
import { superiors, type Recipient } from '../delivery/recipients';
import type { Page } from '../repositories/cursor';
import { loadNames } from '../repositories/names';
import { listTasksOfSeats } from '../repositories/task-repository';
import type { Database } from '../mongo/database';
import { visibleRecords, type UnitFilter } from '../repositories/visibility';
import { vacantSeats } from './vacant-seats';

/** Open tasks in the viewer's charge that nobody can take today, by deadline, with who is told in the seat's stead. */
export async function listOrphans(services: CaseServices, viewer: Viewer, page: { cursor?: string | undefined; limit: number }): Promise<Page<OrphanedTask>> {
  const { database } = services;
  const within = visibleRecords(viewer, 'supervise.read');
  const today = dayOfInstant(services.clock().toISOString());
  const vacant = await vacantSeats(database, viewer.tenant, today);
  const { items, next } = await listTasksOfSeats(database, within, [...(await openWork(database, within, vacant)).keys()], page);
  const told = await toldFor(services, viewer.tenant, [...new Set(items.map(({ unitId }) => unitId))], today);
  const names = await loadNames(services, viewer.tenant, { units: [...told.values()].flat().map(({ unitId }) => unitId) });
  const summaries = await summarizeTasks(services, viewer.tenant, items);
  return {
    next,
    items: summaries.map((summary, index) => {
      const task = items[index];
      const seat = task && vacant.get(task.seatKey);
      return {
        ...summary, reason: seat?.reason ?? 'vacant', since: seat?.since ?? null,
        told: (told.get(summary.unitId) ?? []).map(({ name, title, unitId }) => ({ name, title, unitName: names.unit(unitId) })),
      };
    }),
  };
}

/** How many they are. */
export async function countOrphans({ database, clock }: CaseServices, viewer: Viewer): Promise<number> {
  const within = visibleRecords(viewer, 'supervise.read');
  const vacant = await vacantSeats(database, viewer.tenant, dayOfInstant(clock().toISOString()));
  return [...(await openWork(database, within, vacant)).values()].reduce((sum, n) => sum + n, 0);
}

/** Seats asked about in one command. */
const SEATS_AT_ONCE = 100;

/**
 * The vacant seats with work, and how many tasks each has: what it costs grows with the vacant seats, not with the
 * tasks. Each seat is a whole condition, because SecantusDB answers an `$in` over them by reading every task.
 */
async function openWork({ tasks }: Database, within: UnitFilter, vacant: ReadonlyMap<string, unknown>): Promise<Map<string, number>> {
  const keys = [...vacant.keys()];
  const found = new Map<string, number>();
  for (let from = 0; from < keys.length; from += SEATS_AT_ONCE) {
    const arms = keys.slice(from, from + SEATS_AT_ONCE).map((seatKey) => ({ ...within, seatKey, status: 'open' }));
    const rows = await tasks.aggregate<{ _id: string; n: number }>([{ $match: { $or: arms } }, { $group: { _id: '$seatKey', n: { $sum: 1 } } }]).toArray();
    for (const { _id, n } of rows) found.set(_id, n);
  }
  return found;
}

/** The same people as get the mail. */
async function toldFor({ database, units }: CaseServices, tenant: string, unitIds: readonly string[], day: string): Promise<Map<string, Recipient[]>> {
  const found = await units.find(tenant, unitIds);
  return new Map(await Promise.all(unitIds.map(async (id) => [id, await superiors(database, tenant, found.get(id) ?? null, day)] as const)));
}
