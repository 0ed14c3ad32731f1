import { useCallback, useEffect, useState } from 'react';
import { takeEditing, leaveEditing, type DesignKind } from './design-queries';

/** Well inside the 60 s after which the server gives the design to the next one. */
const RENEW_MS = 25_000;

export interface Editing { /** Null until the server has said so; without an answer people go on, and the revision guards. */ mine: boolean | null; byName: string | null; takeOver: () => Promise<void>; /** Asks again at once: a save was refused because somebody else has the turn. */ check: () => Promise<void> }

/** Who edits now: asks for the turn while the page is open, gives it back on leaving. */
export function useEditing(kind: DesignKind, key: string, wanted: boolean): Editing {
  const [turn, setTurn] = useState<{ mine: boolean | null; byName: string | null }>({ mine: null, byName: null });
  const ask = useCallback(async (take: boolean): Promise<void> => {
    try {
      const { editing, mine } = await takeEditing(kind, key, take);
      setTurn({ mine, byName: mine ? null : (editing?.personName ?? null) });
    } catch {
      // Not reached: the next renewal asks again, and a save on a changed draft is refused anyway.
    }
  }, [kind, key]);
  useEffect(() => {
    if (!wanted) return;
    void ask(false);
    const timer = setInterval(() => void ask(false), RENEW_MS);
    return () => {
      clearInterval(timer);
      void leaveEditing(kind, key).catch(() => undefined);
    };
  }, [ask, wanted, kind, key]);
  return { ...turn, takeOver: useCallback(() => ask(true), [ask]), check: useCallback(() => ask(false), [ask]) };
}
