import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useInbox } from '../../api/queries';
import { useMe } from '../../shell/use-me';
import { EmptyState } from '../../ui/empty-state';
import { LoadMore } from '../../ui/load-more';
import { PageHead } from '../../ui/page-head';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { StartLink } from '../start/start-link';
import { StartDirective } from './start-directive';
import { TaskItem } from './task-item';

export function InboxPage() {
  const { t } = useTranslation();
  const me = useMe();
  const [search] = useSearchParams();
  const state = search.get('state') === 'done' ? 'done' : 'open';
  return (
    <>
      <PageHead title={t('inbox.title')} lead={t('inbox.lead')} actions={me.can.includes('start') && <><StartLink /><StartDirective /></>} />
      <nav className="lk-segments mb-3" aria-label={t('inbox.tabs')}>
        <Link className="lk-segment" to="/inbox" aria-current={state === 'open' ? 'page' : undefined}>{t('inbox.open')}</Link>
        <Link className="lk-segment" to="/inbox?state=done" aria-current={state === 'done' ? 'page' : undefined}>{t('inbox.done')}</Link>
      </nav>
      <TaskList key={state} state={state} />
    </>
  );
}

function TaskList({ state }: { state: 'open' | 'done' }) {
  const { t } = useTranslation();
  const inbox = useInbox(state);
  if (inbox.isPending) return <Skeleton />;
  if (inbox.isError) return <ProblemNotice error={inbox.error} onRetry={() => void inbox.refetch()} busy={inbox.isFetching} />;
  if (inbox.data.items.length === 0) {
    return <EmptyState drawing="clear" title={t(state === 'open' ? 'inbox.emptyOpen' : 'inbox.emptyDone')}><p>{t(state === 'open' ? 'inbox.emptyOpenLead' : 'inbox.emptyDoneLead')}</p></EmptyState>;
  }
  return (
    <>
      <ul className="lk-list">{inbox.data.items.map((task) => <li key={task.id}><TaskItem task={task} /></li>)}</ul>
      <LoadMore pages={inbox} />
    </>
  );
}
