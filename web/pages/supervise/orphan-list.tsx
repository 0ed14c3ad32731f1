import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrphanedTask } from '../../../domain/contracts/org-api';
import { useOrphans } from '../../api/org-queries';
import { useLocale } from '../../i18n/setup';
import { useMe } from '../../shell/use-me';
import { formatDate } from '../../ui/day-text';
import { DeadlineBadge } from '../../ui/deadline-badge';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';

/** Open work whose seat nobody holds today: since when, and who is told in its stead. */
export function OrphanList() {
  const { t } = useTranslation();
  const orphans = useOrphans();
  return (
    <section id="orphans" aria-labelledby="lk-orphans-title">
      <h2 id="lk-orphans-title" className="mb-1">{t('orphans.title')}</h2>
      <p className="lk-soft">{t('orphans.lead')}</p>
      {orphans.isPending && <Skeleton lines={1} />}
      {orphans.isError && <ProblemNotice error={orphans.error} onRetry={() => void orphans.refetch()} />}
      <ul className="lk-list">{orphans.data?.items.map((task) => <li key={task.id}><OrphanItem task={task} /></li>)}</ul>
      {orphans.data && <LoadMore pages={orphans} />}
    </section>
  );
}

function OrphanItem({ task }: { task: OrphanedTask }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { can } = useMe();
  return (
    <article className="lk-item lk-item-today">
      <div className="lk-row"><Link className="lk-item-title" to={`/cases/${task.caseId}`}>{task.subjectUnitName}</Link><DeadlineBadge {...task} /></div>
      <div className="lk-item-meta"><span><Icon name="record-circle" size={14} />{text(task.title)}</span><span>{text(task.roleTitle)} – {task.unitName}</span></div>
      <div className="lk-item-meta"><span><Icon name="clock" size={15} />{t(`orphans.reason.${task.reason}`)}{task.since && ` ${t('orphans.since', { day: formatDate(task.since) })}`}</span></div>
      <div>{task.told.length === 0 ? t('orphans.nobodyTold') : t('orphans.told', { names: task.told.map(({ name, title, unitName }) => `${name} (${title}, ${unitName})`).join('; ') })}</div>
      {can.includes('organise') && <div><Link className="btn btn-soft btn-sm" to={`/organisation/units/${task.unitId}`}><Icon name="person-plus" />{t('orphans.assign')}</Link></div>}
    </article>
  );
}
