import type { OrgSeat, Substitution } from '../../domain/contracts/org-api';
import { recordId, seatKey, type SeatRecord } from '../../domain/contracts/records';
import { addDays } from '../../domain/deadline';
import { AppError } from '../../domain/errors/codes';
import { covers, endedBy, MAX_SUBSTITUTION_DAYS, overlap } from '../../domain/org/seat-periods';
import { existsOn } from '../../domain/org/validity';
import { isRole } from '../../domain/org/roles';
import { seatsGranting, type Viewer } from '../auth/viewer';
import { changeOrganisation } from './change-organisation';
import { faultAt, refuseFaults } from './faults';
import { todayOf, type OrgServices } from './org-services';
import { newSeat, seatRecordId, writeSeats } from './seat-records';
import { viewSeat } from './seat-views';
import { maySubstitute } from './substitution-right';

/** Days that make no sense whoever it is about. */
function checkDays({ from, to }: Substitution, today: string): void {
  refuseFaults([
    from < today && faultAt('/from', 'past'), to < from && faultAt('/to', 'backwards'),
    to > addDays(from, MAX_SUBSTITUTION_DAYS - 1) && faultAt('/to', 'tooLong'),
  ]);
}

/**
 * Enters that one person stands in for another in a seat. While it runs the substitute sees and decides the work of the
 * seat, and the journal has both names; the holder keeps the seat. The same substitution twice is one.
 * @throws AppError not-found (a unit that the viewer has nothing to do with), forbidden, validation-failed
 */
export async function enterSubstitution(services: OrgServices, viewer: Viewer, body: Substitution): Promise<OrgSeat> {
  const { tenant } = viewer;
  const { unitId, role, forPersonId, personId, from, to } = body;
  const key = seatKey(unitId, role);
  const everywhere = seatsGranting(viewer, 'org.substitute', 'tenant').length > 0;
  if (!everywhere && !viewer.unitIds.includes(unitId)) throw new AppError('not-found');
  if (!maySubstitute(viewer, { unitId, seatKey: key, holderId: forPersonId })) throw new AppError('forbidden');
  const today = todayOf(services);
  const seat = newSeat({ tenant, personId, unitId, role, from, to, substituteFor: forPersonId });
  const entered: SeatRecord = { ...seat, enteredBy: viewer.personId, enteredAt: services.clock().toISOString() };
  const stored = await changeOrganisation(services.database, tenant, async (session) => {
    const { seats, units, people } = services.database;
    const standing = await seats.findOne({ _id: seat._id }, { session });
    if (standing?.to === to) return standing;
    checkDays(body, today);
    const unit = await units.findOne({ _id: recordId(tenant, unitId) }, { session });
    const person = await people.findOne({ _id: recordId(tenant, personId) }, { session, projection: { _id: 1 } });
    const ofSeat = await seats.find({ tenant, seatKey: key }, { session }).toArray();
    const ofPerson = await seats.find({ tenant, personId }, { session }).toArray();
    const near = new Set(unit?.path ?? []);
    refuseFaults([
      !unit && faultAt('/unitId', 'unknownUnit'), !isRole(role) && faultAt('/role', 'unknownRole'), !person && faultAt('/personId', 'unknownPerson'),
      personId === forPersonId && faultAt('/personId', 'selfSubstitute'),
      !ofSeat.some((one) => !one.substituteFor && one.personId === forPersonId && covers(one, seat)) && faultAt('/forPersonId', 'notHolder'),
      ofSeat.some((one) => one._id !== seat._id && one.substituteFor === forPersonId && overlap(one, seat)) && faultAt('/from', 'substituted'),
      person && !everywhere && !ofPerson.some((one) => !one.substituteFor && near.has(one.unitId) && existsOn(one, from)) && faultAt('/personId', 'notColleague'),
    ]);
    await writeSeats(services.database, session, tenant, today, { put: [entered], remove: [] });
    return entered;
  });
  return viewSeat(services, viewer, stored);
}

/**
 * Ends a substitution: from this moment the substitute has the seat no more. One that ran before keeps its days; one
 * that is over or gone stays as it is, so that it may be asked twice.
 * @throws AppError not-found, forbidden
 */
export async function endSubstitution(services: OrgServices, viewer: Viewer, publicId: string): Promise<void> {
  const { tenant } = viewer;
  const { seats } = services.database;
  const _id = seatRecordId(tenant, publicId);
  const standing = await seats.findOne({ _id });
  if (!standing?.substituteFor) throw new AppError('not-found');
  const right = { unitId: standing.unitId, seatKey: standing.seatKey, holderId: standing.substituteFor };
  if (!maySubstitute(viewer, right)) throw new AppError(viewer.unitIds.includes(standing.unitId) ? 'forbidden' : 'not-found');
  const today = todayOf(services);
  await changeOrganisation(services.database, tenant, async (session) => {
    const now = await seats.findOne({ _id }, { session });
    if (!now || (now.to !== null && now.to < today)) return;
    const left = endedBy(now, addDays(today, -1));
    await writeSeats(services.database, session, tenant, today, left ? { put: [left], remove: [] } : { put: [], remove: [now] });
  });
}
