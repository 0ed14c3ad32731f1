import type { Request, Response } from 'express';
import { parseCookie } from 'cookie';

export const SESSION_COOKIE = 'lienky_session';
/** Beside the session's, while its owner plays a pretend person in a sandbox. */
const SANDBOX_COOKIE = 'lienky_sandbox';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const SANDBOX_ROLE = /^([a-z0-9]{4,40})\.([A-Za-z0-9_-]{43})$/;

export function readSessionToken(req: Request): string | null {
  const token = parseCookie(req.headers.cookie ?? '')[SESSION_COOKIE];
  return token !== undefined && TOKEN.test(token) ? token : null;
}

/** Not readable by scripts, not sent by other sites' forms; over https only when people reach us by https. */
export function setSessionCookie(res: Response, token: string, options: { secure: boolean; hours: number }): void {
  res.cookie(SESSION_COOKIE, token, { httpOnly: true, sameSite: 'lax', secure: options.secure, path: '/', maxAge: options.hours * 3_600_000 });
}

export const clearSessionCookie = (res: Response, secure: boolean): void => void res.clearCookie(SESSION_COOKIE, { httpOnly: true, sameSite: 'lax', secure, path: '/' });

export interface SandboxRole { sandboxId: string; token: string }

/** Undefined when there is none; null when what is there cannot be one. */
export function readSandboxRole(req: Request): SandboxRole | null | undefined {
  const value = parseCookie(req.headers.cookie ?? '')[SANDBOX_COOKIE];
  if (value === undefined || value === '') return undefined;
  const [, sandboxId, token] = SANDBOX_ROLE.exec(value) ?? [];
  return sandboxId && token ? { sandboxId, token } : null;
}

/** Until the browser is closed: whether it still holds is for its record to say. */
export const setSandboxRole = (res: Response, { sandboxId, token }: SandboxRole, secure: boolean): void => void res.cookie(SANDBOX_COOKIE, `${sandboxId}.${token}`, { httpOnly: true, sameSite: 'lax', secure, path: '/' });
export const clearSandboxRole = (res: Response, secure: boolean): void => void res.clearCookie(SANDBOX_COOKIE, { httpOnly: true, sameSite: 'lax', secure, path: '/' });
