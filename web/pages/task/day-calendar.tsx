import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/setup';
import { Icon } from '../../ui/icon';
import { monthsOf, type NumberedDay, type ReasonDay, type ReasonMonth } from './deadline-days';

/** More months than this are folded away: what decides the day stands at the end. */
const SHOWN = 2;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The days as calendar leaves: counted ones are numbered, skipped ones crossed out, the last one has a flag. */
export function DayCalendar({ days }: { days: ReasonDay[] }) {
  const { t } = useTranslation();
  const months = monthsOf(days);
  const early = months.slice(0, -SHOWN);
  return (
    <div className="lk-stack">
      {early.length > 0 && (
        <details className="lk-fold">
          <summary><Icon name="chevron-right" className="lk-fold-mark" />{t('why.earlier', { count: early.length })}</summary>
          {early.map((month) => <Month key={month.month} month={month} />)}
        </details>
      )}
      {months.slice(-SHOWN).map((month) => <Month key={month.month} month={month} />)}
    </div>
  );
}

function Month({ month: { month, weeks } }: { month: ReasonMonth }) {
  const { t } = useTranslation();
  const [year, number] = month.split('-').map(Number);
  return (
    <table className="lk-month">
      <caption>{t('why.month', { month: number, year })}</caption>
      <thead><tr>{weekdays.map((day) => <th key={day} scope="col"><abbr title={t(`why.weekday.${day}`)}>{t(`why.weekdayShort.${day}`)}</abbr></th>)}</tr></thead>
      <tbody>{weeks.map((week, index) => <tr key={index}>{week.map((day, weekday) => <Leaf key={weekday} day={day} />)}</tr>)}</tbody>
    </table>
  );
}

function Leaf({ day }: { day: NumberedDay | null }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  if (!day) return <td />;
  const look = day.last ? 'lk-leaf-last' : day.counted ? 'lk-leaf-counted' : day.reason === 'start' || day.reason === 'late-start' ? 'lk-leaf-start' : 'lk-leaf-skipped';
  return (
    <td className={`lk-leaf ${look}`} aria-current={day.last ? 'date' : undefined}>
      <span className="lk-leaf-day">{Number(day.day.slice(8))}</span>
      <span className="lk-leaf-mark" aria-hidden="true">{day.last ? <Icon name="flag" size={12} /> : day.number ?? (look === 'lk-leaf-start' ? '●' : '–')}</span>
      <span className="visually-hidden">: {text(day.why)}{day.name && `, ${text(day.name)}`}{day.number !== null && `, ${t('why.number', { number: day.number })}`}{day.last && `, ${t('why.last')}`}</span>
    </td>
  );
}
