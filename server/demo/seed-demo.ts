import { hash } from '@node-rs/argon2';
import { recordId, seatKey, type PersonRecord, type SeatRecord, type UnitRecord } from '../../domain/contracts/records';
import type { Localized } from '../../domain/process';
import type { Database } from '../mongo/database';
import { DEMO_PASSWORD, demoSeatHolders } from './demo-people';
import { demoUnits, type DemoUnit } from './demo-units';
import { publishShipped } from './publish-shipped';

/** Seats of the demo begin before any of its cases. */
const SEATS_FROM = '2025-07-01';

/**
 * Fills a tenant with the demo province: units, people, seats, procedures and forms. What is there already stays as it is.
 * @throws Error of publishShipped when a shipped definition changed under its version.
 */
export async function seedDemo(database: Database, tenant: string, report: (progress: Localized) => void): Promise<{ created: number }> {
  const { published } = await publishShipped(database, tenant, new Date().toISOString());
  const created = published + (await seedUnits(database, tenant)) + (await seedPeople(database, tenant)) + (await seedSeats(database, tenant));
  report(created === 0
    ? { vi: 'Dữ liệu mẫu đã có sẵn', en: 'The demo data is in place' }
    : { vi: `Đã tạo tỉnh mẫu: ${demoUnits.length} đơn vị, ${demoSeatHolders.length} người`, en: `Demo province created: ${demoUnits.length} units, ${demoSeatHolders.length} people` });
  return { created };
}

async function seedUnits(database: Database, tenant: string): Promise<number> {
  const byId = new Map(demoUnits.map((unit) => [unit.id, unit]));
  const pathOf = (unit: DemoUnit): string[] => {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
    return [...(parent ? pathOf(parent) : []), unit.id];
  };
  const records = demoUnits.map(({ mailName: _mailName, ...unit }): UnitRecord => ({ _id: recordId(tenant, unit.id), tenant, ...unit, path: pathOf(byId.get(unit.id) as DemoUnit) }));
  const result = await database.units.bulkWrite(records.map(({ _id, ...record }) => ({ updateOne: { filter: { _id }, update: { $setOnInsert: record }, upsert: true } })));
  return result.upsertedCount;
}

async function seedPeople(database: Database, tenant: string): Promise<number> {
  const known = await database.people.countDocuments({ tenant, _id: { $in: demoSeatHolders.map(({ id }) => recordId(tenant, id)) } });
  if (known === demoSeatHolders.length) return 0;
  // One hash for all: eighty would take half a minute of work that protects nothing, as the password is public.
  const passwordHash = await hash(DEMO_PASSWORD);
  const records = demoSeatHolders.map(({ id, name, email, title }): PersonRecord => ({ _id: recordId(tenant, id), tenant, id, name, email, title, passwordHash, locale: 'vi' }));
  const result = await database.people.bulkWrite(records.map(({ _id, ...record }) => ({ updateOne: { filter: { _id }, update: { $setOnInsert: record }, upsert: true } })));
  return result.upsertedCount;
}

async function seedSeats(database: Database, tenant: string): Promise<number> {
  const records = demoSeatHolders.flatMap(({ id, unit, roles }) => roles.map((role): SeatRecord => ({
    _id: recordId(tenant, id, role), tenant, personId: id, unitId: unit.id, role, seatKey: seatKey(unit.id, role), from: SEATS_FROM, to: null,
  })));
  const result = await database.seats.bulkWrite(records.map(({ _id, ...record }) => ({ updateOne: { filter: { _id }, update: { $setOnInsert: record }, upsert: true } })));
  return result.upsertedCount;
}
