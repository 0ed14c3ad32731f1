import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskSummary } from '../../../domain/contracts/api';
import { useLocale } from '../../i18n/setup';
import { formatDay, shortInstant } from '../../ui/day-text';
import { DeadlineBadge, DeadlineDate, useDeadline } from '../../ui/deadline-badge';
import { Icon } from '../../ui/icon';
import { Badge } from '../../ui/notice';
import { TaskChips } from '../task/task-chips';

export function TaskItem({ task }: { task: TaskSummary }) {
  const { t } = useTranslation();
  const { text, locale } = useLocale();
  const { urgency } = useDeadline(task);
  const open = task.status === 'open';
  return (
    <article className={`lk-item lk-item-grid lk-item-${open ? urgency : 'none'}`}>
      <div className="lk-row">
        <Link className="lk-item-title lk-cover" to={open ? `/tasks/${task.id}` : `/cases/${task.caseId}`}>{text(task.title)}</Link>
        {open && <TaskChips task={task} />}
      </div>
      <div className="lk-item-meta">
        <span><Icon name="building" size={15} />{task.subjectUnitName}</span>
        {task.directiveNumber && <span><Icon name="file-earmark-text" size={15} />{t('case.number', { number: task.directiveNumber })}</span>}
        {task.caseTitle !== task.subjectUnitName && <span>{task.caseTitle}</span>}
      </div>
      <div className="lk-item-meta">
        {task.side?.until && <span><Icon name="calendar-plus" size={15} />{t('inbox.askedUntil', { day: formatDay(task.side.until, locale) })}</span>}
        {open ? task.dueAt && <span><Icon name="calendar-event" size={15} /><DeadlineDate {...task} /></span> : task.closedAt && <span><Icon name="check-lg" size={15} />{t('inbox.doneAt', { time: shortInstant(task.closedAt) })}</span>}
      </div>
      <div className="lk-item-aside">{open ? (!task.side || task.dueAt) && <DeadlineBadge {...task} /> : <Badge tone="positive" icon="check-lg">{t(`task.status.${task.status}`)}</Badge>}</div>
    </article>
  );
}
