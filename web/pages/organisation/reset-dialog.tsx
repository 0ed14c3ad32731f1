import { useTranslation } from 'react-i18next';
import type { OrgPerson } from '../../../domain/contracts/org-api';
import { resetPassword } from '../../api/org-queries';
import { OrderDialog } from '../orders/order-dialog';
import { useOrder } from '../orders/use-order';

export function ResetDialog({ person, onClose, onReset }: { person: OrgPerson; onClose: () => void; onReset: (answer: { person: OrgPerson; oneTimePassword: string | null }) => void }) {
  const { t } = useTranslation();
  const order = useOrder({ target: `reset.${person.id}`, post: resetPassword(person.id), onAnswered: onReset, read: () => ({ body: {}, faults: {} }) });
  return (
    <OrderDialog title={t('organisation.password.reset')} confirm={t('organisation.password.reset')} name="reset" control={order.control} missing={0} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p className="lk-strong">{person.name}</p>
      <p className="mb-0">{t('organisation.password.resetLead')}</p>
    </OrderDialog>
  );
}
