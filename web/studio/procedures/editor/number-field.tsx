import { useEffect, useId, useState } from 'react';

interface Props { label: string; value: number; min: number; max: number; onChange: (value: number) => void; disabled?: boolean; hideLabel?: boolean }

/** A whole number within limits. What is being typed may be outside of them for a moment; it is given on only when it is a number. */
export function NumberField({ label, value, min, max, onChange, disabled = false, hideLabel = false }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(String(value));
  useEffect(() => { setTyped((text) => (Number(text) === value ? text : String(value))); }, [value]);
  const read = Number(typed);
  const wrong = typed.trim() === '' || !Number.isInteger(read) || read < min || read > max;
  return (
    <div className="lk-number-field">
      <label className={hideLabel ? 'visually-hidden' : 'form-label'} htmlFor={id}>{label}</label>
      <input
        id={id} type="number" inputMode="numeric" className="form-control" value={typed} min={min} max={max} disabled={disabled} aria-invalid={wrong}
        onChange={(event) => {
          setTyped(event.target.value);
          const next = Number(event.target.value);
          if (event.target.value.trim() !== '' && Number.isInteger(next) && next >= min && next <= max) onChange(next);
        }}
        onBlur={() => setTyped(String(value))}
      />
    </div>
  );
}
