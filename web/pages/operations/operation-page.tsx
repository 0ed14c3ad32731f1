import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { OperationRow, OperationView } from '../../../domain/contracts/operation-api';
import { startOperation, useOperation, useOperationRows } from '../../api/operation-queries';
import { useLocale } from '../../i18n/setup';
import { useMe } from '../../shell/use-me';
import { formatDay, shortInstant } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { PageHead } from '../../ui/page-head';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { LoadProblem } from '../errors/error-pages';
import { OrderDialog } from '../orders/order-dialog';
import { useOrder } from '../orders/use-order';
import { OrderBadge, OrderProgress, RowBadge, useSubjectText } from './order-state';

export function OperationPage() {
  const { operationId = '' } = useParams();
  const operation = useOperation(operationId);
  if (operation.isPending) return <Skeleton lines={3} height={120} />;
  if (operation.isError) return <LoadProblem error={operation.error} onRetry={() => void operation.refetch()} busy={operation.isFetching} />;
  return <OperationDetail key={operationId} operation={operation.data} />;
}

function OperationDetail({ operation }: { operation: OperationView }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { can } = useMe();
  const subjectText = useSubjectText();
  const undoable = operation.kind === 'migrate' && operation.status === 'done' && operation.counts.done > 0 && can.includes('migrate');
  return (
    <>
      <PageHead title={text(operation.title)} back={{ to: '/operations', label: t('nav.operations') }} lead={subjectText(operation)} actions={undoable && <UndoMigration operation={operation} />} />
      <div className="lk-stack">
        <section className="lk-card lk-stack">
          <div className="lk-row"><OrderBadge operation={operation} /></div>
          <OrderProgress operation={operation} />
          <Facts operation={operation} />
        </section>
        <Rows operation={operation} />
      </div>
    </>
  );
}

function Facts({ operation }: { operation: OperationView }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const { subject } = operation;
  return (
    <dl className="lk-facts lk-facts-wide">
      <div><dt>{t('operations.by')}</dt><dd>{[operation.byName, operation.unitName].filter(Boolean).join(' – ')}, {shortInstant(operation.at)}</dd></div>
      {operation.endedAt && <div><dt>{t('operations.endedAt')}</dt><dd>{shortInstant(operation.endedAt)}</dd></div>}
      {operation.reason && <div><dt>{t('reason.label')}</dt><dd>{operation.reason}</dd></div>}
      {subject.until && <div><dt>{t('operations.extend.until')}</dt><dd>{formatDay(subject.until, locale)}</dd></div>}
      {subject.caseId && <div><dt>{t('operations.about')}</dt><dd><Link to={`/directives/${subject.caseId}`}>{subject.caseTitle ?? subject.caseId}</Link></dd></div>}
      {subject.operationId && <div><dt>{t('operations.undoes')}</dt><dd><Link to={`/operations/${subject.operationId}`}>{t('operations.earlier')}</Link></dd></div>}
    </dl>
  );
}

const filters = ['', 'done', 'refused', 'needs-person', 'pending'] as const;

/** What became of each case. */
function Rows({ operation }: { operation: OperationView }) {
  const { t } = useTranslation();
  const [status, setStatus] = useState<OperationRow['status'] | ''>('');
  const rows = useOperationRows(operation.id, status, operation.status === 'running');
  return (
    <section className="lk-card" aria-labelledby="lk-rows-title">
      <div className="lk-card-head">
        <h2 id="lk-rows-title">{t('operations.rows')}</h2>
        <div className="lk-segments lk-segments-scroll" role="group" aria-label={t('operations.filter')}>
          {filters.map((each) => <button key={each} type="button" className="lk-segment" aria-pressed={status === each} onClick={() => setStatus(each)}>{t(each === '' ? 'operations.all' : `operations.row.${each}`)}</button>)}
        </div>
      </div>
      {rows.isPending && <Skeleton lines={2} height={50} />}
      {rows.isError && <ProblemNotice error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.data?.items.length === 0 && <p className="lk-soft mb-0">{t(status === '' ? 'operations.noRows' : 'operations.noSuchRows')}</p>}
      <ul className="lk-rows">{rows.data?.items.map((row) => <li key={row.caseId}><Row row={row} /></li>)}</ul>
      {rows.data && <LoadMore pages={rows} />}
    </section>
  );
}

function Row({ row }: { row: OperationRow }) {
  const { text } = useLocale();
  return (
    <>
      <div><Link className="lk-strong" to={`/cases/${row.caseId}`}>{row.subjectUnitName || row.caseId}</Link>{row.reason && <div className="lk-small lk-soft">{text(row.reason)}</div>}</div>
      <RowBadge status={row.status} />
    </>
  );
}

/** Only the cases that nobody has touched since go back; the others need a person. */
function UndoMigration({ operation }: { operation: OperationView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const order = useOrder<Record<never, never>, OperationView>({
    target: `undo.${operation.id}`, onAnswered: ({ id }) => { setOpen(false); void navigate(`/operations/${id}`); },
    post: (_body, key) => startOperation({ kind: 'undo-migration', operationId: operation.id }, key), read: () => ({ body: {}, faults: {} }),
  });
  return (
    <>
      <button type="button" className="btn btn-soft" data-order="undo-migration" onClick={() => setOpen(true)}><Icon name="arrow-counterclockwise" />{t('operations.undo.open')}</button>
      {open && (
        <OrderDialog title={t('operations.undo.title')} confirm={t('operations.undo.open')} name="undo-migration" control={order.control} missing={0} onConfirm={order.confirm} onClose={() => setOpen(false)} onReload={() => setOpen(false)}>
          <p>{t('operations.undo.lead')}</p>
        </OrderDialog>
      )}
    </>
  );
}
