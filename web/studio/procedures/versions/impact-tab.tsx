import { useTranslation } from 'react-i18next';
import type { DesignDetail } from '../../../../domain/contracts/studio-api';
import { useMe } from '../../../shell/use-me';
import { LoadMore } from '../../../ui/load-more';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Skeleton } from '../../../ui/waiting';
import { ConcernedUnits } from '../../design/publish/concerned-units';
import { useImpact } from '../../design/publish/publish-queries';
import { RunningPicture } from '../../design/publish/running-picture';
import { useToMigration } from '../../design/publish/use-to-migration';
import { Glyph } from '../../glyph';
import { HelpButton } from '../../help/help-button';

/** Who is under way by which version, and at which step: they keep theirs until somebody moves them on purpose. */
export function ImpactTab({ detail }: { detail: DesignDetail }) {
  const { t } = useTranslation();
  const { can } = useMe();
  const impact = useImpact(detail.key);
  const migrate = useToMigration();
  if (impact.isPending) return <Skeleton lines={2} height={60} />;
  if (impact.isError) return <ProblemNotice error={impact.error} onRetry={() => void impact.refetch()} busy={impact.isFetching} />;
  const rows = impact.data.pages.flatMap(({ items }) => items);
  const totals = impact.data.pages[0]?.totals;
  return (
    <section className="lk-card" aria-labelledby="lk-impact-title">
      <div className="lk-help-line"><h2 id="lk-impact-title" className="mb-2">{t('procedures.impact.title')}</h2><HelpButton topic="impact" /></div>
      <p className="lk-soft">{t('procedures.impact.lead')}</p>
      {totals && <p className="lk-strong">{t('procedures.impact.totals', { cases: totals.cases, units: totals.units })}</p>}
      {rows.length === 0 ? <p className="mb-0">{t('procedures.impact.none')}</p> : <RunningPicture rows={rows} versions={totals?.versions ?? []} />}
      <LoadMore pages={impact} />
      {rows.length > 0 && <section className="mt-3" aria-labelledby="lk-concerned-title"><h3 id="lk-concerned-title">{t('procedures.impact.units')}</h3><ConcernedUnits designKey={detail.key} /></section>}
      {rows.length > 0 && can.includes('migrate') && detail.latestVersion !== null && <p className="mt-3 mb-0"><button type="button" className="btn btn-outline-primary" data-order="to-migration" onClick={() => migrate(detail.key, detail.latestVersion ?? 1)}><Glyph name="arrow-left-right" size={16} />{t('procedures.impact.migrate')}</button></p>}
    </section>
  );
}
