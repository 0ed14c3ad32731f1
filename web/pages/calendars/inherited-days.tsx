import { useTranslation } from 'react-i18next';
import { NATIONAL, type CalendarView } from '../../../domain/contracts/operation-api';
import { useLocale } from '../../i18n/setup';
import { formatDay } from '../../ui/day-text';
import { Icon } from '../../ui/icon';

/** What counts for the unit because a list above it says so. */
export function InheritedDays({ calendar }: { calendar: CalendarView }) {
  const { t } = useTranslation();
  const { text, locale } = useLocale();
  const days = calendar.days.filter(({ from }) => from !== calendar.unitId);
  return (
    <details className="lk-card lk-fold">
      <summary><span className="lk-fold-mark"><Icon name="chevron-right" size={14} /></span>{t('calendars.inherited', { count: days.length })}</summary>
      <ul className="lk-rows">{days.map(({ date, name, from }) => <li key={date}><div><span className="lk-strong">{formatDay(date, locale)}</span> – {text(name)}</div><span className="lk-small lk-soft">{t(from === NATIONAL ? 'calendars.national' : 'calendars.fromAbove')}</span></li>)}</ul>
    </details>
  );
}
