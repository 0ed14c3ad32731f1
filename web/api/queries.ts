import { keepPreviousData, QueryCache, QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import type { Session } from '../../domain/contracts/api';
import { actAs } from './acting';
import { answerOf, ApiError } from './api-error';
import { api, newIdempotencyKey } from './client';

const PAGE = 20;
const RETRIES = 2;

export function createQueryClient(): QueryClient {
  let turning: Promise<void> | null = null;
  const queryCache = new QueryCache({
    onError: (error, { queryKey }) => {
      // The session is over: the shell asks to sign in and comes back here. Not from under a form, whose lists these are.
      if (error instanceof ApiError && error.status === 401 && queryKey[0] !== 'session' && queryKey[0] !== 'units' && queryKey[0] !== 'choices') client.setQueryData(['session'], null);
      // Another tab plays somebody else by now: who this is is asked again, and then everything else.
      if (error instanceof ApiError && error.code === 'role-changed') {
        turning ??= client.refetchQueries({ queryKey: ['session'] }).then(() => client.resetQueries({ predicate: (query) => query.queryKey[0] !== 'session' })).finally(() => { turning = null; });
      }
    },
  });
  const client = new QueryClient({
    queryCache,
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // Reading again after "not there" or "not allowed" would only ask the same question twice.
        retry: (failures, error) => failures < RETRIES && error instanceof ApiError && error.isTransient,
      },
    },
  });
  return client;
}

/** Null when nobody is signed in. */
export function useSession() {
  return useQuery<Session | null>({
    queryKey: ['session'],
    staleTime: 60_000,
    // Signing out in another tab must not take a half-filled form away from this one.
    refetchOnWindowFocus: false,
    queryFn: async ({ signal }) => {
      try {
        const session = await answerOf(api.GET('/session', { signal }));
        actAs(session);
        return session;
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) return null;
        throw error;
      }
    },
  });
}

export function useDemoPeople() {
  return useQuery({ queryKey: ['demo-people'], retry: false, queryFn: async ({ signal }) => (await answerOf(api.GET('/demo/people', { signal }))).items });
}

export interface SignIn { email: string; password: string; newPassword?: string }

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => answerOf(api.POST('/session', { body })),
    onSuccess: (session) => {
      actAs(session);
      // Nothing that another person was shown may stay.
      queries.clear();
      queries.setQueryData(['session'], session);
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/session')),
    onSettled: () => {
      actAs(null);
      queries.clear();
      queries.setQueryData(['session'], null);
    },
  });
}

interface Page<T> { items: T[]; next: string | null }
type Fetch<T> = (query: { cursor?: string; limit: number }, signal: AbortSignal) => Promise<Page<T>>;

/** A list in pages with its rows in one array; `again` says in how many ms it is read again, or false. */
export function usePages<T>(queryKey: readonly unknown[], fetchPage: Fetch<T>, again: (items: T[]) => number | false = () => false, enabled = true) {
  return useInfiniteQuery<Page<T>, Error, { items: T[] }, readonly unknown[], string | undefined>({
    queryKey,
    enabled,
    initialPageParam: undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) => fetchPage({ ...(pageParam && { cursor: pageParam }), limit: PAGE }, signal),
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: ({ state }) => again(state.data?.pages.flatMap((page) => page.items) ?? []),
    select: (data: InfiniteData<Page<T>>) => ({ items: data.pages.flatMap((page) => page.items) }),
  });
}

export const useInbox = (state: 'open' | 'done') =>
  usePages(['inbox', state], (query, signal) => answerOf(api.GET('/inbox', { params: { query: { ...query, state } }, signal })));

/** What one may start by hand changes when something is published. */
export const useStartable = (enabled: boolean) =>
  usePages(['startable'], (query, signal) => answerOf(api.GET('/startable', { params: { query }, signal })), undefined, enabled);

/** Kept as it was opened: a form under a person's hands must not change beneath them. */
export const useTask = (id: string) =>
  useQuery({ queryKey: ['task', id], staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false, queryFn: ({ signal }) => answerOf(api.GET('/tasks/{id}', { params: { path: { id } }, signal })) });

export const useCase = (id: string) => useQuery({ queryKey: ['case', id], queryFn: ({ signal }) => answerOf(api.GET('/cases/{id}', { params: { path: { id } }, signal })) });
export const useTimeline = (id: string) =>
  usePages(['timeline', id], (query, signal) => answerOf(api.GET('/cases/{id}/timeline', { params: { path: { id }, query }, signal })));

export const useDirectives = () => usePages(['directives'], (query, signal) => answerOf(api.GET('/directives', { params: { query }, signal })));
export const useDirective = (id: string) => useQuery({ queryKey: ['directive', id], queryFn: ({ signal }) => answerOf(api.GET('/directives/{id}', { params: { path: { id } }, signal })) });
export const useDirectiveSchools = (id: string) =>
  usePages(['directive-schools', id], (query, signal) => answerOf(api.GET('/directives/{id}/schools', { params: { path: { id }, query }, signal })));

export const useSuperviseSummary = () => useQuery({ queryKey: ['supervise'], refetchInterval: 60_000, queryFn: ({ signal }) => answerOf(api.GET('/supervise/summary', { signal })) });
export const useOverdue = (filter: { within: number; unit?: string; role?: string }) =>
  usePages(['overdue', filter], (query, signal) => answerOf(api.GET('/supervise/overdue', { params: { query: { ...query, ...filter } }, signal })));

export const useMails = () => usePages(['mails'], (query, signal) => answerOf(api.GET('/mailbox', { params: { query }, signal })));
export const useMail = (id: string) => useQuery({ queryKey: ['mail', id], queryFn: ({ signal }) => answerOf(api.GET('/mailbox/{id}', { params: { path: { id } }, signal })) });
export const useVerification = (code: string) => useQuery({ queryKey: ['verify', code], queryFn: ({ signal }) => answerOf(api.GET('/verify/{code}', { params: { path: { code } }, signal })) });

/** One key per press: a second press is a second reminder on purpose. */
export function useNudge() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (taskId: string) => answerOf(api.POST('/tasks/{id}/nudge', { params: { path: { id: taskId }, header: { 'Idempotency-Key': newIdempotencyKey() } } })),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: ['overdue'] }), queries.invalidateQueries({ queryKey: ['timeline'] })]),
  });
}

export function useRetryCase() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (caseId: string) => answerOf(api.POST('/cases/{id}/retry', { params: { path: { id: caseId }, header: { 'Idempotency-Key': newIdempotencyKey() } } })),
    onSuccess: (_answer, caseId) => queries.invalidateQueries({ queryKey: ['case', caseId] }),
  });
}
