import { useQuery } from '@tanstack/react-query';
import type { SandboxDetail, SandboxStart } from '../../../domain/contracts/sandbox-api';
import { answerOf } from '../../api/api-error';
import { api } from '../../api/client';
import { usePages } from '../../api/queries';

/** Something changes by itself: a case is opened, data are removed. Milliseconds. */
const SOON_MS = 2_000;
/** Other people may play in it, too. Milliseconds. */
const LATER_MS = 15_000;

const path = (id: string) => ({ path: { id } });
const isPassing = (state: string) => state === 'preparing' || state === 'clearing';

/** Where this procedure is or was tried, newest first. */
export const useSandboxes = (procedure: string) => usePages(
  ['sandboxes', procedure], (query, signal) => answerOf(api.GET('/sandboxes', { params: { query: { ...query, procedure } }, signal })),
  (items) => (items.some(({ state }) => isPassing(state)) ? SOON_MS : false),
);

export const useSandbox = (id: string) => useQuery<SandboxDetail>({
  queryKey: ['sandbox', id], queryFn: ({ signal }) => answerOf(api.GET('/sandboxes/{id}', { params: path(id), signal })),
  refetchInterval: ({ state }) => (state.data && isPassing(state.data.state) ? SOON_MS : LATER_MS),
});

export const useSandboxMails = (id: string) => usePages(['sandbox-mails', id], (query, signal) => answerOf(api.GET('/sandboxes/{id}/mails', { params: { ...path(id), query }, signal })));

export const startSandbox = (body: SandboxStart, key: string) => answerOf(api.POST('/sandboxes', { params: { header: { 'Idempotency-Key': key } }, body }));
export const clearSandbox = (id: string) => answerOf(api.DELETE('/sandboxes/{id}', { params: path(id) }));
