import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { NATIONAL, type CalendarView } from '../../../domain/contracts/operation-api';
import { useCalendar, type CalendarContent } from '../../api/calendar-queries';
import { useLocale } from '../../i18n/setup';
import { useMe } from '../../shell/use-me';
import { dayOfInstant } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { useKept } from '../../ui/use-kept';
import { useLeaveWarning } from '../../ui/use-leave-warning';
import { Skeleton } from '../../ui/waiting';
import { LoadProblem } from '../errors/error-pages';
import { contentOf, draftRows, isChanged, noDraft, type CalendarDraft } from './calendar-draft';
import { CalendarPreview } from './calendar-preview';
import { InheritedDays } from './inherited-days';
import { WorkingHoursCard } from './working-hours-card';
import { YearDays } from './year-days';

export function CalendarPage() {
  const { unitId = NATIONAL } = useParams();
  const calendar = useCalendar(unitId);
  if (calendar.isPending) return <Skeleton lines={3} height={100} />;
  if (calendar.isError) return <LoadProblem error={calendar.error} onRetry={() => void calendar.refetch()} busy={calendar.isFetching} />;
  return <CalendarEditor key={unitId} calendar={calendar.data as CalendarView} />;
}

/** One calendar: changes gather as a draft, are looked at, and then saved. */
function CalendarEditor({ calendar }: { calendar: CalendarView }) {
  const { t } = useTranslation();
  const { can } = useMe();
  const mayWrite = can.includes('calendars');
  const [draft, setDraft, forget] = useKept<CalendarDraft>(`calendar.${calendar.unitId}`, noDraft);
  const [year, setYear] = useState(dayOfInstant(new Date().toISOString()).slice(0, 4));
  const [asked, setAsked] = useState<CalendarContent | null>(null);
  const changed = isChanged(draft);
  useLeaveWarning(changed);
  const change = (next: CalendarDraft) => { setDraft(next); setAsked(null); };
  const national = calendar.unitId === NATIONAL;
  return (
    <>
      <PageHead title={national ? t('calendars.national') : calendar.unitName} lead={t(national ? 'calendars.nationalLead' : 'calendars.unitLead')} back={{ to: '/calendars', label: t('nav.calendars') }} />
      <div className="lk-stack">
        <Warnings calendar={calendar} draft={draft} onYear={setYear} />
        <YearDays calendar={calendar} draft={draft} year={year} onYear={setYear} mayWrite={mayWrite} onChange={change} />
        {!national && <WorkingHoursCard calendar={calendar} draft={draft} mayWrite={mayWrite} onChange={change} />}
        {mayWrite && (
          <div className="lk-row">
            <button type="button" className="btn btn-primary" disabled={!changed} data-order="preview" onClick={() => setAsked(contentOf(calendar, draft))}><Icon name="search" />{t('calendars.preview')}</button>
            <button type="button" className="btn btn-quiet" disabled={!changed} onClick={() => { forget(); setAsked(null); }}><Icon name="arrow-counterclockwise" />{t('calendars.discard')}</button>
            {changed && <span className="lk-small lk-soft" role="status">{t('calendars.unsaved')}</span>}
          </div>
        )}
        {asked && <CalendarPreview key={JSON.stringify(asked)} calendar={calendar} content={asked} onSaved={() => { forget(); setAsked(null); }} onReload={() => setAsked(null)} />}
        {!national && <InheritedDays calendar={calendar} />}
      </div>
    </>
  );
}

function Warnings({ calendar, draft, onYear }: { calendar: CalendarView; draft: CalendarDraft; onYear: (year: string) => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const today = dayOfInstant(new Date().toISOString());
  const unverified = draftRows(calendar, draft).filter(({ verified, date }) => !verified && date >= today);
  const [first] = unverified;
  return (
    <>
      {calendar.warnings.map((warning) => (
        <Notice key={warning.year} tone="warning" title={t('calendars.yearMissing', { year: warning.year })}>
          <p>{text(warning.text)}</p>
          {calendar.unitId === NATIONAL && <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => onYear(String(warning.year))}>{t('calendars.openYear', { year: warning.year })}</button>}
        </Notice>
      ))}
      {first && (
        <Notice tone="warning" title={t('calendars.unverifiedCount', { count: unverified.length })}>
          <p>{t('calendars.unverifiedLead')}</p>
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => onYear(first.date.slice(0, 4))}>{t('calendars.openYear', { year: first.date.slice(0, 4) })}</button>
        </Notice>
      )}
    </>
  );
}
