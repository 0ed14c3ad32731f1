import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import type { Session } from '../../domain/contracts/api';
import { useSession, useSignOut } from '../api/queries';
import { useLocale } from '../i18n/setup';
import { Icon } from '../ui/icon';
import { Logo } from '../ui/logo';
import { ProblemNotice } from '../ui/problem-notice';
import { Skeleton } from '../ui/waiting';
import { LanguageSwitch } from './language-switch';
import { initialsOf, navItems } from './nav-items';
import { SandboxBanner } from './sandbox-banner';
import { TabBar } from './tab-bar';

/** Everything behind sign-in: the frame, the menu, and the page inside. */
export function AppShell() {
  const session = useSession();
  const location = useLocation();
  if (session.isPending) return <div className="lk-full"><div style={{ width: 'min(640px, 100%)' }}><Skeleton /></div></div>;
  if (session.isError && session.data === undefined) return <div className="lk-full"><ProblemNotice error={session.error} onRetry={() => void session.refetch()} busy={session.isFetching} /></div>;
  if (!session.data) return <Navigate to="/sign-in" replace state={{ from: location.pathname + location.search }} />;
  return <Frame session={session.data} />;
}

function Frame({ session }: { session: Session }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const items = navItems(session, t);
  return (
    <div className="lk-app">
      <a className="lk-skip" href="#main">{t('ui.skip')}</a>
      <TopBar session={session} />
      <header className="lk-side">
        <Link to="/" className="lk-brand px-2"><Logo /></Link>
        <nav aria-label={t('nav.main')}>
          <ul className="lk-nav">
            {items.map(({ to, icon, label }) => <li key={to}><NavLink to={to}><Icon name={icon} size={20} />{label}</NavLink></li>)}
          </ul>
        </nav>
        <div className="lk-person"><PersonPanel session={session} /></div>
      </header>
      <div className="lk-page">
        {session.sandbox && <SandboxBanner name={session.person.name} sandbox={session.sandbox} />}
        <main id="main" tabIndex={-1} className="lk-main" aria-busy={navigation.state === 'loading'}><Outlet context={session} /></main>
      </div>
      <TabBar items={items} />
      <ScrollRestoration />
    </div>
  );
}

function PersonPanel({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { text } = useLocale();
  const signOut = useSignOut();
  const seat = session.seats[0];
  return (
    <>
      <div className="d-flex align-items-center gap-2 px-1 mb-2">
        <span className="lk-avatar" aria-hidden="true">{initialsOf(session.person.name)}</span>
        <div className="min-w-0">
          <div className="lk-strong">{session.person.name}</div>
          {seat && <div className="lk-small lk-soft">{text(seat.roleTitle)}<br />{seat.unitName}</div>}
          {session.seats.flatMap(({ role, roleTitle, unitId, unitName, onBehalfOfName }) => (onBehalfOfName === null ? [] : [
            <div key={`${unitId}-${role}`} className="lk-small">{t('nav.standingIn', { name: onBehalfOfName, role: text(roleTitle), unit: unitName })}</div>,
          ]))}
        </div>
      </div>
      <div className="lk-row">
        <LanguageSwitch />
        <button type="button" className="btn btn-quiet btn-sm" onClick={() => signOut.mutate()} disabled={signOut.isPending}><Icon name="box-arrow-right" />{t('ui.signOut')}</button>
      </div>
    </>
  );
}

function TopBar({ session }: { session: Session }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const location = useLocation();
  useEffect(() => setOpen(false), [location.pathname]);
  return (
    <header className="lk-top" onKeyDown={(event) => { if (event.key === 'Escape') setOpen(false); }}>
      <Link to="/" className="lk-brand"><Logo size={32} /></Link>
      <button type="button" className="btn btn-quiet p-1" aria-expanded={open} aria-controls="lk-me" onClick={() => setOpen(!open)}>
        <span className="lk-avatar" aria-hidden="true">{initialsOf(session.person.name)}</span>
        <span className="visually-hidden">{t('nav.me', { name: session.person.name })}</span>
      </button>
      <div id="lk-me" ref={panel} hidden={!open} className="lk-card" style={{ position: 'absolute', top: 64, right: 12, width: 'min(340px, calc(100vw - 24px))', boxShadow: 'var(--lk-shadow-raised)' }}>
        <PersonPanel session={session} />
      </div>
    </header>
  );
}
