import { Navigate } from 'react-router';
import { useMe } from './use-me';

/** The first page a person has a use for: a supervisor has no work of their own. */
export function HomeRedirect() {
  const { can } = useMe();
  const first = (['inbox', 'supervise', 'directives', 'organisation', 'mailbox'] as const).find((page) => can.includes(page));
  return <Navigate to={`/${first ?? 'inbox'}`} replace />;
}
