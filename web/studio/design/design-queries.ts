import { useQuery } from '@tanstack/react-query';
import type { DesignDetail, DesignKind } from '../../../domain/contracts/studio-api';
import { answerOf } from '../../api/api-error';
import { api } from '../../api/client';
import { usePages } from '../../api/queries';

export type { DesignKind };

const header = (key: string) => ({ 'Idempotency-Key': key });
const place = (kind: DesignKind, key: string) => ({ kind, key });

export const useDesigns = (kind: DesignKind | '', search: string) => usePages(
  ['designs', kind, search], (query, signal) => answerOf(api.GET('/designs', { params: { query: { ...query, ...(kind && { kind }), ...(search && { q: search }) } }, signal })),
);

/** A design with what is to be edited: the draft, or the latest version where there is none. */
interface OpenedDesign { detail: DesignDetail; definition: unknown }

/** Under somebody's hands: read again when they ask for it, not beneath them. */
export const useDesign = (kind: DesignKind, key: string) => useQuery<OpenedDesign>({
  queryKey: ['design', kind, key], staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false,
  queryFn: async ({ signal }) => {
    const detail = await readDesign(kind, key, signal);
    if (detail.draft) return { detail, definition: detail.draft.definition };
    const { definition } = await readVersion(kind, key, detail.latestVersion ?? 1, signal);
    return { detail, definition };
  },
});
export const readDesign = (kind: DesignKind, key: string, signal?: AbortSignal): Promise<DesignDetail> => answerOf(api.GET('/designs/{kind}/{key}', { params: { path: place(kind, key) }, signal }));

/** A published version never changes. */
export const useDesignVersion = (kind: DesignKind, key: string, version: number | null) => useQuery({
  queryKey: ['design-version', kind, key, version], enabled: version !== null, staleTime: Infinity, queryFn: ({ signal }) => readVersion(kind, key, version ?? 1, signal),
});
export const readVersion = (kind: DesignKind, key: string, version: number, signal?: AbortSignal) => answerOf(api.GET('/designs/{kind}/{key}/versions/{version}', { params: { path: { ...place(kind, key), version } }, signal }));

/** Optimistic: refused with `draft-changed` when somebody else has saved since `revision`. */
export const saveDraft = (kind: DesignKind, key: string, body: { revision: number; definition: object }) =>
  answerOf(api.PUT('/designs/{kind}/{key}/draft', { params: { path: place(kind, key) }, body: body as never }));
export const dropDraft = (kind: DesignKind, key: string) => (revision: number) => answerOf(api.DELETE('/designs/{kind}/{key}/draft', { params: { path: place(kind, key), query: revision > 0 ? { revision } : {} } }));

export const takeEditing = (kind: DesignKind, key: string, take: boolean) => answerOf(api.PUT('/designs/{kind}/{key}/editing', { params: { path: place(kind, key) }, body: { take } }));
export const leaveEditing = (kind: DesignKind, key: string) => answerOf(api.DELETE('/designs/{kind}/{key}/editing', { params: { path: place(kind, key) } }));

export interface NewDesign { kind: DesignKind; key: string; title: { vi: string; en: string }; from: { kind: 'blank' } | { kind: 'copy'; key: string; version: number } | { kind: 'definition'; definition: object } }
export const createDesign = (body: NewDesign, key: string) => answerOf(api.POST('/designs', { params: { header: header(key) }, body: body as never }));

export const askReview = (kind: DesignKind, key: string) => (body: { revision: number; note: string }) => answerOf(api.POST('/designs/{kind}/{key}/review-request', { params: { path: place(kind, key) }, body }));
export const giveReview = (kind: DesignKind, key: string) => (body: { revision: number; verdict: 'approve' | 'return'; note: string }) => answerOf(api.POST('/designs/{kind}/{key}/review', { params: { path: place(kind, key) }, body }));
export const publishDesign = (kind: DesignKind, key: string) => (body: { revision: number; acknowledgedMisses?: string[]; announce?: { running: 'stay' | 'move' } }, attempt: string) => answerOf(api.POST('/designs/{kind}/{key}/publication', { params: { path: place(kind, key), header: header(attempt) }, body }));
export const retireDesign = (kind: DesignKind, key: string) => () => answerOf(api.POST('/designs/{kind}/{key}/retirement', { params: { path: place(kind, key) } }));
export const unretireDesign = (kind: DesignKind, key: string) => () => answerOf(api.DELETE('/designs/{kind}/{key}/retirement', { params: { path: place(kind, key) } }));
/** A published version, or a kept save of a draft, becomes the draft. */
export const restoreDesign = (kind: DesignKind, key: string) => (body: ({ version: number } | { fromRevision: number }) & { revision?: number }) => answerOf(api.POST('/designs/{kind}/{key}/restoration', { params: { path: place(kind, key) }, body }));
export const useUsage = (kind: DesignKind, key: string) => usePages(['design-usage', kind, key], (query, signal) => answerOf(api.GET('/designs/{kind}/{key}/usage', { params: { path: place(kind, key), query }, signal })));

export const useRevisions = (kind: DesignKind, key: string) => usePages(['design-revisions', kind, key], (query, signal) => answerOf(api.GET('/designs/{kind}/{key}/revisions', { params: { path: place(kind, key), query }, signal })));
/** A kept save never changes. */
export const useRevision = (kind: DesignKind, key: string, revision: number) => useQuery({
  queryKey: ['design-revision', kind, key, revision], staleTime: Infinity, queryFn: ({ signal }) => answerOf(api.GET('/designs/{kind}/{key}/revisions/{revision}', { params: { path: { ...place(kind, key), revision } }, signal })),
});
