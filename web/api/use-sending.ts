import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asApiError, type ApiError } from './api-error';
import { waitBefore } from './retry-wait';
import { attemptKeys } from './session-keys';

export type Sending =
  | { state: 'idle' }
  | { state: 'sending' }
  /** No answer, or "later": the same request goes out again by itself when the seconds are over. */
  | { state: 'waiting'; secondsLeft: number; error: ApiError }
  | { state: 'refused'; error: ApiError };

interface Wanted<B, A> {
  /** What the attempts are about: one unanswered attempt each. */
  target: string;
  post: (body: B, idempotencyKey: string) => Promise<A>;
  onAnswered: (answer: A) => void;
}

export type SendingControl<B> = ReturnType<typeof useSending<B, unknown>>;

/** Sends what may happen only once: one key per attempt, kept until answered, sent again while the answer is missing. */
export function useSending<B, A>({ target, post, onAnswered }: Wanted<B, A>) {
  const queries = useQueryClient();
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  const timer = useRef<ReturnType<typeof setInterval>>(undefined);
  const attempt = useRef<{ body: B; tries: number } | null>(null);
  const latest = useRef({ post, onAnswered });
  latest.current = { post, onAnswered };

  const stopTimer = useCallback(() => clearInterval(timer.current), []);
  useEffect(() => stopTimer, [stopTimer]);

  const run = useCallback(async (): Promise<void> => {
    const current = attempt.current;
    if (!current) return;
    stopTimer();
    setSending({ state: 'sending' });
    try {
      const answer = await latest.current.post(current.body, attemptKeys.keyFor(target, current.body));
      attemptKeys.settle(target);
      attempt.current = null;
      await queries.invalidateQueries({ predicate: ({ queryKey }) => !['session', 'task', 'units'].includes(String(queryKey[0])) });
      setSending({ state: 'idle' });
      latest.current.onAnswered(answer);
    } catch (caught) {
      const error = asApiError(caught);
      if (error.isTransient) return wait(error, current);
      // After 500 nobody knows whether it was written, and after 401 it was not: both keep the key.
      if (error.status !== 500 && error.status !== 401) attemptKeys.settle(target);
      setSending({ state: 'refused', error });
    }
  }, [queries, stopTimer, target]);

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

  const send = useCallback((body: B) => {
    attempt.current = { body, tries: 0 };
    return run();
  }, [run]);

  /** Stops trying; the attempt keeps its key, so that pressing send again is still the same request. */
  const stop = useCallback(() => {
    stopTimer();
    attempt.current = null;
    setSending({ state: 'idle' });
  }, [stopTimer]);

  const busy = sending.state === 'sending' || sending.state === 'waiting';
  return { sending, busy, send, sendNow: run, stop, clear: useCallback(() => setSending({ state: 'idle' }), []) };
}
