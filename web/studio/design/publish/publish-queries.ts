import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { DesignImpact, DesignKind } from '../../../../domain/contracts/studio-api';
import { answerOf } from '../../../api/api-error';
import { api } from '../../../api/client';
import { usePages } from '../../../api/queries';

/** What publishing the draft would meet now. A procedure is rehearsed for it, which may take seconds: asked once, and again when publishing was refused. */
export const usePublicationCheck = (kind: DesignKind, key: string, enabled: boolean) => useQuery({
  queryKey: ['design-publication', kind, key], enabled, staleTime: 0, gcTime: 0, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false,
  queryFn: ({ signal }) => answerOf(api.GET('/designs/{kind}/{key}/publication', { params: { path: { kind, key } }, signal })),
});

const PAGE = 50;

/** Running cases of a procedure by version and step. */
export const useImpact = (key: string, enabled = true) => useInfiniteQuery({
  queryKey: ['design-impact', 'procedure', key], enabled, initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) => answerOf(api.GET('/designs/{kind}/{key}/impact', { params: { path: { kind: 'procedure', key }, query: { limit: PAGE, ...(pageParam && { cursor: pageParam }) } }, signal })) as Promise<DesignImpact>,
  getNextPageParam: (last) => last.next ?? undefined,
});

export const useConcernedUnits = (key: string) => usePages(
  ['design-units', 'procedure', key], (query, signal) => answerOf(api.GET('/designs/{kind}/{key}/impact/units', { params: { path: { kind: 'procedure', key }, query }, signal })),
);
