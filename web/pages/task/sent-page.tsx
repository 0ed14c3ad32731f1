import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useParams } from 'react-router';
import type { DecisionAnswer } from '../../../domain/contracts/api';
import type { Localized } from '../../../domain/process';
import { useLocale } from '../../i18n/setup';
import { Icon } from '../../ui/icon';
import { Badge, Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';

interface SentState { answer: DecisionAnswer; title: Localized; subject: string }

/** After a decision: it is sent, and whose move it is now. */
export function SentPage() {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { taskId = '' } = useParams();
  const state = useLocation().state as SentState | null;
  if (!state) return <Navigate to={`/tasks/${taskId}`} replace />;
  const { answer } = state;
  const mine = answer.tasks.find((task) => task.mine);
  return (
    <div style={{ maxWidth: 760 }}>
      <PageHead title={t('sent.title')} lead={`${text(state.title)} · ${state.subject}`} />
      <div className="lk-stack">
        <Notice tone="positive" title={t(answer.status === 'ended' ? 'sent.ended' : 'sent.done')} role="status">
          <p className="mb-0">{t(answer.repeated ? 'sent.repeated' : answer.status === 'ended' ? 'sent.endedLead' : 'sent.doneLead')}</p>
        </Notice>
        {answer.tasks.length > 0 && (
          <section className="lk-card">
            <h2 className="mb-3">{t('sent.next')}</h2>
            <ul className="lk-list">
              {answer.tasks.map((task) => (
                <li key={task.id} className="lk-item lk-item-later">
                  <div className="lk-row"><span className="lk-item-title">{text(task.title)}</span>{task.mine && <Badge tone="warning" icon="person">{t('sent.yours')}</Badge>}</div>
                  <div className="lk-item-meta"><span><Icon name="building" size={15} />{task.unitName}</span></div>
                </li>
              ))}
            </ul>
          </section>
        )}
        <div className="lk-row">
          {mine && <Link className="btn btn-primary" to={`/tasks/${mine.id}`}>{t('sent.openMine')}<Icon name="chevron-right" /></Link>}
          <Link className={`btn ${mine ? 'btn-soft' : 'btn-primary'}`} to="/inbox"><Icon name="inbox" />{t('sent.inbox')}</Link>
          <Link className="btn btn-soft" to={`/cases/${answer.caseId}`}><Icon name="diagram-3" />{t('sent.case')}</Link>
        </div>
      </div>
    </div>
  );
}
