import { useTranslation } from 'react-i18next';
import type { OperationView } from '../../../domain/contracts/operation-api';
import { startOperation } from '../../api/operation-queries';
import { useDirectives } from '../../api/queries';
import { SelectField } from '../../ui/select-field';
import { useKept } from '../../ui/use-kept';
import { OrderDialog } from '../orders/order-dialog';
import { ReasonField } from '../orders/reason-field';
import { useOrder } from '../orders/use-order';
import type { DirectiveOrderProps } from './directive-orders';

/** Withdraws a directive with all its cases; what takes its place is named on the revoked documents. */
export function RecallOrder({ directive, onClose, onStarted }: DirectiveOrderProps) {
  const { t } = useTranslation();
  const [typed, setTyped, forget] = useKept(`recall.${directive.id}`, { replacedBy: '', reason: '' });
  const others = (useDirectives().data?.items ?? []).filter(({ id }) => id !== directive.id);
  const order = useOrder<typeof typed, OperationView>({
    target: `operation.recall.${directive.id}`, onAnswered: (operation) => { forget(); onStarted(operation); },
    post: (body: typeof typed, key) => startOperation({ kind: 'recall', directiveId: directive.id, reason: body.reason, ...(body.replacedBy && { replacedBy: body.replacedBy }) }, key),
    read: () => ({ body: { ...typed, reason: typed.reason.trim() }, faults: typed.reason.trim() === '' ? { reason: t('reason.missing') } : {} }),
  });
  return (
    <OrderDialog title={t('operations.recall.title')} confirm={t('operations.recall.confirm')} danger name="recall" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p className="lk-strong">{directive.title}</p>
      <p className="lk-soft">{t('operations.recall.lead')}</p>
      <SelectField
        label={t('operations.recall.replacedBy')} value={typed.replacedBy} fault={order.faultOf('replacedBy')} hint={t('operations.recall.replacedHint')} onChange={(replacedBy) => setTyped({ ...typed, replacedBy })}
        options={[{ value: '', label: t('operations.recall.noReplacement') }, ...others.map(({ id, number, title }) => ({ value: id, label: number ? `${number} – ${title}` : title }))]}
      />
      <ReasonField value={typed.reason} fault={order.faultOf('reason')} hint={t('operations.recall.hint')} onChange={(reason) => setTyped({ ...typed, reason })} />
    </OrderDialog>
  );
}
