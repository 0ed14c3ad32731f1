import { useTranslation } from 'react-i18next';
import type { OrgSeat } from '../../../domain/contracts/org-api';
import { isDay } from '../../../domain/deadline';
import { handOverSeat } from '../../api/org-queries';
import { useLocale } from '../../i18n/setup';
import { dayOfInstant } from '../../ui/day-text';
import { useToast } from '../../ui/toasts';
import { useKept } from '../../ui/use-kept';
import { DayField } from '../orders/day-field';
import { OrderDialog } from '../orders/order-dialog';
import { useOrder } from '../orders/use-order';
import { PersonPicker, type ChosenPerson } from './person-picker';

/** From a day on another person holds the seat, with all its open work. */
export function HandoverDialog({ seat, onClose }: { seat: OrgSeat; onClose: () => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const say = useToast();
  const [typed, setTyped, forget] = useKept(`handover.${seat.id}`, { person: null as ChosenPerson | null, day: dayOfInstant(new Date().toISOString()) });
  const order = useOrder({
    target: `handover.${seat.id}`, onAnswered: ({ begun }: { begun: OrgSeat }) => { forget(); say(t('organisation.handover.done', { name: begun.personName })); onClose(); },
    post: handOverSeat,
    read: () => ({
      body: { unitId: seat.unitId, role: seat.role, fromPersonId: seat.personId, toPersonId: typed.person?.id ?? '', day: typed.day },
      faults: { ...(!typed.person && { toPersonId: t('organisation.personMissing') }), ...(!isDay(typed.day) && { day: t('order.dayMissing') }) },
    }),
  });
  return (
    <OrderDialog title={t('organisation.handover.open')} confirm={t('organisation.handover.open')} name="handover" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p className="lk-strong">{seat.personName} – {text(seat.roleTitle)}</p>
      <p className="lk-soft">{t('organisation.handover.lead')}</p>
      <PersonPicker label={t('organisation.handover.to')} value={typed.person} fault={order.faultOf('toPersonId')} except={seat.personId} onChange={(person) => setTyped({ ...typed, person })} />
      <DayField label={t('organisation.handover.day')} value={typed.day} after={null} fault={order.faultOf('day') ?? order.faultOf('fromPersonId') ?? order.faultOf('unitId')} onChange={(day) => setTyped({ ...typed, day })} />
    </OrderDialog>
  );
}
