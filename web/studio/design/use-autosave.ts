import { useCallback, useEffect, useRef, useState } from 'react';
import type { DesignProblem } from '../../../domain/contracts/studio-api';
import { asApiError, type ApiError } from '../../api/api-error';
import { useMe } from '../../shell/use-me';
import { useLeaveWarning } from '../../ui/use-leave-warning';
import { saveDraft, type DesignKind } from './design-queries';
import { dropCopy, keepCopy } from './kept-copy';

export type SaveState =
  | { state: 'saved'; at: string | null }
  | { state: 'pending' }
  | { state: 'saving' }
  /** No answer: kept here and sent again by itself. `kept` says whether the browser's storage took it. */
  | { state: 'offline'; kept: boolean }
  /** Somebody else has saved since: nothing is overwritten until the person has chosen. */
  | { state: 'changed'; byName: string | null; at: string | null }
  | { state: 'refused'; error: ApiError };

/** Long enough not to send every letter, short enough to lose little. */
const QUIET_MS = 1200;
const KEEP_MS = 350;
const RETRY_MS = 6000;

interface Wanted<D> { kind: DesignKind; designKey: string; /** Of the draft on the server; 0 when there is none yet. */ revision: number; savedAt: string | null; read: () => D; /** The server has this definition now, and found this in it. */ onStored?: (definition: D, problems: readonly DesignProblem[]) => void }

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Keeps a draft in the browser at once and on the server a moment after the typing stops. */
export function useAutosave<D extends object>({ kind, designKey, revision: first, savedAt, read, onStored }: Wanted<D>) {
  const { person } = useMe();
  const [save, setSave] = useState<SaveState>({ state: 'saved', at: savedAt });
  const revision = useRef(first);
  const edits = useRef(0);
  const stored = useRef(0);
  const stopped = useRef(false);
  const timers = useRef<{ send?: ReturnType<typeof setTimeout>; keep?: ReturnType<typeof setTimeout> }>({});
  const running = useRef<Promise<boolean> | null>(null);
  const reader = useRef(read);
  reader.current = read;
  const told = useRef(onStored);
  told.current = onStored;

  const keep = useCallback(() => keepCopy(person.id, kind, designKey, { definition: reader.current(), revision: revision.current, at: new Date().toISOString() }), [person.id, kind, designKey]);

  const send = useCallback(async (): Promise<boolean> => {
    if (stored.current === edits.current) return true;
    const sent = edits.current;
    setSave({ state: 'saving' });
    try {
      const definition = reader.current();
      const answer = await saveDraft(kind, designKey, { revision: revision.current, definition });
      revision.current = answer.revision;
      stored.current = sent;
      told.current?.(definition, answer.problems);
      if (edits.current !== sent) return false;
      clearTimeout(timers.current.keep);
      dropCopy(person.id, kind, designKey);
      setSave({ state: 'saved', at: answer.savedAt });
      return true;
    } catch (caught) {
      const error = asApiError(caught);
      const kept = keep();
      if (error.isTransient || error.status === 500) {
        setSave({ state: 'offline', kept });
        timers.current.send = setTimeout(() => void flush(), RETRY_MS);
      } else if (error.code === 'draft-changed') {
        stopped.current = true;
        const params: Record<string, string> = error.problem?.params ?? {};
        setSave({ state: 'changed', byName: textOf(params.changedByName), at: textOf(params.changedAt) });
      } else setSave({ state: 'refused', error });
      return false;
    }
  }, [kind, designKey, person.id, keep]);

  /** Sends what is not there yet, one request at a time. True when the server has everything. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timers.current.send);
    if (stopped.current) return false;
    if (running.current) await running.current;
    running.current = send();
    const done = await running.current.finally(() => { running.current = null; });
    return done || stored.current === edits.current;
  }, [send]);

  const touch = useCallback(() => {
    edits.current += 1;
    clearTimeout(timers.current.keep);
    timers.current.keep = setTimeout(keep, KEEP_MS);
    if (stopped.current) return;
    setSave((before) => (before.state === 'pending' || before.state === 'offline' ? before : { state: 'pending' }));
    clearTimeout(timers.current.send);
    timers.current.send = setTimeout(() => void flush(), QUIET_MS);
  }, [keep, flush]);

  /** The person has taken what is on the server, or another has changed the revision on purpose. */
  const adopt = useCallback((next: { revision: number; savedAt: string | null }) => {
    clearTimeout(timers.current.send);
    clearTimeout(timers.current.keep);
    revision.current = next.revision;
    stored.current = edits.current;
    stopped.current = false;
    dropCopy(person.id, kind, designKey);
    setSave({ state: 'saved', at: next.savedAt });
  }, [person.id, kind, designKey]);

  useEffect(() => {
    const again = () => { if (stored.current !== edits.current) void flush(); };
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      clearTimeout(timers.current.keep);
      // Leaving the page inside the product: what is not sent goes out now, and is kept here should that fail.
      if (stored.current !== edits.current) { keep(); void flush(); }
    };
  }, [flush, keep]);
  useLeaveWarning(save.state === 'pending' || save.state === 'saving' || save.state === 'offline');
  return { save, touch, flush, adopt, revision: useCallback(() => revision.current, []) };
}
