import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { unitKindSchema, type OrgUnit, type UnitContent } from '../../../domain/contracts/org-api';
import { isDay } from '../../../domain/deadline';
import { establishments } from '../../../domain/org/establishment';
import { partyTitles } from '../../../domain/org/roles';
import { useQueryClient } from '@tanstack/react-query';
import { newIdempotencyKey } from '../../api/client';
import { saveUnit } from '../../api/org-queries';
import { UnitPicker } from '../../form/unit-picker/unit-picker';
import { useLocale } from '../../i18n/setup';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useKept } from '../../ui/use-kept';
import { OrderDialog } from '../orders/order-dialog';
import { useOrder } from '../orders/use-order';

type Typed = UnitContent & { id: string };
const empty = (): Typed => ({ id: `u-${newIdempotencyKey().slice(0, 12)}`, kind: 'school', name: '', abbreviation: '', superiorName: null, place: '', address: '', parentId: null, relations: {}, from: null });
const required = ['name', 'abbreviation', 'place'] as const;

/** A new unit, or another name, parent or relation for one. */
export function UnitDialog({ unit, onClose, onSaved }: { unit?: OrgUnit['unit']; onClose: () => void; onSaved: (id: string) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { text } = useLocale();
  const stored: Typed | null = unit ? { id: unit.id, kind: unit.kind, name: unit.name, abbreviation: unit.abbreviation, superiorName: unit.superiorName, place: unit.place, address: unit.address, parentId: unit.parentId, relations: unit.relations, from: unit.from } : null;
  const [typed, setTyped, forget] = useKept<Typed>(`unit.${unit?.id ?? 'new'}`, stored ?? { ...empty(), id: '' });
  const type = (more: Partial<Typed>) => setTyped({ ...typed, id: typed.id || empty().id, ...more });
  const order = useOrder({
    target: `unit.${unit?.id ?? 'new'}`, post: saveUnit,
    onAnswered: () => { forget(); void queries.invalidateQueries({ queryKey: ['units'] }); onClose(); onSaved(typed.id); },
    read: () => ({
      body: { ...typed, superiorName: typed.superiorName?.trim() || null, from: isDay(typed.from ?? '') ? typed.from : null },
      faults: Object.fromEntries(required.filter((field) => typed[field].trim() === '').map((field) => [field, t('organisation.missing')])),
    }),
  });
  const relations = Object.entries(establishments[typed.kind].relations);
  const setRelation = (relation: string, id: string | undefined) => {
    const { [relation]: _old, ...rest } = typed.relations;
    type({ relations: id === undefined ? rest : { ...rest, [relation]: id } });
  };
  return (
    <OrderDialog title={t(unit ? 'organisation.editUnit' : 'organisation.addUnit')} confirm={t('organisation.save')} name="unit" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <SelectField label={t('organisation.kind')} required value={typed.kind} disabled={unit !== undefined} fault={order.faultOf('kind')} onChange={(kind) => type({ kind: kind as Typed['kind'], relations: {} })} options={unitKindSchema.options.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) }))} />
      <TextField label={t('organisation.name')} required value={typed.name} fault={order.faultOf('name')} onChange={(name) => type({ name })} />
      <TextField label={t('organisation.abbreviation')} required longest={30} hint={t('organisation.abbreviationHint')} value={typed.abbreviation} fault={order.faultOf('abbreviation')} onChange={(abbreviation) => type({ abbreviation })} />
      <TextField label={t('organisation.place')} required longest={100} hint={t('organisation.placeHint')} value={typed.place} fault={order.faultOf('place')} onChange={(place) => type({ place })} />
      <TextField label={t('organisation.superior')} hint={t('organisation.superiorHint')} value={typed.superiorName ?? ''} fault={order.faultOf('superiorName')} onChange={(superiorName) => type({ superiorName })} />
      <TextField label={t('organisation.address')} longest={300} value={typed.address} fault={order.faultOf('address')} onChange={(address) => type({ address })} />
      <TextField label={t('organisation.firstDay')} type="date" hint={t('organisation.firstDayHint')} value={typed.from ?? ''} fault={order.faultOf('from')} onChange={(from) => type({ from: from === '' ? null : from })} />
      <OneUnit label={t('organisation.parent')} value={typed.parentId} only={null} fault={order.faultOf('parentId')} onChange={(id) => type({ parentId: id ?? null })} />
      {relations.length > 0 && <p className="lk-soft">{t('organisation.relationsLead')}</p>}
      {relations.map(([relation, kind]) => <OneUnit key={relation} label={partyTitles[relation] ? text(partyTitles[relation]) : relation} value={typed.relations[relation] ?? null} only={kind} fault={order.faultOf(`relations.${relation}`)} onChange={(id) => setRelation(relation, id)} />)}
    </OrderDialog>
  );
}

function OneUnit({ label, value, only, fault, onChange }: { label: string; value: string | null; only: string | null; fault: string | null; onChange: (id: string | undefined) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="mb-3" data-fault={fault !== null || undefined} tabIndex={fault === null ? undefined : -1}>
      <p id={id} className="form-label">{label}</p>
      <UnitPicker controlId={`${id}-one`} labelId={id} value={value === null ? [] : [value]} multiple={false} only={only} disabled={false} onChange={([chosen]) => onChange(chosen)} />
      {value !== null && <button type="button" className="btn btn-quiet btn-sm" onClick={() => onChange(undefined)}>{t('organisation.clearUnit')}<span className="visually-hidden"> {label}</span></button>}
      <p className="lk-fault-line mb-0">{fault}</p>
    </div>
  );
}
