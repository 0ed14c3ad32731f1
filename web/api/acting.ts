import type { Session } from '../../domain/contracts/api';

/**
 * In whose name this page was opened. All tabs share their cookies: when another tab has stepped into a pretend person
 * or out of one, the server refuses what this page asks instead of doing it in the wrong name.
 */
let role: string | null = null;

export const actAs = (session: Session | null): void => {
  role = session && (session.sandbox ? `${session.sandbox.id}.${session.person.id}` : 'self');
};

export const ROLE_HEADER = 'X-Lienky-Role';
/** Null until it is known who is signed in. */
export const actingRole = (): string | null => role;
