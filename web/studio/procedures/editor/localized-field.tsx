import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Localized } from '../../../../domain/process';

interface Props { label: string; value: Localized; onChange: (value: Localized) => void; longest?: number; disabled?: boolean; name?: string; required?: boolean }

/** The same words in both languages, side by side. */
export function LocalizedField({ label, value, onChange, longest = 300, disabled = false, name, required = true }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset className="lk-pair" data-field={name}>
      <legend className="form-label">{label}</legend>
      {(['vi', 'en'] as const).map((language) => (
        <div key={language}>
          <label className="lk-small lk-soft" htmlFor={`${id}-${language}`}>{t(`procedures.language.${language}`)}</label>
          <input
            id={`${id}-${language}`} className="form-control" lang={language} value={value[language]} maxLength={longest} disabled={disabled} autoComplete="off" aria-required={required}
            aria-invalid={required && value[language].trim() === ''} onChange={(event) => onChange({ ...value, [language]: event.target.value })}
          />
        </div>
      ))}
    </fieldset>
  );
}
