import type { Session } from '../../domain/contracts/api';
import { widestScope, type Viewer } from '../auth/viewer';
import { roleTitle } from '../cases/task-summary';
import type { Config } from '../config/config';
import type { CaseServices } from '../cases/case-services';
import { loadNames } from '../repositories/names';

/** The built-in mailbox stands in for a mail server; where mail goes out by SMTP there is none. */
export const hasMailbox = (config: Pick<Config, 'mode' | 'demo'>): boolean => config.mode === 'embedded' || config.demo;

/** Who is signed in and which pages they have a use for. */
export async function sessionView(config: Config, services: CaseServices, viewer: Viewer): Promise<Session> {
  const names = await loadNames(services, viewer.tenant, { units: viewer.unitIds, people: viewer.seats.flatMap(({ onBehalfOf }) => onBehalfOf ?? []) });
  const may = (action: Parameters<typeof widestScope>[1]): boolean => widestScope(viewer, action) !== 'none';
  // Whoever plays a pretend person looks at the cases of the sandbox; the province is not theirs to set up.
  const real = viewer.sandbox === undefined;
  const everywhere = (action: Parameters<typeof widestScope>[1]): boolean => widestScope(viewer, action) === 'tenant';
  const pages: [Session['can'][number], boolean][] = [
    ['inbox', may('task.decide')], ['directives', may('directive.read')], ['supervise', may('supervise.read')], ['operations', may('operation.read')], ['calendars', may('calendar.write')],
    ['organisation', real && may('org.read')], ['mailbox', (hasMailbox(config) || !real) && may('mail.read')],
    ['start', may('case.start')], ['operate', may('operation.start')], ['migrate', everywhere('operation.start')], ['organise', everywhere('org.write')], ['design', real && may('design.read')], ['draw', may('design.write')],
  ];
  return {
    person: { id: viewer.personId, name: viewer.name, email: viewer.email, title: viewer.title },
    seats: viewer.seats.map(({ role, unitId, onBehalfOf }) => ({
      role, roleTitle: roleTitle(role), unitId, unitName: names.unit(unitId), unitKind: names.unitRecord(unitId)?.kind ?? '', onBehalfOfName: onBehalfOf === undefined ? null : (names.person(onBehalfOf) ?? onBehalfOf),
    })),
    can: pages.flatMap(([page, useful]) => (useful ? [page] : [])),
    demo: config.demo,
    locale: viewer.locale,
    ...(viewer.sandbox ? { sandbox: { id: viewer.sandbox.id, procedure: viewer.sandbox.procedure, title: viewer.sandbox.title, behindName: viewer.sandbox.behind.name } } : {}),
  };
}
