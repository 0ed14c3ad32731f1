import { recordId, type PersonRecord, type UnitRecord } from '../../domain/contracts/records';
import type { Database } from '../mongo/database';
import type { UnitDirectory } from '../mongo/unit-directory';

/** Names for the ids that a page shows, looked up at once. */
export interface Names {
  unit(id: string): string;
  unitRecord(id: string): UnitRecord | undefined;
  person(id: string | null): string | null;
  personRecord(id: string): Pick<PersonRecord, 'id' | 'name' | 'title'> | undefined;
}

export async function loadNames(sources: { database: Database; units: UnitDirectory }, tenant: string, ids: { units?: readonly string[]; people?: readonly (string | null)[] }): Promise<Names> {
  const people = [...new Set((ids.people ?? []).filter((id): id is string => id !== null))];
  const [units, persons] = await Promise.all([
    sources.units.find(tenant, ids.units ?? []),
    people.length === 0 ? [] : sources.database.people.find({ _id: { $in: people.map((id) => recordId(tenant, id)) } }, { projection: { id: 1, name: 1, title: 1 } }).toArray(),
  ]);
  const byId = new Map(persons.map((person) => [person.id, person]));
  return {
    unit: (id) => units.get(id)?.name ?? id,
    unitRecord: (id) => units.get(id),
    person: (id) => (id === null ? null : (byId.get(id)?.name ?? null)),
    personRecord: (id) => byId.get(id),
  };
}
