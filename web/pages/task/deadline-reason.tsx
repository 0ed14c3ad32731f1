import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineAnswer } from '../../../domain/contracts/orders-api';
import { useDeadlineReason } from '../../api/order-queries';
import { useLocale } from '../../i18n/setup';
import { formatDay, shortInstant } from '../../ui/day-text';
import { DeadlineDate } from '../../ui/deadline-badge';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { DayCalendar } from './day-calendar';
import { countDays, dayRuns, type ReasonDay } from './deadline-days';

/** "Why this day?": a button that opens the rule in words and every day that was counted or skipped. */
export function WhyThisDay({ taskId }: { taskId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn btn-quiet btn-sm lk-why" onClick={() => setOpen(true)}><Icon name="question-circle" size={16} />{t('why.open')}</button>
      {open && <ReasonDialog taskId={taskId} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReasonDialog({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const reason = useDeadlineReason(taskId);
  return (
    <Dialog title={t('why.title')} onClose={onClose} actions={<button type="button" className="btn btn-primary" onClick={onClose}>{t('ui.close')}</button>}>
      {reason.isPending && <Skeleton lines={3} height={60} />}
      {reason.isError && <ProblemNotice error={reason.error} onRetry={() => void reason.refetch()} busy={reason.isFetching} />}
      {reason.data && <Reason answer={reason.data} />}
    </Dialog>
  );
}

function Reason({ answer }: { answer: DeadlineAnswer }) {
  const { t } = useTranslation();
  const { text, locale } = useLocale();
  const { rule, dueAt, lastDay, pausedAt, pauses, extendedTo, days } = answer;
  return (
    <div className="lk-stack">
      <div className="lk-rule">
        {rule && <p className="mb-1"><span className="lk-small lk-soft d-block">{t('why.rule')}</span><span className="lk-sentence">{text(rule)}</span></p>}
        {dueAt && <p className="mb-0"><span className="lk-small lk-soft d-block">{t('why.so')}</span><strong><DeadlineDate dueAt={dueAt} lastDay={lastDay} /></strong></p>}
      </div>
      {pausedAt && <Notice tone="warning" icon="pause-circle" level={3} title={t('paused.title', { time: shortInstant(pausedAt) })}><p className="mb-0">{t('paused.lead')}</p></Notice>}
      {extendedTo && <p className="mb-0"><Icon name="calendar-plus" /> {t('why.extended', { day: formatDay(extendedTo, locale) })}</p>}
      {pauses.map(({ from, to }) => <p key={from} className="mb-0"><Icon name="pause-circle" /> {t('why.pause', { from: shortInstant(from), to: shortInstant(to) })}</p>)}
      {days ? <DeadlineDays days={days} /> : !pausedAt && <p className="lk-soft mb-0">{t('why.noDays')}</p>}
    </div>
  );
}

/** Every day that was counted or skipped: as a calendar, and as a list to read. */
export function DeadlineDays({ days }: { days: ReasonDay[] }) {
  const { t } = useTranslation();
  const id = useId();
  const { counted, skipped } = countDays(days);
  return (
    <>
      <p className="lk-row mb-0">
        <span className="lk-badge lk-day-counted"><Icon name="check-lg" size={14} />{t('why.counted', { count: counted })}</span>
        <span className="lk-badge lk-day-skipped"><Icon name="dash-circle" size={14} />{t('why.skipped', { count: skipped })}</span>
      </p>
      <DayCalendar days={days} />
      <section aria-labelledby={id}>
        <h3 id={id} className="h3 mb-2">{t('why.list')}</h3>
        <ol className="lk-runs">{dayRuns(days).map((run) => <Run key={run[0]!.day} run={run} />)}</ol>
      </section>
    </>
  );
}

const HOUR_MS = 3_600_000;

function Run({ run }: { run: ReasonDay[] }) {
  const { t } = useTranslation();
  const { text, locale } = useLocale();
  const [first, last] = [run[0]!, run[run.length - 1]!];
  const hours = first.countedMs ? (first.countedMs / HOUR_MS).toLocaleString(locale, { maximumFractionDigits: 2 }) : null;
  return (
    <li className={`lk-run ${first.counted ? 'lk-run-counted' : 'lk-run-skipped'}`}>
      <Icon name={first.last ? 'flag' : first.counted ? 'check-lg' : 'dash-circle'} size={16} />
      <div>
        <span className={first.last ? 'lk-strong' : undefined}>{run.length > 1 ? t('why.span', { from: text(first.text), to: text(last.text), count: run.length }) : text(first.text)}</span>
        <span className="lk-small d-block">
          {text(first.why)}{first.name && `: ${text(first.name)}`}
          {hours !== null && ` · ${t('why.hours', { hours })}`}
          {first.until && ` · ${t('why.until', { time: first.until })}`}
          {first.last && <strong> · {t('why.last')}</strong>}
        </span>
      </div>
    </li>
  );
}
