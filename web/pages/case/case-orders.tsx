import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../../domain/contracts/api';
import type { CorrectionAnswer } from '../../../domain/contracts/orders-api';
import { useLocale } from '../../i18n/setup';
import { Notice } from '../../ui/notice';
import { CorrectionButton } from './correction-button';
import { RecallButton } from './recall-button';

interface Props { detail: CaseDetail; seesDirectives: boolean; reload: () => void }

/** What who stands above may order about the whole case. Deadlines are ordered beside their tasks. */
export function CaseOrders({ detail, seesDirectives, reload }: Props) {
  const { t } = useTranslation();
  const [corrected, setCorrected] = useState<CorrectionAnswer | null>(null);
  const { case: summary, correctable, canRecall } = detail;
  const done = (answer: CorrectionAnswer) => {
    setCorrected(answer);
    reload();
  };
  return (
    <>
      {corrected && <Corrected answer={corrected} />}
      {(canRecall || correctable.length > 0) && (
        <section className="lk-card" aria-labelledby="lk-orders">
          <h2 id="lk-orders" className="mb-3">{t('case.orders')}</h2>
          <div className="lk-row">
            {correctable.length > 0 && <CorrectionButton caseId={summary.id} decisions={correctable} onCorrected={done} reload={reload} />}
            {canRecall && <RecallButton summary={summary} chooses={seesDirectives && summary.parentCaseId === null} reload={reload} />}
          </div>
        </section>
      )}
    </>
  );
}

function Corrected({ answer }: { answer: CorrectionAnswer }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  return (
    <Notice tone="positive" title={t('correct.done')} role="status">
      {answer.tasks.length > 0 && <p className="mb-1">{t('correct.now')} {answer.tasks.map(({ title, unitName }) => `${text(title)} – ${unitName}`).join('; ')}</p>}
      {answer.revoked.length > 0 && (
        <>
          <p className="mb-1">{t('correct.revoked')}</p>
          <ul className="mb-0 ps-3">{answer.revoked.map(({ id, number, title }) => <li key={id}>{text(title)} – {t('case.number', { number })}</li>)}</ul>
        </>
      )}
    </Notice>
  );
}
