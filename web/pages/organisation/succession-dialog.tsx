import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import type { OrgUnit } from '../../../domain/contracts/org-api';
import { isDay } from '../../../domain/deadline';
import { succeedUnit } from '../../api/org-queries';
import { UnitPicker } from '../../form/unit-picker/unit-picker';
import { dayOfInstant } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { useKept } from '../../ui/use-kept';
import { DayField } from '../orders/day-field';
import { OrderDialog } from '../orders/order-dialog';
import { ReasonField } from '../orders/reason-field';
import { useOrder } from '../orders/use-order';

interface Share { successorId: string; subjectUnitIds: string[] }
interface Typed { successorId: string; others: Share[]; day: string; reason: string }

/** A unit that is merged, split or dissolved: who takes over, from which day, and in plain words what becomes of its work. */
export function SuccessionDialog({ detail: { unit, seats }, onClose }: { detail: OrgUnit; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [typed, setTyped, forget] = useKept<Typed>(`succession.${unit.id}`, { successorId: '', others: [], day: dayOfInstant(new Date().toISOString()), reason: '' });
  const type = (more: Partial<Typed>) => setTyped({ ...typed, ...more });
  const setShare = (index: number, more: Partial<Share>) => type({ others: typed.others.map((share, at) => (at === index ? { ...share, ...more } : share)) });
  const order = useOrder({
    target: `succession.${unit.id}`, post: succeedUnit(unit.id),
    onAnswered: ({ operationId }: { operationId: string }) => { forget(); void queries.invalidateQueries({ queryKey: ['units'] }); onClose(); void navigate(`/operations/${operationId}`); },
    read: () => ({
      body: { ...typed, reason: typed.reason.trim() },
      faults: {
        ...(typed.successorId === '' && { successorId: t('organisation.succession.missing') }), ...(!isDay(typed.day) && { day: t('order.dayMissing') }), ...(typed.reason.trim() === '' && { reason: t('reason.missing') }),
        ...Object.fromEntries(typed.others.flatMap(({ successorId, subjectUnitIds }, index) => (successorId === '' || subjectUnitIds.length === 0 ? [[`others[${index}].successorId`, t('organisation.succession.shareMissing')]] : []))),
      },
    }),
  });
  return (
    <OrderDialog title={t('organisation.succession.title')} confirm={t('organisation.succession.confirm')} danger name="succeed" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p className="lk-strong">{unit.name}</p>
      <Heir label={t('organisation.succession.successor')} kind={unit.kind} value={typed.successorId} fault={order.faultOf('successorId')} onChange={(successorId) => type({ successorId })} />
      {typed.others.map((share, index) => (
        <fieldset key={index} className="lk-card mb-3">
          <legend className="form-label">{t('organisation.succession.share', { n: index + 1 })}</legend>
          <Heir label={t('organisation.succession.otherSuccessor')} kind={unit.kind} value={share.successorId} fault={order.faultOf(`others[${index}].successorId`)} onChange={(successorId) => setShare(index, { successorId })} />
          <Subjects value={share.subjectUnitIds} onChange={(subjectUnitIds) => setShare(index, { subjectUnitIds })} />
          <button type="button" className="btn btn-quiet btn-sm" onClick={() => type({ others: typed.others.filter((_share, at) => at !== index) })}><Icon name="trash" size={15} />{t('organisation.succession.dropShare')}</button>
        </fieldset>
      ))}
      <button type="button" className="btn btn-soft btn-sm mb-3" onClick={() => type({ others: [...typed.others, { successorId: '', subjectUnitIds: [] }] })}><Icon name="plus-lg" size={15} />{t('organisation.succession.split')}</button>
      <DayField label={t('organisation.succession.day')} value={typed.day} after={null} fault={order.faultOf('day')} onChange={(day) => type({ day })} />
      <ReasonField value={typed.reason} fault={order.faultOf('reason')} hint={t('organisation.succession.hint')} onChange={(reason) => type({ reason })} />
      <Notice tone="info" level={3} title={t('organisation.succession.what')}>
        <ul className="mb-0 ps-3">
          <li>{t('organisation.succession.seats', { count: seats.length })}</li>
          <li>{t('organisation.succession.work')}</li>
          <li>{t('organisation.succession.relations')}</li>
          <li>{t('organisation.succession.past')}</li>
        </ul>
      </Notice>
    </OrderDialog>
  );
}

function Heir({ label, kind, value, fault, onChange }: { label: string; kind: string; value: string; fault: string | null; onChange: (id: string) => void }) {
  const id = useId();
  return (
    <div className="mb-3" data-fault={fault !== null || undefined} tabIndex={fault === null ? undefined : -1}>
      <p id={id} className="form-label">{label}</p>
      <UnitPicker controlId={`${id}-heir`} labelId={id} value={value === '' ? [] : [value]} multiple={false} only={kind} disabled={false} onChange={([chosen = '']) => onChange(chosen)} />
      <p className="lk-fault-line mb-0">{fault}</p>
    </div>
  );
}

function Subjects({ value, onChange }: { value: string[]; onChange: (ids: string[]) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="mb-2">
      <p id={id} className="form-label">{t('organisation.succession.subjects')}</p>
      <UnitPicker controlId={`${id}-subjects`} labelId={id} value={value} multiple only={null} disabled={false} onChange={onChange} />
    </div>
  );
}
