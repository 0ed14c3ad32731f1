import { useDeferredValue, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseSummary } from '../../../domain/contracts/api';
import { useDirectiveSchools } from '../../api/queries';
import { useLocale } from '../../i18n/setup';
import { DeadlineBadge } from '../../ui/deadline-badge';
import { foldText } from '../../ui/fold-text';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { Badge } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';

/** The schools of a directive: where each stands and whose move it is. A filter reads on through the pages. */
export function DirectiveSchools({ directiveId }: { directiveId: string }) {
  const { t } = useTranslation();
  const ids = useId();
  const schools = useDirectiveSchools(directiveId);
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<'all' | 'open' | 'ended'>('all');
  const wanted = foldText(useDeferredValue(search));
  const filtering = wanted !== '' || status !== 'all';
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = schools;
  useEffect(() => { if (filtering && hasNextPage && !isFetchingNextPage) void fetchNextPage(); }, [filtering, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const shown = (schools.data?.items ?? []).filter((item) => (status === 'all' || item.status === status) && foldText(item.subjectUnitName).includes(wanted));
  return (
    <section className="lk-card" aria-labelledby={`${ids}-title`}>
      <div className="lk-card-head"><h2 id={`${ids}-title`}>{t('directive.schoolList')}</h2></div>
      <div className="lk-filters">
        <div><label className="form-label" htmlFor={`${ids}-search`}>{t('directive.search')}</label><input id={`${ids}-search`} type="search" className="form-control" value={search} onChange={(event) => setSearch(event.target.value)} /></div>
        <div>
          <label className="form-label" htmlFor={`${ids}-status`}>{t('directive.status')}</label>
          <select id={`${ids}-status`} className="form-select" value={status} onChange={(event) => setStatus(event.target.value as typeof status)}>
            {(['all', 'open', 'ended'] as const).map((each) => <option key={each} value={each}>{t(`directive.statusOf.${each}`)}</option>)}
          </select>
        </div>
      </div>
      {schools.isPending && <Skeleton />}
      {schools.isError && <ProblemNotice error={schools.error} onRetry={() => void schools.refetch()} />}
      {schools.data && shown.length === 0 && !isFetchingNextPage && <p className="lk-soft mb-0">{t(filtering ? 'directive.noMatch' : 'directive.noSchools')}</p>}
      <ul className="lk-list">{shown.map((item) => <li key={item.id}><SchoolItem item={item} /></li>)}</ul>
      {!filtering && schools.data && <LoadMore pages={schools} />}
    </section>
  );
}

function SchoolItem({ item }: { item: CaseSummary }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const first = item.openTasks[0];
  return (
    <article className="lk-item lk-item-grid lk-item-none">
      <div><Link className="lk-item-title lk-cover" to={`/cases/${item.id}`}>{item.subjectUnitName}</Link></div>
      {item.openTasks.map((task) => <div key={task.id} className="lk-item-meta"><span><Icon name="record-circle" size={14} />{text(task.title)}</span><span>{t('directive.move', { unit: task.unitName })}</span></div>)}
      <div className="lk-item-aside">
        {item.trouble ? <Badge tone="negative" icon="exclamation-octagon">{t('case.trouble')}</Badge>
          : item.status === 'ended' ? <Badge tone="positive" icon="flag">{item.outcomeTitle ? text(item.outcomeTitle) : t('case.ended')}</Badge>
          : first && <DeadlineBadge dueAt={first.dueAt} lastDay={null} />}
      </div>
    </article>
  );
}
