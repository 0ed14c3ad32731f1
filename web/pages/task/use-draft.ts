import { useCallback, useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { answerOf } from '../../api/api-error';
import { api } from '../../api/client';
import { useLeaveWarning } from '../../ui/use-leave-warning';

export type DraftState = { state: 'clean' } | { state: 'pending' } | { state: 'saving' } | { state: 'saved'; at: string } | { state: 'failed' };

/** Long enough not to send every letter, short enough to lose little. */
const QUIET_MS = 1500;
const RETRY_MS = 10_000;

/** Keeps what has been typed on the server, a moment after the typing stops; warns on leaving while it is not kept. */
export function useDraft(taskId: string, savedAt: string | null, read: () => Record<string, unknown> | null) {
  const [draft, setDraft] = useState<DraftState>(savedAt ? { state: 'saved', at: savedAt } : { state: 'clean' });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const reader = useRef(read);
  reader.current = read;
  const version = useRef(0);
  const finished = useRef(false);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const data = reader.current();
    if (!data || finished.current) return;
    const saving = version.current;
    setDraft({ state: 'saving' });
    try {
      const { savedAt: at } = await answerOf(api.PUT('/tasks/{id}/draft', { params: { path: { id: taskId } }, body: { data } }));
      // Typed on meanwhile: that change has its own timer.
      if (version.current === saving) setDraft({ state: 'saved', at });
    } catch {
      setDraft({ state: 'failed' });
      timer.current = setTimeout(() => void save(), RETRY_MS);
    }
  }, [taskId]);

  const touch = useCallback(() => {
    version.current += 1;
    setDraft({ state: 'pending' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), QUIET_MS);
  }, [save]);

  /** The decision is taken: there is nothing left to keep. */
  const finish = useCallback(() => {
    finished.current = true;
    clearTimeout(timer.current);
    setDraft({ state: 'clean' });
  }, []);

  const unsaved = draft.state === 'pending' || draft.state === 'saving' || draft.state === 'failed';
  useEffect(() => () => clearTimeout(timer.current), []);
  useLeaveWarning(unsaved);
  const blocker = useBlocker(() => unsaved && !finished.current);
  return { draft, touch, save, finish, blocker };
}
