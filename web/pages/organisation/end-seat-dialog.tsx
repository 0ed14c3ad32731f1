import { useTranslation } from 'react-i18next';
import type { OrgSeat } from '../../../domain/contracts/org-api';
import { isDay } from '../../../domain/deadline';
import { saveSeat } from '../../api/org-queries';
import { useLocale } from '../../i18n/setup';
import { dayOfInstant } from '../../ui/day-text';
import { useToast } from '../../ui/toasts';
import { useKept } from '../../ui/use-kept';
import { DayField } from '../orders/day-field';
import { OrderDialog } from '../orders/order-dialog';
import { useOrder } from '../orders/use-order';

/** The last day of a seat. Its open work stays with the seat, without a holder until somebody is assigned. */
export function EndSeatDialog({ seat, onClose }: { seat: OrgSeat; onClose: () => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const say = useToast();
  const [to, setTo, forget] = useKept(`end.${seat.id}`, dayOfInstant(new Date().toISOString()));
  const order = useOrder({
    target: `end.${seat.id}`, onAnswered: () => { forget(); say(t('organisation.end.done', { name: seat.personName })); onClose(); }, post: saveSeat,
    read: () => ({ body: { personId: seat.personId, unitId: seat.unitId, role: seat.role, from: seat.from, to }, faults: isDay(to) ? {} : { to: t('order.dayMissing') } }),
  });
  return (
    <OrderDialog title={t('organisation.end.title')} confirm={t('organisation.end.open')} danger name="end-seat" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p className="lk-strong">{seat.personName} – {text(seat.roleTitle)}</p>
      <p className="lk-soft">{t('organisation.end.lead')}</p>
      <DayField label={t('organisation.lastDay')} value={to} after={null} fault={order.faultOf('to')} onChange={setTo} />
    </OrderDialog>
  );
}
