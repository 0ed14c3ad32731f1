import { hash, verify } from '@node-rs/argon2';
import { AppError } from '../../domain/errors/codes';
import type { Database } from '../mongo/database';
import { signInAddressRule, signInRule, type Attempts } from './attempts';
import type { Sessions } from './sessions';
import type { Viewer } from './viewer';

/** Verified against when nobody has the address, so that both answers take the same time. */
let nobody: Promise<string> | undefined;
const hashOfNobody = (): Promise<string> => (nobody ??= hash('nobody has this password'));

interface SignInParts { database: Database; tenant: string; sessions: Sessions; attempts: Attempts }

/**
 * @throws AppError wrong-credentials, the same for an unknown address and a wrong password;
 * too-many-attempts by address and e-mail, and by address alone.
 */
export async function signIn({ database, tenant, sessions, attempts }: SignInParts, credentials: { email: string; password: string }, address: string): Promise<{ token: string; viewer: Viewer }> {
  const email = credentials.email.trim().toLowerCase();
  const who = `${email}|${address}`;
  await attempts.count(signInAddressRule, address);
  await attempts.count(signInRule, who);
  const person = await database.people.findOne({ tenant, email });
  const fits = await verify(person?.passwordHash ?? (await hashOfNobody()), credentials.password);
  if (!person || !fits) throw new AppError('wrong-credentials');
  await attempts.forget(signInRule, who);
  return { token: await sessions.create(person.id), viewer: await sessions.viewerOf(person) };
}
