import type { AnyBulkWriteOperation, ClientSession } from 'mongodb';
import type { OrgUnit, UnitContent } from '../../domain/contracts/org-api';
import { recordId, type UnitRecord } from '../../domain/contracts/records';
import { establishments } from '../../domain/org/establishment';
import { existsOn } from '../../domain/org/validity';
import type { Viewer } from '../auth/viewer';
import type { Database } from '../mongo/database';
import { changeOrganisation } from './change-organisation';
import { faultAt, refuseFaults } from './faults';
import { todayOf, type OrgServices } from './org-services';
import { unitDetail } from './unit-detail';

/**
 * Sets a unit up or changes what it is called and whom it is related to. Its kind stays, and it is closed by a succession
 * only. Cases that run keep the units that take part in them; who stands above is asked anew for new ones.
 * @throws AppError validation-failed
 */
export async function saveUnit(services: OrgServices, viewer: Viewer, unitId: string, content: UnitContent): Promise<OrgUnit> {
  const { tenant } = viewer;
  const { database } = services;
  await changeOrganisation(database, tenant, async (session) => {
    const _id = recordId(tenant, unitId);
    const related = await byId(database, session, tenant, [unitId, ...(content.parentId === null ? [] : [content.parentId]), ...Object.values(content.relations)]);
    const standing = related.get(unitId);
    const parent = content.parentId === null ? null : related.get(content.parentId);
    const today = todayOf(services);
    refuseFaults([
      standing && standing.kind !== content.kind && faultAt('/kind', 'kindFixed'),
      content.parentId !== null && !parent && faultAt('/parentId', 'unknownUnit'),
      parent && !existsOn(parent, today) && faultAt('/parentId', 'closedUnit'),
      (content.parentId === unitId || parent?.path.includes(unitId)) && faultAt('/parentId', 'circle'),
      standing?.to && content.from && content.from > standing.to && faultAt('/from', 'backwards'),
      ...Object.entries(content.relations).map(([relation, id]) => !fits(content, relation, id === unitId ? { kind: content.kind } : related.get(id), today) && faultAt(`/relations/${relation}`, 'relation')),
    ]);
    const path = [...(parent?.path ?? []), unitId];
    const { to = null, successorId = null } = standing ?? {};
    await database.units.replaceOne({ _id }, { tenant, id: unitId, ...content, path, to, successorId }, { session, upsert: true });
    if (standing && standing.path.join('/') !== path.join('/')) await moveBelow(database, session, tenant, unitId, path);
  });
  services.units.forget();
  return unitDetail(services, viewer, unitId);
}

/** Only relations that its kind is set up with, each to an open unit of the right kind: a procedure relies on that. */
function fits({ kind }: UnitContent, relation: string, target: Pick<UnitRecord, 'kind' | 'from' | 'to'> | undefined, today: string): boolean {
  const { relations } = establishments[kind];
  return target !== undefined && Object.hasOwn(relations, relation) && relations[relation] === target.kind && existsOn(target, today);
}

export async function byId({ units }: Database, session: ClientSession, tenant: string, ids: readonly string[]): Promise<Map<string, UnitRecord>> {
  const found = await units.find({ _id: { $in: ids.map((id) => recordId(tenant, id)) } }, { session }).toArray();
  return new Map(found.map((unit) => [unit.id, unit]));
}

/** The paths of all that stand below a unit, after its own has changed. */
export async function moveBelow({ units }: Database, session: ClientSession, tenant: string, unitId: string, path: readonly string[]): Promise<void> {
  const below = await units.find({ tenant, path: unitId, id: { $ne: unitId } }, { session, projection: { path: 1 } }).toArray();
  const writes = below.map(({ _id, path: before }): AnyBulkWriteOperation<UnitRecord> => ({ updateOne: { filter: { _id }, update: { $set: { path: [...path, ...before.slice(before.indexOf(unitId) + 1)] } } } }));
  if (writes.length > 0) await units.bulkWrite(writes, { session });
}
