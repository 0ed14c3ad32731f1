import { z } from 'zod';
import type { StartableProcedure } from '../../domain/contracts/api';
import { nextSentence } from '../../domain/timeline/next-sentence';
import type { Viewer } from '../auth/viewer';
import { decodeCursor, pageOf, type Page } from '../repositories/cursor';
import { loadNames } from '../repositories/names';
import { requireScope } from '../repositories/visibility';
import type { CaseServices } from './case-services';
import { startingSeats, seatStarting, type StartingSeat } from './starting-seat';
import { roleTitle } from './task-summary';

const place = z.tuple([z.string().max(100)]);
interface PageRequest { cursor?: string | undefined; limit: number }
interface Latest { _id: string; version: number }

/** The procedures that this person may start from one of their seats, by key; retired ones are not among them. */
export async function listStartable(services: CaseServices, viewer: Viewer, page: PageRequest): Promise<Page<StartableProcedure>> {
  requireScope(viewer, 'case.start');
  const seats = await startingSeats(services, viewer);
  const cut = pageOf(await latestFor(services, viewer.tenant, seats, decodeCursor(page.cursor, place)?.[0], page.limit + 1), page.limit, ({ _id }) => [_id]);
  const definitions = await Promise.all(cut.items.map(({ _id, version }) => services.processes.get(viewer.tenant, _id, version)));
  const names = await loadNames(services, viewer.tenant, { units: seats.map(({ seat }) => seat.unitId), people: seats.flatMap(({ seat }) => seat.onBehalfOf ?? []) });
  return {
    next: cut.next,
    items: definitions.flatMap((definition) => {
      const seat = seatStarting(seats, definition);
      return seat ? [{
        process: definition.key, version: definition.version, title: definition.title, roleTitle: roleTitle(seat.role), unitName: names.unit(seat.unitId),
        onBehalfOfName: seat.onBehalfOf === undefined ? null : (names.person(seat.onBehalfOf) ?? seat.onBehalfOf), next: nextSentence(definition, seat),
      }] : [];
    }),
  };
}

/** The latest version of each procedure that one of these seats starts, retired ones apart. */
async function latestFor({ database }: CaseServices, tenant: string, seats: readonly StartingSeat[], after: string | undefined, limit: number): Promise<Latest[]> {
  if (seats.length === 0) return [];
  const retired = await database.designs.find({ tenant, kind: 'procedure', retired: { $ne: null } }, { projection: { key: 1 } }).toArray();
  return database.processes.aggregate<Latest>([
    { $match: { tenant, key: { ...(after !== undefined && { $gt: after }), $nin: retired.map(({ key }) => key) } } },
    { $project: { key: 1, version: 1, role: '$definition.starts.role', kind: '$definition.subjectKind' } }, { $sort: { key: 1, version: -1 } },
    { $group: { _id: '$key', version: { $first: '$version' }, role: { $first: '$role' }, kind: { $first: '$kind' } } },
    { $match: { $or: seats.map(({ seat, unitKind }) => ({ role: seat.role, kind: unitKind })) } },
    { $sort: { _id: 1 } }, { $limit: limit },
  ]).toArray();
}
