import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMails } from '../../api/queries';
import { shortInstant } from '../../ui/day-text';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { PageHead } from '../../ui/page-head';
import { Skeleton } from '../../ui/waiting';
import { LoadProblem } from '../errors/error-pages';

/** Mail of the built-in mailbox, for machines without a mail server. */
export function MailboxPage() {
  const { t } = useTranslation();
  const mails = useMails();
  if (mails.isPending) return <Skeleton lines={4} height={76} />;
  if (mails.isError) return <LoadProblem error={mails.error} onRetry={() => void mails.refetch()} busy={mails.isFetching} />;
  return (
    <>
      <PageHead title={t('mailbox.title')} lead={t('mailbox.lead')} />
      {mails.data.items.length === 0 && <EmptyState drawing="mail" title={t('mailbox.empty')}><p>{t('mailbox.emptyLead')}</p></EmptyState>}
      <ul className="lk-list">
        {mails.data.items.map((mail) => (
          <li key={mail.id}>
            <article className="lk-item lk-item-grid lk-item-none">
              <div><Link className="lk-item-title lk-cover" to={`/mailbox/${mail.id}`}>{mail.subject}</Link></div>
              <div className="lk-item-meta"><span><Icon name="person" size={15} />{t('mailbox.to', { names: mail.to.map(({ name }) => name).join(', ') })}</span></div>
              <div className="lk-item-aside lk-small lk-soft">{shortInstant(mail.at)}</div>
            </article>
          </li>
        ))}
      </ul>
      <LoadMore pages={mails} />
    </>
  );
}
