import type { Filter } from 'mongodb';
import { z } from 'zod';
import type { OrgSeat, SeatContent, SeatHandover } from '../../domain/contracts/org-api';
import { recordId, seatKey, type SeatRecord } from '../../domain/contracts/records';
import { addDays } from '../../domain/deadline';
import { endedBy } from '../../domain/org/seat-periods';
import { isRole } from '../../domain/org/roles';
import { existsOn } from '../../domain/org/validity';
import { widestScope, type Viewer } from '../auth/viewer';
import { decodeCursor, pageOf, type Page } from '../repositories/cursor';
import { changeOrganisation } from './change-organisation';
import { faultAt, refuseFaults } from './faults';
import { todayOf, type OrgServices } from './org-services';
import { newSeat, writeSeats } from './seat-records';
import { viewSeat, viewSeats } from './seat-views';

const place = z.string().max(400);

export interface SeatQuery { cursor?: string | undefined; limit: number; person?: string | undefined; unit?: string | undefined }

/** Seats past, present and ahead: of one's own units, of the tenant for who may read all of it. */
export async function listSeats(services: OrgServices, viewer: Viewer, query: SeatQuery): Promise<Page<OrgSeat>> {
  const after = decodeCursor(query.cursor, place);
  const everywhere = widestScope(viewer, 'org.read') === 'tenant';
  const units = query.unit === undefined ? viewer.unitIds : viewer.unitIds.filter((id) => id === query.unit);
  const filter: Filter<SeatRecord> = {
    tenant: viewer.tenant,
    ...(query.person !== undefined && { personId: query.person }),
    ...(!everywhere ? { unitId: { $in: units } } : query.unit !== undefined && { unitId: query.unit }),
    ...(after !== null && { _id: { $gt: after } }),
  };
  const rows = await services.database.seats.find(filter).sort({ _id: 1 }).limit(query.limit + 1).toArray();
  const { items, next } = pageOf(rows, query.limit, ({ _id }) => [_id]);
  return { items: await viewSeats(services, viewer, items), next };
}

/**
 * Assigns a seat, or gives an assigned one another last day. Person, unit, role and first day say which one it is, so the
 * same request twice is one. Substitutions end with the seat that they stand for.
 * @throws AppError validation-failed
 */
export async function saveSeat(services: OrgServices, viewer: Viewer, body: SeatContent): Promise<OrgSeat> {
  const { tenant } = viewer;
  const stored = await changeOrganisation(services.database, tenant, async (session) => {
    const { seats, units, people } = services.database;
    const ofPerson = await seats.find({ tenant, personId: body.personId }, { session }).toArray();
    const standing = ofPerson.find((seat) => !seat.substituteFor && seat.seatKey === seatKey(body.unitId, body.role) && seat.from === body.from);
    const unit = await units.findOne({ _id: recordId(tenant, body.unitId) }, { session });
    const person = await people.findOne({ _id: recordId(tenant, body.personId) }, { session, projection: { _id: 1 } });
    // A unit that is closed keeps what it had; only its seats' ends may still be put right.
    const within = unit !== null && (standing ? true : existsOn(unit, body.from)) && (!unit.to || (body.to !== null && body.to <= unit.to));
    refuseFaults([
      !isRole(body.role) && faultAt('/role', 'unknownRole'), !person && faultAt('/personId', 'unknownPerson'), !unit && faultAt('/unitId', 'unknownUnit'),
      unit && !within && faultAt('/from', 'closedUnit'), body.to !== null && body.to < body.from && faultAt('/to', 'backwards'),
    ]);
    const seat: SeatRecord = { ...(standing ?? newSeat({ tenant, ...body })), to: body.to, ...enteredBy(services, viewer) };
    const { put, remove } = body.to === null ? { put: [], remove: [] } : cutShort(await substitutesOf(services, session, seat), body.to);
    await writeSeats(services.database, session, tenant, todayOf(services), { put: [seat, ...put], remove });
    return seat;
  });
  return viewSeat(services, viewer, stored);
}

/**
 * Hands a seat over on a day: until the day before it is the one's, from then on the other's. The work moves by itself,
 * because it belongs to the seat.
 * @throws AppError validation-failed
 */
export async function handOverSeat(services: OrgServices, viewer: Viewer, { unitId, role, fromPersonId, toPersonId, day }: SeatHandover): Promise<{ ended: OrgSeat; begun: OrgSeat }> {
  const { tenant } = viewer;
  const lastDay = addDays(day, -1);
  const begun: SeatRecord = { ...newSeat({ tenant, personId: toPersonId, unitId, role, from: day, to: null }), ...enteredBy(services, viewer) };
  const stored = await changeOrganisation(services.database, tenant, async (session) => {
    const { seats, units, people } = services.database;
    const held = await seats.find({ tenant, seatKey: seatKey(unitId, role) }, { session }).toArray();
    const own = held.filter((seat) => !seat.substituteFor && seat.personId === fromPersonId);
    const done = own.find((seat) => seat.to === lastDay);
    if (done && held.some(({ _id }) => _id === begun._id)) return { ended: done, begun };
    const standing = own.find((seat) => existsOn(seat, day) && seat.from < day);
    const unit = await units.findOne({ _id: recordId(tenant, unitId) }, { session });
    const heir = await people.findOne({ _id: recordId(tenant, toPersonId) }, { session, projection: { _id: 1 } });
    refuseFaults([
      !isRole(role) && faultAt('/role', 'unknownRole'), !heir && faultAt('/toPersonId', 'unknownPerson'),
      !unit ? faultAt('/unitId', 'unknownUnit') : (!existsOn(unit, day) || unit.to) && faultAt('/unitId', 'closedUnit'), !standing && faultAt('/fromPersonId', 'notHolder'),
      fromPersonId === toPersonId && faultAt('/toPersonId', 'overlap'),
    ]);
    const ended: SeatRecord = { ...(standing as SeatRecord), to: lastDay, ...enteredBy(services, viewer) };
    const cut = cutShort(held.filter((seat) => seat.substituteFor === fromPersonId), lastDay);
    await writeSeats(services.database, session, tenant, todayOf(services), { put: [ended, begun, ...cut.put], remove: cut.remove }, '/toPersonId');
    return { ended, begun };
  });
  return { ended: await viewSeat(services, viewer, stored.ended), begun: await viewSeat(services, viewer, stored.begun) };
}

const enteredBy = ({ clock }: OrgServices, { personId }: Viewer): Pick<SeatRecord, 'enteredBy' | 'enteredAt'> => ({ enteredBy: personId, enteredAt: clock().toISOString() });

const substitutesOf = ({ database }: OrgServices, session: Parameters<Parameters<typeof changeOrganisation>[2]>[0], { tenant, seatKey: key, personId }: SeatRecord): Promise<SeatRecord[]> =>
  database.seats.find({ tenant, seatKey: key, substituteFor: personId }, { session }).toArray();

/** Seats that end on this day at the latest: those to shorten, and those that would not begin any more. */
export function cutShort(seats: readonly SeatRecord[], lastDay: string): { put: SeatRecord[]; remove: SeatRecord[] } {
  const put = seats.flatMap((seat) => {
    const left = endedBy(seat, lastDay);
    return left && left !== seat ? [left] : [];
  });
  return { put, remove: seats.filter((seat) => endedBy(seat, lastDay) === null) };
}
