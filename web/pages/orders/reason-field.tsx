import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Props { value: string; onChange: (value: string) => void; fault: string | null; hint?: string }

/** The limit of the API: domain/contracts/orders-api.ts. */
const LONGEST = 2000;

/** Why. Kept with the case; those it concerns read it. */
export function ReasonField({ value, onChange, fault, hint }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="mb-3">
      <label className="form-label" htmlFor={id}>{t('reason.label')} <span className="lk-required">({t('form.required')})</span></label>
      <textarea
        id={id} className="form-control" rows={3} maxLength={LONGEST} value={value} aria-required="true" aria-invalid={fault !== null} aria-describedby={`${id}-hint ${id}-fault`} data-fault={fault !== null || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={`${id}-hint`} className="form-text">{hint}</div>
      <p id={`${id}-fault`} className="lk-fault-line mb-0">{fault}</p>
    </div>
  );
}
