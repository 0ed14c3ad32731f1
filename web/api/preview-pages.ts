import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';

/** Rows of a preview drawn at once. */
const PAGE = 20;
interface PreviewPage { items: unknown[]; next: string | null }
type Fetch<P> = (query: { cursor?: string; limit: number }, signal: AbortSignal) => Promise<P>;

/** What a change would do, in pages: `first` has the totals. Read once; what is shown is what was asked about. */
export function usePreview<P extends PreviewPage>(queryKey: readonly unknown[], fetchPage: Fetch<P>) {
  return useInfiniteQuery<P, Error, { first: P | undefined; items: P['items'] }, readonly unknown[], string | undefined>({
    queryKey, initialPageParam: undefined, staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false,
    queryFn: ({ pageParam, signal }) => fetchPage({ ...(pageParam && { cursor: pageParam }), limit: PAGE }, signal),
    getNextPageParam: (last) => last.next ?? undefined,
    select: ({ pages }: InfiniteData<P>) => ({ first: pages[0], items: pages.flatMap((page) => page.items as P['items']) }),
  });
}
