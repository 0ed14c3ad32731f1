import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../../../domain/deadline';
import { nextDue, type Rehearsal, type ScriptEvent } from '../../../../domain/rehearsal';
import { formatInstant, shortInstant } from '../../../ui/day-text';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { morningOf } from './start-panel';

/** The pretend time, and what lets it run: whatever falls due on the way happens at its own time. */
export function ClockBar({ rehearsal, onPlay }: { rehearsal: Rehearsal; onPlay: (event: ScriptEvent) => void }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const id = useId();
  const [day, setDay] = useState('');
  const next = nextDue(rehearsal);
  const days = (amount: number) => onPlay({ do: 'wait', for: { amount, unit: 'calendar-days' } });
  return (
    <section className="lk-card lk-play-clock" aria-labelledby={`${id}-title`}>
      <div>
        <h2 id={`${id}-title`} className="lk-small lk-soft mb-0">{t('rehearsal.clock.title')}</h2>
        <p className="lk-play-now mb-0" data-clock={rehearsal.now}><Glyph name="clock" size={20} />{formatInstant(rehearsal.now, locale)}</p>
        <p className="lk-small lk-soft mb-0">{next === null ? t('rehearsal.clock.nothing') : t('rehearsal.clock.next', { time: shortInstant(next) })}</p>
      </div>
      <div className="lk-row" role="group" aria-label={t('rehearsal.clock.run')}>
        <button type="button" className="btn btn-soft" disabled={next === null} data-clock-to="next" onClick={() => onPlay({ do: 'next-due' })}><Glyph name="skip-forward" />{t('rehearsal.clock.toNext')}</button>
        <button type="button" className="btn btn-quiet" data-clock-to="day" onClick={() => days(1)}>{t('rehearsal.clock.day')}</button>
        <button type="button" className="btn btn-quiet" data-clock-to="week" onClick={() => days(7)}>{t('rehearsal.clock.week')}</button>
        <form className="lk-row" onSubmit={(event) => { event.preventDefault(); if (isDay(day)) onPlay({ do: 'wait-until', instant: morningOf(day) }); }}>
          <label className="lk-small lk-soft" htmlFor={`${id}-day`}>{t('rehearsal.clock.to')}</label>
          <input id={`${id}-day`} type="date" className="form-control lk-play-day" value={day} onChange={(event) => setDay(event.target.value)} />
          <button type="submit" className="btn btn-quiet" disabled={!isDay(day)}>{t('rehearsal.clock.go')}</button>
        </form>
      </div>
    </section>
  );
}
