import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';
import type { IconName } from './icons';

interface ToastAction { label: string; run: () => void }
interface Toast { id: number; text: string; icon: IconName; action?: ToastAction }
/** With an action, such as taking back what has just been done; whatever it does must have a place on the page too. */
type Say = (text: string, icon?: IconName, action?: ToastAction) => void;

const ToastContext = createContext<Say>(() => undefined);

/** Says something small that has happened; what needs an answer is a notice or a dialog instead. */
export const useToast = (): Say => useContext(ToastContext);

/** Long enough to read two lines without haste. */
const SHOWN_MS = 7000;

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const counter = useRef(0);
  const drop = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const say = useCallback<Say>((text, icon = 'check2-circle', action) => {
    const id = (counter.current += 1);
    setToasts((shown) => [...shown.slice(-2), { id, text, icon, action }]);
    setTimeout(() => drop(id), SHOWN_MS);
  }, [drop]);
  const value = useMemo(() => say, [say]);
  return (
    <ToastContext.Provider value={value}>
      {children}
      <div className="lk-toasts" role="status" aria-live="polite">
        {toasts.map(({ id, text, icon, action }) => (
          <div key={id} className="lk-toast">
            <Icon name={icon} size={20} />
            <span>{text}</span>
            {action && <button type="button" className="btn lk-toast-action" onClick={() => { drop(id); action.run(); }}>{action.label}</button>}
            <button type="button" className="btn" onClick={() => drop(id)} aria-label={t('ui.close')}><Icon name="x-lg" size={14} /></button>
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  );
}
