import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Decision, DecisionAnswer } from '../../../domain/contracts/api';
import { answerOf, asApiError, type ApiError } from '../../api/api-error';
import { api } from '../../api/client';
import { attemptKeys } from '../../api/session-keys';
import { waitBefore } from './retry-wait';

export type Sending =
  | { state: 'idle' }
  | { state: 'sending' }
  /** No answer, or "later": the same request goes out again by itself when the seconds are over. */
  | { state: 'waiting'; secondsLeft: number; error: ApiError }
  | { state: 'refused'; error: ApiError };

type Body = Omit<Decision, 'data'> & { data: Record<string, unknown> };

/** Sends decisions of one task: one key per attempt, kept until answered, sent again while the answer is missing. */
export function useDecision(taskId: string, onDecided: (answer: DecisionAnswer) => void) {
  const queries = useQueryClient();
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  const timer = useRef<ReturnType<typeof setInterval>>(undefined);
  const attempt = useRef<{ body: Body; tries: number } | null>(null);
  const decided = useRef(onDecided);
  decided.current = onDecided;
  const target = `decision.${taskId}`;

  const stopTimer = useCallback(() => clearInterval(timer.current), []);
  useEffect(() => stopTimer, [stopTimer]);

  const run = useCallback(async (): Promise<void> => {
    const current = attempt.current;
    if (!current) return;
    stopTimer();
    setSending({ state: 'sending' });
    try {
      const key = attemptKeys.keyFor(target, current.body);
      const answer = await answerOf(api.POST('/tasks/{id}/decision', { params: { path: { id: taskId }, header: { 'Idempotency-Key': key } }, body: current.body }));
      attemptKeys.settle(target);
      attempt.current = null;
      await queries.invalidateQueries({ predicate: ({ queryKey }) => !['session', 'task', 'units'].includes(String(queryKey[0])) });
      decided.current(answer);
    } catch (caught) {
      const error = asApiError(caught);
      if (error.isTransient) return wait(error, current);
      // After 500 nobody knows whether it was written, and after 401 it was not: both keep the key.
      if (error.status !== 500 && error.status !== 401) attemptKeys.settle(target);
      setSending({ state: 'refused', error });
    }
  }, [queries, stopTimer, target, taskId]);

  const wait = (error: ApiError, current: { tries: number }): void => {
    let secondsLeft = waitBefore(current.tries, error.retryAfterSeconds);
    current.tries += 1;
    setSending({ state: 'waiting', secondsLeft, error });
    timer.current = setInterval(() => {
      secondsLeft -= 1;
      if (secondsLeft > 0) setSending({ state: 'waiting', secondsLeft, error });
      else void run();
    }, 1000);
  };

  const send = useCallback((body: Body) => {
    attempt.current = { body, tries: 0 };
    return run();
  }, [run]);

  /** Stops trying; the attempt keeps its key, so that pressing send again is still the same request. */
  const stop = useCallback(() => {
    stopTimer();
    attempt.current = null;
    setSending({ state: 'idle' });
  }, [stopTimer]);

  return { sending, send, sendNow: run, stop, clear: useCallback(() => setSending({ state: 'idle' }), []) };
}
