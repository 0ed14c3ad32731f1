import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../../../domain/deadline';
import { inventWorld, type PretendUnit, type RefusalInWords } from '../../../../domain/rehearsal';
import { useLocale } from '../../../i18n/setup';
import { dayOfInstant } from '../../../ui/day-text';
import { Notice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { useNow } from '../../../ui/use-now';
import { Glyph } from '../../glyph';
import { useDesigner } from '../../procedures/designer-context';
import { NumberField } from '../../procedures/editor/number-field';
import type { AtHand } from '../at-hand';
import { usePlaceKept } from '../use-place-kept';
import { FactFields } from './fact-fields';
import type { Setup } from './road';
import { firstFact } from './sample-facts';

const MOST_SCHOOLS = 20;
const EVERY = '*';

/** The morning of a local day: eight o'clock. */
export const morningOf = (day: string): string => `${day}T01:00:00.000Z`;

function subjectsOf({ definition, definitions }: AtHand, schools: number): PretendUnit[] {
  try {
    return inventWorld(definitions, schools).units.filter(({ kind }) => kind === definition.subjectKind);
  } catch {
    // A draft with a fault: starting tells of it.
    return [];
  }
}

/** The pretend world: how many schools, whose cases begin, and when. */
export function StartPanel({ hand, refusal, onStart }: { hand: AtHand; refusal: RefusalInWords | null; onStart: (setup: Setup) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { facts } = useDesigner();
  const id = useId();
  usePlaceKept(null, '[data-order=start-rehearsal]');
  const today = dayOfInstant(useNow());
  const [schools, setSchools] = useState(3);
  const [day, setDay] = useState(today);
  const [unit, setUnit] = useState('');
  const subjects = useMemo(() => subjectsOf(hand, schools), [hand, schools]);
  const carried = facts.filter(({ step }) => step === null);
  const [known, setKnown] = useState(() => Object.fromEntries(carried.map((info) => [info.fact, firstFact(info, today)])));
  const chosen = subjects.some((one) => one.id === unit) || unit === EVERY ? unit : (subjects[0]?.id ?? '');
  const units = chosen === EVERY ? subjects.map((one) => one.id) : [chosen];
  const several = subjects.length > 1 ? [{ value: EVERY, label: t('rehearsal.start.every', { count: subjects.length }) }] : [];
  return (
    <section className="lk-card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('rehearsal.start.title')}</h2>
      <p className="lk-soft">{t('rehearsal.start.lead')}</p>
      <div className="lk-play-start">
        <div className="mb-3"><NumberField label={t('rehearsal.start.schools')} value={schools} min={1} max={MOST_SCHOOLS} onChange={setSchools} /></div>
        <SelectField label={t('rehearsal.start.unit')} value={chosen} onChange={setUnit} options={[...subjects.map((one) => ({ value: one.id, label: one.name })), ...several]} />
        <div className="mb-3">
          <label className="form-label" htmlFor={`${id}-day`}>{t('rehearsal.start.day')}</label>
          <input id={`${id}-day`} type="date" className="form-control" value={day} onChange={(event) => setDay(event.target.value)} />
        </div>
      </div>
      <FactFields atStart infos={carried} facts={known} onChange={setKnown} />
      {refusal && <Notice tone="negative" title={t('rehearsal.refused')} role="alert" level={3}><p className="mb-0">{text(refusal.message)}</p></Notice>}
      <button type="button" className="btn btn-primary mt-2" data-order="start-rehearsal" disabled={!isDay(day)} onClick={() => onStart({ schools, at: morningOf(day), units, facts: known })}><Glyph name="play-circle" />{t('rehearsal.start.begin')}</button>
    </section>
  );
}
