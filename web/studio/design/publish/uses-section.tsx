import { useTranslation } from 'react-i18next';
import type { DesignDetail } from '../../../../domain/contracts/studio-api';
import { LoadMore } from '../../../ui/load-more';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Skeleton } from '../../../ui/waiting';
import { useUsage } from '../design-queries';
import { UseList } from '../use-list';

/** Procedures that name a version of this design: they stay on it. Nothing is said of a procedure that nobody reuses. */
export function UsesSection({ detail: { kind, key } }: { detail: Pick<DesignDetail, 'kind' | 'key'> }) {
  const { t } = useTranslation();
  const usage = useUsage(kind, key);
  const pinned = usage.data?.items.filter(({ usedVersion }) => usedVersion !== null) ?? [];
  if (kind === 'procedure' && pinned.length === 0) return null;
  return (
    <section className="lk-publish-part" data-uses>
      <h3>{t(`publishing.uses.title.${kind}`)}</h3>
      {usage.isPending && <Skeleton lines={2} height={40} />}
      {usage.isError && <ProblemNotice error={usage.error} onRetry={() => void usage.refetch()} busy={usage.isFetching} />}
      {usage.data && <p>{pinned.length === 0 ? t(`publishing.uses.none.${kind}`) : t('publishing.uses.stay')}</p>}
      <UseList uses={pinned} used={{ kind, key }} to={null} />
      {usage.data && <LoadMore pages={usage} />}
    </section>
  );
}
