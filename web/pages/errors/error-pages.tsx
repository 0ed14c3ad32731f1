import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { ApiError } from '../../api/api-error';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { PageHead } from '../../ui/page-head';
import { ProblemNotice } from '../../ui/problem-notice';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('errorPage.notFound')} />
      <EmptyState drawing="road" title={t('problem.not-found.title')}>
        <p>{t('problem.not-found.advice')}</p>
        <Link className="btn btn-primary" to="/">{t('errorPage.home')}</Link>
      </EmptyState>
    </>
  );
}

/** What a page shows instead of itself when its data cannot be had. */
export function LoadProblem({ error, onRetry, busy }: { error: unknown; onRetry: () => void; busy?: boolean }) {
  if (error instanceof ApiError && error.status === 404) return <NotFoundPage />;
  return <LoadProblemPage error={error} onRetry={onRetry} busy={busy} />;
}

function LoadProblemPage({ error, onRetry, busy }: { error: unknown; onRetry: () => void; busy?: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('errorPage.cannotShow')} />
      <ProblemNotice error={error} onRetry={onRetry} busy={busy} />
    </>
  );
}

/** A fault of the page itself, or of loading its code after a new version was put in place. */
export function BrokenPage({ inside = false }: { inside?: boolean }) {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return inside ? <NotFoundPage /> : <main className="lk-full"><div><NotFoundPage /></div></main>;
  const body = (
    <div style={{ maxWidth: 640, width: '100%' }}>
      <PageHead title={t('errorPage.broken')} />
      <EmptyState drawing="road" title={t('errorPage.brokenTitle')}>
        <p>{t('errorPage.brokenAdvice')}</p>
        <div className="lk-row justify-content-center">
          <button type="button" className="btn btn-primary" onClick={() => window.location.reload()}><Icon name="arrow-clockwise" />{t('errorPage.reload')}</button>
          <a className="btn btn-soft" href="/">{t('errorPage.home')}</a>
        </div>
      </EmptyState>
    </div>
  );
  return inside ? body : <main className="lk-full">{body}</main>;
}
