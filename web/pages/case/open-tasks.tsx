import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseSummary } from '../../../domain/contracts/api';
import { useLocale } from '../../i18n/setup';
import { DeadlineBadge } from '../../ui/deadline-badge';
import { Icon } from '../../ui/icon';
import { NudgeButton } from '../supervise/nudge-button';

/** Whose move it is. */
export function OpenTasks({ tasks, canNudge }: { tasks: CaseSummary['openTasks']; canNudge: boolean }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  if (tasks.length === 0) return null;
  return (
    <section className="lk-card" aria-labelledby="lk-open">
      <h2 id="lk-open" className="mb-3">{t('case.whoseMove')}</h2>
      <ul className="lk-list">
        {tasks.map((task) => (
          <li key={task.id} className="lk-item lk-item-grid lk-item-later">
            <div className="lk-row"><span className="lk-item-title">{text(task.title)}</span></div>
            <div className="lk-item-meta"><span><Icon name="person" size={15} />{text(task.roleTitle)} – {task.unitName}</span></div>
            <div className="lk-item-aside lk-row">
              <DeadlineBadge dueAt={task.dueAt} lastDay={null} />
              {task.mine ? <Link className="btn btn-primary btn-sm" to={`/tasks/${task.id}`}>{t('case.doIt')}</Link> : canNudge && <NudgeButton taskId={task.id} who={task.unitName} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
