import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '../../../domain/contracts/operation-api';
import { isDay } from '../../../domain/deadline';
import { startOperation } from '../../api/operation-queries';
import { useDirective } from '../../api/queries';
import { UnitPicker } from '../../form/unit-picker/unit-picker';
import { useLocale } from '../../i18n/setup';
import { SelectField } from '../../ui/select-field';
import { useKept } from '../../ui/use-kept';
import { Skeleton } from '../../ui/waiting';
import { DayField } from '../orders/day-field';
import { OrderDialog } from '../orders/order-dialog';
import { ReasonField } from '../orders/reason-field';
import { useOrder } from '../orders/use-order';
import { CaseChoice } from './case-choice';
import type { DirectiveOrderProps } from './directive-orders';

interface Typed { step: string; until: string; reason: string; which: 'chosen' | 'under'; ids: string[]; under: string }
const nothing: Typed = { step: '', until: '', reason: '', which: 'chosen', ids: [], under: '' };

/** Another last day for one step, for some of a directive's units. */
export function ExtendOrder({ directive, onClose, onStarted }: DirectiveOrderProps) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const id = useId();
  const [typed, setTyped, forget] = useKept<Typed>(`extend.${directive.id}`, nothing);
  const detail = useDirective(directive.id);
  const type = (more: Partial<Typed>) => setTyped({ ...typed, ...more });
  const faults = (): Record<string, string> => ({
    ...(typed.step === '' && { step: t('operations.extend.stepMissing') }),
    ...(!isDay(typed.until) && { until: t('order.dayMissing') }),
    ...((typed.which === 'chosen' ? typed.ids.length === 0 : typed.under === '') && { units: t('operations.extend.unitsMissing') }),
    ...(typed.reason.trim() === '' && { reason: t('reason.missing') }),
  });
  const order = useOrder<Typed, OperationView>({
    target: `operation.extend.${directive.id}`, onAnswered: (operation) => { forget(); onStarted(operation); },
    post: ({ step, until, reason, which, ids, under }: Typed, key) => startOperation({ kind: 'extend', directiveId: directive.id, step, until, reason, units: which === 'chosen' ? { ids } : { under } }, key),
    read: () => ({ body: { ...typed, reason: typed.reason.trim() }, faults: faults() }),
  });
  const unitsFault = order.faultOf('units') ?? order.faultOf('units.under');
  return (
    <OrderDialog title={t('operations.extend.title')} confirm={t('operations.extend.confirm')} name="extend" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p className="lk-strong">{directive.title}</p>
      {detail.isPending ? <Skeleton lines={1} height={60} /> : (
        <SelectField
          label={t('operations.extend.step')} required value={typed.step} fault={order.faultOf('step')} onChange={(step) => type({ step })}
          options={[{ value: '', label: t('operations.extend.chooseStep') }, ...(detail.data?.funnel ?? []).map(({ step, title, count }) => ({ value: step, label: `${text(title)} (${t('operations.extend.stand', { count })})` }))]}
        />
      )}
      <DayField label={t('operations.extend.until')} value={typed.until} after={null} fault={order.faultOf('until')} onChange={(until) => type({ until })} />
      <fieldset className="mb-3">
        <legend className="form-label">{t('operations.extend.units')} <span className="lk-required">({t('form.required')})</span></legend>
        {(['chosen', 'under'] as const).map((which) => (
          <label key={which} className="lk-choice"><input className="form-check-input" type="radio" name={id} checked={typed.which === which} onChange={() => type({ which })} />{t(`operations.extend.${which}`)}</label>
        ))}
        <span id={`${id}-units`} className="visually-hidden">{t('operations.extend.units')}</span>
        <div data-fault={unitsFault !== null || undefined} tabIndex={-1}>
          {typed.which === 'chosen'
            ? <CaseChoice directiveId={directive.id} value={typed.ids} onChange={(ids) => type({ ids })} />
            : <UnitPicker controlId={`${id}-under`} labelId={`${id}-units`} value={typed.under === '' ? [] : [typed.under]} multiple={false} only={null} disabled={false} onChange={([under = '']) => type({ under })} />}
        </div>
        <p className="lk-fault-line mb-0">{unitsFault}</p>
      </fieldset>
      <ReasonField value={typed.reason} fault={order.faultOf('reason')} hint={t('operations.extend.hint')} onChange={(reason) => type({ reason })} />
    </OrderDialog>
  );
}
