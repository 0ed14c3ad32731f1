import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answerOf, asApiError } from '../../api/api-error';
import { api } from '../../api/client';
import { attemptKeys } from '../../api/session-keys';
import { useToast } from '../../ui/toasts';

/** `process` by its key; `carriesOn`: the received directive that the new one carries on. */
interface Start { process: string; carriesOn?: string }

const targetOf = ({ process, carriesOn }: Start): string => (carriesOn ? `carry-on.${carriesOn}` : `start.${process}`);

/** Starts a case and goes straight to its first task. After a lost answer the same key finds the case already begun. */
export function useStartCase() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const say = useToast();
  return useMutation({
    mutationFn: (start: Start) => answerOf(api.POST('/cases', { body: start, params: { header: { 'Idempotency-Key': attemptKeys.keyFor(targetOf(start), start) } } })),
    onSuccess: async ({ caseId, taskId }, start) => {
      attemptKeys.settle(targetOf(start));
      await Promise.all([queries.invalidateQueries({ queryKey: ['inbox'] }), queries.invalidateQueries({ queryKey: ['case'] })]);
      await navigate(taskId ? `/tasks/${taskId}` : `/cases/${caseId}`);
    },
    onError: (error, start) => {
      const refused = asApiError(error);
      if (!refused.isTransient) attemptKeys.settle(targetOf(start));
      say(refused.problem?.title ?? t(refused.isTransient ? 'inbox.startLater' : 'problem.internal.title'), 'exclamation-triangle');
    },
  });
}
