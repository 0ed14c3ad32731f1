import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignDetail } from '../../../../domain/contracts/studio-api';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Skeleton } from '../../../ui/waiting';
import { useDesignVersion } from '../design-queries';

/** What is different from the version before, drawn by whoever knows the kind of design. */
export type DrawDifference = (published: unknown) => ReactNode;

/** The draft beside the version that is in use, in words. */
export function DifferenceSection({ detail: { kind, key, latestVersion }, draw }: { detail: Pick<DesignDetail, 'kind' | 'key' | 'latestVersion'>; draw: DrawDifference }) {
  const { t } = useTranslation();
  const published = useDesignVersion(kind, key, latestVersion);
  if (latestVersion === null) return <p className="lk-soft">{t('publishing.first')}</p>;
  return (
    <section className="lk-publish-part" data-difference>
      <h3>{t('publishing.difference', { version: latestVersion })}</h3>
      {published.isPending && <Skeleton lines={2} height={40} />}
      {published.isError && <ProblemNotice error={published.error} onRetry={() => void published.refetch()} busy={published.isFetching} />}
      {published.data && <div className="lk-publish-scroll" tabIndex={0} role="region" aria-label={t('publishing.difference', { version: latestVersion })}>{draw(published.data.definition)}</div>}
    </section>
  );
}
