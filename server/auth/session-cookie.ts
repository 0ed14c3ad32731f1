import type { Request, Response } from 'express';
import { parseCookie } from 'cookie';

export const SESSION_COOKIE = 'lienky_session';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export function readSessionToken(req: Request): string | null {
  const token = parseCookie(req.headers.cookie ?? '')[SESSION_COOKIE];
  return token !== undefined && TOKEN.test(token) ? token : null;
}

/** Not readable by scripts, not sent by other sites' forms; over https only when people reach us by https. */
export function setSessionCookie(res: Response, token: string, options: { secure: boolean; hours: number }): void {
  res.cookie(SESSION_COOKIE, token, { httpOnly: true, sameSite: 'lax', secure: options.secure, path: '/', maxAge: options.hours * 3_600_000 });
}

export const clearSessionCookie = (res: Response, secure: boolean): void => void res.clearCookie(SESSION_COOKIE, { httpOnly: true, sameSite: 'lax', secure, path: '/' });
