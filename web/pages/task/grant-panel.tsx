import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { TaskDetail } from '../../../domain/contracts/api';
import { isDay } from '../../../domain/deadline';
import { sortFaults } from '../../api/problem-fields';
import { useLocale } from '../../i18n/setup';
import { formatDay, shortInstant } from '../../ui/day-text';
import { DayField } from '../orders/day-field';
import { OutcomeButtons } from './outcome-buttons';
import { ReasonDialog, type TypedReasons } from './reason-dialog';
import { SendingNotice } from './sending-notice';
import { useDecision } from './use-decision';

type Outcome = TaskDetail['outcomes'][number];
interface Props { detail: TaskDetail; asked: NonNullable<TaskDetail['asked']>; reload: () => void }

/** Somebody asks for more time: who, until when and why; who answers may give another day. */
export function GrantPanel({ detail, asked, reload }: Props) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  return (
    <section className="lk-card" aria-labelledby="lk-asked">
      <h2 id="lk-asked" className="mb-3">{t('asked.title')}</h2>
      <dl className="lk-facts lk-facts-wide">
        <div><dt>{t('asked.by')}</dt><dd>{asked.byName ? `${asked.byName} – ` : ''}{asked.unitName} · {shortInstant(asked.at)}</dd></div>
        <div><dt>{t('asked.until')}</dt><dd className="lk-strong">{formatDay(asked.until, locale)}</dd></div>
        {asked.lastDay && <div><dt>{t('asked.now')}</dt><dd>{formatDay(asked.lastDay, locale)}</dd></div>}
        <div><dt>{t('reason.label')}</dt><dd>{asked.reason ? <blockquote className="lk-quote">{asked.reason}</blockquote> : t('answer.none')}</dd></div>
      </dl>
      <p className="mt-3 mb-0"><Link to={`/tasks/${asked.forTask}`}>{t('asked.openTask')}</Link></p>
      {detail.canDecide && detail.task.status === 'open' && <Answer detail={detail} asked={asked} reload={reload} />}
    </section>
  );
}

function Answer({ detail, asked, reload }: Props) {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const navigate = useNavigate();
  const { task } = detail;
  const [until, setUntil] = useState(asked.until);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState<Outcome | null>(null);
  const [kept, setKept] = useState<Record<string, TypedReasons>>({});
  const decision = useDecision(task.id, (answer) => void navigate(`/tasks/${task.id}/sent`, { replace: true, state: { answer, title: task.title, subject: task.subjectUnitName } }));
  const { sending, busy } = decision;
  const refused = sending.state === 'refused' ? sortFaults(sending.error.problem).others : [];
  const ownFault = !isDay(until) ? t('order.dayMissing') : asked.lastDay !== null && until <= asked.lastDay ? t('order.dayNotLater', { day: formatDay(asked.lastDay, locale) }) : null;
  const fault = (tried ? ownFault : null) ?? refused.find(({ path }) => path === 'until')?.message ?? null;
  const press = (outcome: Outcome) => {
    decision.clear();
    if (outcome.needsReason) return setAsking(outcome);
    setTried(true);
    if (ownFault) document.querySelector<HTMLElement>('.lk-day-field input')?.focus();
    else void decision.send({ outcome: outcome.key, data: {}, ...(until !== asked.until && { until }) });
  };
  return (
    <div className="mt-4">
      <DayField label={t('asked.give')} value={until} after={asked.lastDay} fault={fault} onChange={setUntil} />
      {until !== asked.until && isDay(until) && <p role="status" className="lk-soft">{t('asked.another', { day: formatDay(asked.until, locale) })}</p>}
      <SendingNotice sending={sending} onNow={() => void decision.sendNow()} onStop={decision.stop} onReload={reload} quiet={refused.length > 0} />
      <div className="mt-3"><OutcomeButtons outcomes={detail.outcomes} busy={busy} sending={sending.state === 'sending'} onPress={press} /></div>
      {asking && <ReasonDialog detail={detail} outcome={asking} busy={busy} kept={kept} onKeep={setKept} onClose={() => setAsking(null)} onSend={(reasons) => { setAsking(null); void decision.send({ outcome: asking.key, data: {}, ...reasons }); }} />}
    </div>
  );
}
