import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Props { label: string; value: string; onChange: (value: string) => void; options: readonly { value: string; label: string }[]; fault?: string | null; hint?: string; required?: boolean; disabled?: boolean }

/** One of a few; the first option may be empty to say that nothing is chosen yet. */
export function SelectField({ label, value, onChange, options, fault = null, hint, required = false, disabled = false }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="mb-3">
      <label className="form-label" htmlFor={id}>{label}{required && <> <span className="lk-required">({t('form.required')})</span></>}</label>
      <select
        id={id} className="form-select" value={value} disabled={disabled} aria-required={required} aria-invalid={fault !== null} aria-describedby={`${id}-hint ${id}-fault`}
        data-fault={fault !== null || undefined} onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
      <div id={`${id}-hint`} className="form-text">{hint}</div>
      <p id={`${id}-fault`} className="lk-fault-line mb-0">{fault}</p>
    </div>
  );
}
