import { hash, verify } from '@node-rs/argon2';
import type { PersonRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import type { Database } from '../mongo/database';
import { signInAddressRule, signInRule, type Attempts } from './attempts';
import type { Sessions } from './sessions';
import type { Viewer } from './viewer';

/** Verified against when nobody has the address, so that both answers take the same time. */
let nobody: Promise<string> | undefined;
const hashOfNobody = (): Promise<string> => (nobody ??= hash('nobody has this password'));

interface SignInParts { database: Database; tenant: string; sessions: Sessions; attempts: Attempts; clock: () => Date }
interface Credentials { email: string; password: string; newPassword?: string | undefined }

/**
 * Signs in, and changes the password when a new one comes with it. A one-time password opens nothing until its owner has
 * chosen their own.
 * @throws AppError wrong-credentials, the same for an unknown address and a wrong password; password-change-required,
 * one-time-password-expired, validation-failed (the new one is the old one); too-many-attempts by address and e-mail,
 * and by address alone.
 */
export async function signIn({ database, tenant, sessions, attempts, clock }: SignInParts, credentials: Credentials, address: string): Promise<{ token: string; viewer: Viewer }> {
  const email = credentials.email.trim().toLowerCase();
  const who = `${email}|${address}`;
  await attempts.count(signInAddressRule, address);
  await attempts.count(signInRule, who);
  const person = await database.people.findOne({ tenant, email });
  const fits = await verify(person?.passwordHash ?? (await hashOfNobody()), credentials.password);
  if (!person || !fits) throw new AppError('wrong-credentials');
  if (person.oneTimeUntil && person.oneTimeUntil < clock().toISOString()) throw new AppError('one-time-password-expired');
  await attempts.forget(signInRule, who);
  if (credentials.newPassword !== undefined) await choosePassword(database, person, credentials.password, credentials.newPassword);
  else if (person.oneTimeUntil) throw new AppError('password-change-required');
  return { token: await sessions.create(person.id), viewer: await sessions.viewerOf(person) };
}

/** Whoever is signed in with the old password is signed out. */
async function choosePassword({ people, sessions }: Database, { _id, tenant, id, passwordHash }: PersonRecord, old: string, chosen: string): Promise<void> {
  if (chosen === old) throw new AppError('validation-failed', { problems: [{ pointer: '/newPassword', code: 'same', message: { vi: 'Mật khẩu mới phải khác mật khẩu vừa nhập.', en: 'The new password must differ from the present one.' } }] });
  const changed = await people.updateOne({ _id, passwordHash }, { $set: { passwordHash: await hash(chosen) }, $unset: { oneTimeUntil: '', oneTimeKey: '' } });
  if (changed.matchedCount === 0) throw new AppError('wrong-credentials');
  await sessions.deleteMany({ tenant, personId: id });
}
