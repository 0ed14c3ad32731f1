import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '../../../domain/contracts/api';
import { useLocale } from '../../i18n/setup';
import { Icon } from '../../ui/icon';

interface Props { detail: TaskDetail; hash: string; confirmed: boolean; missing: boolean; onConfirm: (confirmed: boolean) => void }

/** First characters of the hash, in fours: enough to compare by eye. */
const shortHash = (hash: string) => (hash.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');

/** Says exactly what a signature stands under: whose submission, of when, with which mark. */
export function SignPanel({ detail, hash, confirmed, missing, onConfirm }: Props) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const signed = detail.shows.find(({ step }) => step === detail.signs?.step);
  return (
    <section className="lk-card lk-sign" aria-labelledby="lk-sign-title">
      <div className="d-flex gap-3 align-items-start">
        <span className="lk-avatar"><Icon name="pen" /></span>
        <div>
          <h2 id="lk-sign-title">{t('sign.title')}</h2>
          <p className="mb-2">{signed ? t('sign.what', { title: text(signed.title), name: signed.byName, unit: signed.unitName }) : t('sign.whatUnknown')}</p>
          <p className="lk-small lk-soft mb-3">{t('sign.hash')} <span className="lk-hash" title={hash}>{shortHash(hash)}</span>. {t('sign.hashLead')}</p>
          <div className="form-check lk-check">
            <input id="lk-sign-confirm" className="form-check-input" type="checkbox" checked={confirmed} aria-invalid={missing} aria-describedby={missing ? 'lk-sign-missing' : undefined} onChange={(event) => onConfirm(event.target.checked)} />
            <label htmlFor="lk-sign-confirm" className="form-check-label lk-strong">{t('sign.confirm')}</label>
          </div>
          {missing && <p id="lk-sign-missing" className="lk-fault-line mb-0" role="alert">{t('sign.missing')}</p>}
        </div>
      </div>
    </section>
  );
}
