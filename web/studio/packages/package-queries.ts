import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DesignPackage } from '../../../domain/design-package';
import type { PackageBody, PackageExport, PackageImported, PackagePlan } from '../../../domain/contracts/studio-api';
import { answerOf } from '../../api/api-error';
import { api } from '../../api/client';
import { readDesign } from '../design/design-queries';

interface MadePackage { text: string; pack: DesignPackage }

/** The file as it would be saved now: what the page shows of it is read from the very text. */
export const usePackage = (body: Required<PackageExport>) => useQuery<MadePackage>({
  queryKey: ['design-package', body], enabled: body.procedures.length + body.forms.length > 0, placeholderData: keepPreviousData, gcTime: 0, retry: false,
  queryFn: async ({ signal }) => {
    const text = await answerOf(api.POST('/design-packages/export', { body, parseAs: 'text', signal }) as Promise<{ data?: string; error?: unknown; response: Response }>);
    return { text, pack: JSON.parse(text) as DesignPackage };
  },
});

/** The numbers of a design's published versions, newest first. */
export const usePublishedVersions = (kind: 'form' | 'procedure', key: string, enabled: boolean) => useQuery({
  queryKey: ['design-versions', kind, key], enabled, queryFn: async ({ signal }) => (await readDesign(kind, key, signal)).versions.map(({ version }) => version),
});

export type PackageChoice = PackageBody['choices'][number];

/** What importing would do. Nothing is stored by asking; `file` is told apart by the number of the choosing. */
export const usePackagePlan = (chosen: number, file: unknown, choices: PackageChoice[]) => useQuery<PackagePlan>({
  queryKey: ['package-plan', chosen, choices], placeholderData: keepPreviousData, staleTime: Infinity, gcTime: 0, retry: false,
  queryFn: ({ signal }) => answerOf(api.POST('/design-packages/plan', { body: { file, choices } as never, signal })) as Promise<PackagePlan>,
});

export const importPackage = (body: PackageBody, key: string): Promise<PackageImported> =>
  answerOf(api.POST('/design-packages/import', { params: { header: { 'Idempotency-Key': key } }, body: body as never })) as Promise<PackageImported>;

export const readBpmnFile = (xml: string) => answerOf(api.POST('/design-imports/bpmn', { body: { xml } }));

/** The BPMN of a published version, or of the draft. */
export const procedureBpmn = (key: string, version: number | 'draft', language: 'vi' | 'en'): Promise<string> =>
  answerOf(api.GET('/designs/procedure/{key}/bpmn', { params: { path: { key }, query: { version, language } }, parseAs: 'text' }) as Promise<{ data?: string; error?: unknown; response: Response }>);
