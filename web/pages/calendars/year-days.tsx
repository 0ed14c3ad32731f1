import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NATIONAL, type CalendarView } from '../../../domain/contracts/operation-api';
import { useLocale } from '../../i18n/setup';
import { dayOfInstant, formatDate, formatDay } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { Badge, type Tone } from '../../ui/notice';
import { useKept } from '../../ui/use-kept';
import { changeDraft, draftRows, emptyEntry, entryFrom, rowsFrom, storedRows, type CalendarDraft, type DayEntry, type DayRow } from './calendar-draft';
import { DayDialog } from './day-dialog';

interface Props { calendar: CalendarView; draft: CalendarDraft; year: string; mayWrite: boolean; onYear: (year: string) => void; onChange: (draft: CalendarDraft) => void }
const tones: Record<DayRow['kind'], Tone> = { holiday: 'primary', substitute: 'info', off: 'neutral', 'swap-off': 'info', 'swap-work': 'warning' };

/** The days of one year. What is not saved is marked; what is taken away can be put back. */
export function YearDays({ calendar, draft, year, mayWrite, onYear, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped, forget] = useKept<DayEntry>(`calendar-day.${calendar.unitId}`, emptyEntry);
  /** The days that the entry in the dialog stands for; none while one is added. */
  const [edited, setEdited] = useState<{ entry: DayEntry; dates: string[] } | null>(null);
  const [adding, setAdding] = useState(false);
  const rows = draftRows(calendar, draft);
  const stored = storedRows(calendar);
  const gone = Object.entries(draft.days).flatMap(([date, row]) => (row === null ? (stored.get(date) ?? []) : []));
  const inYear = [...rows, ...gone].filter(({ date }) => date.startsWith(year)).sort((a, b) => (a.date < b.date ? -1 : 1));
  const close = () => { setEdited(null); setAdding(false); };
  const put = (entry: DayEntry) => {
    onChange(changeDraft(calendar, draft, { drop: edited?.dates ?? [], put: rowsFrom(entry) }));
    if (!edited) forget();
    onYear(entry.date.slice(0, 4));
    close();
  };
  const pairOf = ({ date, swappedWith }: DayRow) => [date, ...(swappedWith === null ? [] : [swappedWith])];
  const restore = (row: DayRow) => onChange(changeDraft(calendar, draft, { put: pairOf(row).flatMap((date) => stored.get(date) ?? []) }));
  const list = (days: readonly DayRow[]) => (
    <ul className="lk-rows">
      {days.map((row) => (
        <li key={row.date} className={Object.hasOwn(draft.days, row.date) ? 'lk-rows-changed' : undefined}>
          <DayText row={row} gone={draft.days[row.date] === null} changed={Boolean(draft.days[row.date])} />
          {mayWrite && (
            <div className="lk-row">
              {draft.days[row.date] === null
                ? <button type="button" className="btn btn-quiet btn-sm" onClick={() => restore(row)}><Icon name="arrow-counterclockwise" size={15} />{t('calendars.restore')}<span className="visually-hidden"> {formatDate(row.date)}</span></button>
                : <>
                    <button type="button" className="btn btn-quiet btn-sm" onClick={() => setEdited({ entry: entryFrom(row), dates: pairOf(row) })}><Icon name="pen" size={15} />{t('calendars.edit')}<span className="visually-hidden"> {formatDate(row.date)}</span></button>
                    <button type="button" className="btn btn-quiet btn-sm" onClick={() => onChange(changeDraft(calendar, draft, { drop: pairOf(row) }))}><Icon name="trash" size={15} />{t('calendars.drop')}<span className="visually-hidden"> {formatDate(row.date)}</span></button>
                  </>}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
  const today = dayOfInstant(new Date().toISOString());
  // A change of a day that is past is still to be seen.
  const [past, ahead] = [true, false].map((wanted) => inYear.filter(({ date }) => (date < today && year === today.slice(0, 4) && !Object.hasOwn(draft.days, date)) === wanted)) as [DayRow[], DayRow[]];
  return (
    <section className="lk-card" aria-labelledby="lk-year-title">
      <div className="lk-card-head">
        <h2 id="lk-year-title">{t('calendars.year', { year })}</h2>
        <div className="lk-row">
          <select className="form-select w-auto" aria-label={t('calendars.chooseYear')} value={year} onChange={(event) => onYear(event.target.value)}>{yearsOf(rows, year).map((each) => <option key={each}>{each}</option>)}</select>
          {mayWrite && <button type="button" className="btn btn-soft" data-order="add-day" onClick={() => setAdding(true)}><Icon name="plus-lg" />{t('calendars.addDay')}</button>}
        </div>
      </div>
      {inYear.length === 0 && <p className="lk-soft mb-0">{t(calendar.unitId === NATIONAL ? 'calendars.emptyYear' : 'calendars.emptyOwnYear')}</p>}
      {past.length > 0 && <details className="lk-fold"><summary><span className="lk-fold-mark"><Icon name="chevron-right" size={14} /></span>{t('calendars.past', { count: past.length })}</summary>{list(past)}</details>}
      {list(ahead)}
      {(adding || edited) && (
        <DayDialog
          national={calendar.unitId === NATIONAL} entry={edited ? edited.entry : typed} adding={!edited} sources={[...new Set(rows.map(({ source }) => source))]}
          others={new Set(rows.map(({ date }) => date).filter((date) => !edited?.dates.includes(date)))} onType={(entry) => (edited ? setEdited({ ...edited, entry }) : setTyped(entry))} onPut={put} onClose={close}
        />
      )}
    </section>
  );
}

function yearsOf(rows: readonly DayRow[], shown: string): string[] {
  const now = Number(dayOfInstant(new Date().toISOString()).slice(0, 4));
  return [...new Set([...rows.map(({ date }) => date.slice(0, 4)), String(now), String(now + 1), String(now + 2), shown])].sort();
}

function DayText({ row, gone, changed }: { row: DayRow; gone: boolean; changed: boolean }) {
  const { t } = useTranslation();
  const { locale, text } = useLocale();
  const words = text({ vi: row.vi, en: row.en === '' ? row.vi : row.en });
  return (
    <div>
      <div className="lk-strong">{gone ? <del>{formatDay(row.date, locale)}</del> : formatDay(row.date, locale)}</div>
      <div>{gone ? <del>{words}</del> : words}</div>
      <div className="lk-row mt-1">
        <Badge tone={tones[row.kind]}>{t(row.kind === 'swap-work' && row.swappedWith === null ? 'calendars.kind.work' : `calendars.stored.${row.kind}`)}</Badge>
        {row.swappedWith && <span className="lk-small lk-soft">{t(row.kind === 'swap-off' ? 'calendars.madeUp' : 'calendars.insteadOf', { day: formatDate(row.swappedWith) })}</span>}
        {!row.verified && <Badge tone="warning" icon="exclamation-triangle">{t('calendars.unverified')}</Badge>}
        {gone && <Badge tone="negative" icon="trash">{t('calendars.gone')}</Badge>}
        {changed && <Badge tone="info" icon="pen">{t('calendars.notSaved')}</Badge>}
      </div>
      <div className="lk-small lk-soft">{row.source}</div>
    </div>
  );
}
