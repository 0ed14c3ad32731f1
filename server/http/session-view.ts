import type { Session } from '../../domain/contracts/api';
import { widestScope, type Viewer } from '../auth/viewer';
import { roleTitle } from '../cases/task-summary';
import type { Config } from '../config/config';
import type { UnitDirectory } from '../mongo/unit-directory';

/** The built-in mailbox stands in for a mail server; where mail goes out by SMTP there is none. */
export const hasMailbox = (config: Pick<Config, 'mode' | 'demo'>): boolean => config.mode === 'embedded' || config.demo;

/** Who is signed in and which pages they have a use for. */
export async function sessionView(config: Config, units: UnitDirectory, viewer: Viewer): Promise<Session> {
  const found = await units.find(viewer.tenant, viewer.unitIds);
  const may = (action: Parameters<typeof widestScope>[1]): boolean => widestScope(viewer, action) !== 'none';
  const pages: [Session['can'][number], boolean][] = [
    ['inbox', may('task.decide')], ['directives', may('directive.read')], ['supervise', may('supervise.read')], ['mailbox', hasMailbox(config) && may('mail.read')], ['start', may('case.start')],
  ];
  return {
    person: { id: viewer.personId, name: viewer.name, email: viewer.email, title: viewer.title },
    seats: viewer.seats.map(({ role, unitId }) => ({ role, roleTitle: roleTitle(role), unitId, unitName: found.get(unitId)?.name ?? unitId, unitKind: found.get(unitId)?.kind ?? '' })),
    can: pages.flatMap(([page, useful]) => (useful ? [page] : [])),
    demo: config.demo,
    locale: viewer.locale,
  };
}
