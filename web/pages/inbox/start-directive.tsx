import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answerOf, asApiError } from '../../api/api-error';
import { api } from '../../api/client';
import { attemptKeys } from '../../api/session-keys';
import { Icon } from '../../ui/icon';
import { useToast } from '../../ui/toasts';

/** Opens the drafting task of a new directive. After a lost answer the same key finds the case already begun. */
function useStartDirective(carriesOn?: string) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const say = useToast();
  const target = carriesOn ? `carry-on.${carriesOn}` : 'start-directive';
  const body = { process: 'directive', ...(carriesOn && { carriesOn }) };
  return useMutation({
    mutationFn: () => answerOf(api.POST('/cases', { body, params: { header: { 'Idempotency-Key': attemptKeys.keyFor(target, body) } } })),
    onSuccess: async ({ caseId, taskId }) => {
      attemptKeys.settle(target);
      await Promise.all([queries.invalidateQueries({ queryKey: ['inbox'] }), queries.invalidateQueries({ queryKey: ['case'] })]);
      await navigate(taskId ? `/tasks/${taskId}` : `/cases/${caseId}`);
    },
    onError: (error) => {
      const refused = asApiError(error);
      if (!refused.isTransient) attemptKeys.settle(target);
      say(refused.problem?.title ?? t(refused.isTransient ? 'inbox.startLater' : 'problem.internal.title'), 'exclamation-triangle');
    },
  });
}

export function StartDirective() {
  const { t } = useTranslation();
  const start = useStartDirective();
  return (
    <button type="button" className="btn btn-primary" onClick={() => start.mutate()} disabled={start.isPending}>
      <Icon name="plus-lg" />{start.isPending ? t('inbox.starting') : t('inbox.start')}
    </button>
  );
}

/** The unit issues its own directive that carries a received one on. */
export function CarryOnButton({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const start = useStartDirective(caseId);
  return (
    <button type="button" className="btn btn-primary" onClick={() => start.mutate()} disabled={start.isPending}>
      <Icon name="link-45deg" />{start.isPending ? t('inbox.starting') : t('chain.carryOn')}
    </button>
  );
}
