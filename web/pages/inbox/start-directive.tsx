import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answerOf, asApiError } from '../../api/api-error';
import { api } from '../../api/client';
import { attemptKeys } from '../../api/session-keys';
import { Icon } from '../../ui/icon';
import { useToast } from '../../ui/toasts';

const TARGET = 'start-directive';
const BODY = { process: 'directive' };

/** Opens the drafting task of a new directive. After a lost answer the same key finds the case already begun. */
export function StartDirective() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const say = useToast();
  const start = useMutation({
    mutationFn: () => answerOf(api.POST('/cases', { body: BODY, params: { header: { 'Idempotency-Key': attemptKeys.keyFor(TARGET, BODY) } } })),
    onSuccess: async ({ caseId, taskId }) => {
      attemptKeys.settle(TARGET);
      await queries.invalidateQueries({ queryKey: ['inbox'] });
      await navigate(taskId ? `/tasks/${taskId}` : `/cases/${caseId}`);
    },
    onError: (error) => {
      const refused = asApiError(error);
      if (!refused.isTransient) attemptKeys.settle(TARGET);
      say(refused.problem?.title ?? t(refused.isTransient ? 'inbox.startLater' : 'problem.internal.title'), 'exclamation-triangle');
    },
  });
  return (
    <button type="button" className="btn btn-primary" onClick={() => start.mutate()} disabled={start.isPending}>
      <Icon name="plus-lg" />{start.isPending ? t('inbox.starting') : t('inbox.start')}
    </button>
  );
}
