import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/api-error';
import { api } from '../../api/client';
import type { components } from '../../api/schema';

export type Unit = components['schemas']['Unit'];

/** The API's largest page. */
const PAGE = 100;

/** All units, page after page: pickers search and select across all of them. Kept for the session. */
async function fetchUnits(signal: AbortSignal): Promise<Unit[]> {
  const units: Unit[] = [];
  let cursor: string | undefined;
  do {
    const page = await answerOf(api.GET('/units', { params: { query: { limit: PAGE, ...(cursor && { cursor }) } }, signal }));
    units.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return units.sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }));
}

export const useUnits = () => useQuery({ queryKey: ['units'], staleTime: 10 * 60_000, queryFn: ({ signal }) => fetchUnits(signal) });
