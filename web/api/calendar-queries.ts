import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CalendarPreview, CalendarPreviewQuery, calendarSaveSchema } from '../../domain/contracts/operation-api';
import { answerOf } from './api-error';
import { api } from './client';
import { usePreview } from './preview-pages';
import { usePages } from './queries';

export type CalendarContent = Pick<CalendarPreviewQuery, 'layer' | 'table'>;
export type CalendarBody = z.input<typeof calendarSaveSchema>;

export const useCalendars = () => usePages(['calendars'], (query, signal) => answerOf(api.GET('/calendars', { params: { query }, signal })));
export const useCalendar = (unitId: string) => useQuery({
  // Under somebody's hands: read again when they come back to it, not beneath them.
  queryKey: ['calendar', unitId], refetchOnWindowFocus: false, queryFn: ({ signal }) => answerOf(api.GET('/calendars/{unitId}', { params: { path: { unitId } }, signal })),
});
export const useCalendarPreview = (unitId: string, content: CalendarContent) =>
  usePreview<CalendarPreview>(['calendar-preview', unitId, content], (query, signal) => answerOf(api.POST('/calendars/{unitId}/preview', { params: { path: { unitId } }, body: { ...content, ...query } as never, signal })));
export const saveCalendar = (unitId: string) => (body: CalendarBody, key: string) =>
  answerOf(api.PUT('/calendars/{unitId}', { params: { path: { unitId }, header: { 'Idempotency-Key': key } }, body: body as never }));
