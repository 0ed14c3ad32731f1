import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answerOf, asApiError } from '../../api/api-error';
import { api } from '../../api/client';
import { attemptKeys } from '../../api/session-keys';
import { useMe } from '../../shell/use-me';
import { Icon } from '../../ui/icon';
import { useToast } from '../../ui/toasts';

/** What a seat issues: the Steering Committee directs offices, an office its schools. */
const issuedBy: Readonly<Record<string, string>> = { secretary: 'provincial-directive', specialist: 'directive' };

/** Opens the drafting task of a new directive. After a lost answer the same key finds the case already begun. */
function useStartDirective({ process = 'directive', carriesOn }: { process?: string | undefined; carriesOn?: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const say = useToast();
  const target = carriesOn ? `carry-on.${carriesOn}` : 'start-directive';
  const body = { process, ...(carriesOn && { carriesOn }) };
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
  const issued = useMe().seats.map(({ role }) => issuedBy[role]).find((process) => process !== undefined);
  const start = useStartDirective({ process: issued });
  return (
    <button type="button" className="btn btn-primary" onClick={() => start.mutate()} disabled={start.isPending}>
      <Icon name="plus-lg" />{start.isPending ? t('inbox.starting') : t('inbox.start')}
    </button>
  );
}

/** The unit issues its own directive that carries a received one on. */
export function CarryOnButton({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const start = useStartDirective({ carriesOn: caseId });
  return (
    <button type="button" className="btn btn-primary" onClick={() => start.mutate()} disabled={start.isPending}>
      <Icon name="link-45deg" />{start.isPending ? t('inbox.starting') : t('chain.carryOn')}
    </button>
  );
}
