import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DirectiveSummary } from '../../../domain/contracts/api';
import { useDirectives } from '../../api/queries';
import { useMe } from '../../shell/use-me';
import { dayOfInstant, formatDate } from '../../ui/day-text';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { Badge } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Skeleton } from '../../ui/waiting';
import { LoadProblem } from '../errors/error-pages';
import { StartDirective } from '../inbox/start-directive';

export function DirectivesPage() {
  const { t } = useTranslation();
  const me = useMe();
  const directives = useDirectives();
  if (directives.isPending) return <Skeleton lines={3} height={120} />;
  if (directives.isError) return <LoadProblem error={directives.error} onRetry={() => void directives.refetch()} busy={directives.isFetching} />;
  return (
    <>
      <PageHead title={t('directives.title')} lead={t('directives.lead')} actions={me.can.includes('start') && <StartDirective />} />
      {directives.data.items.length === 0 && <EmptyState drawing="road" title={t('directives.empty')}><p>{t('directives.emptyLead')}</p></EmptyState>}
      <ul className="lk-list">{directives.data.items.map((directive) => <li key={directive.id}><DirectiveItem directive={directive} /></li>)}</ul>
      <LoadMore pages={directives} />
    </>
  );
}

function DirectiveItem({ directive }: { directive: DirectiveSummary }) {
  const { t } = useTranslation();
  const { schools, ended, overdue } = directive;
  return (
    <article className={`lk-item lk-item-grid lk-item-${overdue > 0 ? 'overdue' : 'later'}`}>
      <div><Link className="lk-item-title lk-cover" to={`/directives/${directive.id}`}>{directive.title}</Link></div>
      <div className="lk-item-meta">
        <span><Icon name="building" size={15} />{directive.issuerName}</span>
        <span>{directive.number ? t('case.number', { number: directive.number }) : t('directives.noNumber')}</span>
        <span>{formatDate(dayOfInstant(directive.startedAt))}</span>
      </div>
      <div className="lk-item-meta">
        {directive.planDue && <span><Icon name="calendar-event" size={15} />{t('directives.planDue', { day: formatDate(directive.planDue) })}</span>}
        {schools > 0 && <span><Icon name="mortarboard" size={15} />{t('directives.progress', { ended, schools })}</span>}
      </div>
      <div className="lk-item-aside">
        {overdue > 0 ? <Badge tone="negative" icon="exclamation-octagon">{t('directives.overdue', { count: overdue })}</Badge> : schools === 0 ? <Badge tone="neutral" icon="pen">{t('directives.drafting')}</Badge> : <Badge tone="positive" icon="check-lg">{t('directives.onTime')}</Badge>}
      </div>
    </article>
  );
}
