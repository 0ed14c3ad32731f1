import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indexOf, noticesOf, type Rehearsal } from '../../../../domain/rehearsal';
import { useLocale } from '../../../i18n/setup';
import { shortInstant } from '../../../ui/day-text';
import { Badge } from '../../../ui/notice';
import { Glyph } from '../../glyph';

const AT_ONCE = 30;

/** The mails that went out, newest first, as their receivers would read them. */
export function MailsView({ rehearsal, person }: { rehearsal: Rehearsal; person: string | null }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const [whose, setWhose] = useState<'all' | 'person'>('all');
  const [shown, setShown] = useState(AT_ONCE);
  const only = whose === 'person' && person !== null ? person : undefined;
  const mails = useMemo(() => noticesOf(rehearsal, only), [rehearsal, only]);
  const world = indexOf(rehearsal.world);
  const nameOf = (id: string) => world.person(id)?.name ?? id;
  return (
    <section className="lk-card" aria-labelledby="lk-mails">
      <div className="lk-card-head">
        <h2 id="lk-mails">{t('rehearsal.mails.title', { count: mails.length })}</h2>
        {person !== null && <button type="button" className="btn btn-quiet" aria-pressed={whose === 'person'} onClick={() => setWhose(whose === 'all' ? 'person' : 'all')}>{t('rehearsal.mails.only', { name: nameOf(person) })}</button>}
      </div>
      {mails.length === 0 && <p className="lk-soft mb-0">{t('rehearsal.mails.none')}</p>}
      <ul className="lk-play-lines" data-mails={mails.length}>
        {mails.slice(0, shown).map(({ id, at, receivers, vacant, words }) => (
          <li key={id}>
            <details className="lk-fold">
              <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" /><span><span className="lk-strong">{words[locale].subject}</span><br /><span className="lk-small lk-soft">{shortInstant(at)} · {receivers.length === 0 ? t('rehearsal.mails.nobody') : receivers.map(({ personId, unitId }) => `${nameOf(personId)} (${world.unitName(unitId)})`).join(', ')}</span>{vacant && <> <Badge tone="warning">{t('rehearsal.mails.vacant')}</Badge></>}</span></summary>
              <div className="lk-mail-preview">
                <p className="lk-strong mb-1">{words[locale].heading}</p>
                {words[locale].paragraphs.map((paragraph, index) => <p key={index} className="mb-1">{paragraph}</p>)}
              </div>
            </details>
          </li>
        ))}
      </ul>
      {mails.length > shown && <button type="button" className="btn btn-quiet" onClick={() => setShown(shown + AT_ONCE)}>{t('rehearsal.more')}</button>}
    </section>
  );
}
