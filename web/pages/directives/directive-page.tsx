import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { DirectiveDetail } from '../../../domain/contracts/api';
import { useCase, useDirective } from '../../api/queries';
import { useLocale } from '../../i18n/setup';
import { BarChart } from '../../ui/bar-chart';
import { formatDate } from '../../ui/day-text';
import { PageHead } from '../../ui/page-head';
import { Skeleton } from '../../ui/waiting';
import { CaseChain } from '../case/case-chain';
import { DocumentList } from '../case/document-list';
import { LoadProblem } from '../errors/error-pages';
import { ShownCard } from '../task/shown-submissions';
import { DirectiveOrders } from '../operations/directive-orders';
import { CaseOfDirective } from './case-of-directive';
import { DirectiveSchools } from './directive-schools';
import { Tile } from '../supervise/tile';

export function DirectivePage() {
  const { directiveId = '' } = useParams();
  const directive = useDirective(directiveId);
  if (directive.isPending) return <Skeleton lines={4} height={120} />;
  if (directive.isError) return <LoadProblem error={directive.error} onRetry={() => void directive.refetch()} busy={directive.isFetching} />;
  return <DirectiveView detail={directive.data} />;
}

function DirectiveView({ detail }: { detail: DirectiveDetail }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { directive, funnel, outcomes } = detail;
  const bars = [
    // Steps where no school stands would push the list of schools out of sight.
    ...funnel.filter((step) => step.count > 0).map((step) => ({ key: step.step, label: text(step.title), count: step.count, overdue: step.overdue })),
    ...outcomes.map((outcome) => ({ key: `end-${outcome.outcome}`, label: t('directive.ended', { outcome: text(outcome.title) }), count: outcome.count, overdue: 0 })),
  ];
  return (
    <>
      <PageHead title={directive.title} back={{ to: '/directives', label: t('nav.directives') }} lead={`${directive.issuerName}${directive.number ? ` · ${t('case.number', { number: directive.number })}` : ''}`} />
      <div className="lk-stack">
        <div className="lk-tiles">
          <Tile value={directive.schools} label={t('directive.schools')} icon="mortarboard" />
          <Tile value={directive.ended} label={t('directive.endedCount')} icon="flag" />
          <Tile value={directive.overdue} label={t('directive.overdueCount')} icon="exclamation-octagon" tone={directive.overdue > 0 ? 'negative' : undefined} />
          {directive.planDue && <Tile value={formatDate(directive.planDue)} label={t('directive.planDue')} icon="calendar-event" />}
        </div>
        <CaseOfDirective directive={directive} />
        <DirectiveOrders directive={directive} />
        {bars.length > 0 && <section className="lk-card"><h2 className="mb-3">{t('directive.funnel')}</h2><BarChart caption={t('directive.funnel')} unit={t('chart.cases')} bars={bars} /></section>}
        <div className="lk-columns">
          <div className="lk-stack">
            <DirectiveSchools directiveId={directive.id} />
            {detail.submission && <ShownCard shown={detail.submission} open={false} />}
          </div>
          <div className="lk-stack">
            <Chain directiveId={directive.id} />
            <DocumentList documents={detail.documents} />
          </div>
        </div>
      </div>
    </>
  );
}

/** Where the directive comes from and who carries it on; the page stands without it. */
function Chain({ directiveId }: { directiveId: string }) {
  const found = useCase(directiveId);
  return found.data ? <CaseChain detail={found.data} /> : null;
}
