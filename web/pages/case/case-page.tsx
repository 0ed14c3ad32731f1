import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CaseDetail } from '../../../domain/contracts/api';
import { useCase, useSession } from '../../api/queries';
import { useLocale } from '../../i18n/setup';
import { shortInstant } from '../../ui/day-text';
import { Badge, Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { Skeleton } from '../../ui/waiting';
import { LoadProblem } from '../errors/error-pages';
import { ShownCard } from '../task/shown-submissions';
import { CaseChain, CaseFollowUps } from './case-chain';
import { CaseOrders } from './case-orders';
import { CasePeople } from './case-people';
import { CaseTrouble } from './case-trouble';
import { DocumentList } from './document-list';
import { OpenTasks } from './open-tasks';
import { StepsPicture } from './steps-picture';
import { Timeline } from './timeline';

export function CasePage() {
  const { caseId = '' } = useParams();
  const found = useCase(caseId);
  if (found.isPending) return <Skeleton lines={4} height={120} />;
  if (found.isError) return <LoadProblem error={found.error} onRetry={() => void found.refetch()} busy={found.isFetching} />;
  return <CaseView detail={found.data} reload={() => void found.refetch()} />;
}

function CaseView({ detail, reload }: { detail: CaseDetail; reload: () => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  // A school belongs to a directive whose page it may not open.
  const seesDirectives = useSession().data?.can.includes('directives') === true;
  const { case: summary, steps, documents, submissions } = detail;
  return (
    <>
      <PageHead
        title={summary.title}
        back={summary.parentCaseId && seesDirectives ? { to: `/directives/${summary.parentCaseId}`, label: t('case.toDirective') } : { to: '/inbox', label: t('nav.inbox') }}
        lead={<span className="lk-row"><CaseStatus detail={detail} /><span>{text(summary.processTitle)} · {summary.subjectUnitName !== summary.title && `${summary.subjectUnitName} · `}{t('case.started', { time: shortInstant(summary.startedAt) })}</span></span>}
      />
      <div className="lk-columns">
        <div className="lk-stack">
          {summary.trouble && <CaseTrouble caseId={summary.id} trouble={summary.trouble} canRetry={detail.canRetry} />}
          {summary.outcome === 'recalled' && <Recalled replacedBy={detail.replacedBy} />}
          <OpenTasks tasks={summary.openTasks} canNudge={detail.canNudge} />
          <section className="lk-card" aria-labelledby="lk-road"><h2 id="lk-road" className="mb-3">{t('case.road')}</h2><StepsPicture steps={steps} /></section>
          {submissions.length > 0 && (
            <section className="lk-stack" aria-labelledby="lk-submissions">
              <h2 id="lk-submissions">{t('case.submissions')}</h2>
              {submissions.map((shown) => <ShownCard key={shown.submissionId} shown={shown} open={false} />)}
            </section>
          )}
        </div>
        <div className="lk-stack">
          <CaseOrders detail={detail} seesDirectives={seesDirectives} reload={reload} />
          <CaseChain detail={detail} />
          <CaseFollowUps detail={detail} />
          <DocumentList documents={documents} />
          <CasePeople people={detail.people} />
          <Timeline caseId={summary.id} />
        </div>
      </div>
    </>
  );
}

function CaseStatus({ detail: { case: summary } }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  if (summary.trouble) return <Badge tone="negative" icon="exclamation-octagon">{t('case.trouble')}</Badge>;
  if (summary.status === 'open') return <Badge tone="primary" icon="record-circle">{t('case.open')}</Badge>;
  return <Badge tone={['cancelled', 'refused', 'recalled', 'rejected'].includes(summary.outcome ?? '') ? 'negative' : 'positive'} icon="flag">{summary.outcomeTitle ? text(summary.outcomeTitle) : t('case.ended')}</Badge>;
}

/** Withdrawn, and what counts instead. */
function Recalled({ replacedBy }: { replacedBy: CaseDetail['replacedBy'] }) {
  const { t } = useTranslation();
  return (
    <Notice tone="negative" icon="slash-circle" title={t('recall.isRecalled')}>
      <p className="mb-0">{t('recall.isRecalledLead')}{replacedBy && <> {t('recall.replacedBy')} <Link to={`/cases/${replacedBy.id}`}>{replacedBy.number ? `${t('case.number', { number: replacedBy.number })}: ` : ''}{replacedBy.title}</Link></>}</p>
    </Notice>
  );
}
