import { useTranslation } from 'react-i18next';
import { shortInstant } from '../../ui/day-text';
import { Dialog } from '../../ui/dialog';
import type { OneTime } from './people-page';

/** The one moment in which the password can be read: nobody keeps it. */
export function PasswordOnce({ oneTime: { person, password }, onClose }: { oneTime: OneTime; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('organisation.password.title')} onClose={onClose} actions={<button type="button" className="btn btn-primary" data-confirm="password-read" onClick={onClose}>{t('organisation.password.noted')}</button>}>
      <p className="lk-strong">{person.name} – {person.email}</p>
      {password === null ? <p className="mb-0">{t('organisation.password.gone')}</p> : (
        <>
          <code className="lk-password mb-3" data-password>{password}</code>
          <p className="mb-0">{t('organisation.password.once', { time: person.oneTimeUntil ? shortInstant(person.oneTimeUntil) : '' })}</p>
        </>
      )}
    </Dialog>
  );
}
