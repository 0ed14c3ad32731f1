import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Sending } from '../../api/use-sending';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';

interface Props { sending: Sending; onNow: () => void; onStop: () => void; onReload: () => void; quiet: boolean }

/** What became of the sending, with what to do. Faults beside fields have their own summary. */
export function SendingNotice({ sending, onNow, onStop, onReload, quiet }: Props) {
  const { t } = useTranslation();
  if (sending.state === 'waiting') {
    return (
      <Notice tone="warning" icon="hourglass-split" title={t(sending.error.status === 0 ? 'sending.offline' : 'sending.later')} role="status">
        <p>{t('sending.kept')}</p>
        <p className="lk-strong" aria-hidden="true">{t('sending.countdown', { count: sending.secondsLeft })}</p>
        <div className="lk-row">
          <button type="button" className="btn btn-primary" onClick={onNow}><Icon name="arrow-clockwise" />{t('sending.now')}</button>
          <button type="button" className="btn btn-soft" onClick={onStop}>{t('sending.stop')}</button>
        </div>
      </Notice>
    );
  }
  if (sending.state !== 'refused' || quiet) return null;
  const { code, status } = sending.error;
  return (
    <div className="lk-stack">
      <ProblemNotice error={sending.error} />
      <div className="lk-row">
        {status === 401 && <a className="btn btn-primary" href="/sign-in" target="_blank" rel="noreferrer">{t('sending.signIn')}</a>}
        {(status === 409 || code === 'not-found') && <button type="button" className="btn btn-soft" onClick={onReload}><Icon name="arrow-clockwise" />{t('sending.reload')}</button>}
        {status === 409 && <Link className="btn btn-soft" to="/inbox">{t('sending.inbox')}</Link>}
      </div>
    </div>
  );
}
