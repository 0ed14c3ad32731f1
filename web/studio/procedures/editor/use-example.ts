import { useQuery } from '@tanstack/react-query';
import type { OrgUnit } from '../../../../domain/contracts/org-api';
import { answerOf } from '../../../api/api-error';
import { api } from '../../../api/client';
import { useMe } from '../../../shell/use-me';

export interface Example { id: string; name: string; /** Relation → the unit. */ related: Readonly<Record<string, { id: string; name: string }>> }

/** As many levels as units stand above each other; a circle ends there as well. */
const MOST_LEVELS = 6;

const readUnit = (id: string, signal: AbortSignal) => answerOf(api.GET('/org/units/{id}', { params: { path: { id } }, signal }));

/** One unit of a kind with the units it is related to, to say sentences about parties by example. Null until it is known, and for who may not read how units are set up. */
export function useExample(kind: string): Example | null {
  const { can } = useMe();
  const { data } = useQuery<Example | null>({
    queryKey: ['design-example', kind], enabled: can.includes('organise'), staleTime: Infinity, retry: false,
    queryFn: async ({ signal }) => {
      const { items: [first] } = await answerOf(api.GET('/units', { params: { query: { kind, limit: 1 } }, signal }));
      return first ? { id: first.id, name: first.name, related: await relatedUnits(first.id, signal) } : null;
    },
  });
  return data ?? null;
}

/** What a unit is not related to itself, it is by the unit above: as a case finds them. */
async function relatedUnits(unitId: string, signal: AbortSignal): Promise<Example['related']> {
  const related: Record<string, { id: string; name: string }> = {};
  for (let [id, level] = [unitId as string | null, 0]; id !== null && level < MOST_LEVELS; level += 1) {
    const { unit } = await readUnit(id, signal);
    for (const [relation, other] of Object.entries(unit.relations)) related[relation] ??= { id: other, name: unit.relationNames[relation] ?? other };
    id = unit.parentId;
  }
  return related;
}

/** A unit as it is set up; null until it is known. */
export function useUnitDetail(unitId: string | undefined): OrgUnit | null {
  const { data } = useQuery({
    queryKey: ['org-unit', unitId], enabled: unitId !== undefined, staleTime: 60_000, retry: false,
    queryFn: ({ signal }) => readUnit(unitId ?? '', signal),
  });
  return data ?? null;
}

/** Who holds a seat of a unit today; null while that is not known. */
export function useSeatHolders(unitId: string | undefined, role: string | undefined): string[] | null {
  const unit = useUnitDetail(role === undefined ? undefined : unitId);
  return unit && unit.seats.filter((seat) => seat.role === role && seat.state === 'now').map(({ personName }) => personName);
}
