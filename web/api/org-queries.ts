import { useQuery } from '@tanstack/react-query';
import type { PersonContent, SeatContent, SeatHandover, Substitution, Succession, UnitContent } from '../../domain/contracts/org-api';
import { answerOf } from './api-error';
import { api } from './client';
import { usePages } from './queries';

const header = (key: string) => ({ 'Idempotency-Key': key });

/** `closed`: also units that are merged, split or dissolved; for who supervises. */
export const useUnitSearch = (search: string, kind: string, closed: boolean) => usePages(
  ['org-units', search, kind, closed], (query, signal) => answerOf(api.GET('/units', { params: { query: { ...query, ...(search && { q: search }), ...(kind && { kind }), ...(closed && { closed: 'true' as const }) } }, signal })),
);
export const useOrgUnit = (id: string) => useQuery({ queryKey: ['org-unit', id], queryFn: ({ signal }) => answerOf(api.GET('/org/units/{id}', { params: { path: { id } }, signal })) });
export const usePeople = (search: string) => usePages(['people', search], (query, signal) => answerOf(api.GET('/org/people', { params: { query: { ...query, ...(search && { q: search }) } }, signal })));
export const useSeats = (of: { unit?: string; person?: string }) => usePages(['seats', of], (query, signal) => answerOf(api.GET('/org/seats', { params: { query: { ...query, ...of } }, signal })));
export const useOrphans = () => usePages(['orphans'], (query, signal) => answerOf(api.GET('/supervise/orphans', { params: { query }, signal })));

/** Changes, each a `post` for `useSending`; what is named by its content or its id needs no key. */
export const saveUnit = ({ id, ...body }: UnitContent & { id: string }) => answerOf(api.PUT('/org/units/{id}', { params: { path: { id } }, body }));
export const succeedUnit = (id: string) => (body: Succession, key: string) => answerOf(api.POST('/org/units/{id}/succession', { params: { path: { id }, header: header(key) }, body }));
export const createPerson = (body: PersonContent, key: string) => answerOf(api.POST('/org/people', { params: { header: header(key) }, body }));
export const updatePerson = (id: string) => (body: PersonContent) => answerOf(api.PUT('/org/people/{id}', { params: { path: { id } }, body }));
export const resetPassword = (id: string) => (_body: object, key: string) => answerOf(api.POST('/org/people/{id}/password', { params: { path: { id }, header: header(key) } }));
export const saveSeat = (body: SeatContent) => answerOf(api.PUT('/org/seats', { body }));
export const handOverSeat = (body: SeatHandover, key: string) => answerOf(api.POST('/org/seats/handover', { params: { header: header(key) }, body }));
export const enterSubstitution = (body: Substitution, key: string) => answerOf(api.POST('/org/substitutions', { params: { header: header(key) }, body }));
export const endSubstitution = ({ id }: { id: string }) => answerOf(api.DELETE('/org/substitutions/{id}', { params: { path: { id } } }));
