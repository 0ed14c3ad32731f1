import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMail } from '../../api/queries';
import { formatInstant } from '../../ui/day-text';
import { useLocale } from '../../i18n/setup';
import { Icon } from '../../ui/icon';
import { PageHead } from '../../ui/page-head';
import { Skeleton } from '../../ui/waiting';
import { LoadProblem } from '../errors/error-pages';

export function MailPage() {
  const { t } = useTranslation();
  const { locale } = useLocale();
  const { mailId = '' } = useParams();
  const mail = useMail(mailId);
  const [plain, setPlain] = useState(false);
  if (mail.isPending) return <Skeleton lines={2} height={160} />;
  if (mail.isError) return <LoadProblem error={mail.error} onRetry={() => void mail.refetch()} busy={mail.isFetching} />;
  const { subject, to, at, html, text, taskId, caseId } = mail.data;
  return (
    <>
      <PageHead title={subject} back={{ to: '/mailbox', label: t('mailbox.title') }} lead={<>{t('mailbox.to', { names: to.map(({ name, email }) => `${name} <${email}>`).join(', ') })}<br />{formatInstant(at, locale)}</>} />
      <div className="lk-row mb-3">
        {taskId && <Link className="btn btn-primary" to={`/tasks/${taskId}`}>{t('mailbox.openTask')}</Link>}
        {caseId !== null && <Link className="btn btn-soft" to={`/cases/${caseId}`}><Icon name="diagram-3" />{t('mailbox.openCase')}</Link>}
        {html && <button type="button" className="btn btn-quiet" aria-pressed={plain} onClick={() => setPlain(!plain)}>{t(plain ? 'mailbox.asSent' : 'mailbox.asText')}</button>}
      </div>
      <div className="lk-card">
        {/* No scripts, no forms, no own origin: a mail may only be looked at. Its links open in a new window. */}
        {html && !plain ? <iframe className="lk-mail" title={subject} sandbox="allow-popups allow-popups-to-escape-sandbox" srcDoc={`<base target="_blank">${html}`} /> : <pre className="lk-mail-text">{text}</pre>}
      </div>
    </>
  );
}
