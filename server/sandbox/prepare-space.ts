import type { Collection } from 'mongodb';
import { NATIONAL } from '../../domain/contracts/operation-api';
import { recordId, seatKey, type PersonRecord, type SeatRecord, type UnitKind, type UnitRecord } from '../../domain/contracts/records';
import type { ProcessDefinition } from '../../domain/process';
import { nodesOf } from '../../domain/publishing';
import type { PretendUnit, PretendWorld } from '../../domain/rehearsal';
import { canonicalJson, sha256 } from '../journal/hash-entry';
import type { Database } from '../mongo/database';

/** No hash: no password fits it, and nobody signs in under a sandbox's space anyway. */
const NO_PASSWORD = '!';
const SEATS_FROM = '2000-01-01';

interface SpaceContent { tenant: string; space: string; definitions: readonly ProcessDefinition[]; world: PretendWorld; at: string }

/** Everything that a case in the sandbox stands on. Done again, it adds what is missing and changes nothing. */
export async function prepareSpace(database: Database, content: SpaceContent): Promise<void> {
  await Promise.all([
    addMissing(database.units, unitsOf(content)),
    addMissing(database.people, peopleOf(content)),
    addMissing(database.seats, seatsOf(content)),
    addMissing(database.processes, content.definitions.map((definition) => ({
      _id: recordId(content.space, definition.key, definition.version), tenant: content.space, key: definition.key, version: definition.version,
      hash: sha256(canonicalJson(definition)), definition, publishedAt: content.at,
    }))),
    copyForms(database, content),
    copyCalendar(database, content),
  ]);
}

async function addMissing<R extends { _id: string }>(collection: Collection<R>, records: readonly R[]): Promise<void> {
  if (records.length === 0) return;
  const rows = collection as unknown as Collection<{ _id: string }>;
  await rows.bulkWrite(records.map(({ _id, ...record }) => ({ updateOne: { filter: { _id }, update: { $setOnInsert: record }, upsert: true } })), { ordered: false });
}

function unitsOf({ space, world }: SpaceContent): UnitRecord[] {
  const byId = new Map(world.units.map((unit) => [unit.id, unit]));
  const pathOf = ({ id, parentId }: PretendUnit): string[] => {
    const parent = parentId === null ? undefined : byId.get(parentId);
    return [...(parent ? pathOf(parent) : []), id];
  };
  return world.units.map((unit) => ({
    _id: recordId(space, unit.id), tenant: space, id: unit.id, kind: unit.kind as UnitKind, name: unit.name, abbreviation: unit.abbreviation,
    superiorName: unit.parentId === null ? null : (byId.get(unit.parentId)?.name ?? null), place: 'Nơi thử nghiệm', address: 'Địa chỉ thử nghiệm',
    parentId: unit.parentId, path: pathOf(unit), relations: unit.relations, sandbox: true,
  }));
}

/** The address ends in a name that no mail server serves (RFC 2606, section 2). */
const peopleOf = ({ space, world }: SpaceContent): PersonRecord[] => world.people.map(({ id, name, title }) => ({
  _id: recordId(space, id), tenant: space, id, name, email: `${id}@thu-nghiem.invalid`, title, passwordHash: NO_PASSWORD, locale: 'vi',
}));

const seatsOf = ({ space, world }: SpaceContent): SeatRecord[] => world.people.flatMap(({ id, seats }) => seats.map(({ unitId, role }) => ({
  _id: recordId(space, id, unitId, role), tenant: space, personId: id, unitId, role, seatKey: seatKey(unitId, role), from: SEATS_FROM, to: null,
})));

/** The published forms that the steps ask for, under the same key and version. */
async function copyForms({ forms }: Database, { tenant, space, definitions }: SpaceContent): Promise<void> {
  const ids = new Set(definitions.flatMap(nodesOf).flatMap((node) => (node.kind === 'task' && node.form ? [recordId(tenant, node.form.key, node.form.version)] : [])));
  const found = await forms.find({ _id: { $in: [...ids] } }, { projection: { publication: 0 } }).toArray();
  await addMissing(forms, found.map((form) => ({ ...form, _id: recordId(space, form.key, form.version), tenant: space })));
}

/** The national days off, as the tenant has them. */
async function copyCalendar({ calendars }: Database, { tenant, space }: SpaceContent): Promise<void> {
  const national = await calendars.findOne({ _id: recordId(tenant, NATIONAL) });
  if (national) await addMissing(calendars, [{ ...national, _id: recordId(space, NATIONAL), tenant: space }]);
}
