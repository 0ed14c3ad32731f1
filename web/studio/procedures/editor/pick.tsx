import { useId } from 'react';

export interface Option<V extends string> { value: V; label: string; /** What it stands under; options of one group follow each other. */ group?: string }
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
        {groupsOf(options).map(({ group, items }, index) => {
          const drawn = items.map((option) => <option key={option.value} value={option.value}>{option.label}</option>);
          return group === undefined ? drawn : <optgroup key={index} label={group}>{drawn}</optgroup>;
        })}
      </select>
    </div>
  );
}

function groupsOf<V extends string>(options: readonly Option<V>[]): { group: string | undefined; items: Option<V>[] }[] {
  const groups: { group: string | undefined; items: Option<V>[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.group === option.group) last.items.push(option);
    else groups.push({ group: option.group, items: [option] });
  }
  return groups;
}
