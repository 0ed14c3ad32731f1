import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon';
import { SandboxBadge } from './sandbox-badge';

interface PageHeadProps { title: string; lead?: ReactNode; actions?: ReactNode; back?: { to: string; label: string } }

/** The page's one h1. Sets the title of the window and takes the focus when the page opens, so that a screen reader begins here. */
export function PageHead({ title, lead, actions, back }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { document.title = `${title} · Liên Ký`; }, [title]);
  useEffect(() => { heading.current?.focus({ preventScroll: true }); }, []);
  return (
    <header>
      {back && <Link className="lk-back" to={back.to}><Icon name="arrow-left" />{back.label}</Link>}
      <div className="lk-page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>{title}<SandboxBadge /></h1>
          {lead && <div className="lk-lead">{lead}</div>}
        </div>
        {actions && <div className="lk-row">{actions}</div>}
      </div>
    </header>
  );
}
