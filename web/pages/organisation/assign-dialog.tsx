import { useTranslation } from 'react-i18next';
import type { OrgUnit } from '../../../domain/contracts/org-api';
import { isDay } from '../../../domain/deadline';
import { establishments } from '../../../domain/org/establishment';
import { roleTitles, type Role } from '../../../domain/org/roles';
import { saveSeat } from '../../api/org-queries';
import { useLocale } from '../../i18n/setup';
import { dayOfInstant } from '../../ui/day-text';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { useToast } from '../../ui/toasts';
import { useKept } from '../../ui/use-kept';
import { DayField } from '../orders/day-field';
import { OrderDialog } from '../orders/order-dialog';
import { useOrder } from '../orders/use-order';
import { PersonPicker, type ChosenPerson } from './person-picker';

/** A person gets a seat of this unit, from a day on. */
export function AssignDialog({ detail: { unit }, role, onClose }: { detail: OrgUnit; role: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const say = useToast();
  const [typed, setTyped, forget] = useKept(`assign.${unit.id}.${role}`, { person: null as ChosenPerson | null, role, from: dayOfInstant(new Date().toISOString()), to: '' });
  const own: readonly Role[] = establishments[unit.kind].roles;
  const order = useOrder({
    target: `assign.${unit.id}`, onAnswered: ({ personName }: { personName: string }) => { forget(); say(t('organisation.assign.done', { name: personName })); onClose(); },
    post: saveSeat,
    read: () => ({
      body: { personId: typed.person?.id ?? '', unitId: unit.id, role: typed.role, from: typed.from, to: isDay(typed.to) ? typed.to : null },
      faults: { ...(!typed.person && { personId: t('organisation.personMissing') }), ...(typed.role === '' && { role: t('organisation.roleMissing') }), ...(!isDay(typed.from) && { from: t('order.dayMissing') }) },
    }),
  });
  return (
    <OrderDialog title={t('organisation.assign.open')} confirm={t('organisation.assign.open')} name="assign" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p className="lk-strong">{unit.name}</p>
      <SelectField label={t('organisation.role')} required value={typed.role} fault={order.faultOf('role')} onChange={(next) => setTyped({ ...typed, role: next })} options={[{ value: '', label: t('organisation.chooseRole') }, ...[...own, ...(Object.keys(roleTitles) as Role[]).filter((each) => !own.includes(each))].map((each) => ({ value: each, label: text(roleTitles[each]) }))]} />
      <PersonPicker label={t('organisation.person')} value={typed.person} fault={order.faultOf('personId')} onChange={(person) => setTyped({ ...typed, person })} />
      <DayField label={t('organisation.firstDay')} value={typed.from} after={null} fault={order.faultOf('from')} onChange={(from) => setTyped({ ...typed, from })} />
      <TextField type="date" label={t('organisation.lastDay')} value={typed.to} fault={order.faultOf('to')} hint={t('organisation.lastDayHint')} onChange={(to) => setTyped({ ...typed, to })} />
    </OrderDialog>
  );
}
