import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskDetail } from '../../../domain/contracts/api';
import { pdfUrl } from '../../api/client';
import { useLocale } from '../../i18n/setup';
import { DeadlineBadge, DeadlineDate } from '../../ui/deadline-badge';
import { Icon } from '../../ui/icon';
import { Badge, Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { TimedOrderButtons } from '../orders/timed-order-buttons';
import { DeadlineNotices } from './deadline-notices';
import { WhyThisDay } from './deadline-reason';
import { GrantPanel } from './grant-panel';
import { ReturnedNotice } from './returned-notice';
import { ShownSubmissions } from './shown-submissions';
import { TaskChips } from './task-chips';
import { Workspace } from './workspace';

export function TaskView({ detail, reload }: { detail: TaskDetail; reload: () => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { task } = detail;
  return (
    <>
      <PageHead title={text(task.title)} back={{ to: '/inbox', label: t('nav.inbox') }} lead={<>{task.subjectUnitName} · <Link to={`/cases/${task.caseId}`}>{text(task.processTitle)}</Link></>} />
      <div className="lk-stack">
        <TaskFacts detail={detail} reload={reload} />
        <DeadlineNotices detail={detail} />
        {detail.returned && <ReturnedNotice returned={detail.returned} />}
        {!detail.canDecide && <WhyNot detail={detail} />}
        <ShownSubmissions shows={detail.shows} signedStep={detail.signs?.step ?? null} />
        {detail.asked && <GrantPanel detail={detail} asked={detail.asked} reload={reload} />}
        {detail.canDecide && task.status === 'open' && !detail.asked && <Workspace detail={detail} reload={reload} />}
      </div>
    </>
  );
}

/** Where the focus goes when the button that had it is gone. */
const FACTS = 'lk-task-facts';

function TaskFacts({ detail, reload }: { detail: TaskDetail; reload: () => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { task, directive, canAskExtension, canExtend, canPause, canResume } = detail;
  const may = { ask: canAskExtension, extend: canExtend, pause: canPause, resume: canResume };
  const ordered = () => {
    reload();
    document.getElementById(FACTS)?.focus();
  };
  return (
    <section id={FACTS} tabIndex={-1} className="lk-card" aria-label={t('task.facts')}>
      <div className="lk-row mb-3">
        {task.status === 'open' ? (!task.side || task.dueAt) && <DeadlineBadge {...task} /> : <Badge tone="neutral" icon="check-lg">{t(`task.status.${task.status}`)}</Badge>}
        <TaskChips task={task} />
      </div>
      <dl className="lk-facts lk-facts-wide">
        <div><dt>{t('task.who')}</dt><dd>{text(task.roleTitle)} – {task.unitName}</dd></div>
        {(task.dueAt || task.pausedAt) && !task.side && (
          <div>
            <dt>{t('task.until')}</dt>
            <dd className="lk-row">{task.dueAt ? <DeadlineDate {...task} /> : t('deadline.paused')}<WhyThisDay taskId={task.id} /></dd>
          </div>
        )}
        <div><dt>{t('task.about')}</dt><dd>{task.caseTitle}</dd></div>
        {directive.map((document) => (
          <div key={document.id}>
            <dt>{t('task.directive')}</dt>
            <dd className="lk-row"><a href={pdfUrl(document.id)} target="_blank" rel="noreferrer">{t('case.number', { number: document.number })} (PDF)</a>{document.status === 'revoked' && <Badge tone="negative" icon="slash-circle">{t('case.revoked')}</Badge>}</dd>
          </div>
        ))}
      </dl>
      {Object.values(may).includes(true) && <div className="lk-row mt-3"><TimedOrderButtons task={task} may={may} onDone={ordered} /></div>}
    </section>
  );
}

function WhyNot({ detail: { task } }: { detail: TaskDetail }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const open = task.status === 'open';
  return (
    <Notice tone="info" title={t(open ? 'task.notYours' : 'task.closed')} icon={open ? 'people' : 'check-lg'}>
      <p>{open ? t('task.waitingFor', { role: text(task.roleTitle), unit: task.unitName }) : t('task.closedLead')}</p>
      <Link className="btn btn-soft" to={`/cases/${task.caseId}`}><Icon name="diagram-3" />{t('task.openCase')}</Link>
    </Notice>
  );
}
