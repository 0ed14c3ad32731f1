import type { AnyBulkWriteOperation, ClientSession } from 'mongodb';
import type { OrgUnit, Succession } from '../../domain/contracts/org-api';
import { recordId, type UnitRecord } from '../../domain/contracts/records';
import { addDays } from '../../domain/deadline';
import { AppError } from '../../domain/errors/codes';
import { successorFor, type SuccessionRule } from '../../domain/org/succession';
import { existsOn } from '../../domain/org/validity';
import type { Viewer } from '../auth/viewer';
import { createOperation } from '../operations/create-operation';
import { changeOrganisation } from './change-organisation';
import { faultAt, refuseFaults } from './faults';
import { todayOf, type OrgServices } from './org-services';
import { byId, moveBelow } from './save-unit';
import { cutShort } from './seats';
import { writeSeats } from './seat-records';
import { unitDetail } from './unit-detail';

export interface Succeeded { unit: OrgUnit; operationId: string; relations: number }

/**
 * Closes a unit that is merged, split or dissolved: in one transaction it gets its last day and its successor, its seats
 * end, what stood below it and every relation that named it go to the successor. Then one order hands the open cases
 * over. Asked again (also with another key) it finishes what is left; other successors than the first time are refused.
 * @throws AppError not-found, validation-failed, operation-repeated while the hand-over runs
 */
export async function succeedUnit(services: OrgServices, viewer: Viewer, unitId: string, body: Succession, key: string): Promise<Succeeded> {
  const relations = await changeOrganisation(services.database, viewer.tenant, (session) => close(services, viewer, session, unitId, body));
  services.units.forget();
  const { successorId, others, reason } = body;
  const operation = await createOperation(services, viewer, { kind: 'succession', unitId, successorId, others, reason }, key);
  return { unit: await unitDetail(services, viewer, unitId), operationId: operation.id, relations };
}

async function close(services: OrgServices, { tenant, personId }: Viewer, session: ClientSession, unitId: string, body: Succession): Promise<number> {
  const { database } = services;
  const { units, seats } = database;
  const today = todayOf(services);
  const lastDay = addDays(body.day, -1);
  const known = await byId(database, session, tenant, [unitId, body.successorId, ...body.others.map(({ successorId }) => successorId)]);
  const unit = known.get(unitId);
  if (!unit) throw new AppError('not-found');
  checkSuccession(unit, body, known, today);
  const enteredAt = services.clock().toISOString();
  const ofUnit = await seats.find({ tenant, unitId }, { session }).toArray();
  const cut = cutShort(ofUnit, lastDay);
  await writeSeats(database, session, tenant, today, { put: cut.put.map((seat) => ({ ...seat, enteredBy: personId, enteredAt })), remove: cut.remove }, '/successorId');
  await units.updateOne({ _id: recordId(tenant, unitId) }, { $set: { to: lastDay, successorId: body.successorId } }, { session });
  return rename(services, session, tenant, unit, body);
}

function checkSuccession(unit: UnitRecord, body: Succession, known: ReadonlyMap<string, UnitRecord>, today: string): void {
  const problemOf = (id: string, pointer: string) => {
    const heir = known.get(id);
    if (id === unit.id) return faultAt(pointer, 'sameUnit');
    if (!heir) return faultAt(pointer, 'unknownUnit');
    if (!existsOn(heir, today)) return faultAt(pointer, 'closedUnit');
    // The work goes on under the same roles.
    return heir.kind !== unit.kind && faultAt(pointer, 'otherKind');
  };
  refuseFaults([
    body.day > today && faultAt('/day', 'notYet'),
    unit.from && unit.from >= body.day && faultAt('/day', 'backwards'),
    unit.successorId && unit.successorId !== body.successorId && faultAt('/successorId', 'succeeded'),
    problemOf(body.successorId, '/successorId'), ...body.others.map(({ successorId }, index) => problemOf(successorId, `/others/${index}/successorId`)),
  ]);
}

/** Whoever named the unit, as parent or in a relation, names the successor that its own subject goes to. */
async function rename({ database }: OrgServices, session: ClientSession, tenant: string, { id }: UnitRecord, rule: SuccessionRule): Promise<number> {
  // Once in a unit's life: all units of the tenant are looked at, because relations have no index of their own.
  const all = await database.units.find({ tenant }, { session, projection: { id: 1, path: 1, parentId: 1, relations: 1 } }).sort({ _id: 1 }).toArray();
  const named = all.filter((unit) => unit.id !== id && Object.values(unit.relations).includes(id));
  const writes = named.map(({ _id, path, relations }): AnyBulkWriteOperation<UnitRecord> => {
    const heir = successorFor(rule, path);
    return { updateOne: { filter: { _id }, update: { $set: { relations: Object.fromEntries(Object.entries(relations).map(([relation, target]) => [relation, target === id ? heir : target])) } } } };
  });
  if (writes.length > 0) await database.units.bulkWrite(writes, { session });
  for (const child of all.filter(({ parentId }) => parentId === id)) {
    const heir = successorFor(rule, child.path);
    const path = [...(all.find((unit) => unit.id === heir)?.path ?? [heir]), child.id];
    await database.units.updateOne({ _id: child._id }, { $set: { parentId: heir, path } }, { session });
    await moveBelow(database, session, tenant, child.id, path);
  }
  return named.length;
}
