import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../domain/deadline';
import { noticeContent } from '../../../../domain/notices/notice-content';
import { partyWord, roleWord } from '../../../../domain/publishing/words';
import type { NotifyNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { dayOfInstant } from '../../../ui/day-text';
import { useNow } from '../../../ui/use-now';
import { useDesigner } from '../designer-context';
import { useExample } from './use-example';

/** The mail as its receiver will read it, with one unit as the example. */
export function MailPreview({ node }: { node: NotifyNode }) {
  const { t } = useTranslation();
  const { text, locale } = useLocale();
  const { definition } = useDesigner();
  const now = useNow();
  const example = useExample(definition.subjectKind);
  const [first] = node.to;
  if (!first) return null;
  const mail = noticeContent({
    template: node.template, url: '', opens: 'case', caseTitle: example?.name ?? t('procedures.notify.anyUnit'), processTitle: definition.title, stepTitle: node.title, roleTitle: roleWord(first.role), unitName: text(partyWord(first.party)),
    task: null, document: null, outcomeTitle: null, sideTitle: null, takenTitle: null, asked: null, at: now, vacant: null,
  }, locale);
  return (
    <figure className="lk-mail-preview" aria-label={t('procedures.notify.preview')}>
      <figcaption className="lk-small lk-soft">{t('procedures.notify.preview')} · {formatDate(dayOfInstant(now))}</figcaption>
      <p className="lk-strong mb-1">{mail.subject}</p>
      {mail.paragraphs.map((paragraph) => <p key={paragraph} className="mb-1">{paragraph}</p>)}
      <p className="lk-small lk-soft mb-0">{t('procedures.notify.previewLead')}</p>
    </figure>
  );
}
