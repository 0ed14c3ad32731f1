import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';

/**
 * What somebody has typed, kept while the page is open: a dialog that is closed and opened again still has it. Not in the
 * browser's storage, and gone with the session, because it names people.
 * @returns the value, its setter, and what forgets it once it has been sent
 */
export function useKept<T>(name: string, initial: T): [T, (next: T) => void, () => void] {
  const queries = useQueryClient();
  const queryKey = ['typed', name];
  const { data } = useQuery<T | null>({ queryKey, queryFn: skipToken, staleTime: Infinity, gcTime: Infinity, initialData: null });
  return [data ?? initial, (next) => queries.setQueryData<T | null>(queryKey, next), () => queries.setQueryData<T | null>(queryKey, null)];
}
