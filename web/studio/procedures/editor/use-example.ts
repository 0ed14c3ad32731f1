import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/api-error';
import { api } from '../../../api/client';

export interface Example { name: string; related: Readonly<Record<string, string>> }

/** One unit of a kind with the units it is related to, to say sentences about parties by example. Null until it is known. */
export function useExample(kind: string): Example | null {
  const { data } = useQuery<Example | null>({
    queryKey: ['design-example', kind], staleTime: Infinity, retry: false,
    queryFn: async ({ signal }) => {
      const { items: [first] } = await answerOf(api.GET('/units', { params: { query: { kind, limit: 1 } }, signal }));
      if (!first) return null;
      const { unit } = await answerOf(api.GET('/org/units/{id}', { params: { path: { id: first.id } }, signal }));
      return { name: unit.name, related: unit.relationNames };
    },
  });
  return data ?? null;
}
