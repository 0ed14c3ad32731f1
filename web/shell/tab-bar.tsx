import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { Icon } from '../ui/icon';
import type { NavItem } from './nav-items';

/** Tabs that a thumb can tell apart on a narrow phone; what does not fit stands behind the last one. */
const FIT = 5;

/** The menu of a phone. */
export function TabBar({ items }: { items: NavItem[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [pathname]);
  const shown = items.length > FIT ? items.slice(0, FIT - 1) : items;
  const rest = items.slice(shown.length);
  const inRest = rest.some(({ to }) => pathname.startsWith(to));
  return (
    <nav className="lk-tabs" aria-label={t('nav.main')} onKeyDown={(event) => { if (event.key === 'Escape' && open) { setOpen(false); button.current?.focus(); } }}>
      {shown.map(({ to, icon, short }) => <NavLink key={to} to={to} className="lk-tab"><Icon name={icon} />{short}</NavLink>)}
      {rest.length > 0 && (
        <>
          <button ref={button} type="button" className={`lk-tab ${inRest ? 'active' : ''}`} aria-expanded={open} aria-controls="lk-more" onClick={() => setOpen(!open)}><Icon name="three-dots" />{t('nav.more')}</button>
          <div id="lk-more" className="lk-more" hidden={!open}>{rest.map(({ to, icon, label }) => <NavLink key={to} to={to}><Icon name={icon} size={20} />{label}</NavLink>)}</div>
        </>
      )}
    </nav>
  );
}
