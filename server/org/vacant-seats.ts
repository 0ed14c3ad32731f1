import { recordId, seatKey, type SeatRecord, type UnitRecord } from '../../domain/contracts/records';
import { addDays } from '../../domain/deadline';
import { establishments } from '../../domain/org/establishment';
import { existsOn } from '../../domain/org/validity';
import type { Database } from '../mongo/database';

/** A seat in which nobody can act on the day. */
export interface VacantSeat { unitId: string; reason: 'vacant' | 'unit-closed'; /** First such day, when known. */ since: string | null }
type Seat = Pick<SeatRecord, 'unitId' | 'seatKey' | 'from' | 'to'>;
type Unit = Pick<UnitRecord, 'id' | 'kind' | 'from' | 'to'>;

interface Known { revision: number; day: string; vacant: Map<string, VacantSeat> }
/** What was read last, by tenant: the organisation changes a few times a day, supervisors look many times. */
const known = new WeakMap<Database, Map<string, Known>>();

/**
 * Every seat without a holder on the day, by its key: those of a unit's establishment, those that were held before, and
 * all of a unit that is closed. It is read from the organisation, which is small, and never from the tasks, which are
 * not; publishing refuses a procedure that names any other seat. Read again only when the organisation has changed.
 */
export async function vacantSeats(database: Database, tenant: string, day: string): Promise<Map<string, VacantSeat>> {
  const revision = (await database.organisation.findOne({ _id: recordId(tenant, 'organisation') }))?.revision ?? 0;
  const ofDatabase = known.get(database) ?? new Map<string, Known>();
  known.set(database, ofDatabase);
  const standing = ofDatabase.get(tenant);
  // Until the first change there is no revision: a seed may still be under way.
  if (standing && revision > 0 && standing.revision === revision && standing.day === day) return standing.vacant;
  const [units, seats] = await Promise.all([
    database.units.find({ tenant }, { projection: { _id: 0, id: 1, kind: 1, from: 1, to: 1 } }).toArray() as Promise<Unit[]>,
    database.seats.find({ tenant }, { projection: { _id: 0, unitId: 1, seatKey: 1, from: 1, to: 1 } }).toArray() as Promise<Seat[]>,
  ]);
  const vacant = vacancies(units, seats, day);
  ofDatabase.set(tenant, { revision, day, vacant });
  return vacant;
}

export function vacancies(units: readonly Unit[], seats: readonly Seat[], day: string): Map<string, VacantSeat> {
  const held = new Set(seats.filter((seat) => existsOn(seat, day)).map((seat) => seat.seatKey));
  const lastDays = new Map<string, string>();
  for (const { seatKey: key, to } of seats) if (to !== null && to < day && to > (lastDays.get(key) ?? '')) lastDays.set(key, to);
  const closed = new Map(units.filter((unit) => unit.to && unit.to < day).map((unit) => [unit.id, unit.to as string]));
  const keys = new Map<string, string>([
    ...units.flatMap(({ id, kind }) => establishments[kind].roles.map((role) => [seatKey(id, role), id] as const)),
    ...seats.map((seat) => [seat.seatKey, seat.unitId] as const),
  ]);
  return new Map([...keys].flatMap(([key, unitId]): [string, VacantSeat][] => {
    const lastDay = closed.get(unitId);
    if (lastDay) return [[key, { unitId, reason: 'unit-closed', since: addDays(lastDay, 1) }]];
    if (held.has(key)) return [];
    const before = lastDays.get(key);
    return [[key, { unitId, reason: 'vacant', since: before ? addDays(before, 1) : null }]];
  }));
}
