import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Correctable } from '../../../domain/contracts/api';
import type { CorrectionAnswer } from '../../../domain/contracts/orders-api';
import { correctCase } from '../../api/order-queries';
import { useLocale } from '../../i18n/setup';
import { shortInstant } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { OrderDialog } from '../orders/order-dialog';
import { ReasonField } from '../orders/reason-field';
import { useOrder } from '../orders/use-order';

interface Typed { reason: string; sequence: number | null }
const nothing: Typed = { reason: '', sequence: null };
interface Props { caseId: string; decisions: Correctable[]; onCorrected: (answer: CorrectionAnswer) => void; reload: () => void }

/** Takes a mistaken decision back by an entry of its own; nothing of the journal is changed. */
export function CorrectionButton({ caseId, decisions, onCorrected, reload }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(nothing);
  const close = () => setOpen(false);
  const done = (answer: CorrectionAnswer) => {
    setTyped(nothing);
    close();
    onCorrected(answer);
  };
  return (
    <>
      <button type="button" className="btn btn-soft" data-order="correct" onClick={() => setOpen(true)}><Icon name="arrow-counterclockwise" />{t('correct.open')}</button>
      {open && <CorrectionDialog caseId={caseId} decisions={decisions} typed={typed} onType={setTyped} onDone={done} onClose={close} onReload={() => { close(); reload(); }} />}
    </>
  );
}

interface DialogProps { caseId: string; decisions: Correctable[]; typed: Typed; onType: (typed: Typed) => void; onDone: (answer: CorrectionAnswer) => void; onClose: () => void; onReload: () => void }

function CorrectionDialog({ caseId, decisions, typed, onType, onDone, onClose, onReload }: DialogProps) {
  const { t } = useTranslation();
  const chosen = decisions.find(({ sequence }) => sequence === typed.sequence);
  const reason = typed.reason.trim();
  const order = useOrder<{ reason: string; step: string; sequence: number }, CorrectionAnswer>({
    target: `order.correct.${caseId}`, post: correctCase(caseId), onAnswered: onDone,
    read: () => ({
      body: { reason, step: chosen?.step ?? '', sequence: chosen?.sequence ?? 0 },
      faults: { ...(!chosen && { step: t('correct.decisionMissing') }), ...(reason === '' && { reason: t('reason.missing') }) },
    }),
  });
  return (
    <OrderDialog title={t('correct.title')} confirm={t('correct.confirm')} danger name="correct" control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onReload}>
      <p className="lk-soft">{t('correct.lead')}</p>
      <Decisions decisions={decisions} chosen={typed.sequence} fault={order.faultOf('step') ?? order.faultOf('sequence')} onChoose={(sequence) => onType({ ...typed, sequence })} />
      <div aria-live="polite">{chosen && <Consequences decision={chosen} />}</div>
      <ReasonField value={typed.reason} fault={order.faultOf('reason')} hint={t('correct.hint')} onChange={(next) => onType({ ...typed, reason: next })} />
    </OrderDialog>
  );
}

function Decisions({ decisions, chosen, fault, onChoose }: { decisions: Correctable[]; chosen: number | null; fault: string | null; onChoose: (sequence: number) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const id = useId();
  return (
    <fieldset className="mb-3" aria-describedby={`${id}-fault`} data-fault={fault !== null || undefined}>
      <legend className="form-label">{t('correct.decision')} <span className="lk-required">({t('form.required')})</span></legend>
      <div className="lk-choices">
        {decisions.map(({ step, title, sequence, outcome, at, byName, unitName }) => (
          <label key={step} className="lk-picker-option">
            <input type="radio" className="form-check-input" name={id} checked={chosen === sequence} onChange={() => onChoose(sequence)} />
            <span><span className="lk-strong">{text(title)}</span>: {text(outcome)}<span className="lk-small lk-soft d-block">{byName ? `${byName} – ` : ''}{unitName} · {shortInstant(at)}</span></span>
          </label>
        ))}
      </div>
      <p id={`${id}-fault`} className="lk-fault-line mb-0">{fault}</p>
    </fieldset>
  );
}

function Consequences({ decision: { title, revokes } }: { decision: Correctable }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  return (
    <div className="lk-consequences mb-3">
      <p className="mb-1">{t('correct.reopens', { step: text(title) })}</p>
      {revokes.length === 0 ? <p className="mb-0">{t('correct.revokesNothing')}</p> : (
        <>
          <p className="mb-1">{t('correct.revokes', { count: revokes.length })}</p>
          <ul className="mb-0 ps-3">{revokes.map(({ id, number, title: name }) => <li key={id}>{text(name)} – {t('case.number', { number })}</li>)}</ul>
        </>
      )}
    </div>
  );
}
