import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timelineOf, type Rehearsal } from '../../../../domain/rehearsal';
import { useLocale } from '../../../i18n/setup';
import { shortInstant } from '../../../ui/day-text';
import { SelectField } from '../../../ui/select-field';

/** What happened to one case, in the words of the product's own timeline, newest first. */
export function TimelineView({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const cases = [...rehearsal.cases.values()];
  const [wanted, setWanted] = useState('');
  const chosen = rehearsal.cases.has(wanted) ? wanted : (cases[0]?.id ?? '');
  const lines = useMemo(() => timelineOf(rehearsal, chosen).reverse(), [rehearsal, chosen]);
  return (
    <section className="lk-card" aria-labelledby="lk-rehearsal-timeline">
      <h2 id="lk-rehearsal-timeline">{t('rehearsal.timeline.title')}</h2>
      <SelectField label={t('rehearsal.timeline.case')} value={chosen} onChange={setWanted} options={cases.map(({ id, title, definition, state }) => ({ value: id, label: `${text(definition.title)}: ${title}${state.status === 'ended' ? ` (${t('rehearsal.timeline.ended')})` : ''}` }))} />
      <ol className="lk-play-lines" reversed>
        {lines.map(({ at, text: line, byName, unitName, comment }, index) => <li key={index}><span className="lk-small lk-soft">{[shortInstant(at), byName, unitName].filter(Boolean).join(' · ')}</span><br />{text(line)}{comment && <p className="lk-small lk-soft mb-0">«{comment}»</p>}</li>)}
      </ol>
    </section>
  );
}
