import type { SeatRecord, UnitRecord } from '../../domain/contracts/records';
import { dayOfInstant } from '../../domain/deadline';
import { establishments } from '../../domain/org/establishment';
import { resolveParty } from '../../domain/org/relations';
import { existsOn } from '../../domain/org/validity';
import type { Holding, KindOfUnit } from '../../domain/publishing';
import type { Database } from '../mongo/database';

type Unit = Pick<UnitRecord, 'id' | 'kind' | 'parentId' | 'relations' | 'from' | 'to'>;
type Kinds = Readonly<Record<string, KindOfUnit>>;

/**
 * The kinds of units of a tenant as they are today: how many there are, who holds their seats, whom they are related to.
 * Reads every unit and seat once, in batches: some 10,000 of each in the largest province.
 */
export async function loadUnitKinds(database: Pick<Database, 'units' | 'seats'>, tenant: string, at: string): Promise<Kinds> {
  const day = dayOfInstant(at);
  const units = new Map<string, Unit>();
  for await (const unit of database.units.find({ tenant }, { projection: { id: 1, kind: 1, parentId: 1, relations: 1, from: 1, to: 1 } })) units.set(unit.id, unit);
  const standing = [...units.values()].filter((unit) => existsOn(unit, day));
  const holders = new Map<string, Map<string, number>>();
  for await (const seat of database.seats.find({ tenant }, { projection: { unitId: 1, role: 1, from: 1, to: 1 } })) countSeat(holders, seat, units, day);
  const kinds = [...new Set<string>(standing.map(({ kind }) => kind))];
  return Object.fromEntries(kinds.map((kind) => {
    const ofKind = standing.filter((unit) => unit.kind === kind);
    return [kind, { units: ofKind.length, roles: rolesOf(kind, holders), relations: relationsOf(ofKind, units) }];
  }));
}

/** The kinds as the product knows them, without any unit or person: what the shipped procedures are held against. */
export const establishedKinds: Kinds = Object.fromEntries(Object.entries(establishments).map(([kind, { roles, relations }]) => [kind, {
  units: 0,
  roles: Object.fromEntries(roles.map((role) => [role, null])),
  relations: Object.fromEntries(Object.entries(relations).map(([relation, target]) => [relation, { kinds: [target], without: 0 }])),
}]));

/** Holders by `kind/role` and unit. A seat that somebody held once still exists when nobody holds it today. */
function countSeat(holders: Map<string, Map<string, number>>, seat: Pick<SeatRecord, 'unitId' | 'role' | 'from' | 'to'>, units: ReadonlyMap<string, Unit>, day: string): void {
  const kind = units.get(seat.unitId)?.kind;
  if (!kind) return;
  const key = `${kind}/${seat.role}`;
  const ofSeat = holders.get(key) ?? new Map<string, number>();
  holders.set(key, ofSeat);
  if (existsOn(seat, day)) ofSeat.set(seat.unitId, (ofSeat.get(seat.unitId) ?? 0) + 1);
}

function rolesOf(kind: string, holders: ReadonlyMap<string, ReadonlyMap<string, number>>): Record<string, Holding> {
  const established = Object.hasOwn(establishments, kind) ? establishments[kind as UnitRecord['kind']].roles : [];
  const held = [...holders.keys()].flatMap((key) => (key.startsWith(`${kind}/`) ? [key.slice(kind.length + 1)] : []));
  return Object.fromEntries([...new Set<string>([...established, ...held])].map((role) => {
    const ofSeat = [...(holders.get(`${kind}/${role}`)?.values() ?? [])];
    return [role, { units: ofSeat.length, most: Math.max(0, ...ofSeat) }];
  }));
}

function relationsOf(ofKind: readonly Unit[], units: ReadonlyMap<string, Unit>): KindOfUnit['relations'] {
  const names = new Set([...units.values()].flatMap(({ relations }) => Object.keys(relations)));
  return Object.fromEntries([...names].flatMap((relation) => {
    const related = ofKind.map((unit) => resolveParty({ kind: 'relation', relation }, unit.id, unit.id, (id) => units.get(id)));
    const found = related.flatMap((id) => (id === null ? [] : (units.get(id) ?? [])));
    return found.length === 0 ? [] : [[relation, { kinds: [...new Set(found.map(({ kind }) => kind))], without: ofKind.length - found.length }]];
  }));
}
