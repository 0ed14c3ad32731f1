import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../../../domain/deadline';
import { completeWorld, inventWorld, type PretendUnit, type PretendWorld, type RefusalInWords } from '../../../../domain/rehearsal';
import { UnitPicker } from '../../../form/unit-picker/unit-picker';
import { useLocale } from '../../../i18n/setup';
import { useMe } from '../../../shell/use-me';
import { dayOfInstant } from '../../../ui/day-text';
import { Notice } from '../../../ui/notice';
import { ProblemNotice } from '../../../ui/problem-notice';
import { SelectField } from '../../../ui/select-field';
import { useNow } from '../../../ui/use-now';
import { Skeleton } from '../../../ui/waiting';
import { Glyph } from '../../glyph';
import { useDesigner } from '../../procedures/designer-context';
import { NumberField } from '../../procedures/editor/number-field';
import type { AtHand } from '../at-hand';
import { usePlaceKept } from '../use-place-kept';
import { FactFields } from './fact-fields';
import { useRealWorld } from './real-world';
import type { Setup } from './road';
import { firstFact, type Facts } from './sample-facts';
import { HelpButton } from '../../help/help-button';

const MOST_SCHOOLS = 20;
const EVERY = '*';

/** The morning of a local day: eight o'clock. */
export const morningOf = (day: string): string => `${day}T01:00:00.000Z`;

/** The units that a case can be about; none for a draft with a fault, which starting tells of. */
function subjectsOf({ definition, definitions }: AtHand, schools: number, chosen: PretendWorld | undefined): PretendUnit[] {
  try {
    const world = chosen ? completeWorld(chosen, definitions) : inventWorld(definitions, schools);
    return world.units.filter(({ kind }) => kind === definition.subjectKind);
  } catch {
    return [];
  }
}

const origins = ['invented', 'real'] as const;
type Origin = (typeof origins)[number];

/** The world to begin with: how many invented schools or which real units, whose cases begin, and when. */
export function StartPanel({ hand, refusal, onStart }: { hand: AtHand; refusal: RefusalInWords | null; onStart: (setup: Setup) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { facts } = useDesigner();
  // Who holds which seat is for those to see who set units up.
  const { can } = useMe();
  const id = useId();
  usePlaceKept(null, '[data-order=start-rehearsal]');
  const today = dayOfInstant(useNow());
  const [origin, setOrigin] = useState<Origin>('invented');
  const [schools, setSchools] = useState(3);
  const [real, setReal] = useState<string[]>([]);
  const [day, setDay] = useState(today);
  const [unit, setUnit] = useState('');
  const world = useRealWorld(origin === 'real' ? real : []);
  const chosen = origin === 'real' ? world.data : undefined;
  const waiting = origin === 'real' && !chosen;
  const subjects = useMemo(() => (waiting ? [] : subjectsOf(hand, schools, chosen)), [hand, schools, chosen, waiting]);
  const carried = facts.filter(({ step }) => step === null);
  // Whatever starts this procedure may still be on its way: what it takes along begins when it is here.
  const [typed, setTyped] = useState<Facts>({});
  const known: Facts = { ...Object.fromEntries(carried.map((info) => [info.fact, firstFact(info, today)])), ...typed };
  const subject = subjects.some((one) => one.id === unit) || unit === EVERY ? unit : (subjects[0]?.id ?? '');
  const units = subject === EVERY ? subjects.map((one) => one.id) : [subject];
  const several = subjects.length > 1 ? [{ value: EVERY, label: t('rehearsal.start.every', { count: subjects.length }) }] : [];
  return (
    <section className="lk-card" aria-labelledby={`${id}-title`}>
      <div className="lk-help-line"><h2 id={`${id}-title`}>{t('rehearsal.start.title')}</h2><HelpButton topic="rehearsal" /></div>
      <p className="lk-soft">{t('rehearsal.start.lead')}</p>
      {can.includes('organise') && (
        <div className="lk-segments lk-segments-scroll mb-3" role="group" aria-label={t('rehearsal.start.origin')}>
          {origins.map((each) => <button key={each} type="button" className="lk-segment" aria-pressed={origin === each} data-origin={each} onClick={() => setOrigin(each)}>{t(`rehearsal.start.origins.${each}`)}</button>)}
        </div>
      )}
      {origin === 'real' && (
        <fieldset className="mb-3">
          <legend id={`${id}-real`} className="form-label">{t('rehearsal.start.choose', { most: MOST_SCHOOLS })}</legend>
          <p className="form-text mt-0">{t('rehearsal.start.realLead')}</p>
          <UnitPicker controlId={`${id}-units`} labelId={`${id}-real`} multiple only={hand.definition.subjectKind} disabled={false} value={real} onChange={(ids) => setReal(ids.slice(0, MOST_SCHOOLS))} />
          {world.isFetching && <Skeleton lines={1} height={40} />}
          {world.isError && <ProblemNotice error={world.error} onRetry={() => void world.refetch()} busy={world.isFetching} />}
        </fieldset>
      )}
      <div className="lk-play-start">
        {origin === 'invented' && <div className="mb-3"><NumberField label={t('rehearsal.start.schools')} value={schools} min={1} max={MOST_SCHOOLS} onChange={setSchools} /></div>}
        <SelectField label={t('rehearsal.start.unit')} value={subject} disabled={subjects.length === 0} onChange={setUnit} options={[...subjects.map((one) => ({ value: one.id, label: one.name })), ...several]} />
        <div className="mb-3">
          <label className="form-label" htmlFor={`${id}-day`}>{t('rehearsal.start.day')}</label>
          <input id={`${id}-day`} type="date" className="form-control" value={day} onChange={(event) => setDay(event.target.value)} />
        </div>
      </div>
      <FactFields atStart infos={carried} facts={known} onChange={setTyped} />
      {refusal && <Notice tone="negative" title={t('rehearsal.refused')} role="alert" level={3}><p className="mb-0">{text(refusal.message)}</p></Notice>}
      <button type="button" className="btn btn-primary mt-2" data-order="start-rehearsal" disabled={!isDay(day) || waiting} onClick={() => onStart({ schools, at: morningOf(day), units, facts: known, ...(chosen && { chosen }) })}><Glyph name="play-circle" />{t('rehearsal.start.begin')}</button>
    </section>
  );
}
