import type { Session } from '../../domain/contracts/api';
import type { IconName } from '../ui/icons';

export interface NavItem { to: string; icon: IconName; label: string; short: string }

type Page = Exclude<Session['can'][number], 'start' | 'operate' | 'migrate' | 'organise' | 'draw'>;

const all: Record<Page, Omit<NavItem, 'label' | 'short'>> = {
  inbox: { to: '/inbox', icon: 'inbox' },
  directives: { to: '/directives', icon: 'megaphone' },
  supervise: { to: '/supervise', icon: 'speedometer2' },
  operations: { to: '/operations', icon: 'list-check' },
  calendars: { to: '/calendars', icon: 'calendar-week' },
  organisation: { to: '/organisation', icon: 'building' },
  design: { to: '/studio', icon: 'ui-checks' },
  mailbox: { to: '/mailbox', icon: 'envelope' },
};

/** What the menu shows this person, in a fixed order. */
export function navItems(session: Session, t: (key: string) => string): NavItem[] {
  return (['inbox', 'directives', 'supervise', 'operations', 'calendars', 'organisation', 'design', 'mailbox'] as const)
    .filter((page) => session.can.includes(page))
    .map((page) => ({ ...all[page], label: t(`nav.${page}`), short: t(`navShort.${page}`) }));
}

export const initialsOf = (name: string): string => name.trim().split(/\s+/).slice(-2).map((word) => word.charAt(0)).join('').toLocaleUpperCase('vi');
