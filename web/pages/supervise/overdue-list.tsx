import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverdueItem, SuperviseSummary } from '../../../domain/contracts/api';
import { useOverdue } from '../../api/queries';
import { useLocale } from '../../i18n/setup';
import { shortInstant } from '../../ui/day-text';
import { DeadlineBadge, DeadlineDate, useDeadline } from '../../ui/deadline-badge';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { NudgeButton } from './nudge-button';

/** Horizons one can choose, in days. */
const HORIZONS = [0, 3, 7, 30];

/** What is late or about to be, worst first, with a button that reminds. */
export function OverdueList({ summary }: { summary: SuperviseSummary }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const ids = useId();
  const [filter, setFilter] = useState({ within: 3, unit: '', role: '' });
  const overdue = useOverdue({ within: filter.within, ...(filter.unit && { unit: filter.unit }), ...(filter.role && { role: filter.role }) });
  return (
    <section aria-labelledby={`${ids}-title`}>
      <h2 id={`${ids}-title`} className="mb-2">{t('supervise.list')}</h2>
      <div className="lk-filters lk-card mb-3">
        <div>
          <label className="form-label" htmlFor={`${ids}-within`}>{t('supervise.within')}</label>
          <select id={`${ids}-within`} className="form-select" value={filter.within} onChange={(event) => setFilter({ ...filter, within: Number(event.target.value) })}>
            {HORIZONS.map((days) => <option key={days} value={days}>{t(days === 0 ? 'supervise.onlyOverdue' : 'supervise.withinDays', { count: days })}</option>)}
          </select>
        </div>
        <div>
          <label className="form-label" htmlFor={`${ids}-unit`}>{t('supervise.unit')}</label>
          <select id={`${ids}-unit`} className="form-select" value={filter.unit} onChange={(event) => setFilter({ ...filter, unit: event.target.value })}>
            <option value="">{t('supervise.allUnits')}</option>
            {summary.byUnit.map(({ unitId, unitName }) => <option key={unitId} value={unitId}>{unitName}</option>)}
          </select>
        </div>
        <div>
          <label className="form-label" htmlFor={`${ids}-role`}>{t('supervise.role')}</label>
          <select id={`${ids}-role`} className="form-select" value={filter.role} onChange={(event) => setFilter({ ...filter, role: event.target.value })}>
            <option value="">{t('supervise.allRoles')}</option>
            {summary.byRole.map(({ role, title }) => <option key={role} value={role}>{text(title)}</option>)}
          </select>
        </div>
      </div>
      {overdue.isPending && <Skeleton />}
      {overdue.isError && <ProblemNotice error={overdue.error} onRetry={() => void overdue.refetch()} />}
      {overdue.data?.items.length === 0 && <EmptyState drawing="clear" title={t('supervise.empty')}><p>{t('supervise.emptyLead')}</p></EmptyState>}
      <ul className="lk-list">{overdue.data?.items.map((item) => <li key={item.id}><OverdueRow item={item} /></li>)}</ul>
      {overdue.data && <LoadMore pages={overdue} />}
    </section>
  );
}

function OverdueRow({ item }: { item: OverdueItem }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { urgency } = useDeadline(item);
  return (
    <article className={`lk-item lk-item-grid lk-item-${urgency}`}>
      <div className="lk-row"><Link className="lk-item-title" to={`/cases/${item.caseId}`}>{item.subjectUnitName}</Link><DeadlineBadge {...item} /></div>
      <div className="lk-item-meta"><span><Icon name="record-circle" size={14} />{text(item.title)}</span><span><Icon name="calendar-event" size={15} /><DeadlineDate {...item} /></span></div>
      <div className="lk-item-meta">
        <span><Icon name="person" size={15} />{item.holders.length > 0 ? item.holders.join(', ') : text(item.roleTitle)} – {item.unitName}</span>
        <span>{item.lastRemindedAt ? t('supervise.reminded', { time: shortInstant(item.lastRemindedAt) }) : t('supervise.notReminded')}</span>
      </div>
      <div className="lk-item-aside"><NudgeButton taskId={item.id} who={item.unitName} /></div>
    </article>
  );
}
