import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OperationView } from '../../../domain/contracts/operation-api';
import { useOperations } from '../../api/operation-queries';
import { useLocale } from '../../i18n/setup';
import { useMe } from '../../shell/use-me';
import { shortInstant } from '../../ui/day-text';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { PageHead } from '../../ui/page-head';
import { Skeleton } from '../../ui/waiting';
import { LoadProblem } from '../errors/error-pages';
import { NewOrder } from './new-order';
import { OrderBadge, OrderProgress, useSubjectText } from './order-state';

export function OperationsPage() {
  const { t } = useTranslation();
  const { can } = useMe();
  const operations = useOperations();
  if (operations.isPending) return <Skeleton lines={3} height={120} />;
  if (operations.isError) return <LoadProblem error={operations.error} onRetry={() => void operations.refetch()} busy={operations.isFetching} />;
  const { items } = operations.data;
  return (
    <>
      <PageHead
        title={t('operations.title')} lead={t('operations.lead')}
        actions={can.includes('migrate') && <Link className="btn btn-soft" to="/operations/migration"><Icon name="arrow-left-right" />{t('operations.migrate.open')}</Link>}
      />
      <div className="lk-stack">
        {can.includes('operate') && <NewOrder />}
        {items.length === 0 && <EmptyState drawing="clear" title={t('operations.empty')}><p>{t('operations.emptyLead')}</p></EmptyState>}
        <ul className="lk-list">{items.map((operation) => <li key={operation.id}><OperationItem operation={operation} /></li>)}</ul>
        <LoadMore pages={operations} />
      </div>
    </>
  );
}

function OperationItem({ operation }: { operation: OperationView }) {
  const { text } = useLocale();
  const subjectText = useSubjectText();
  return (
    <article className={`lk-item lk-item-${operation.status === 'running' ? 'soon' : operation.counts.needsPerson > 0 ? 'today' : 'later'}`}>
      <div className="lk-row justify-content-between"><Link className="lk-item-title lk-cover" to={`/operations/${operation.id}`}>{text(operation.title)}</Link><OrderBadge operation={operation} /></div>
      <div>{subjectText(operation)}</div>
      <div className="lk-item-meta"><span><Icon name="person" size={15} />{operation.byName ?? operation.unitName}</span><span><Icon name="clock" size={15} />{shortInstant(operation.at)}</span></div>
      <OrderProgress operation={operation} />
    </article>
  );
}
