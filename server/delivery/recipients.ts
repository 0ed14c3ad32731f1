import { recordId, seatKey, type CaseRecord, type TaskRecord, type UnitRecord } from '../../domain/contracts/records';
import { dayOfInstant } from '../../domain/deadline';
import { headRoles } from '../../domain/org/head-roles';
import { resolveParty } from '../../domain/org/relations';
import type { Role } from '../../domain/org/roles';
import type { PartyRule, SeatRule } from '../../domain/process';
import type { Database } from '../mongo/database';
import { UnitDirectory } from '../mongo/unit-directory';

export interface Recipient { personId: string; name: string; email: string; locale: 'vi' | 'en'; title: string; /** From which unit's seat. */ unitId: string }
export interface Addressed {
  /** The unit behind the addressed seat; null when no unit stands behind its party. */
  unit: UnitRecord | null;
  recipients: Recipient[];
  /** True when nobody holds the seat today and the mail goes to a superior. */
  vacant: boolean;
}

/**
 * The people a notice goes to: who holds the seat today, and who stands in for them. A seat that nobody holds is answered for by the head of
 * the superior unit, the next one above when that seat is vacant too, and the tenant's administrators at last.
 */
export async function addressees(database: Database, tenant: string, seat: SeatRule, context: { record: CaseRecord; task: TaskRecord | null; parties: Readonly<Record<string, PartyRule>> }, now: string): Promise<Addressed> {
  const unit = await unitBehind(database, tenant, seat, context);
  const day = dayOfInstant(now);
  const holders = unit ? await holdersOf(database, tenant, { seatKey: seatKey(unit.id, seat.role) }, day) : [];
  if (holders.length > 0) return { unit, recipients: holders, vacant: false };
  return { unit, recipients: await superiors(database, tenant, unit, day), vacant: true };
}

async function unitBehind(database: Database, tenant: string, seat: SeatRule, { record, task, parties }: { record: CaseRecord; task: TaskRecord | null; parties: Readonly<Record<string, PartyRule>> }): Promise<UnitRecord | null> {
  const directory = new UnitDirectory(database);
  const rule = parties[seat.party];
  let unitId = task?.party === seat.party ? task.unitId : record.parties[seat.party] ?? null;
  if (!unitId && rule) {
    const units = await directory.withAncestors(tenant, [record.subjectUnitId, record.initiatorUnitId]);
    unitId = resolveParty(rule, record.subjectUnitId, record.initiatorUnitId, (id) => units.get(id));
  }
  return unitId ? database.units.findOne({ _id: recordId(tenant, unitId) }) : null;
}

async function holdersOf(database: Database, tenant: string, seats: { seatKey: string } | { role: Role }, day: string): Promise<Recipient[]> {
  const held = await database.seats.find({ tenant, ...seats, from: { $lte: day }, $or: [{ to: null }, { to: { $gte: day } }] }).toArray();
  const units = new Map(held.map(({ personId, unitId }) => [personId, unitId]));
  const people = await database.people.find({ _id: { $in: [...units.keys()].map((id) => recordId(tenant, id)) } }, { projection: { passwordHash: 0 } }).sort({ _id: 1 }).toArray();
  return people.map(({ id, name, email, locale, title }) => ({ personId: id, name, email, locale, title, unitId: units.get(id) ?? '' }));
}

/** Who answers for a seat of this unit that nobody holds on the day. */
export async function superiors(database: Database, tenant: string, unit: UnitRecord | null, day: string): Promise<Recipient[]> {
  // `path` is root first and ends with the unit itself.
  for (const id of unit ? unit.path.slice(0, -1).reverse() : []) {
    const above = await database.units.findOne({ _id: recordId(tenant, id) });
    const heads = above ? await holdersOf(database, tenant, { seatKey: seatKey(above.id, headRoles[above.kind]) }, day) : [];
    if (heads.length > 0) return heads;
  }
  return holdersOf(database, tenant, { role: 'administrator' }, day);
}
