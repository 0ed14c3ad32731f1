import { useId } from 'react';

interface Props { label: string; hint?: string; options: readonly { value: string; label: string; /** Where it comes from, in small words below. */ group?: string }[]; chosen: readonly string[]; onChange: (chosen: string[]) => void; disabled?: boolean; none?: string }

/** Several of a few, as boxes to tick. */
export function ChoiceList({ label, hint, options, chosen, onChange, disabled = false, none }: Props) {
  const id = useId();
  const toggle = (value: string, on: boolean) => onChange(options.map((option) => option.value).filter((each) => (each === value ? on : chosen.includes(each))));
  return (
    <fieldset className="mb-3" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="form-label">{label}</legend>
      {hint && <p id={`${id}-hint`} className="form-text mt-0 mb-1">{hint}</p>}
      {options.length === 0 && <p className="lk-soft mb-0">{none}</p>}
      <div className="lk-ticks">
        {options.map((option) => (
          <label key={option.value} className="lk-tick">
            <input type="checkbox" className="form-check-input" checked={chosen.includes(option.value)} disabled={disabled} onChange={(event) => toggle(option.value, event.target.checked)} />
            <span>{option.label}{option.group && <span className="lk-small lk-soft d-block">{option.group}</span>}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
