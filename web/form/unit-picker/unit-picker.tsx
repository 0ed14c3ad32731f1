import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../ui/fold-text';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { Chips } from '../picker/chips';
import { ChosenOne } from '../picker/chosen-one';
import { OptionList } from '../picker/option-list';
import { toggled } from '../picker/toggled';
import { useUnits, type Unit } from './use-units';

export interface UnitPickerProps { controlId: string; labelId: string; value: string[]; multiple: boolean; /** The only kind of unit offered, or null for all. */ only: string | null; disabled: boolean; onChange: (ids: string[]) => void }

/** Rows drawn at once; searching narrows further. */
const SHOWN = 120;

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
    } else onChange(toggled(value, id));
  };
  const toggleAll = () => onChange(allFound ? value.filter((id) => !found.some((unit) => unit.id === id)) : [...value, ...found.map((unit) => unit.id).filter((id) => !chosen.has(id))]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  if (disabled && multiple) return <p className="mb-0">{value.length === 0 ? t('answer.none') : value.map(nameOf).join('; ')}</p>;
  if (!open) {
    const words = { notChosen: t('picker.notChosen'), choose: t('picker.choose'), change: t('picker.change') };
    return <ChosenOne id={controlId} name={value[0] === undefined ? null : (names.get(value[0]) ?? t('picker.unknown'))} words={words} disabled={disabled} onChange={() => setOpen(true)} />;
  }
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
      <OptionList controlId={controlId} options={found.slice(0, SHOWN).map(({ id, name, parentName }) => ({ id, name, note: parentName }))} value={value} multiple={multiple} disabled={disabled} onToggle={toggle}>
        {found.length === 0 && <li className="p-3 lk-soft">{t('picker.none')}</li>}
        {found.length > SHOWN && <li className="p-3 lk-soft">{t('picker.more', { count: found.length - SHOWN })}</li>}
      </OptionList>
      {multiple && <Chips value={value} nameOf={nameOf} more={(count) => t('picker.andMore', { count })} disabled={disabled} onDrop={toggle} onClear={() => onChange([])} />}
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
