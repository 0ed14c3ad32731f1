import { z } from 'zod';
import type { PersonChoice } from '../../domain/contracts/choice-api';
import { dayOfInstant } from '../../domain/deadline';
import { existsOn } from '../../domain/org/validity';
import { unitsWithinReach } from '../../domain/org/units-within-reach';
import { recordId } from '../../domain/contracts/records';
import { foldText } from '../../domain/text/fold-text';
import { scopeOf } from '../../domain/access/access-table';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { decodeCursor, pageOf, type Page } from '../repositories/cursor';
import { holdersOfUnits } from '../repositories/seat-holders';
import { requireScope } from '../repositories/visibility';

type Sources = Pick<CaseServices, 'database' | 'units' | 'clock'>;
export interface PeopleChoiceQuery { cursor?: string | undefined; limit: number; q?: string | undefined; unitId?: string | undefined; ids?: readonly string[] | undefined }

const place = z.tuple([z.string().max(400), z.string().max(400)]);

/** Units whose people the viewer may name: those of the seats from which they decide, not all that they see. */
async function reachOf({ units }: Sources, viewer: Viewer): Promise<string[]> {
  const own = [...new Set(viewer.seats.filter(({ role }) => scopeOf([role], 'task.decide') !== 'none').map(({ unitId }) => unitId))];
  const known = await units.withAncestors(viewer.tenant, own);
  return unitsWithinReach(own, (id) => known.get(id));
}

/**
 * Who may be named in a form: people that hold a seat today, in their own name, within the viewer's reach. By name, each
 * once, with the nearest of their units. The units are a handful and so are their people, so that searching without marks
 * is done here and not by the database.
 * @throws AppError forbidden, validation-failed for a strange cursor
 */
export async function listPeopleChoices(sources: Sources, viewer: Viewer, query: PeopleChoiceQuery): Promise<Page<PersonChoice>> {
  requireScope(viewer, 'task.decide');
  const after = decodeCursor(query.cursor, place);
  const reach = await reachOf(sources, viewer);
  const unitIds = reach.filter((id) => query.unitId === undefined || id === query.unitId);
  const seats = (await holdersOfUnits(sources.database, viewer.tenant, unitIds, sources.clock())).filter(({ substituteFor }) => !substituteFor);
  const unitOf = new Map<string, string>();
  for (const unitId of unitIds) for (const seat of seats) if (seat.unitId === unitId && !unitOf.has(seat.personId)) unitOf.set(seat.personId, unitId);
  const wanted = [...unitOf.keys()].filter((id) => !query.ids || query.ids.includes(id));
  const [units, people] = await Promise.all([
    sources.units.find(viewer.tenant, unitIds),
    sources.database.people.find({ _id: { $in: wanted.map((id) => recordId(viewer.tenant, id)) } }, { projection: { id: 1, name: 1, title: 1 } }).toArray(),
  ]);
  const part = foldText(query.q ?? '');
  const found = people.map(({ id, name, title }) => ({ id, name, title, unitName: units.get(unitOf.get(id) ?? '')?.name ?? '', sort: foldText(name) }))
    .filter(({ name, title }) => foldText(`${name} ${title}`).includes(part))
    .sort((a, b) => (isAfter([a.sort, a.id], [b.sort, b.id]) ? 1 : -1))
    .filter(({ sort, id }) => !after || isAfter([sort, id], after));
  const { items, next } = pageOf(found, query.limit, ({ sort, id }) => [sort, id]);
  return { next, items: items.map(({ sort: _sort, ...choice }) => choice) };
}

const isAfter = (one: readonly [string, string], other: readonly [string, string]): boolean => one[0] > other[0] || (one[0] === other[0] && one[1] > other[1]);

/** Answers for a person's id whether the list above offers it to the viewer. The reach is read once. */
export function choosablePeople(sources: Sources, viewer: Viewer): (id: string) => Promise<boolean> {
  let reach: Promise<string[]> | undefined;
  return async (personId) => {
    reach ??= reachOf(sources, viewer);
    const [unitIds, seats] = await Promise.all([reach, sources.database.seats.find({ tenant: viewer.tenant, personId }).toArray()]);
    const today = dayOfInstant(sources.clock().toISOString());
    if (!seats.some((seat) => !seat.substituteFor && existsOn(seat, today) && unitIds.includes(seat.unitId))) return false;
    return (await sources.database.people.findOne({ _id: recordId(viewer.tenant, personId) }, { projection: { _id: 1 } })) !== null;
  };
}
