import type { OrgSeat } from '../../domain/contracts/org-api';
import type { SeatRecord } from '../../domain/contracts/records';
import type { Viewer } from '../auth/viewer';
import { roleTitle } from '../cases/task-summary';
import { loadNames } from '../repositories/names';
import { todayOf, type OrgServices } from './org-services';
import { publicSeatId } from './seat-records';
import { maySubstitute } from './substitution-right';

/** Seats as people see them. */
export async function viewSeats(services: OrgServices, viewer: Viewer, seats: readonly SeatRecord[]): Promise<OrgSeat[]> {
  const today = todayOf(services);
  const names = await loadNames(services, viewer.tenant, { units: seats.map(({ unitId }) => unitId), people: seats.flatMap(({ personId, substituteFor }) => [personId, substituteFor ?? null]) });
  return seats.map((seat): OrgSeat => {
    const { personId, unitId, role, from, to, substituteFor } = seat;
    const person = names.personRecord(personId);
    return {
      id: publicSeatId(seat), personId, personName: person?.name ?? personId, personTitle: person?.title ?? '', role, roleTitle: roleTitle(role), unitId, unitName: names.unit(unitId), from, to,
      state: from > today ? 'ahead' : to !== null && to < today ? 'past' : 'now',
      substituteFor: substituteFor ? { id: substituteFor, name: names.person(substituteFor) ?? substituteFor } : null,
      canSubstitute: maySubstitute(viewer, { unitId, seatKey: seat.seatKey, holderId: substituteFor ?? personId }),
    };
  });
}

/** One seat that is known to exist. */
export async function viewSeat(services: OrgServices, viewer: Viewer, seat: SeatRecord): Promise<OrgSeat> {
  const [view] = await viewSeats(services, viewer, [seat]);
  if (!view) throw new RangeError(`seat ${seat._id} has no view`);
  return view;
}
