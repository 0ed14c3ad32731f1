import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseSummary } from '../../../domain/contracts/api';
import { useTaskOrders } from '../../api/order-queries';
import { useLocale } from '../../i18n/setup';
import { DeadlineBadge } from '../../ui/deadline-badge';
import { Icon } from '../../ui/icon';
import { TimedOrderButtons } from '../orders/timed-order-buttons';
import { NudgeButton } from '../supervise/nudge-button';
import { SideChip } from '../task/task-chips';

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
            <div className="lk-row"><span className="lk-item-title">{text(task.title)}</span>{task.side && <SideChip kind={task.side.kind} />}</div>
            <div className="lk-item-meta"><span><Icon name="person" size={15} />{text(task.roleTitle)} – {task.unitName}</span></div>
            <div className="lk-item-aside lk-row">
              {(task.dueAt || !task.side) && <DeadlineBadge dueAt={task.dueAt} lastDay={null} pausedAt={task.pausedAt} />}
              {task.mine ? <Link className="btn btn-primary btn-sm" to={`/tasks/${task.id}`}>{t('case.doIt')}</Link> : canNudge && <NudgeButton taskId={task.id} who={task.unitName} />}
            </div>
            {!task.mine && canNudge && !task.side && <MoreTime taskId={task.id} about={text(task.title)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For who watches over the case: more time, or a clock that stands still. What may be ordered is the task's to say. */
function MoreTime({ taskId, about }: { taskId: string; about: string }) {
  const orders = useTaskOrders(taskId);
  if (!orders.data) return null;
  const { task, canExtend, canPause, canResume } = orders.data;
  return <div className="lk-item-orders lk-row"><TimedOrderButtons small about={about} task={task} may={{ extend: canExtend, pause: canPause, resume: canResume }} onDone={() => void orders.refetch()} /></div>;
}
