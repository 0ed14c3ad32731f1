import { useTranslation } from 'react-i18next';
import type { TaskSummary } from '../../../domain/contracts/api';
import { formatDate } from '../../ui/day-text';
import { Badge } from '../../ui/notice';

/** What is special about a task: sent back, beside another one, with more time or waiting for it. The deadline has its own badge. */
export function TaskChips({ task }: { task: Pick<TaskSummary, 'returned' | 'side' | 'extended' | 'extensionAsked'> }) {
  const { t } = useTranslation();
  return (
    <>
      {task.returned && <Badge tone="negative" icon="arrow-return-left">{t('task.returned')}</Badge>}
      {task.side && <SideChip kind={task.side.kind} />}
      {task.extensionAsked && <Badge tone="warning" icon="hourglass-split">{t('task.extensionAsked', { day: formatDate(task.extensionAsked) })}</Badge>}
      {task.extended && <Badge tone="info" icon="calendar-plus">{t('task.extended')}</Badge>}
    </>
  );
}

export function SideChip({ kind }: { kind: 'rung' | 'extension' }) {
  const { t } = useTranslation();
  return <Badge tone="info" icon={kind === 'extension' ? 'calendar-plus' : 'people'}>{t(`task.side.${kind}`)}</Badge>;
}
