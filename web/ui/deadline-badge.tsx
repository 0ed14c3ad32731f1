import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfInstant, formatDay, formatInstant, instantEndsDay } from './day-text';
import { useLocale } from '../i18n/setup';
import { calendarAround, deadlineState, type DeadlineUrgency } from './deadline-state';
import type { IconName } from './icons';
import { Badge, type Tone } from './notice';
import { useNow } from './use-now';

const look: Record<DeadlineUrgency, { tone: Tone; icon: IconName }> = {
  overdue: { tone: 'negative', icon: 'exclamation-octagon' },
  today: { tone: 'warning', icon: 'exclamation-triangle' },
  soon: { tone: 'warning', icon: 'hourglass-split' },
  later: { tone: 'primary', icon: 'clock' },
  none: { tone: 'neutral', icon: 'clock' },
};

interface Due { dueAt: string | null; lastDay: string | null; /** The clock stands still since then. */ pausedAt?: string | null | undefined }

export function useDeadline({ dueAt, lastDay }: Due) {
  const now = useNow();
  const calendar = useMemo(() => calendarAround(dayOfInstant(now)), [now]);
  return deadlineState(dueAt, lastDay, now, calendar);
}

/** "Quá hạn 2 ngày làm việc", "Hạn hôm nay", "Còn 5 ngày làm việc", "Tạm dừng thời hạn": colour, icon and words. */
export function DeadlineBadge(due: Due) {
  const { t } = useTranslation();
  const { urgency, workingDays } = useDeadline(due);
  if (due.pausedAt) return <Badge tone="neutral" icon="pause-circle">{t('deadline.paused')}</Badge>;
  return <Badge {...look[urgency]}>{t(`deadline.${urgency}`, { count: workingDays })}</Badge>;
}

/** The last day in words: "hết ngày Thứ Ba, 24/11/2026", or the hour when the deadline has one. */
export function DeadlineDate({ dueAt, lastDay }: Due) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  if (dueAt === null) return null;
  const day = lastDay ?? dayOfInstant(new Date(Date.parse(dueAt) - 1).toISOString());
  return <>{instantEndsDay(dueAt) ? t('deadline.untilDay', { day: formatDay(day, locale) }) : t('deadline.untilTime', { time: formatInstant(dueAt, locale) })}</>;
}
