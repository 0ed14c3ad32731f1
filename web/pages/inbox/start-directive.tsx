import { useTranslation } from 'react-i18next';
import { useMe } from '../../shell/use-me';
import { Icon } from '../../ui/icon';
import { useStartCase } from '../start/use-start-case';

/** What a seat issues: the Steering Committee directs offices, an office its schools. */
const issuedBy: Readonly<Record<string, string>> = { secretary: 'provincial-directive', specialist: 'directive' };

/** The directive that one of these seats issues; null for seats that issue none. */
export const directiveOf = (seats: readonly { role: string }[]): string | null => seats.map(({ role }) => issuedBy[role]).find((process) => process !== undefined) ?? null;

/** For those who issue directives. */
export function StartDirective() {
  const { t } = useTranslation();
  const issued = directiveOf(useMe().seats);
  const start = useStartCase();
  if (issued === null) return null;
  return (
    <button type="button" className="btn btn-primary" onClick={() => start.mutate({ process: issued })} disabled={start.isPending}>
      <Icon name="plus-lg" />{start.isPending ? t('inbox.starting') : t('inbox.start')}
    </button>
  );
}

/** The unit issues its own directive that carries a received one on. */
export function CarryOnButton({ caseId }: { caseId: string }) {
  const { t } = useTranslation();
  const start = useStartCase();
  return (
    <button type="button" className="btn btn-primary" onClick={() => start.mutate({ process: 'directive', carriesOn: caseId })} disabled={start.isPending}>
      <Icon name="link-45deg" />{start.isPending ? t('inbox.starting') : t('chain.carryOn')}
    </button>
  );
}
