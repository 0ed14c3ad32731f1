import { useTranslation } from 'react-i18next';
import type { StartableProcedure } from '../../../domain/contracts/api';
import { useStartable } from '../../api/queries';
import { useLocale } from '../../i18n/setup';
import { useMe } from '../../shell/use-me';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { LoadMore } from '../../ui/load-more';
import { Notice } from '../../ui/notice';
import { PageHead } from '../../ui/page-head';
import { ProblemNotice } from '../../ui/problem-notice';
import { Skeleton } from '../../ui/waiting';
import { useStartCase } from './use-start-case';

/** The procedures that this person may start by hand, and what each begins with. */
export function StartPage() {
  const { t } = useTranslation();
  const { can } = useMe();
  const startable = useStartable(can.includes('start'));
  const start = useStartCase();
  const none = !can.includes('start') || startable.data?.items.length === 0;
  return (
    <>
      <PageHead title={t('start.title')} lead={t('start.lead')} back={{ to: '/inbox', label: t('inbox.title') }} />
      {startable.isLoading && <Skeleton />}
      {startable.isError && <ProblemNotice error={startable.error} onRetry={() => void startable.refetch()} busy={startable.isFetching} />}
      {none && <EmptyState drawing="road" title={t('start.none')}><p>{t('start.noneLead')}</p></EmptyState>}
      {start.isError && <div className="mb-3"><Notice tone="negative" role="alert" title={t('start.failed')}><p className="mb-0">{t('inbox.startLater')}</p></Notice></div>}
      <ul className="lk-list">
        {startable.data?.items.map((one) => (
          <li key={one.process}><StartItem procedure={one} pending={start.isPending} opening={start.isPending && start.variables.process === one.process} onStart={() => start.mutate({ process: one.process })} /></li>
        ))}
      </ul>
      {startable.data && <LoadMore pages={startable} />}
    </>
  );
}

function StartItem({ procedure, pending, opening, onStart }: { procedure: StartableProcedure; pending: boolean; opening: boolean; onStart: () => void }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const { title, next, roleTitle, unitName, onBehalfOfName } = procedure;
  const name = text(title);
  return (
    <article className="lk-item lk-item-grid lk-item-later">
      <h2 className="lk-item-title mb-0">{name}</h2>
      <p className="mb-0">{text(next)}</p>
      <div className="lk-item-meta">
        <span><Icon name="building" size={15} />{t('start.as', { role: text(roleTitle), unit: unitName })}</span>
        {onBehalfOfName !== null && <span><Icon name="person" size={15} />{t('start.standingIn', { name: onBehalfOfName })}</span>}
      </div>
      <div className="lk-item-aside">
        <button type="button" className="btn btn-primary" onClick={onStart} disabled={pending} aria-label={t('start.startOne', { name })}>
          <Icon name="play-circle" />{opening ? t('inbox.starting') : t('start.start')}
        </button>
      </div>
    </article>
  );
}
