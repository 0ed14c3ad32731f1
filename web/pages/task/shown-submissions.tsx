import { useTranslation } from 'react-i18next';
import type { ShownSubmission } from '../../../domain/contracts/api';
import type { FormDefinition } from '../../../forms/types';
import { AnswerView } from '../../form/answers/answer-view';
import { useLocale } from '../../i18n/setup';
import { shortInstant } from '../../ui/day-text';
import { Icon } from '../../ui/icon';
import { Badge } from '../../ui/notice';

/** Earlier submissions to read before deciding; the one that is signed here stands open. */
export function ShownSubmissions({ shows, signedStep }: { shows: ShownSubmission[]; signedStep: string | null }) {
  const { t } = useTranslation();
  const readable = shows.filter(({ definition, comment }) => definition !== null || comment !== null);
  if (readable.length === 0) return null;
  const openStep = signedStep ?? readable[readable.length - 1]?.step;
  return (
    <section className="lk-stack" aria-label={t('task.shows')}>
      {readable.map((shown) => <ShownCard key={shown.submissionId} shown={shown} open={shown.step === openStep} signed={shown.step === signedStep} />)}
    </section>
  );
}

export function ShownCard({ shown, open, signed = false }: { shown: ShownSubmission; open: boolean; signed?: boolean }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  return (
    <details className="lk-card lk-fold" open={open}>
      <summary>
        <Icon name="chevron-right" className="lk-fold-mark" />
        <span>
          <h2>{text(shown.title)}</h2>
          <span className="lk-small lk-soft d-block fw-normal">{shown.byName} – {shown.unitName} · {shortInstant(shown.at)}</span>
        </span>
        {signed && <span className="ms-auto"><Badge tone="primary" icon="pen">{t('sign.thisOne')}</Badge></span>}
      </summary>
      <div className="mt-3">
        {shown.comment && <blockquote className="lk-quote">{shown.comment}</blockquote>}
        {shown.definition ? <AnswerView definition={shown.definition as FormDefinition} data={shown.data} names={shown.names} /> : !shown.comment && <p className="lk-soft mb-0">{t('answer.decisionOnly')}</p>}
      </div>
    </details>
  );
}
