import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Session } from '../../domain/contracts/api';
import { actAs } from '../api/acting';
import { answerOf } from '../api/api-error';
import { api } from '../api/client';

/** Plays a pretend person of a sandbox from now on: the pages are theirs. */
export function useStepInto() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ sandboxId, personId }: { sandboxId: string; personId: string }) => answerOf(api.PUT('/sandboxes/{id}/session', { params: { path: { id: sandboxId } }, body: { personId } })),
    onSuccess: (session: Session) => {
      actAs(session);
      queries.clear();
      queries.setQueryData(['session'], session);
      void navigate('/inbox');
    },
  });
}

/** Back to oneself, where the procedure is rehearsed. */
export function useLeaveRole() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (procedure: string) => {
      await answerOf(api.DELETE('/sandbox-session'));
      const session = await answerOf(api.GET('/session'));
      return { procedure, session };
    },
    onSuccess: ({ procedure, session }) => {
      actAs(session);
      queries.clear();
      queries.setQueryData(['session'], session);
      void navigate(`/studio/procedures/${encodeURIComponent(procedure)}?view=rehearsal`);
    },
  });
}
