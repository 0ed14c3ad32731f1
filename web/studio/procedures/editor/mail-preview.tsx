import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../domain/deadline';
import { seatSentence } from '../../../../domain/design/seat-sentence';
import { noticeContent } from '../../../../domain/notices/notice-content';
import { useLocale } from '../../../i18n/setup';
import { dayOfInstant } from '../../../ui/day-text';
import { useDesigner } from '../designer-context';
import { Pick } from './pick';
import type { StepMail } from './step-mails';

/** Mails as their receivers will read them, with one unit as the example; one is looked at at a time. */
export function MailPreview({ mails, labelOf }: { mails: readonly StepMail[]; labelOf: (mail: StepMail) => string }) {
  const { t } = useTranslation();
  const { text, locale } = useLocale();
  const { definition } = useDesigner();
  const [wanted, setWanted] = useState('');
  const mail = mails.find(({ key }) => key === wanted) ?? mails[0];
  if (!mail) return null;
  const { subject, heading, paragraphs, button } = noticeContent(mail.notice, locale);
  return (
    <>
      {mails.length > 1 && <Pick label={t('procedures.mails.which')} value={mail.key} onChange={setWanted} options={mails.map((one) => ({ value: one.key, label: labelOf(one) }))} />}
      <figure className="lk-mail-preview" aria-label={t('procedures.notify.preview')} data-mail={mail.notice.template}>
        <figcaption className="lk-small lk-soft">{t('procedures.notify.preview')} · {formatDate(dayOfInstant(mail.notice.at))} · {t('procedures.mails.to', { who: text(seatSentence(mail.to, definition)) })}</figcaption>
        <p className="lk-strong mb-1">{subject}</p>
        <p className="mb-1">{heading}</p>
        {paragraphs.map((paragraph) => <p key={paragraph} className="mb-1">{paragraph}</p>)}
        <p className="mb-2"><span className="lk-mail-button">{button}</span></p>
        <p className="lk-small lk-soft mb-0">{t('procedures.notify.previewLead')}</p>
      </figure>
    </>
  );
}
