import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sending } from '../../api/use-sending';
import { Dialog } from '../../ui/dialog';
import { SendingNotice } from '../task/sending-notice';

interface Props {
  title: string;
  confirm: string;
  danger?: boolean;
  /** Stable name of the button for tests. */
  name: string;
  control: { sending: Sending; busy: boolean; sendNow: () => Promise<void>; stop: () => void };
  /** Changes with each press that found something missing: then the first such field takes the focus. */
  missing: number;
  onConfirm: () => void;
  onClose: () => void;
  onReload: () => void;
  /** Faults of fields stand beside them. */
  quiet?: boolean;
  /** False while there is nothing that could be confirmed yet; the body says why. */
  ready?: boolean;
  /** With much to read before it. */
  wide?: boolean;
  children: ReactNode;
}

/** An order with its reason. What was typed stays here until the order has been carried out or taken back. */
export function OrderDialog({ title, confirm, danger = false, name, control, missing, onConfirm, onClose, onReload, quiet = false, ready = true, wide = false, children }: Props) {
  const { t } = useTranslation();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => { if (missing > 0) body.current?.querySelector<HTMLElement>('[data-fault]:is(input, textarea, select), [data-fault] input')?.focus(); }, [missing]);
  const close = () => { control.stop(); onClose(); };
  return (
    <Dialog
      title={title} onClose={close} busy={control.sending.state === 'sending'} wide={wide}
      actions={<>
        <button type="button" className="btn btn-quiet" disabled={control.sending.state === 'sending'} onClick={close}>{t('ui.cancel')}</button>
        <button type="button" className={`btn ${danger ? 'btn-danger' : 'btn-primary'}`} disabled={control.busy || !ready} onClick={onConfirm} data-confirm={name}>{confirm}</button>
      </>}
    >
      <div ref={body}>{children}</div>
      {control.sending.state === 'sending' && <div className="lk-progress my-2" role="status" aria-label={t('sending.sending')} />}
      <SendingNotice sending={control.sending} onNow={() => void control.sendNow()} onStop={control.stop} onReload={onReload} quiet={quiet} />
    </Dialog>
  );
}
