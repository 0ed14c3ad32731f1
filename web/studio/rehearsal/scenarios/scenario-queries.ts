import { useQuery } from '@tanstack/react-query';
import type { ScenarioSummary } from '../../../../domain/contracts/studio-api';
import type { Scenario } from '../../../../domain/rehearsal';
import { answerOf } from '../../../api/api-error';
import { api } from '../../../api/client';

/** The API's largest page. */
const LARGEST = 100;
const place = (key: string) => ({ kind: 'procedure' as const, key });

export const scenariosKey = (key: string) => ['design-scenarios', key];

/** Every scenario of a procedure with its content: they are played as soon as they are here. */
export const useScenarios = (key: string) => useQuery({
  queryKey: scenariosKey(key),
  queryFn: async ({ signal }) => {
    const items: ScenarioSummary[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: ScenarioSummary[]; next: string | null } = await answerOf(api.GET('/designs/{kind}/{key}/scenarios', { params: { path: place(key), query: { limit: LARGEST, ...(cursor !== null && { cursor }) } }, signal }));
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return Promise.all(items.map(({ id }) => answerOf(api.GET('/designs/{kind}/{key}/scenarios/{id}', { params: { path: { ...place(key), id } }, signal }))));
  },
});

/** One as it is kept, with its content. */
export type Kept = NonNullable<ReturnType<typeof useScenarios>['data']>[number];

/** Keeps a scenario in place of the revision that was read; 0 makes one. */
export const keepScenario = (key: string, id: string, title: string, scenario: Scenario, revision = 0) => answerOf(api.PUT('/designs/{kind}/{key}/scenarios/{id}', { params: { path: { ...place(key), id } }, body: { revision, title, scenario } as never }));
export const dropScenario = (key: string, id: string) => answerOf(api.DELETE('/designs/{kind}/{key}/scenarios/{id}', { params: { path: { ...place(key), id } } }));
