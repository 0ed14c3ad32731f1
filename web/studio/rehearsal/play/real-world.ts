import { useQuery } from '@tanstack/react-query';
import type { OrgUnit } from '../../../../domain/contracts/org-api';
import type { PretendPerson, PretendUnit, PretendWorld } from '../../../../domain/rehearsal';
import { answerOf } from '../../../api/api-error';
import { api } from '../../../api/client';

/** Units around twenty schools: each with its police, and the offices above all of them. */
const MOST_UNITS = 120;
/** Asked for at a time. */
const AT_ONCE = 6;

const readUnit = (id: string, signal: AbortSignal) => answerOf(api.GET('/org/units/{id}', { params: { path: { id } }, signal }));

/** Chosen units with all they are related to and who holds their seats today: names only, as the rehearsal has them. */
export const useRealWorld = (ids: readonly string[]) => useQuery({
  queryKey: ['rehearsal-world', ...ids], enabled: ids.length > 0, staleTime: 60_000, retry: false,
  queryFn: async ({ signal }) => worldOf(await unitsAround(ids, (id) => readUnit(id, signal))),
});

async function unitsAround(ids: readonly string[], read: (id: string) => Promise<OrgUnit>): Promise<OrgUnit[]> {
  const found = new Map<string, OrgUnit>();
  let wanted = [...ids];
  while (wanted.length > 0 && found.size < MOST_UNITS) {
    const batch = wanted.slice(0, AT_ONCE);
    for (const unit of await Promise.all(batch.map(read))) found.set(unit.unit.id, unit);
    const around = [...found.values()].flatMap(({ unit: { parentId, relations } }) => [...(parentId === null ? [] : [parentId]), ...Object.values(relations)]);
    wanted = [...new Set([...wanted.slice(AT_ONCE), ...around])].filter((id) => !found.has(id));
  }
  return [...found.values()];
}

/** Ids of a pretend world are shorter and have fewer signs. */
const pretendId = (id: string): string => id.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 80);

export function worldOf(units: readonly OrgUnit[]): PretendWorld {
  const people = new Map<string, PretendPerson>();
  for (const { seats } of units) {
    for (const { personId, personName, personTitle, unitId, role, from, to, state, substituteFor } of seats) {
      if (state === 'past') continue;
      const id = pretendId(personId);
      const seat = { unitId: pretendId(unitId), role, from, to, substituteFor: substituteFor && pretendId(substituteFor.id) };
      const known = people.get(id);
      people.set(id, known ? { ...known, seats: [...known.seats, seat] } : { id, name: personName, title: personTitle, seats: [seat] });
    }
  }
  return {
    units: units.map(({ unit: { id, kind, name, abbreviation, parentId, relations, from, to } }): PretendUnit => ({
      id: pretendId(id), kind, name, abbreviation: abbreviation.slice(0, 30) || '-', parentId: parentId === null ? null : pretendId(parentId),
      relations: Object.fromEntries(Object.entries(relations).map(([relation, other]) => [relation, pretendId(other)])), from, to,
    })),
    people: [...people.values()],
  };
}
