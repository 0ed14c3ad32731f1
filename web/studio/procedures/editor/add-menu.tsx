import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon';

interface Props<V extends string> { label: string; items: readonly { value: V; label: string }[]; onAdd: (value: V) => void; disabled?: boolean }

/** A list of what can be added, with the button that adds it: no menu to open, so nothing to lose the focus in. */
export function AddMenu<V extends string>({ label, items, onAdd, disabled = false }: Props<V>) {
  const { t } = useTranslation();
  const id = useId();
  const [chosen, setChosen] = useState<V | null>(null);
  const value = items.some((item) => item.value === chosen) ? chosen! : items[0]?.value;
  if (value === undefined) return null;
  return (
    <div className="lk-add">
      <label className="visually-hidden" htmlFor={id}>{label}</label>
      <select id={id} className="form-select" value={value} disabled={disabled} onChange={(event) => setChosen(event.target.value as V)}>
        {items.map((item) => <option key={item.value} value={item.value}>{item.label}</option>)}
      </select>
      <button type="button" className="btn btn-soft" disabled={disabled} onClick={() => onAdd(value)}><Icon name="plus-lg" size={16} />{t('procedures.row.add')}<span className="visually-hidden"> {label}</span></button>
    </div>
  );
}
