import { useTranslation } from 'react-i18next';
import { seatSentence } from '../../../../domain/design/seat-sentence';
import type { TaskNode } from '../../../../domain/process';
import { useLocale } from '../../../i18n/setup';
import { Glyph } from '../../glyph';
import { useDesigner } from '../designer-context';
import { useOpened } from './use-opened';
import { MailPreview } from './mail-preview';
import { mailsOfTask } from './step-mails';
import { useMailExample } from './use-mail-example';

/** The mails that the product sends about this task by itself: their words are the same in every procedure. */
export function TaskMails({ node }: { node: TaskNode }) {
  const { t } = useTranslation();
  const opened = useOpened();
  return (
    <details className="lk-fold" data-part="mails" {...opened.on}>
      <summary><Glyph name="chevron-right" size={14} className="lk-fold-mark" />{t('procedures.mails.title')}</summary>
      {opened.is && <Mails node={node} />}
    </details>
  );
}

function Mails({ node }: { node: TaskNode }) {
  const { t, i18n } = useTranslation();
  const { text } = useLocale();
  const { definition } = useDesigner();
  const mails = mailsOfTask(node, definition, useMailExample(node.deadline));
  const nameOf = (template: string) => (i18n.exists(`procedures.mails.names.${template}`) ? t(`procedures.mails.names.${template}`) : template);
  return (
    <>
      <p className="form-text mt-0">{t('procedures.mails.lead')}</p>
      <MailPreview mails={mails} labelOf={({ notice, to }) => t('procedures.mails.one', { what: nameOf(notice.template), who: text(seatSentence(to, definition)) })} />
    </>
  );
}
