import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, isDay, isWorkingDay } from '../../../domain/deadline';
import { useLocale } from '../../i18n/setup';
import { formatDay } from '../../ui/day-text';
import { calendarAround } from '../../ui/deadline-state';

interface Props { label: string; value: string; onChange: (day: string) => void; /** The day must lie after this one. */ after: string | null; fault: string | null }

/** The browser's own picker, as phones do it best; browsers write days their own way, so the day is repeated in words. */
export function DayField({ label, value, onChange, after, fault }: Props) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const id = useId();
  const rest = useMemo(() => isDay(value) && !isWorkingDay(value, calendarAround(value)), [value]);
  return (
    <div className="mb-3 lk-day-field">
      <label className="form-label" htmlFor={id}>{label} <span className="lk-required">({t('form.required')})</span></label>
      <input
        id={id} type="date" className="form-control" value={value} min={after && isDay(after) ? addDays(after, 1) : '1900-01-01'} max="2199-12-31" aria-required="true"
        aria-invalid={fault !== null} aria-describedby={`${id}-words ${id}-fault`} data-fault={fault !== null || undefined} onChange={(event) => onChange(event.target.value)}
      />
      <div id={`${id}-words`} className="lk-date-words" aria-live="polite">{isDay(value) ? `${formatDay(value, locale)}${rest ? ` · ${t('order.restDay')}` : ''}` : ''}</div>
      <p id={`${id}-fault`} className="lk-fault-line mb-0">{fault}</p>
    </div>
  );
}
