import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DesignDetail } from '../../../../domain/contracts/studio-api';
import { useLocale } from '../../../i18n/setup';
import { LoadMore } from '../../../ui/load-more';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Skeleton } from '../../../ui/waiting';
import { useUsage } from '../../design/design-queries';
import { designPath } from '../../shelf/design-path';

/** The procedures that reuse this one or start its cases. */
export function UsageTab({ detail }: { detail: DesignDetail }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const usage = useUsage('procedure', detail.key);
  if (usage.isPending) return <Skeleton lines={2} height={60} />;
  if (usage.isError) return <ProblemNotice error={usage.error} onRetry={() => void usage.refetch()} busy={usage.isFetching} />;
  return (
    <section className="lk-card" aria-labelledby="lk-usage-title">
      <h2 id="lk-usage-title" className="mb-2">{t('procedures.usage.title')}</h2>
      {usage.data.items.length === 0 && <p className="mb-0">{t('procedures.usage.none')}</p>}
      <ul className="lk-rows">
        {usage.data.items.map((use) => (
          <li key={`${use.key}.${use.version}.${use.step}`}>
            <div><Link className="lk-strong" to={designPath('procedure', use.key)}>{text(use.title)}</Link><div className="lk-small lk-soft">{t(use.as === 'reuse' ? 'procedures.usage.reuse' : 'procedures.usage.spawn', { step: text(use.stepTitle) })}</div></div>
            <div className="lk-small">{use.usedVersion === null ? t('studio.usage.latest') : t('studio.usage.version', { version: use.usedVersion })} · {t('studio.usage.procedureVersion', { version: use.version })} · {t('studio.shelf.running', { count: use.runningCases })}</div>
          </li>
        ))}
      </ul>
      <LoadMore pages={usage} />
    </section>
  );
}
