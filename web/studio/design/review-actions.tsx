import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignDetail } from '../../../domain/contracts/studio-api';
import { OrderDialog } from '../../pages/orders/order-dialog';
import { useOrder } from '../../pages/orders/use-order';
import { shortInstant } from '../../ui/day-text';
import { Notice } from '../../ui/notice';
import { useToast } from '../../ui/toasts';
import { Glyph } from '../glyph';
import { askReview, giveReview } from './design-queries';
import { DifferenceSection } from './publish/difference-section';
import { PublishDialog, type Publishing } from './publish/publish-dialog';

type Answer = 'ask' | 'approve' | 'return';
type Step = Answer | 'publish';

interface Props extends Publishing {
  /** Sends what is not on the server yet; false when that cannot be done now. */
  flush: () => Promise<boolean>;
  /** Problems that would refuse the publication. */
  problems: number;
}

/** What comes next for a draft: a review is asked for, given, and then it is published. One button at a time. */
export function ReviewActions(props: Props) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step | null>(null);
  const say = useToast();
  const { draft, can } = props.detail;
  const open = async (next: Step) => {
    if (await props.flush()) setStep(next);
    else say(t('studio.review.saveFirst'), 'exclamation-triangle');
  };
  const button = (next: Step, look: string, icon: 'send' | 'check-lg' | 'arrow-return-left' | 'patch-check') => <button key={next} type="button" className={`btn ${look}`} data-order={`${next}-design`} onClick={() => void open(next)}><Glyph name={icon} />{t(`studio.review.${next}`)}</button>;
  return (
    <>
      {draft?.state === 'open' && can.write && button('ask', 'btn-primary', 'send')}
      {draft?.state === 'in-review' && can.review && [button('approve', 'btn-primary', 'check-lg'), button('return', 'btn-soft', 'arrow-return-left')]}
      {draft?.state === 'approved' && can.publish && button('publish', 'btn-primary', 'patch-check')}
      {step === 'publish' && <PublishDialog {...props} onClose={() => setStep(null)} />}
      {step !== null && step !== 'publish' && <ReviewDialog {...props} step={step} onClose={() => setStep(null)} />}
    </>
  );
}

function ReviewDialog({ detail, revision, problems, difference, step, onClose }: Props & { step: Answer; onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const say = useToast();
  const [note, setNote] = useState('');
  const { kind, key } = detail;
  const needsNote = step === 'return' && note.trim() === '';
  const order = useOrder<{ revision: number; note: string }, DesignDetail>({
    target: `design.${kind}.${key}.${step}`,
    post: (body) => (step === 'ask' ? askReview(kind, key)(body) : giveReview(kind, key)({ ...body, verdict: step })),
    onAnswered: () => {
      onClose();
      say(t(`studio.review.done.${step}`));
    },
    read: () => ({ body: { revision: revision(), note: note.trim() }, faults: { ...(needsNote && { note: t('studio.review.noteMissing') }) } }),
  });
  const fault = order.faultOf('note');
  return (
    <OrderDialog title={t(`studio.review.title.${step}`)} confirm={t(`studio.review.${step}`)} name={`${step}-design`} wide={step === 'approve'} control={order.control} missing={order.missing} quiet={order.quiet} onConfirm={order.confirm} onClose={onClose} onReload={onClose}>
      <p>{t(`studio.review.lead.${step}`)}</p>
      {problems > 0 && step !== 'return' && <Notice tone="warning" level={3} title={t('studio.review.problems', { count: problems })} />}
      {step === 'approve' && <DifferenceSection detail={detail} draw={difference} />}
      <div className="mt-3">
        <label className="form-label" htmlFor={id}>{t(step === 'ask' ? 'studio.review.noteAsk' : 'studio.review.noteAnswer')}</label>
        <textarea id={id} className="form-control" rows={4} maxLength={2000} value={note} aria-invalid={fault !== null} aria-describedby={`${id}-fault`} data-fault={fault !== null || undefined} onChange={(event) => setNote(event.target.value)} />
        <p id={`${id}-fault`} className="lk-fault-line mb-0">{fault}</p>
      </div>
    </OrderDialog>
  );
}

/** Who asked for a review and what was answered, as long as it is of use. */
export function ReviewNotice({ detail: { draft, can } }: { detail: DesignDetail }) {
  const { t } = useTranslation();
  const review = draft?.review;
  if (!draft || !review) return null;
  if (review.state === 'asked') return <Notice tone="info" title={t('studio.review.asked', { name: review.askedByName, time: shortInstant(review.askedAt) })}>{review.note && <blockquote className="lk-quote">{review.note}</blockquote>}{!can.review && <p>{t('studio.review.another')}</p>}</Notice>;
  const answered = { name: review.answeredByName ?? '', time: review.answeredAt ? shortInstant(review.answeredAt) : '' };
  return (
    <Notice tone={review.state === 'approved' ? 'positive' : 'warning'} title={t(review.state === 'approved' ? 'studio.review.approvedBy' : 'studio.review.returnedBy', answered)}>
      {review.answerNote && <blockquote className="lk-quote">{review.answerNote}</blockquote>}
      {review.state === 'approved' && draft.state !== 'approved' && <p>{t('studio.review.changedSince')}</p>}
    </Notice>
  );
}
