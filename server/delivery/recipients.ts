import { accessTable } from '../../domain/access/access-table';
import { recordId, seatKey, type CaseRecord, type TaskRecord, type UnitRecord } from '../../domain/contracts/records';
import { dayOfInstant } from '../../domain/deadline';
import { headRoles } from '../../domain/org/head-roles';
import { resolveParty } from '../../domain/org/relations';
import type { Role } from '../../domain/org/roles';
import type { PartyRule, SeatRule } from '../../domain/process';
import type { Database } from '../mongo/database';
import { UnitDirectory } from '../mongo/unit-directory';

export interface Recipient { personId: string; name: string; email: string; locale: 'vi' | 'en'; title: string; /** From which unit's seat; empty when no seat is looked at. */ unitId: string }
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

/** Who holds these seats on the day, each person once. */
export async function holdersOf(database: Database, tenant: string, seats: { seatKey: string } | { role: Role | { $in: Role[] } }, day: string): Promise<Recipient[]> {
  const held = await database.seats.find({ tenant, ...seats, from: { $lte: day }, $or: [{ to: null }, { to: { $gte: day } }] }).toArray();
  const units = new Map(held.map(({ personId, unitId }) => [personId, unitId]));
  return (await peopleOf(database, tenant, [...units.keys()])).map((person) => ({ ...person, unitId: units.get(person.personId) ?? '' }));
}

/** These people, by id; who is not there any more is left out. */
export async function peopleOf({ people }: Database, tenant: string, ids: readonly string[]): Promise<Recipient[]> {
  const found = await people.find({ _id: { $in: ids.map((id) => recordId(tenant, id)) } }, { projection: { passwordHash: 0 } }).sort({ _id: 1 }).toArray();
  return found.map(({ id, name, email, locale, title }) => ({ personId: id, name, email, locale, title, unitId: '' }));
}

const reviewing = (Object.keys(accessTable) as Role[]).filter((role) => accessTable[role]['design.review'] !== 'none');

/** Whoever may review a form or a procedure on the day. */
export const reviewersOf = (database: Database, tenant: string, day: string): Promise<Recipient[]> => holdersOf(database, tenant, { role: { $in: reviewing } }, day);

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
