import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/api-error';
import { api } from '../../api/client';
import { usePages } from '../../api/queries';
import type { components } from '../../api/schema';
import { useLocale } from '../../i18n/setup';
import { formatDay } from '../../ui/day-text';
import type { PickerOption } from './option-list';

/** What is looked up on the server, because there is too much of it to hold it all. */
export type SearchedKind = 'person' | 'document';

type Choice = components['schemas']['PersonChoice'] | components['schemas']['DocumentChoice'];
interface Query { q?: string; caseId?: string; ids?: string; cursor?: string; limit: number }

/** The most ids that one request may ask about. */
const MOST_NAMED = 50;

async function fetchChoices(kind: SearchedKind, { caseId, ...query }: Query, signal: AbortSignal): Promise<{ items: Choice[]; next: string | null }> {
  if (kind === 'person') return answerOf(api.GET('/people/choices', { params: { query }, signal }));
  return answerOf(api.GET('/documents/choices', { params: { query: { ...query, ...(caseId && { caseId }) } }, signal }));
}

/** Under the key of what a form asks for: a session that ends must not take the form from under somebody's hands. */
const KEY = 'choices';

function useOptionOf(): (choice: Choice) => PickerOption {
  const { locale, text } = useLocale();
  return (choice) => ('number' in choice
    ? { id: choice.id, name: `${choice.number} – ${text(choice.title)}`, note: formatDay(choice.issuedOn, locale) }
    : { id: choice.id, name: choice.name, note: [choice.title, choice.unitName].filter(Boolean).join(' · ') });
}

/** What matches, page after page. */
export function useChoices(kind: SearchedKind, q: string, caseId: string | null) {
  const optionOf = useOptionOf();
  const pages = usePages<Choice>([KEY, kind, q, caseId], (query, signal) => fetchChoices(kind, { ...query, ...(q && { q }), ...(caseId && { caseId }) }, signal));
  return { pages, options: (pages.data?.items ?? []).map(optionOf) };
}

/** Names of what has been chosen, the first fifty; one that is not offered any more has none. */
export function useChosenNames(kind: SearchedKind, chosen: readonly string[]) {
  const optionOf = useOptionOf();
  const ids = chosen.slice(0, MOST_NAMED).join(',');
  const named = useQuery({
    queryKey: [KEY, kind, 'named', ids], enabled: ids !== '', staleTime: 60_000, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => fetchChoices(kind, { ids, limit: MOST_NAMED }, signal),
  });
  return { isPending: named.isFetching, names: new Map((named.data?.items ?? []).map(optionOf).map(({ id, name }) => [id, name])) };
}
