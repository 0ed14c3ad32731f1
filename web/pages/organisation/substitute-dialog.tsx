import { useTranslation } from 'react-i18next';
import type { OrgSeat, OrgUnit } from '../../../domain/contracts/org-api';
import { isDay } from '../../../domain/deadline';
import { enterSubstitution } from '../../api/org-queries';
import { useLocale } from '../../i18n/setup';
import { useMe } from '../../shell/use-me';
import { dayOfInstant } from '../../ui/day-text';
import { SelectField } from '../../ui/select-field';
import { useToast } from '../../ui/toasts';
import { useKept } from '../../ui/use-kept';
import { DayField } from '../orders/day-field';
import { OrderDialog } from '../orders/order-dialog';
import { useOrder } from '../orders/use-order';
import { PersonPicker, type ChosenPerson } from './person-picker';

/** Who stands in for the holder of a seat, from and to. */
export function SubstituteDialog({ detail, seat, onClose }: { detail: OrgUnit; seat: OrgSeat; onClose: () => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { can } = useMe();
  const say = useToast();
  const today = dayOfInstant(new Date().toISOString());
  const [typed, setTyped, forget] = useKept(`substitute.${seat.id}`, { person: null as ChosenPerson | null, from: seat.from > today ? seat.from : today, to: '' });
  const colleagues = new Map(detail.seats.filter(({ personId, substituteFor }) => personId !== seat.personId && !substituteFor).map(({ personId, personName }) => [personId, personName]));
  const personFault = (fault: string | null) => fault ?? order.faultOf('forPersonId');
  const order = useOrder({
    target: `substitute.${seat.id}`, onAnswered: ({ personName }: OrgSeat) => { forget(); say(t('organisation.substitute.done', { name: personName, holder: seat.personName })); onClose(); },
    post: enterSubstitution,
    read: () => ({
      body: { unitId: seat.unitId, role: seat.role, forPersonId: seat.personId, personId: typed.person?.id ?? '', from: typed.from, to: typed.to },
      faults: { ...(!typed.person && { personId: t('organisation.personMissing') }), ...(!isDay(typed.from) && { from: t('order.dayMissing') }), ...(!isDay(typed.to) && { to: t('order.dayMissing') }) },
    }),
  });
  return (
    <OrderDialog title={t('organisation.substitute.title', { name: seat.personName })} confirm={t('organisation.substitute.open')} name="substitute" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p className="lk-strong">{text(seat.roleTitle)} – {seat.unitName}</p>
      <p className="lk-soft">{t('organisation.substitute.lead')}</p>
      {can.includes('organise')
        ? <PersonPicker label={t('organisation.substitute.who')} value={typed.person} fault={personFault(order.faultOf('personId'))} except={seat.personId} onChange={(person) => setTyped({ ...typed, person })} />
        : <SelectField label={t('organisation.substitute.who')} required value={typed.person?.id ?? ''} fault={personFault(order.faultOf('personId'))} onChange={(id) => setTyped({ ...typed, person: id === '' ? null : { id, name: colleagues.get(id) ?? '' } })} options={[{ value: '', label: t('organisation.chooseColleague') }, ...[...colleagues].map(([value, label]) => ({ value, label }))]} />}
      <DayField label={t('organisation.firstDay')} value={typed.from} after={null} fault={order.faultOf('from')} onChange={(from) => setTyped({ ...typed, from })} />
      <DayField label={t('organisation.lastDayToo')} value={typed.to} after={null} fault={order.faultOf('to')} onChange={(to) => setTyped({ ...typed, to })} />
    </OrderDialog>
  );
}
