import { useTranslation } from 'react-i18next';
import { dayOfInstant, formatDate, instantEndsDay, shortInstant } from '../../ui/day-text';

/** When something is due: a day where the deadline ends with one, else the time. */
export function DueText({ instant }: { instant: string | null }) {
  const { t } = useTranslation();
  if (instant === null) return <>{t('deadline.none')}</>;
  if (!instantEndsDay(instant)) return <>{shortInstant(instant)}</>;
  return <>{t('deadline.untilDay', { day: formatDate(dayOfInstant(new Date(Date.parse(instant) - 1).toISOString())) })}</>;
}
