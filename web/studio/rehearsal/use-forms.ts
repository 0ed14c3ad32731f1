import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProcessDefinition } from '../../../domain/process';
import { nodesOf } from '../../../domain/publishing';
import type { FormDefinition } from '../../../forms';
import { readVersion } from '../design/design-queries';
import { readableForm } from '../forms/readable-form';

export type FindForm = (key: string, version: number) => FormDefinition | undefined;

/** The forms of every procedure that is played, as far as they have been read. */
export function useForms(definitions: readonly ProcessDefinition[]): FindForm {
  const wanted = useMemo(() => {
    const named = definitions.flatMap((definition) => nodesOf(definition).flatMap((node) => (node.kind === 'task' && node.form ? [node.form] : [])));
    return named.filter(({ key, version }, at) => named.findIndex((other) => other.key === key && other.version === version) === at);
  }, [definitions]);
  const answers = useQueries({ queries: wanted.map(({ key, version }) => ({
    queryKey: ['design-version', 'form', key, version], staleTime: Infinity, retry: false, queryFn: ({ signal }: { signal: AbortSignal }) => readVersion('form', key, version, signal),
  })) });
  const stamp = answers.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  return useMemo(() => {
    const forms = answers.flatMap(({ data }) => readableForm(data?.definition) ?? []);
    return (key: string, version: number) => forms.find((form) => form.key === key && form.version === version);
    // The answers are another array at each drawing; what they hold changes with the stamp.
  }, [stamp]);
}
