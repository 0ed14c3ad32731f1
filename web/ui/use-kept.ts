import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * What somebody has typed, kept while the page is open: a dialog that is closed and opened again still has it. Not in the
 * browser's storage, and gone with the session, because it names people. The fields read the state of React: the query
 * cache tells of a change too late for an input, whose caret would jump.
 * @returns the value, its setter, and what forgets it once it has been sent
 */
export function useKept<T>(name: string, initial: T): [T, (next: T) => void, () => void] {
  const queries = useQueryClient();
  const [value, setValue] = useState<T>(() => queries.getQueryData<T>(['typed', name]) ?? initial);
  const keep = (next: T) => {
    setValue(next);
    queries.setQueryDefaults(['typed'], { gcTime: Infinity });
    queries.setQueryData(['typed', name], next);
  };
  const forget = () => {
    setValue(initial);
    queries.removeQueries({ queryKey: ['typed', name], exact: true });
  };
  return [value, keep, forget];
}
