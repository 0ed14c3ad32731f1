import { useTranslation } from 'react-i18next';

/** Letters that are shown: enough to compare over the telephone. */
const SHOWN = 16;

/** What two installations compare to know that they have the same designs. */
export function FingerprintLine({ fingerprint }: { fingerprint: string }) {
  const { t } = useTranslation();
  return <p className="lk-small lk-soft mt-2 mb-0">{t('packages.fingerprint')} <span className="lk-hash" data-fingerprint={fingerprint}>{fingerprint.slice(0, SHOWN).replace(/(.{4})(?=.)/g, '$1 ')}</span></p>;
}
