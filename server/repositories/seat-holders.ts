import { dayOfInstant } from '../../domain/deadline';
import type { SeatRecord } from '../../domain/contracts/records';
import type { Database } from '../mongo/database';

/** Who holds seats today, and who stands in for them (`substituteFor`): by unit or by seat. */
async function held(database: Database, filter: Record<string, unknown>, now: Date): Promise<SeatRecord[]> {
  const today = dayOfInstant(now.toISOString());
  return database.seats.find({ ...filter, from: { $lte: today }, $or: [{ to: null }, { to: { $gte: today } }] }).sort({ _id: 1 }).toArray();
}

export const holdersOfUnits = (database: Database, tenant: string, unitIds: readonly string[], now: Date): Promise<SeatRecord[]> => held(database, { tenant, unitId: { $in: unitIds } }, now);
export const holdersOfSeats = (database: Database, tenant: string, seatKeys: readonly string[], now: Date): Promise<SeatRecord[]> => held(database, { tenant, seatKey: { $in: seatKeys } }, now);
