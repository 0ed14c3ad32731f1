import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DesignDetail, DesignImpact } from '../../../../domain/contracts/studio-api';
import { answerOf } from '../../../api/api-error';
import { api } from '../../../api/client';
import { usePages } from '../../../api/queries';
import { useLocale } from '../../../i18n/setup';
import { useMe } from '../../../shell/use-me';
import { LoadMore } from '../../../ui/load-more';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Skeleton } from '../../../ui/waiting';
import { Glyph } from '../../glyph';

const PAGE = 50;

const useImpact = (key: string) => useInfiniteQuery({
  queryKey: ['design-impact', 'procedure', key], initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam, signal }) => answerOf(api.GET('/designs/{kind}/{key}/impact', { params: { path: { kind: 'procedure', key }, query: { limit: PAGE, ...(pageParam && { cursor: pageParam }) } }, signal })) as Promise<DesignImpact>,
  getNextPageParam: (last) => last.next ?? undefined,
});

/** Who is under way by which version, and at which step: they keep theirs until somebody moves them on purpose. */
export function ImpactTab({ detail }: { detail: DesignDetail }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { can } = useMe();
  const impact = useImpact(detail.key);
  const queries = useQueryClient();
  // The page of migrations begins with what was chosen there last: now this procedure, to its latest version.
  const prepare = () => {
    queries.setQueryDefaults(['typed'], { gcTime: Infinity });
    queries.setQueryData(['typed', 'migration'], { process: detail.key, version: String(detail.latestVersion ?? ''), map: {}, reason: '' });
  };
  if (impact.isPending) return <Skeleton lines={2} height={60} />;
  if (impact.isError) return <ProblemNotice error={impact.error} onRetry={() => void impact.refetch()} busy={impact.isFetching} />;
  const rows = impact.data.pages.flatMap(({ items }) => items);
  const totals = impact.data.pages[0]?.totals;
  return (
    <section className="lk-card" aria-labelledby="lk-impact-title">
      <h2 id="lk-impact-title" className="mb-2">{t('procedures.impact.title')}</h2>
      <p className="lk-soft">{t('procedures.impact.lead')}</p>
      {totals && <p className="lk-strong">{t('procedures.impact.totals', { cases: totals.cases, units: totals.units })}</p>}
      {rows.length === 0 ? <p className="mb-0">{t('procedures.impact.none')}</p> : (
        <div className="lk-table-frame" role="region" aria-label={t('procedures.impact.cases')} tabIndex={0}>
          <table className="lk-table">
            <thead><tr><th scope="col">{t('procedures.impact.version')}</th><th scope="col">{t('procedures.impact.step')}</th><th scope="col" className="lk-number">{t('procedures.impact.cases')}</th></tr></thead>
            <tbody>{rows.map(({ key, version, step, stepTitle, cases }) => <tr key={`${key}.${version}.${step}`}><td>{t('studio.state.version', { version })}</td><td>{text(stepTitle)}</td><td className="lk-number">{cases}</td></tr>)}</tbody>
          </table>
        </div>
      )}
      <LoadMore pages={impact} />
      {rows.length > 0 && <ConcernedUnits designKey={detail.key} />}
      {rows.length > 0 && can.includes('migrate') && <p className="mt-3 mb-0"><Link className="btn btn-outline-primary" to="/operations/migration" onClick={prepare}><Glyph name="arrow-left-right" size={16} />{t('procedures.impact.migrate')}</Link></p>}
    </section>
  );
}

/** Whom a change concerns: units that running cases are about, or wait for. */
function ConcernedUnits({ designKey }: { designKey: string }) {
  const { t } = useTranslation();
  const units = usePages(['design-units', 'procedure', designKey], (query, signal) => answerOf(api.GET('/designs/{kind}/{key}/impact/units', { params: { path: { kind: 'procedure', key: designKey }, query }, signal })));
  if (!units.data || units.data.items.length === 0) return null;
  return (
    <section className="mt-3" aria-labelledby="lk-concerned-title">
      <h3 id="lk-concerned-title">{t('procedures.impact.units')}</h3>
      <ul className="lk-rows">{units.data.items.map(({ unitId, unitName, cases }) => <li key={unitId}><span>{unitName}</span><span className="lk-small">{t('studio.shelf.running', { count: cases })}</span></li>)}</ul>
      <LoadMore pages={units} />
    </section>
  );
}
