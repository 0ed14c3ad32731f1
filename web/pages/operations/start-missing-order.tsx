import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '../../../domain/contracts/operation-api';
import { startOperation } from '../../api/operation-queries';
import { UnitPicker } from '../../form/unit-picker/unit-picker';
import { useKept } from '../../ui/use-kept';
import { OrderDialog } from '../orders/order-dialog';
import { useOrder } from '../orders/use-order';
import type { DirectiveOrderProps } from './directive-orders';

/** Starts what should have been started: units that were missed, and units that came later. */
export function StartMissingOrder({ directive, onClose, onStarted }: DirectiveOrderProps) {
  const { t } = useTranslation();
  const id = useId();
  const [unitIds, setUnitIds, forget] = useKept<string[]>(`missing.${directive.id}`, []);
  const order = useOrder<{ unitIds: string[] }, OperationView>({
    target: `operation.missing.${directive.id}`, onAnswered: (operation) => { forget(); onStarted(operation); },
    post: (body: { unitIds: string[] }, key) => startOperation({ kind: 'start-missing', directiveId: directive.id, ...body }, key), read: () => ({ body: { unitIds }, faults: {} }),
  });
  return (
    <OrderDialog title={t('operations.start-missing.title')} confirm={t('operations.start-missing.confirm')} name="start-missing" control={order.control} missing={0} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p className="lk-strong">{directive.title}</p>
      <p className="lk-soft">{t('operations.start-missing.lead')}</p>
      <p id={`${id}-label`} className="form-label">{t('operations.start-missing.units')}</p>
      <UnitPicker controlId={id} labelId={`${id}-label`} value={unitIds} multiple only="school" disabled={order.control.busy} onChange={setUnitIds} />
    </OrderDialog>
  );
}
