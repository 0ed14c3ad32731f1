import { useTranslation } from 'react-i18next';
import type { DecisionAnswer } from '../../../domain/contracts/api';
import { isDay } from '../../../domain/deadline';
import { askExtension, extendDeadline, pauseTask, resumeTask } from '../../api/order-queries';
import { useLocale } from '../../i18n/setup';
import { formatDay } from '../../ui/day-text';
import { DayField } from './day-field';
import { OrderDialog } from './order-dialog';
import { ReasonField } from './reason-field';
import { useOrder } from './use-order';

export type TimedOrderKind = 'ask' | 'extend' | 'pause' | 'resume';
export interface Typed { until: string; reason: string }
export const nothingTyped: Typed = { until: '', reason: '' };

interface Props {
  kind: TimedOrderKind;
  task: { id: string; lastDay: string | null };
  typed: Typed;
  onType: (typed: Typed) => void;
  onDone: () => void;
  onClose: () => void;
  onReload: () => void;
}

const withDay = (kind: TimedOrderKind): boolean => kind === 'ask' || kind === 'extend';

/** More time asked for or given, the clock stopped or started: a reason, and a day where one is needed. */
export function TimedOrder({ kind, task, typed, onType, onDone, onClose, onReload }: Props) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const faultsOf = (): Record<string, string> => ({
    ...(withDay(kind) && !isDay(typed.until) && { until: t('order.dayMissing') }),
    ...(withDay(kind) && isDay(typed.until) && task.lastDay !== null && typed.until <= task.lastDay && { until: t('order.dayNotLater', { day: formatDay(task.lastDay, locale) }) }),
    ...(typed.reason.trim() === '' && { reason: t('reason.missing') }),
  });
  const order = useOrder<Typed, DecisionAnswer>({
    target: `order.${kind}.${task.id}`, onAnswered: onDone,
    post: (body, key) => {
      switch (kind) {
        case 'ask': return askExtension(task.id)(body, key);
        case 'extend': return extendDeadline(task.id)(body, key);
        case 'pause': return pauseTask(task.id)({ reason: body.reason }, key);
        case 'resume': return resumeTask(task.id)({ reason: body.reason }, key);
      }
    },
    read: () => ({ body: { until: typed.until, reason: typed.reason.trim() }, faults: faultsOf() }),
  });
  return (
    <OrderDialog title={t(`order.${kind}.title`)} confirm={t(`order.${kind}.confirm`)} name={kind} control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onReload}>
      <p className="lk-soft">{t(`order.${kind}.lead`)}</p>
      {withDay(kind) && task.lastDay !== null && <p>{t('order.lastDayNow')} <strong>{formatDay(task.lastDay, locale)}</strong></p>}
      {withDay(kind) && <DayField label={t(`order.${kind === 'ask' ? 'ask' : 'extend'}.day`)} value={typed.until} after={task.lastDay} fault={order.faultOf('until')} onChange={(until) => onType({ ...typed, until })} />}
      <ReasonField value={typed.reason} fault={order.faultOf('reason')} hint={t(`order.${kind}.hint`)} onChange={(reason) => onType({ ...typed, reason })} />
    </OrderDialog>
  );
}
