import { useTranslation } from 'react-i18next';
import { asApiError } from '../api/api-error';
import { Icon } from './icon';
import { Notice } from './notice';

/** What went wrong with a request, in words, with what to do next. Codes without own words get the server's sentence. */
export function ProblemNotice({ error, onRetry, busy = false }: { error: unknown; onRetry?: () => void; busy?: boolean }) {
  const { t, i18n } = useTranslation();
  const { code, problem, isTransient } = asApiError(error);
  const known = i18n.exists(`problem.${code}.title`);
  const title = known ? t(`problem.${code}.title`) : (problem?.title ?? t('problem.internal.title'));
  const advice = known ? t(`problem.${code}.advice`) : (problem?.detail ?? t('problem.internal.advice'));
  return (
    <Notice tone={isTransient ? 'warning' : 'negative'} title={title} icon={isTransient ? 'wifi-off' : undefined} role="alert">
      <p className="mb-1">{advice}</p>
      {problem?.instance && <p className="lk-small lk-soft mb-1">{t('problem.reference')} <span className="lk-hash">{problem.instance}</span></p>}
      {onRetry && <button type="button" className="btn btn-outline-primary mt-2" onClick={onRetry} disabled={busy}><Icon name="arrow-clockwise" />{t('ui.retry')}</button>}
    </Notice>
  );
}
