import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { CalendarPreview as Preview, CalendarView } from '../../../domain/contracts/operation-api';
import { saveCalendar, useCalendarPreview, type CalendarContent } from '../../api/calendar-queries';
import { useLocale } from '../../i18n/setup';
import { formatDay } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { ProblemNotice } from '../../ui/problem-notice';
import { TextField } from '../../ui/text-field';
import { useToast } from '../../ui/toasts';
import { useKept } from '../../ui/use-kept';
import { Skeleton } from '../../ui/waiting';
import { useOrder } from '../orders/use-order';
import { SendingNotice } from '../task/sending-notice';
import { DueText } from './due-text';

interface Props { calendar: CalendarView; content: CalendarContent; onSaved: () => void; onReload: () => void }

/** What moves when these changes are saved, and the button that saves them. */
export function CalendarPreview({ calendar, content, onSaved, onReload }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const preview = useCalendarPreview(calendar.unitId, content);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="lk-card lk-stack" aria-labelledby="lk-preview-title">
      <h2 id="lk-preview-title" ref={heading} tabIndex={-1}>{t('calendars.whatMoves')}</h2>
      {preview.isPending && <><div className="lk-progress" /><Skeleton lines={2} height={60} /></>}
      {preview.isError && <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} busy={preview.isFetching} />}
      {preview.data?.first && (
        <>
          <Changes first={preview.data.first} />
          <ul className="lk-rows">{preview.data.items.map((item) => <li key={item.taskId}><MovedTask item={item} /></li>)}</ul>
          <LoadMore pages={preview} />
          <Save calendar={calendar} content={content} onSaved={onSaved} onReload={onReload} />
        </>
      )}
    </section>
  );
}

/** Days named one by one before they are only counted. */
const DAYS_SHOWN = 12;

function Changes({ first: { days, hoursChanged, totals } }: { first: Preview }) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  return (
    <div>
      {days.length === 0 && !hoursChanged && <p className="mb-1">{t('calendars.noDayChanges')}</p>}
      <ul className="mb-2">
        {days.slice(0, DAYS_SHOWN).map(({ day, working }) => <li key={day}>{t(working ? 'calendars.becomesWork' : 'calendars.becomesOff', { day: formatDay(day, locale) })}</li>)}
        {days.length > DAYS_SHOWN && <li>{t('calendars.moreDays', { count: days.length - DAYS_SHOWN })}</li>}
        {hoursChanged && <li>{t('calendars.hoursChange')}</li>}
      </ul>
      {totals && <p className="lk-strong mb-0">{totals.tasks === 0 ? t('calendars.nothingMoves') : t(totals.complete ? 'calendars.moves' : 'calendars.movesAtLeast', { count: totals.tasks, cases: totals.cases })}</p>}
    </div>
  );
}

function MovedTask({ item }: { item: Preview['items'][number] }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  return (
    <>
      <div><Link className="lk-strong" to={`/cases/${item.caseId}`}>{item.subjectUnitName || item.caseId}</Link><div className="lk-small lk-soft">{text(item.title)}</div></div>
      <div className="lk-moves"><DueText instant={item.before} /><Icon name="chevron-right" size={14} /><span className="visually-hidden">{t('calendars.becomes')}</span><strong><DueText instant={item.after} /></strong></div>
    </>
  );
}

function Save({ calendar, content, onSaved, onReload }: Props) {
  const { t } = useTranslation();
  const say = useToast();
  const navigate = useNavigate();
  const [reason, setReason, forget] = useKept(`calendar-reason.${calendar.unitId}`, '');
  const order = useOrder({
    target: `calendar.${calendar.unitId}`,
    onAnswered: ({ operationId }: { operationId: string }) => { forget(); onSaved(); say(t('calendars.saved')); void navigate(`/operations/${operationId}`); },
    post: saveCalendar(calendar.unitId), read: () => ({ body: { ...content, revision: calendar.revision, ...(reason.trim() !== '' && { reason: reason.trim() }) }, faults: {} }),
  });
  return (
    <div>
      <TextField label={t('calendars.reason')} longest={2000} value={reason} hint={t('calendars.reasonHint')} onChange={setReason} />
      <button type="button" className="btn btn-primary mb-2" disabled={order.control.busy} data-confirm="calendar" onClick={order.confirm}><Icon name="save" />{t('calendars.save')}</button>
      {order.control.sending.state === 'sending' && <div className="lk-progress my-2" role="status" aria-label={t('sending.sending')} />}
      <SendingNotice sending={order.control.sending} onNow={() => void order.control.sendNow()} onStop={order.control.stop} onReload={onReload} quiet={false} />
    </div>
  );
}
