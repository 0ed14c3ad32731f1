import type { Request, Response } from 'express';
import { AppError } from '../../domain/errors/codes';
import { clearSandboxRole, clearSessionCookie, readSessionToken, setSessionCookie } from '../auth/session-cookie';
import type { LiveSession, Sessions } from '../auth/sessions';
import type { Viewer } from '../auth/viewer';
import { chosenLocale } from '../i18n/locale';
import type { SandboxRoles } from '../sandbox/sandbox-roles';
import { contextOf } from './request-context';

export interface CookieOptions { secure: boolean; hours: number }
interface Identity { sessions: Sessions; roles: SandboxRoles; cookie: CookieOptions }
/**
 * As whom a request is made. `oneself`: never as a pretend person. `whoever`: as the person played, and as oneself when
 * that role is over.
 */
export type As = 'oneself' | 'played' | 'whoever';

/** Finds who is signed in, notes it for the log and the language of problems, and prolongs the cookie with the session. */
export function viewerReader({ sessions, roles, cookie }: Identity) {
  return async (req: Request, res: Response, as: As): Promise<Viewer> => {
    const token = readSessionToken(req);
    if (token === null) throw new AppError('not-signed-in');
    const own = await sessions.find(token);
    if (own.kind !== 'live') {
      clearSessionCookie(res, cookie.secure);
      clearSandboxRole(res, cookie.secure);
      throw new AppError('session-expired');
    }
    if (own.renewed) setSessionCookie(res, token, cookie);
    const context = contextOf(res);
    context.own = own;
    context.viewer = own.viewer;
    context.locale = chosenLocale(req.headers['accept-language']) ?? own.viewer.locale;
    const viewer = as === 'oneself' ? own.viewer : await playing(roles, own, req, res, as, cookie);
    context.viewer = viewer;
    return viewer;
  };
}

async function playing(roles: SandboxRoles, own: LiveSession, req: Request, res: Response, as: As, cookie: CookieOptions): Promise<Viewer> {
  const played = await roles.playedIn(req, own);
  if (played === 'over') clearSandboxRole(res, cookie.secure);
  if (as === 'whoever') return played === 'over' ? own.viewer : (played ?? own.viewer);
  // Nothing must be done in another name by accident.
  if (played === 'over') throw new AppError('role-changed');
  checkRole(req, played ?? own.viewer);
  return played ?? own.viewer;
}

/** What a page says about itself: in whose name it was opened. */
const ROLE_HEADER = 'x-lienky-role';

/**
 * All tabs of a browser share their cookies: a page that was opened in another name than the one they hold now must not
 * act in it. Without the header nothing is claimed.
 * @throws AppError role-changed
 */
function checkRole(req: Request, { personId, sandbox }: Viewer): void {
  const claimed = req.headers[ROLE_HEADER];
  if (claimed !== undefined && claimed !== (sandbox ? `${sandbox.id}.${personId}` : 'self')) throw new AppError('role-changed');
}
