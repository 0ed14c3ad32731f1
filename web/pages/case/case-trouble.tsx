import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../../domain/contracts/api';
import { asApiError } from '../../api/api-error';
import { useRetryCase } from '../../api/queries';
import { shortInstant } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { useToast } from '../../ui/toasts';

export function CaseTrouble({ caseId, trouble, canRetry }: { caseId: string; trouble: NonNullable<CaseSummary['trouble']>; canRetry: boolean }) {
  const { t } = useTranslation();
  const say = useToast();
  const retry = useRetryCase();
  const press = () => retry.mutate(caseId, { onSuccess: () => say(t('case.retried')), onError: (error) => say(asApiError(error).problem?.title ?? t('problem.internal.title'), 'exclamation-triangle') });
  return (
    <Notice tone="negative" title={t('case.troubleTitle')}>
      <p className="mb-1">{t('case.troubleLead', { time: shortInstant(trouble.at) })}</p>
      <p className="lk-small lk-hash">{trouble.reason}</p>
      {canRetry && <button type="button" className="btn btn-primary" onClick={press} disabled={retry.isPending}><Icon name="arrow-clockwise" />{retry.isPending ? t('case.retrying') : t('case.retry')}</button>}
    </Notice>
  );
}
