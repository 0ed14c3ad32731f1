import { useTranslation } from 'react-i18next';
import type { DesignDetail } from '../../../domain/contracts/studio-api';
import { LoadMore } from '../../ui/load-more';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { useUsage } from './design-queries';
import { UseList } from './use-list';

/** The procedures that ask for a form, reuse a procedure or start its cases, and by which version. */
export function UsageTab({ detail: { kind, key, latestVersion, retired } }: { detail: DesignDetail }) {
  const { t } = useTranslation();
  const usage = useUsage(kind, key);
  if (usage.isPending) return <Skeleton lines={2} height={60} />;
  if (usage.isError) return <ProblemNotice error={usage.error} onRetry={() => void usage.refetch()} busy={usage.isFetching} />;
  const { items } = usage.data;
  return (
    <section className="lk-card" aria-labelledby="lk-usage-title">
      <h2 id="lk-usage-title" className="mb-2">{t(`publishing.uses.title.${kind}`)}</h2>
      {items.length === 0 ? <p className="mb-0">{t(`publishing.uses.none.${kind}`)}</p> : <p className="lk-soft">{t('publishing.uses.lead')}</p>}
      <UseList uses={items} used={{ kind, key }} to={retired ? null : latestVersion} />
      <LoadMore pages={usage} />
    </section>
  );
}
