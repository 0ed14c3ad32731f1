import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../domain/contracts/api';
import { Badge } from './notice';

/** Beside whatever belongs to a case, while one plays in a sandbox: nothing else is shown there. */
export function SandboxBadge() {
  const { t } = useTranslation();
  const session = useQueryClient().getQueryData<Session | null>(['session']);
  return session?.sandbox ? <> <Badge tone="warning">{t('role.badge')}</Badge></> : null;
}
