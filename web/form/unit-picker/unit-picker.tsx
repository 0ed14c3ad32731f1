import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../ui/fold-text';
import { Icon } from '../../ui/icon';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { useUnits, type Unit } from './use-units';

export interface UnitPickerProps { controlId: string; labelId: string; value: string[]; multiple: boolean; /** The only kind of unit offered, or null for all. */ only: string | null; disabled: boolean; onChange: (ids: string[]) => void }

/** Rows drawn at once; searching narrows further. */
const SHOWN = 120;
/** More chips than this hide the list they belong to. */
const CHIPS = 12;

export function UnitPicker(props: UnitPickerProps) {
  const units = useUnits();
  if (units.isPending) return <Skeleton lines={1} height={90} />;
  if (units.isError) return <ProblemNotice error={units.error} onRetry={() => void units.refetch()} busy={units.isFetching} />;
  const offered = props.only === null ? units.data : units.data.filter((unit) => unit.kind === props.only);
  return <Picker {...props} units={offered} />;
}

function Picker({ units, controlId, labelId, value, multiple, disabled, onChange }: UnitPickerProps & { units: Unit[] }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState('');
  const [open, setOpen] = useState(multiple);
  const wanted = foldText(useDeferredValue(search));
  const found = useMemo(() => units.filter((unit) => (kind === '' || unit.kind === kind) && foldText(unit.name).includes(wanted)), [units, kind, wanted]);
  const chosen = new Set(value);
  const allFound = found.length > 0 && found.every((unit) => chosen.has(unit.id));
  const toggle = (id: string) => {
    if (!multiple) {
      onChange([id]);
      setOpen(false);
    } else onChange(chosen.has(id) ? value.filter((other) => other !== id) : [...value, id]);
  };
  const toggleAll = () => onChange(allFound ? value.filter((id) => !found.some((unit) => unit.id === id)) : [...value, ...found.map((unit) => unit.id).filter((id) => !chosen.has(id))]);
  if (disabled && multiple) return <p className="mb-0">{value.length === 0 ? t('answer.none') : value.map((id) => units.find((unit) => unit.id === id)?.name ?? id).join('; ')}</p>;
  if (!open) return <ChosenOne id={controlId} name={value[0] === undefined ? null : (units.find(({ id }) => id === value[0])?.name ?? t('picker.unknown'))} disabled={disabled} onChange={() => setOpen(true)} />;
  return (
    <div className="lk-picker" role="group" aria-labelledby={labelId}>
      <div className="lk-picker-tools">
        <input id={controlId} className="form-control" type="search" placeholder={t('picker.search')} aria-label={t('picker.search')} value={search} disabled={disabled} onChange={(event) => setSearch(event.target.value)} />
        {new Set(units.map((unit) => unit.kind)).size > 1 && <KindSelect units={units} kind={kind} onChange={setKind} />}
      </div>
      {multiple && (
        <div className="lk-row justify-content-between">
          <strong role="status">{t('picker.count', { count: value.length })}</strong>
          <button type="button" className="btn btn-soft btn-sm" disabled={disabled || found.length === 0} onClick={toggleAll}>{t(allFound ? 'picker.dropFound' : 'picker.takeFound', { count: found.length })}</button>
        </div>
      )}
      <ul className="lk-picker-list">
        {found.slice(0, SHOWN).map((unit) => (
          <li key={unit.id}>
            <label className="lk-picker-option">
              <input className="form-check-input" type={multiple ? 'checkbox' : 'radio'} name={`${controlId}-choice`} checked={chosen.has(unit.id)} disabled={disabled} onChange={() => toggle(unit.id)} />
              <span>{unit.name}{unit.parentName && <span className="lk-small lk-soft d-block">{unit.parentName}</span>}</span>
            </label>
          </li>
        ))}
        {found.length === 0 && <li className="p-3 lk-soft">{t('picker.none')}</li>}
        {found.length > SHOWN && <li className="p-3 lk-soft">{t('picker.more', { count: found.length - SHOWN })}</li>}
      </ul>
      {multiple && <Chips units={units} value={value} disabled={disabled} onDrop={toggle} onClear={() => onChange([])} />}
    </div>
  );
}

function ChosenOne({ id, name, disabled, onChange }: { id: string; name: string | null; disabled: boolean; onChange: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="lk-picker-one">
      <span className={name === null ? 'lk-soft' : 'lk-strong'}>{name ?? t('picker.notChosen')}</span>
      <button type="button" id={id} className="btn btn-soft btn-sm" disabled={disabled} onClick={onChange}>{t(name === null ? 'picker.choose' : 'picker.change')}</button>
    </div>
  );
}

function KindSelect({ units, kind, onChange }: { units: Unit[]; kind: string; onChange: (kind: string) => void }) {
  const { t } = useTranslation();
  const kinds = [...new Set(units.map((unit) => unit.kind))];
  return (
    <select className="form-select" aria-label={t('picker.kind')} value={kind} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('picker.allKinds')}</option>
      {kinds.map((each) => <option key={each} value={each}>{t(`unitKind.${each}`)}</option>)}
    </select>
  );
}

function Chips({ units, value, disabled, onDrop, onClear }: { units: Unit[]; value: string[]; disabled: boolean; onDrop: (id: string) => void; onClear: () => void }) {
  const { t } = useTranslation();
  if (value.length === 0) return null;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (
    <div className="lk-chips">
      {value.slice(0, CHIPS).map((id, index) => (
        <button key={id} type="button" className="lk-chip" disabled={disabled} onClick={() => onDrop(id)} aria-label={t('picker.drop', { name: `${index + 1}. ${names.get(id) ?? id}` })}>
          <span className="lk-number">{index + 1}.</span> {names.get(id) ?? id}<Icon name="x-lg" size={11} />
        </button>
      ))}
      {value.length > CHIPS && <span className="lk-soft">{t('picker.andMore', { count: value.length - CHIPS })}</span>}
      <button type="button" className="btn btn-quiet btn-sm" disabled={disabled} onClick={onClear}>{t('picker.clear')}</button>
    </div>
  );
}
