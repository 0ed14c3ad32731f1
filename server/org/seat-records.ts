import type { AnyBulkWriteOperation, ClientSession } from 'mongodb';
import { recordId, seatKey, type SeatRecord } from '../../domain/contracts/records';
import { heldWithoutGap, MAX_SEATS_AT_ONCE, mostAtOnce, overlap } from '../../domain/org/seat-periods';
import { sha256 } from '../journal/hash-entry';
import type { Database } from '../mongo/database';
import { faultAt, refuseFaults } from './faults';

/** Ids of seats in addresses: those of earlier versions have signs that no path may hold. */
export const publicSeatId = ({ _id, tenant }: Pick<SeatRecord, '_id' | 'tenant'>): string => Buffer.from(_id.slice(tenant.length + 1)).toString('base64url');
export const seatRecordId = (tenant: string, publicId: string): string => recordId(tenant, Buffer.from(publicId, 'base64url').toString('utf8'));

type Content = Pick<SeatRecord, 'tenant' | 'personId' | 'unitId' | 'role' | 'from' | 'to'> & { substituteFor?: string | null };

/** A seat's id is made of who, what and since when: the same assignment twice is one record. */
export function newSeat(content: Content): SeatRecord {
  const { tenant, personId, unitId, role, from, substituteFor } = content;
  const key = seatKey(unitId, role);
  return { ...content, _id: recordId(tenant, `s-${sha256(`${personId}|${key}|${from}|${substituteFor ?? ''}`).slice(0, 20)}`), seatKey: key };
}

export interface SeatChanges { put: readonly SeatRecord[]; remove: readonly SeatRecord[] }

/**
 * Writes seats after the rules that are about several of them: nobody holds a seat twice at a time or more than
 * {@link MAX_SEATS_AT_ONCE}, and somebody always administers.
 * @param pointer the field that is told when a person's seats are at fault
 * @throws AppError validation-failed
 */
export async function writeSeats(database: Database, session: ClientSession, tenant: string, today: string, { put, remove }: SeatChanges, pointer = '/personId'): Promise<void> {
  const gone = new Set([...put, ...remove].map(({ _id }) => _id));
  const after = (standing: readonly SeatRecord[]): SeatRecord[] => standing.filter(({ _id }) => !gone.has(_id));
  for (const personId of new Set(put.map((seat) => seat.personId))) {
    const seats = [...after(await database.seats.find({ tenant, personId }, { session }).toArray()), ...put.filter((seat) => seat.personId === personId)];
    const doubled = put.some((seat) => seat.personId === personId && seats.some((other) => other._id !== seat._id && other.seatKey === seat.seatKey && overlap(other, seat)));
    refuseFaults([doubled && faultAt('/from', 'overlap'), mostAtOnce(seats) > MAX_SEATS_AT_ONCE && faultAt(pointer, 'tooManySeats')]);
  }
  if ([...put, ...remove].some(({ role }) => role === 'administrator')) {
    const standing = await database.seats.find({ tenant, role: 'administrator' }, { session }).toArray();
    const before = heldWithoutGap(standing, today);
    refuseFaults([before && !heldWithoutGap([...after(standing), ...put.filter(({ role }) => role === 'administrator')], today) && faultAt('/to', 'lastAdministrator')]);
  }
  const writes: AnyBulkWriteOperation<SeatRecord>[] = [
    ...remove.map(({ _id }) => ({ deleteOne: { filter: { _id } } })),
    ...put.map(({ _id, ...seat }) => ({ replaceOne: { filter: { _id }, replacement: seat as SeatRecord, upsert: true } })),
  ];
  if (writes.length > 0) await database.seats.bulkWrite(writes, { session });
}
