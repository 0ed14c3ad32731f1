import { useId, type InputHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';

interface Props { label: string; value: string; onChange: (value: string) => void; fault?: string | null; hint?: string; required?: boolean; longest?: number; type?: InputHTMLAttributes<HTMLInputElement>['type']; disabled?: boolean }

/** One line of text with its label, hint and fault tied to it. */
export function TextField({ label, value, onChange, fault = null, hint, required = false, longest = 200, type = 'text', disabled = false }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="mb-3">
      <label className="form-label" htmlFor={id}>{label}{required && <> <span className="lk-required">({t('form.required')})</span></>}</label>
      <input
        id={id} type={type} className="form-control" value={value} maxLength={longest} disabled={disabled} autoComplete="off" aria-required={required} aria-invalid={fault !== null} aria-describedby={`${id}-hint ${id}-fault`}
        data-fault={fault !== null || undefined} onChange={(event) => onChange(event.target.value)}
      />
      <div id={`${id}-hint`} className="form-text">{hint}</div>
      <p id={`${id}-fault`} className="lk-fault-line mb-0">{fault}</p>
    </div>
  );
}
