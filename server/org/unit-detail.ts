import type { OrgUnit } from '../../domain/contracts/org-api';
import { recordId, seatKey } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { establishments } from '../../domain/org/establishment';
import { existsOn } from '../../domain/org/validity';
import { widestScope, type Viewer } from '../auth/viewer';
import { roleTitle } from '../cases/task-summary';
import { loadNames } from '../repositories/names';
import { todayOf, type OrgServices } from './org-services';
import { viewSeats } from './seat-views';

/**
 * A unit as it is set up: what stands on its documents, whom it is related to, who holds its seats. One's own units; every
 * unit for who may read the tenant's.
 * @throws AppError not-found
 */
export async function unitDetail(services: OrgServices, viewer: Viewer, unitId: string): Promise<OrgUnit> {
  const { tenant } = viewer;
  if (widestScope(viewer, 'org.read') !== 'tenant' && !viewer.unitIds.includes(unitId)) throw new AppError('not-found');
  const unit = await services.database.units.findOne({ _id: recordId(tenant, unitId) });
  if (!unit) throw new AppError('not-found');
  const today = todayOf(services);
  const seats = (await services.database.seats.find({ tenant, unitId }).sort({ role: 1, from: 1, _id: 1 }).toArray()).filter(({ to }) => to === null || to >= today);
  const held = new Set(seats.filter((seat) => existsOn(seat, today)).map((seat) => seat.seatKey));
  const { parentId, successorId = null, relations, from = null, to = null } = unit;
  const names = await loadNames(services, tenant, { units: [...Object.values(relations), ...[parentId, successorId].filter((id): id is string => id !== null)] });
  return {
    unit: {
      id: unitId, kind: unit.kind, name: unit.name, abbreviation: unit.abbreviation, superiorName: unit.superiorName, place: unit.place, address: unit.address, parentId, relations, from, to, successorId,
      parentName: parentId && names.unit(parentId), successorName: successorId && names.unit(successorId),
      relationNames: Object.fromEntries(Object.entries(relations).map(([relation, id]) => [relation, names.unit(id)])),
    },
    seats: await viewSeats(services, viewer, seats),
    vacant: existsOn(unit, today) ? establishments[unit.kind].roles.filter((role) => !held.has(seatKey(unitId, role))).map((role) => ({ role, roleTitle: roleTitle(role) })) : [],
  };
}
