import { useTranslation } from 'react-i18next';
import type { CalendarView } from '../../../domain/contracts/operation-api';
import { DEFAULT_WORKING_HOURS, workingHoursSchema, type WorkingHours, type WorkSession } from '../../../domain/deadline';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import type { CalendarDraft } from './calendar-draft';

interface Props { calendar: CalendarView; draft: CalendarDraft; mayWrite: boolean; onChange: (draft: CalendarDraft) => void }
const weekdays = ['1', '2', '3', '4', '5', '6', '0'] as const;
type Weekday = (typeof weekdays)[number];

/** When the unit works on its working days; without own hours those above count. */
export function WorkingHoursCard({ calendar, draft, mayWrite, onChange }: Props) {
  const { t } = useTranslation();
  const hours = draft.hours === undefined ? (calendar.layer?.hours ?? null) : draft.hours;
  const set = (next: WorkingHours | null) => onChange({ ...draft, hours: next });
  const others = weekdays.filter((day) => hours?.byWeekday?.[day] !== undefined);
  const setDay = (day: Weekday, sessions: WorkSession[] | undefined) => {
    if (!hours) return;
    const { [day]: _gone, ...rest } = hours.byWeekday ?? {};
    set({ ...hours, byWeekday: sessions ? { ...rest, [day]: sessions } : rest });
  };
  return (
    <section className="lk-card" aria-labelledby="lk-hours-title">
      <h2 id="lk-hours-title" className="mb-2">{t('calendars.hours')}</h2>
      <label className="lk-choice"><input className="form-check-input" type="checkbox" checked={hours !== null} disabled={!mayWrite} onChange={(event) => set(event.target.checked ? DEFAULT_WORKING_HOURS : null)} />{t('calendars.ownHours')}</label>
      {hours && (
        <>
          <Sessions label={t('calendars.usualHours')} sessions={hours.usual} disabled={!mayWrite} onChange={(usual) => set({ ...hours, usual })} />
          {others.map((day) => <Sessions key={day} label={t(`calendars.weekday.${day}`)} sessions={hours.byWeekday?.[day] ?? []} disabled={!mayWrite} onChange={(sessions) => setDay(day, sessions)} onDrop={() => setDay(day, undefined)} />)}
          {mayWrite && (
            <select className="form-select w-auto" aria-label={t('calendars.otherDay')} value="" onChange={(event) => { if (event.target.value !== '') setDay(event.target.value as Weekday, [{ from: '07:30', to: '11:30' }]); }}>
              <option value="">{t('calendars.otherDay')}</option>
              {weekdays.filter((day) => !others.includes(day)).map((day) => <option key={day} value={day}>{t(`calendars.weekday.${day}`)}</option>)}
            </select>
          )}
          {!workingHoursSchema.safeParse(hours).success && <div className="mt-2"><Notice tone="warning" level={3} role="alert" title={t('calendars.hoursFault')} /></div>}
        </>
      )}
    </section>
  );
}

function Sessions({ label, sessions, disabled, onChange, onDrop }: { label: string; sessions: WorkSession[]; disabled: boolean; onChange: (sessions: WorkSession[]) => void; onDrop?: () => void }) {
  const { t } = useTranslation();
  const change = (index: number, more: Partial<WorkSession>) => onChange(sessions.map((session, at) => (at === index ? { ...session, ...more } : session)));
  return (
    <fieldset className="mb-3 lk-sessions">
      <legend className="form-label">{label}</legend>
      {sessions.map((session, index) => (
        <div key={index} className="lk-row">
          <input type="time" className="form-control" aria-label={t('calendars.fromTime', { n: index + 1 })} value={session.from} disabled={disabled} onChange={(event) => change(index, { from: event.target.value })} />
          <span aria-hidden="true">–</span>
          <input type="time" className="form-control" aria-label={t('calendars.toTime', { n: index + 1 })} value={session.to} disabled={disabled} onChange={(event) => change(index, { to: event.target.value })} />
          {!disabled && sessions.length > 1 && <button type="button" className="btn btn-quiet btn-sm" onClick={() => onChange(sessions.filter((_session, at) => at !== index))}><Icon name="trash" size={15} /><span className="visually-hidden">{t('calendars.dropSession', { n: index + 1 })}</span></button>}
        </div>
      ))}
      {!disabled && (
        <div className="lk-row">
          {sessions.length < 6 && <button type="button" className="btn btn-quiet btn-sm" onClick={() => onChange([...sessions, { from: '13:30', to: '17:00' }])}><Icon name="plus-lg" size={15} />{t('calendars.addSession')}</button>}
          {onDrop && <button type="button" className="btn btn-quiet btn-sm" onClick={onDrop}><Icon name="trash" size={15} />{t('calendars.dropDay')}</button>}
        </div>
      )}
    </fieldset>
  );
}
