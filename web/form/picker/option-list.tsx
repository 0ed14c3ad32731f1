import type { ReactNode } from 'react';

export interface PickerOption { id: string; name: string; /** Said below the name in small print. */ note: string | null }

interface Props { controlId: string; options: readonly PickerOption[]; value: readonly string[]; multiple: boolean; disabled: boolean; onToggle: (id: string) => void; /** What stands at the end of the list. */ children?: ReactNode }

/** What there is to choose from: ticks for several, dots for one. */
export function OptionList({ controlId, options, value, multiple, disabled, onToggle, children }: Props) {
  const chosen = new Set(value);
  return (
    <ul className="lk-picker-list">
      {options.map(({ id, name, note }) => (
        <li key={id}>
          <label className="lk-picker-option">
            <input className="form-check-input" type={multiple ? 'checkbox' : 'radio'} name={`${controlId}-choice`} checked={chosen.has(id)} disabled={disabled} onChange={() => onToggle(id)} />
            <span>{name}{note && <span className="lk-small lk-soft d-block">{note}</span>}</span>
          </label>
        </li>
      ))}
      {children}
    </ul>
  );
}
