import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../domain/contracts/api';
import { useLocale } from '../../i18n/setup';
import { formatDay, shortInstant } from '../../ui/day-text';
import { Notice } from '../../ui/notice';

/** What stands between the person and the day that was first given: a question that waits for its answer, a clock that stands still. */
export function DeadlineNotices({ detail: { task } }: { detail: TaskDetail }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  if (task.status !== 'open') return null;
  return (
    <>
      {task.extensionAsked && <Notice tone="warning" icon="hourglass-split" title={t('asked.pending', { day: formatDay(task.extensionAsked, locale) })}><p className="mb-0">{t('asked.pendingLead')}</p></Notice>}
      {task.pausedAt && <Notice tone="warning" icon="pause-circle" title={t('paused.title', { time: shortInstant(task.pausedAt) })}><p className="mb-0">{t('paused.lead')}</p></Notice>}
      {task.side?.kind === 'rung' && <Notice tone="info" icon="people" title={t('assist.title')}><p className="mb-0">{t('assist.lead')}</p></Notice>}
    </>
  );
}
