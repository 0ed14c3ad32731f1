import { z } from 'zod';
import type { Mail } from '../../domain/contracts/api';
import { recordId, type SandboxRecord } from '../../domain/contracts/records';
import type { SandboxDetail, SandboxSummary } from '../../domain/contracts/sandbox-api';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { roleTitle } from '../cases/task-summary';
import { decodeCursor, pageOf, type Page } from '../repositories/cursor';
import { pageOfMails } from '../repositories/mail-repository';
import { loadNames } from '../repositories/names';
import { requireScope } from '../repositories/visibility';

const SHOWN_VISITS = 20;
const place = z.tuple([z.iso.datetime(), z.string().max(200)]);

type Named = { person(id: string | null): string | null };
const nameOf = (names: Named, id: string): string => names.person(id) ?? id;

/** @throws AppError not-found */
export async function findSandbox({ database }: Pick<CaseServices, 'database'>, viewer: Viewer, id: string): Promise<SandboxRecord> {
  const found = await database.sandboxes.findOne({ _id: recordId(viewer.tenant, id) });
  if (!found) throw new AppError('not-found');
  return found;
}

/** The sandboxes of one procedure, newest first. */
export async function listSandboxes(services: CaseServices, viewer: Viewer, { procedure, cursor, limit }: { procedure: string; cursor?: string | undefined; limit: number }): Promise<Page<SandboxSummary>> {
  requireScope(viewer, 'design.read');
  const after = decodeCursor(cursor, place);
  const rows = await services.database.sandboxes.find({ tenant: viewer.tenant, procedure, ...(after && { $or: [{ startedAt: { $lt: after[0] } }, { startedAt: after[0], _id: { $gt: after[1] } }] }) })
    .sort({ startedAt: -1, _id: 1 }).limit(limit + 1).toArray();
  const { items, next } = pageOf(rows, limit, (row) => [row.startedAt, row._id]);
  const names = await loadNames(services, viewer.tenant, { people: items.map(({ startedBy }) => startedBy) });
  return { next, items: await Promise.all(items.map((row) => summaryOf(services, row, names))) };
}

async function summaryOf({ database }: CaseServices, { id, space, procedure, title, source, version, state, startedBy, startedAt }: SandboxRecord, names: Named): Promise<SandboxSummary> {
  const [open, ended] = state === 'cleared' ? [0, 0] : await Promise.all((['open', 'ended'] as const).map((status) => database.cases.countDocuments({ tenant: space, status })));
  return { id, procedure, title, source, version, state, startedByName: nameOf(names, startedBy), startedAt, cases: { open: open ?? 0, ended: ended ?? 0 } };
}

/** One sandbox with its people. @throws AppError not-found */
export async function sandboxDetail(services: CaseServices, viewer: Viewer, id: string): Promise<SandboxDetail> {
  requireScope(viewer, 'design.read');
  const found = await findSandbox(services, viewer, id);
  const visits = found.visits.slice(-SHOWN_VISITS).reverse();
  const names = await loadNames(services, viewer.tenant, { people: [found.startedBy, found.clearing?.by ?? null, ...visits.map(({ by }) => by)] });
  return {
    ...(await summaryOf(services, found, names)), caseId: found.caseId, subjectUnitName: found.subjectUnitName,
    people: await peopleOf(services, found), mails: await services.database.mails.countDocuments({ tenant: found.space }),
    visits: visits.map(({ personName, by, at }) => ({ personName, byName: nameOf(names, by), at })),
    clearing: found.clearing && { byName: nameOf(names, found.clearing.by), at: found.clearing.at, removed: found.clearing.removed, total: found.clearing.total },
  };
}

async function peopleOf({ database }: CaseServices, { space }: SandboxRecord): Promise<SandboxDetail['people']> {
  const [people, seats, units, waiting] = await Promise.all([
    database.people.find({ tenant: space }, { projection: { id: 1, name: 1 } }).toArray(),
    database.seats.find({ tenant: space }).toArray(),
    database.units.find({ tenant: space }, { projection: { id: 1, name: 1 } }).toArray(),
    database.tasks.aggregate<{ _id: string; n: number }>([{ $match: { tenant: space, status: 'open' } }, { $group: { _id: '$seatKey', n: { $sum: 1 } } }]).toArray(),
  ]);
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const counts = new Map(waiting.map(({ _id, n }) => [_id, n]));
  const shown = people.flatMap(({ id, name }) => {
    const own = seats.filter(({ personId }) => personId === id);
    const [seat] = own;
    return seat ? [{ id, name, roleTitle: roleTitle(seat.role), unitName: unitNames.get(seat.unitId) ?? seat.unitId, openTasks: own.reduce((sum, held) => sum + (counts.get(held.seatKey) ?? 0), 0) }] : [];
  });
  return shown.sort((a, b) => b.openTasks - a.openTasks || a.unitName.localeCompare(b.unitName, 'vi') || a.name.localeCompare(b.name, 'vi'));
}

/** What was written to its people, newest first; nothing of it was sent. @throws AppError not-found */
export async function sandboxMails(services: CaseServices, viewer: Viewer, id: string, page: { cursor?: string | undefined; limit: number }): Promise<Page<Mail>> {
  requireScope(viewer, 'design.read');
  const { space } = await findSandbox(services, viewer, id);
  return pageOfMails(services.database, { tenant: space }, page);
}
