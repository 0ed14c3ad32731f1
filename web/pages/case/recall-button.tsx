import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseSummary, DecisionAnswer } from '../../../domain/contracts/api';
import { recallCase } from '../../api/order-queries';
import { useDirectives } from '../../api/queries';
import { Icon } from '../../ui/icon';
import { useToast } from '../../ui/toasts';
import { LoadMore } from '../../ui/load-more';
import { OrderDialog } from '../orders/order-dialog';
import { ReasonField } from '../orders/reason-field';
import { useOrder } from '../orders/use-order';

interface Typed { reason: string; replacedBy: string }
const nothing: Typed = { reason: '', replacedBy: '' };
interface Props { summary: CaseSummary; /** Directives to choose what takes its place from. */ chooses: boolean; reload: () => void }

/** Withdraws a case: its documents are valid no longer, and another one may take its place. */
export function RecallButton({ summary, chooses, reload }: Props) {
  const { t } = useTranslation();
  const say = useToast();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(nothing);
  const close = () => setOpen(false);
  const done = () => {
    setTyped(nothing);
    close();
    say(t('recall.done'));
    reload();
  };
  return (
    <>
      <button type="button" className="btn btn-outline-danger" data-order="recall" onClick={() => setOpen(true)}><Icon name="slash-circle" />{t('recall.open')}</button>
      {open && <RecallDialog summary={summary} chooses={chooses} typed={typed} onType={setTyped} onDone={done} onClose={close} onReload={() => { close(); reload(); }} />}
    </>
  );
}

interface DialogProps { summary: CaseSummary; chooses: boolean; typed: Typed; onType: (typed: Typed) => void; onDone: () => void; onClose: () => void; onReload: () => void }

function RecallDialog({ summary, chooses, typed, onType, onDone, onClose, onReload }: DialogProps) {
  const { t } = useTranslation();
  const reason = typed.reason.trim();
  const order = useOrder<{ reason: string; replacedBy?: string }, DecisionAnswer>({
    target: `order.recall.${summary.id}`, post: recallCase(summary.id), onAnswered: onDone,
    read: () => ({ body: { reason, ...(typed.replacedBy && { replacedBy: typed.replacedBy }) }, faults: reason === '' ? { reason: t('reason.missing') } : {} }),
  });
  return (
    <OrderDialog title={t('recall.title')} confirm={t('recall.confirm')} danger name="recall" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onReload}>
      <p className="lk-soft">{t('recall.lead')}</p>
      {chooses && <p>{t('recall.onlyThis')} <Link to={`/directives/${summary.id}`}>{t('recall.toDirective')}</Link></p>}
      <ReasonField value={typed.reason} fault={order.faultOf('reason')} hint={t('recall.hint')} onChange={(next) => onType({ ...typed, reason: next })} />
      {chooses && <Replacement own={summary.id} value={typed.replacedBy} fault={order.faultOf('replacedBy')} onChange={(replacedBy) => onType({ ...typed, replacedBy })} />}
    </OrderDialog>
  );
}

function Replacement({ own, value, fault, onChange }: { own: string; value: string; fault: string | null; onChange: (id: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const directives = useDirectives();
  const others = (directives.data?.items ?? []).filter((directive) => directive.id !== own);
  return (
    <div className="mb-2">
      <label className="form-label" htmlFor={id}>{t('recall.replacement')}</label>
      <select id={id} className="form-select" value={value} aria-invalid={fault !== null} aria-describedby={`${id}-fault`} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('recall.noReplacement')}</option>
        {others.map((directive) => <option key={directive.id} value={directive.id}>{directive.number ? `${directive.number} – ` : ''}{directive.title}</option>)}
      </select>
      <p id={`${id}-fault`} className="lk-fault-line mb-0">{fault}</p>
      {directives.data && <LoadMore pages={directives} />}
    </div>
  );
}
