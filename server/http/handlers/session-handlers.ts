import { AppError } from '../../../domain/errors/codes';
import { clearSandboxRole, clearSessionCookie, readSessionToken, setSessionCookie } from '../../auth/session-cookie';
import { signIn } from '../../auth/sign-in';
import { demoPeople } from '../../demo';
import type { ApiParts } from '../api-parts';
import type { Handlers } from '../mount-routes';
import { sessionView } from '../session-view';

export function sessionHandlers({ config, database, services, sessions, roles, attempts, cookie, clock }: ApiParts): Pick<Handlers, 'signIn' | 'getSession' | 'signOut' | 'listDemoPeople'> {
  return {
    async signIn({ body, req, res }) {
      const { token, viewer } = await signIn({ database, tenant: config.tenant, sessions, attempts, clock }, body, req.ip ?? '');
      const before = readSessionToken(req);
      if (before !== null) await sessions.end(before);
      await roles.leave(req);
      setSessionCookie(res, token, cookie);
      clearSandboxRole(res, cookie.secure);
      return sessionView(config, services, viewer);
    },
    getSession: ({ viewer }) => sessionView(config, services, viewer),
    async signOut({ req, res }) {
      await roles.leave(req);
      clearSandboxRole(res, cookie.secure);
      const token = readSessionToken(req);
      if (token !== null) await sessions.end(token);
      clearSessionCookie(res, cookie.secure);
    },
    async listDemoPeople() {
      if (!config.demo) throw new AppError('not-found');
      return { items: [...demoPeople] };
    },
  };
}
