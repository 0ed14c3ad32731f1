import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/setup';
import { shortInstant } from '../../../ui/day-text';
import { Glyph } from '../../glyph';
import type { Happened } from './happened';

/** As many lines as are read at a glance; the rest stands in the timeline. */
const MOST_LINES = 10;

/** What the last act brought about, told as it happens. */
export function HappenedPanel({ happened }: { happened: Happened | null }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const more = (happened?.lines.length ?? 0) - MOST_LINES;
  const nothing = happened !== null && happened.lines.length === 0 && happened.mails === 0;
  return (
    <section className="lk-card" aria-labelledby="lk-happened">
      <h2 id="lk-happened">{t('rehearsal.happened.title')}</h2>
      <div role="status" aria-live="polite" data-happened>
        {happened === null && <p className="lk-soft mb-0">{t('rehearsal.happened.undone')}</p>}
        {nothing && <p className="lk-soft mb-0">{t('rehearsal.happened.nothing')}</p>}
        {happened && happened.troubles.map(({ caseTitle, text: trouble }) => <p key={caseTitle} className="lk-save-bad mb-1">{caseTitle}: {text(trouble)}</p>)}
        {happened && (
          <ul className="lk-play-lines">
            {happened.lines.slice(0, MOST_LINES).map(({ at, caseTitle, text: line }, index) => <li key={index}><span className="lk-small lk-soft">{shortInstant(at)} · {caseTitle}</span><br />{text(line)}</li>)}
          </ul>
        )}
        {more > 0 && <p className="lk-small lk-soft mb-1">{t('rehearsal.happened.more', { count: more })}</p>}
        {happened && (happened.mails > 0 || happened.documents.length > 0) && (
          <p className="lk-row mb-0">
            {happened.mails > 0 && <span><Glyph name="envelope" size={15} /> {t('rehearsal.happened.mails', { count: happened.mails })}</span>}
            {happened.documents.length > 0 && <span><Glyph name="file-earmark-text" size={15} /> {t('rehearsal.happened.documents', { numbers: happened.documents.join(', ') })}</span>}
          </p>
        )}
      </div>
    </section>
  );
}
