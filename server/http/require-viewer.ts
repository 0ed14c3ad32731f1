import type { Request, Response } from 'express';
import { AppError } from '../../domain/errors/codes';
import { clearSessionCookie, readSessionToken, setSessionCookie } from '../auth/session-cookie';
import type { Sessions } from '../auth/sessions';
import type { Viewer } from '../auth/viewer';
import { chosenLocale } from '../i18n/locale';
import { contextOf } from './request-context';

export interface CookieOptions { secure: boolean; hours: number }

/** Finds who is signed in, notes it for the log and the language of problems, and prolongs the cookie with the session. */
export function viewerReader(sessions: Sessions, cookie: CookieOptions) {
  return async (req: Request, res: Response): Promise<Viewer> => {
    const token = readSessionToken(req);
    if (token === null) throw new AppError('not-signed-in');
    const found = await sessions.find(token);
    if (found.kind !== 'live') {
      clearSessionCookie(res, cookie.secure);
      throw new AppError('session-expired');
    }
    if (found.renewed) setSessionCookie(res, token, cookie);
    const context = contextOf(res);
    context.viewer = found.viewer;
    context.locale = chosenLocale(req.headers['accept-language']) ?? found.viewer.locale;
    return found.viewer;
  };
}
