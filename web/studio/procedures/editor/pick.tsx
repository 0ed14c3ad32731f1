import { useId } from 'react';

export interface Option<V extends string> { value: V; label: string }
interface Props<V extends string> { label: string; value: V; options: readonly Option<V>[]; onChange: (value: V) => void; disabled?: boolean; hideLabel?: boolean; describedBy?: string; invalid?: boolean }

/** One of a few inside a sentence or a row; a value that is no choice any more is shown as it is. */
export function Pick<V extends string>({ label, value, options, onChange, disabled = false, hideLabel = false, describedBy, invalid = false }: Props<V>) {
  const id = useId();
  const known = options.some((option) => option.value === value);
  return (
    <div className="lk-pick">
      <label className={hideLabel ? 'visually-hidden' : 'form-label'} htmlFor={id}>{label}</label>
      <select id={id} className="form-select" value={value} disabled={disabled} aria-describedby={describedBy} aria-invalid={invalid || !known} onChange={(event) => onChange(event.target.value as V)}>
        {!known && <option value={value}>{value === '' ? '—' : `«${value}»`}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  );
}
