import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icons';

export type Tone = 'positive' | 'warning' | 'negative' | 'info' | 'neutral' | 'primary';
const toneIcon: Record<Tone, IconName> = { positive: 'check-circle-fill', warning: 'exclamation-triangle', negative: 'exclamation-octagon', info: 'info-circle', neutral: 'info-circle', primary: 'info-circle' };

interface NoticeProps { tone: Tone; title: ReactNode; children?: ReactNode; icon?: IconName; role?: 'alert' | 'status'; level?: 2 | 3 }

/** A box that says one thing: colour, icon and words together. */
export function Notice({ tone, title, children, icon, role, level = 2 }: NoticeProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={`lk-notice lk-tone-${tone}`} role={role}>
      <Icon name={icon ?? toneIcon[tone]} size={20} />
      <div className="lk-notice-body">
        <Heading className="lk-notice-title">{title}</Heading>
        {children}
      </div>
    </section>
  );
}

export function Badge({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`lk-badge lk-tone-${tone}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
