import { useId, useRef, useState, type ReactNode } from 'react';

interface Props<V extends string> {
  label: string;
  hideLabel?: boolean;
  items: readonly { value: V; label: string }[];
  /** What stands already: shown until another is chosen. */
  standing?: V | undefined;
  /** The line that is shown while nothing is chosen; without it the first item is. */
  empty?: string;
  /** The words on the button, which are followed by the label for who cannot see it beside the list. */
  button: ReactNode;
  small?: boolean;
  disabled?: boolean;
  onPress: (value: V) => void;
}

/** A list that does nothing by itself, so that the arrow keys only look through it, and the button that does what is chosen: no menu to open, so nothing to lose the focus in. */
export function ListWithButton<V extends string>({ label, hideLabel = false, items, standing, empty, button, small = false, disabled = false, onPress }: Props<V>) {
  const id = useId();
  const list = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState<V | null>(null);
  const shown = [chosen, standing].find((value) => items.some((item) => item.value === value)) ?? (empty === undefined ? items[0]?.value : undefined);
  const press = () => {
    // A button that cannot be pressed would lose the focus each time the list goes back to its first line.
    if (shown === undefined) return list.current?.focus();
    if (empty !== undefined) setChosen(null);
    onPress(shown);
  };
  return (
    <div className="lk-list-button">
      <label className={hideLabel ? 'visually-hidden' : 'form-label'} htmlFor={id}>{label}</label>
      <div className="lk-add">
        <select ref={list} id={id} className="form-select" value={shown ?? ''} disabled={disabled} onChange={(event) => setChosen(event.target.value as V)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {items.map((item) => <option key={item.value} value={item.value}>{item.label}</option>)}
        </select>
        <button type="button" className={`btn btn-soft${small ? ' btn-sm' : ''}`} disabled={disabled} onClick={press}>{button}<span className="visually-hidden"> {label}</span></button>
      </div>
    </div>
  );
}
