import { useQuery } from '@tanstack/react-query';
import { answerOf } from './api-error';
import { api } from './client';

/** Orders about running work: each is a `post` for `useSending`. */
const header = (key: string) => ({ 'Idempotency-Key': key });
interface Timed { until: string; reason: string }

export const askExtension = (id: string) => (body: Timed, key: string) => answerOf(api.POST('/tasks/{id}/extension', { params: { path: { id }, header: header(key) }, body }));
export const extendDeadline = (id: string) => (body: Timed, key: string) => answerOf(api.POST('/tasks/{id}/deadline', { params: { path: { id }, header: header(key) }, body }));
export const pauseTask = (id: string) => (body: { reason: string }, key: string) => answerOf(api.POST('/tasks/{id}/pause', { params: { path: { id }, header: header(key) }, body }));
export const resumeTask = (id: string) => (body: { reason: string }, key: string) => answerOf(api.POST('/tasks/{id}/resume', { params: { path: { id }, header: header(key) }, body }));
export const recallCase = (id: string) => (body: { reason: string; replacedBy?: string }, key: string) => answerOf(api.POST('/cases/{id}/recall', { params: { path: { id }, header: header(key) }, body }));
export const correctCase = (id: string) => (body: { reason: string; step: string; sequence: number }, key: string) => answerOf(api.POST('/cases/{id}/correction', { params: { path: { id }, header: header(key) }, body }));

/** Why this day. Asked for only when somebody wants to know. */
export const useDeadlineReason = (id: string) => useQuery({ queryKey: ['deadline-reason', id], queryFn: ({ signal }) => answerOf(api.GET('/tasks/{id}/deadline', { params: { path: { id } }, signal })) });

/** What the viewer may order about a task that is shown on another page. */
export const useTaskOrders = (id: string) => useQuery({
  queryKey: ['task-orders', id],
  queryFn: async ({ signal }) => {
    const { task, canExtend, canPause, canResume } = await answerOf(api.GET('/tasks/{id}', { params: { path: { id } }, signal }));
    return { task, canExtend, canPause, canResume };
  },
});
