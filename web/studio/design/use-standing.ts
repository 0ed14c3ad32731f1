import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DesignDetail } from '../../../domain/contracts/studio-api';
import type { useAutosave } from './use-autosave';
import type { Editing } from './use-editing';

type Autosave = Pick<ReturnType<typeof useAutosave<object>>, 'save' | 'revision' | 'flush'>;

/** A save begins a draft, or withdraws a review: what the head says of it is read again. */
export function useFreshDetail({ kind, key, draft }: DesignDetail, { save, revision }: Autosave): void {
  const queries = useQueryClient();
  const saved = save.state === 'saved';
  const settled = draft !== null && draft.state === 'open';
  const known = draft?.revision ?? 0;
  useEffect(() => {
    if (saved && !settled && revision() !== known) void queries.invalidateQueries({ queryKey: ['design', kind, key] });
  }, [saved, settled, known, revision, queries, kind, key]);
}

/** Somebody has taken over: said at once, and what could not be saved goes out when the turn comes back. */
export function useTurnLost({ save, flush }: Autosave, { mine, check }: Editing): void {
  const lost = save.state === 'refused' && save.error.code === 'editing-lost';
  useEffect(() => { if (lost) void check(); }, [lost, check]);
  useEffect(() => { if (mine === true) void flush(); }, [mine, flush]);
}
