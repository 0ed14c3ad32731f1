import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DesignSummary } from '../../../domain/contracts/studio-api';
import { nodesOf } from '../../../domain/publishing';
import type { ProcessDefinition } from '../../../domain/process';
import type { FormDefinition } from '../../../forms';
import { answerOf } from '../../api/api-error';
import { api } from '../../api/client';
import type { DesignKind } from '../design/design-queries';
import { readableForm } from '../forms/readable-form';
import { readableProcedure } from './readable-procedure';
import type { Shelf } from './shelf-content';

/** The API's largest page. */
const LARGEST = 100;
/** Procedures whose definitions are read to know who starts whom: a province has a dozen. */
const MOST_READ = 40;

const useEvery = (kind: DesignKind) => useQuery({
  queryKey: ['designs-all', kind], staleTime: 60_000,
  queryFn: async ({ signal }) => {
    const items: DesignSummary[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: DesignSummary[]; next: string | null } = await answerOf(api.GET('/designs', { params: { query: { kind, limit: LARGEST, ...(cursor !== null && { cursor }) } }, signal }));
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return items;
  },
});

const versionQuery = (kind: DesignKind, key: string, version: number) => ({
  queryKey: ['design-version', kind, key, version], staleTime: Infinity, retry: false,
  queryFn: ({ signal }: { signal: AbortSignal }) => answerOf(api.GET('/designs/{kind}/{key}/versions/{version}', { params: { path: { kind, key, version } }, signal })),
});

/** What the procedure can be put together from; `ready` when everything that it names has been read, or is not there. */
export function useShelf(definition: ProcessDefinition): Shelf & { ready: boolean } {
  const forms = useEvery('form');
  const procedures = useEvery('procedure');
  const named = useNamed(definition, procedures.data ?? []);
  const procedureAnswers = useQueries({ queries: named.procedures.map(({ key, version }) => versionQuery('procedure', key, version)) });
  // What starts cases of this procedure gives them facts, which its forms have the words for.
  const starters = procedureAnswers.flatMap(({ data }) => readableProcedure(data?.definition) ?? []).filter((one) => startsCasesOf(one, definition.key));
  const wanted = distinct([...named.forms, ...starters.flatMap(formsOf)]);
  const formAnswers = useQueries({ queries: wanted.map(({ key, version }) => versionQuery('form', key, version)) });
  const ready = !forms.isPending && !procedures.isPending && [...formAnswers, ...procedureAnswers].every(({ isPending }) => !isPending);
  // `useQueries` gives another array at each drawing; what it holds changes when answers come.
  const stamp = [...formAnswers, ...procedureAnswers].map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  return useMemo(() => {
    const readForms = formAnswers.flatMap(({ data }) => readableForm(data?.definition) ?? []);
    const readProcedures = procedureAnswers.flatMap(({ data }) => readableProcedure(data?.definition) ?? []);
    return {
      ready,
      forms: published(forms.data).map(({ key, title, latestVersion }) => ({ key, title, latestVersion: latestVersion ?? 1 })),
      findForm: (key: string, version: number): FormDefinition | undefined => readForms.find((form) => form.key === key && form.version === version),
      procedures: readProcedures.filter(({ key, version }) => procedures.data?.some((one) => one.key === key && one.latestVersion === version)),
      findProcedure: (key: string, version: number) => readProcedures.find((one) => one.key === key && one.version === version),
    };
    // The answers themselves are left out: see `stamp`.
  }, [forms.data, procedures.data, stamp, ready]);
}

const published = (items: readonly DesignSummary[] | undefined): DesignSummary[] => (items ?? []).filter(({ latestVersion, retired }) => latestVersion !== null && !retired);

interface Version { key: string; version: number }

const formsOf = (definition: ProcessDefinition): Version[] => nodesOf(definition).flatMap((node) => (node.kind === 'task' && node.form ? [node.form] : []));
export const startsCasesOf = (definition: ProcessDefinition, key: string): boolean => definition.key !== key && nodesOf(definition).some((node) => node.kind === 'spawn' && node.process === key);

/** The versions that have to be read: forms of tasks, reused procedures, and the latest of every procedure. */
function useNamed(definition: ProcessDefinition, all: readonly DesignSummary[]): { forms: Version[]; procedures: Version[] } {
  return useMemo(() => {
    const nodes = nodesOf(definition);
    const forms = formsOf(definition);
    const reused = nodes.flatMap((node) => (node.kind === 'reuse' && node.process !== '' ? [{ key: node.process, version: node.version }] : []));
    const latest = all.flatMap(({ key, latestVersion }) => (latestVersion === null ? [] : [{ key, version: latestVersion }])).slice(0, MOST_READ);
    return { forms: distinct(forms), procedures: distinct([...latest, ...reused]) };
  }, [definition, all]);
}

const distinct = (versions: readonly Version[]): Version[] => versions.filter(({ key, version }, index) => versions.findIndex((other) => other.key === key && other.version === version) === index).map(({ key, version }) => ({ key, version }));
