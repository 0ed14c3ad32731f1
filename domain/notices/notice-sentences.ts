import { formatDue } from '../deadline';
import type { Localized } from '../process';
import type { Notice } from './notice-content';

const DAY_MS = 86_400_000;

/** Until when, when there is a deadline. */
export function dueSentence({ task }: Notice): Localized | null {
  if (!task?.dueAt) return null;
  const due = { dueAt: task.dueAt, lastDay: task.lastDay ?? task.dueAt.slice(0, 10) };
  return { vi: `Hạn hoàn thành: ${formatDue(due, 'vi')}.`, en: `Due: ${formatDue(due, 'en')}.` };
}

/** How long after its time, in whole days: 'quá hạn 2 ngày'. */
export function lateness({ task, at }: Notice): Localized | null {
  if (!task?.dueAt || at < task.dueAt) return null;
  const days = Math.floor((Date.parse(at) - Date.parse(task.dueAt)) / DAY_MS);
  if (days < 1) return { vi: 'Việc này vừa quá hạn.', en: 'This task has just passed its deadline.' };
  return { vi: `Việc này đã quá hạn ${days} ngày.`, en: `This task is ${days} ${days === 1 ? 'day' : 'days'} past its deadline.` };
}
