import { clearSandboxRole, setSandboxRole } from '../../auth/session-cookie';
import { clearSandbox } from '../../sandbox/clear-sandbox';
import { findSandbox, listSandboxes, sandboxDetail, sandboxMails } from '../../sandbox/sandbox-views';
import { startSandbox } from '../../sandbox/start-sandbox';
import type { ApiParts } from '../api-parts';
import type { Handlers } from '../mount-routes';
import { contextOf } from '../request-context';
import type { sandboxRoutes } from '../sandbox-routes';
import { sessionView } from '../session-view';

export function sandboxHandlers({ config, services, roles, cookie }: ApiParts): Pick<Handlers, keyof typeof sandboxRoutes> {
  return {
    listSandboxes: ({ viewer, query }) => listSandboxes(services, viewer, query),
    startSandbox: ({ viewer, body, key }) => startSandbox(services, viewer, body, key),
    getSandbox: ({ viewer, params }) => sandboxDetail(services, viewer, params.id),
    clearSandbox: ({ viewer, params }) => clearSandbox(services, viewer, params.id),
    listSandboxMails: ({ viewer, params, query }) => sandboxMails(services, viewer, params.id, query),
    async stepInto({ viewer, params, body, res }) {
      const { own } = contextOf(res);
      if (!own) throw new RangeError('nobody is signed in');
      const { role, viewer: played } = await roles.stepInto(await findSandbox(services, viewer, params.id), body.personId, own);
      setSandboxRole(res, role, cookie.secure);
      return sessionView(config, services, played);
    },
    async leaveSandbox({ req, res }) {
      await roles.leave(req);
      clearSandboxRole(res, cookie.secure);
    },
  };
}
