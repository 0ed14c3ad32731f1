import { useEffect, useId, useRef, type ReactNode } from 'react';

interface DialogProps { title: string; onClose: () => void; children: ReactNode; actions: ReactNode; busy?: boolean; wide?: boolean }

/** A modal of the browser's own: focus stays inside and returns, Escape closes (unless busy). */
export function Dialog({ title, onClose, children, actions, busy = false, wide = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref} className={wide ? 'lk-dialog lk-dialog-wide' : 'lk-dialog'} aria-labelledby={titleId}
      onCancel={(event) => { event.preventDefault(); if (!busy) onClose(); }}
    >
      <div className="lk-dialog-body">
        <h2 id={titleId} className="mb-3">{title}</h2>
        {children}
      </div>
      <div className="lk-dialog-foot">{actions}</div>
    </dialog>
  );
}
