import { useQuery } from '@tanstack/react-query';
import type { MigrationPreview, MigrationPreviewQuery, OperationRow, OperationView } from '../../domain/contracts/operation-api';
import { answerOf } from './api-error';
import { api } from './client';
import { usePreview } from './preview-pages';
import { usePages } from './queries';
import type { components } from './schema';

/** How often a running order's counters are read again, in ms. */
const PROGRESS_MS = 1_500;
/** The API's largest page. */
const LARGEST = 100;

export type OperationBody = components['schemas']['OperationRequest'];
type Running = Pick<OperationView, 'status'>;
const whileRunning = (operations: readonly Running[] | undefined): number | false => (operations?.some(({ status }) => status === 'running') ? PROGRESS_MS : false);

export const useOperations = () => usePages(['operations'], (query, signal) => answerOf(api.GET('/operations', { params: { query }, signal })), whileRunning);
export const useOperation = (id: string) => useQuery({
  queryKey: ['operation', id], queryFn: ({ signal }) => answerOf(api.GET('/operations/{id}', { params: { path: { id } }, signal })), refetchInterval: ({ state }) => whileRunning(state.data && [state.data]),
});
export const useOperationRows = (id: string, status: OperationRow['status'] | '', running: boolean) => usePages(
  ['operation-rows', id, status], (query, signal) => answerOf(api.GET('/operations/{id}/rows', { params: { path: { id }, query: { ...query, ...(status && { status }) } }, signal })), () => running && PROGRESS_MS,
);
export const startOperation = (body: OperationBody, key: string) => answerOf(api.POST('/operations', { params: { header: { 'Idempotency-Key': key } }, body }));

export type Migration = Pick<MigrationPreviewQuery, 'process' | 'version' | 'map'>;
/** What a migration would do to each case; nothing is done. */
export const useMigrationPreview = (migration: Migration) =>
  usePreview<MigrationPreview>(['migration-preview', migration], (query, signal) => answerOf(api.POST('/operations/migration/preview', { body: { ...migration, ...query }, signal })));

export const useProcedures = () => useQuery({ queryKey: ['procedures'], queryFn: async ({ signal }) => (await answerOf(api.GET('/procedures', { params: { query: { limit: LARGEST } }, signal }))).items });
export const useProcedureVersion = (key: string, version: number) => useQuery({
  queryKey: ['procedure', key, version], enabled: key !== '' && version > 0, staleTime: Infinity,
  queryFn: ({ signal }) => answerOf(api.GET('/procedures/{key}/versions/{version}', { params: { path: { key, version } }, signal })),
});

/** Every case of a directive, page after page: one chooses across all of them. */
export const useAllDirectiveCases = (id: string) => useQuery({
  queryKey: ['directive-cases', id],
  queryFn: async ({ signal }) => {
    const fetchPage = (cursor: string | null) => answerOf(api.GET('/directives/{id}/schools', { params: { path: { id }, query: { limit: LARGEST, ...(cursor && { cursor }) } }, signal }));
    const first = await fetchPage(null);
    const items = [...first.items];
    for (let cursor = first.next; cursor;) {
      const page = await fetchPage(cursor);
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  },
});
