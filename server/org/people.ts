import { randomInt } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Filter } from 'mongodb';
import { z } from 'zod';
import type { OrgPerson, PersonContent } from '../../domain/contracts/org-api';
import { recordId, type PersonRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import { decisionKey } from '../cases/decision-key';
import { decodeCursor, pageOf, type Page } from '../repositories/cursor';
import { changeOrganisation } from './change-organisation';
import { faultAt, refuseFaults } from './faults';
import type { OrgServices } from './org-services';

/** Long enough to reach its owner on paper, short enough to be worth nothing when found. */
const ONE_TIME_DAYS = 14;
const DAY_MS = 86_400_000;
/** No letters or digits that are taken for one another on paper: 31^12 are 59 bits. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const place = z.tuple([z.string().max(400), z.string().max(400)]);

/** A password that its owner types once, to choose their own. */
export async function oneTimePassword(now: Date): Promise<{ password: string; record: Pick<PersonRecord, 'passwordHash' | 'oneTimeUntil'> }> {
  const letters = Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '').join('');
  const password = (letters.match(/.{4}/g) ?? []).join('-');
  return { password, record: { passwordHash: await hash(password), oneTimeUntil: new Date(now.getTime() + ONE_TIME_DAYS * DAY_MS).toISOString() } };
}

const view = ({ id, name, email, title, locale, oneTimeUntil }: Omit<PersonRecord, 'passwordHash'>): OrgPerson => ({ id, name, email, title, locale, oneTimeUntil: oneTimeUntil ?? null });
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export async function listPeople({ database }: OrgServices, viewer: Viewer, query: { cursor?: string | undefined; limit: number; q?: string | undefined }): Promise<Page<OrgPerson>> {
  const after = decodeCursor(query.cursor, place);
  const wanted = query.q?.trim().normalize('NFC') ?? '';
  const part = { $regex: literal(wanted), $options: 'i' };
  const filter: Filter<PersonRecord> = {
    tenant: viewer.tenant,
    $and: [
      ...(wanted === '' ? [{}] : [{ $or: [{ name: part }, { email: part }] }]),
      ...(after ? [{ $or: [{ name: { $gt: after[0] } }, { name: after[0], _id: { $gt: after[1] } }] }] : []),
    ],
  };
  const rows = await database.people.find(filter, { projection: { passwordHash: 0 } }).sort({ name: 1, _id: 1 }).limit(query.limit + 1).toArray();
  const { items, next } = pageOf(rows, query.limit, ({ name, _id }) => [name, _id]);
  return { items: items.map(view), next };
}

const sameContent = (person: PersonRecord, { name, email, title, locale }: PersonContent): boolean =>
  person.name === name && person.email === email && person.title === title && person.locale === locale;

/**
 * A new person, who signs in with a one-time password and chooses their own. The same key is one person; the password is
 * only in the first answer (nobody keeps it), a lost one is replaced.
 * @throws AppError validation-failed, key-conflict
 */
export async function createPerson(services: OrgServices, viewer: Viewer, content: PersonContent, key: string): Promise<{ person: OrgPerson; oneTimePassword: string | null }> {
  const { tenant } = viewer;
  const id = `p-${decisionKey(viewer, 'people', key).slice(0, 16)}`;
  const { people } = services.database;
  const standing = await people.findOne({ _id: recordId(tenant, id) });
  if (standing) {
    if (!sameContent(standing, content)) throw new AppError('key-conflict');
    return { person: view(standing), oneTimePassword: null };
  }
  const { password, record } = await oneTimePassword(services.clock());
  const person: PersonRecord = { _id: recordId(tenant, id), tenant, id, ...content, ...record };
  await changeOrganisation(services.database, tenant, async (session) => {
    refuseFaults([(await people.findOne({ tenant, email: content.email }, { session, projection: { _id: 1 } })) && faultAt('/email', 'emailTaken')]);
    await people.insertOne(person, { session });
  });
  return { person: view(person), oneTimePassword: password };
}

/** @throws AppError not-found, validation-failed */
export async function updatePerson(services: OrgServices, viewer: Viewer, id: string, content: PersonContent): Promise<OrgPerson> {
  const { tenant } = viewer;
  const { people } = services.database;
  const _id = recordId(tenant, id);
  return changeOrganisation(services.database, tenant, async (session) => {
    const standing = await people.findOne({ _id }, { session });
    if (!standing) throw new AppError('not-found');
    const changed: PersonRecord = { ...standing, ...content };
    if (standing.email === content.email) {
      await people.updateOne({ _id }, { $set: content }, { session });
    } else {
      refuseFaults([(await people.findOne({ tenant, email: content.email }, { session, projection: { _id: 1 } })) && faultAt('/email', 'emailTaken')]);
      // The embedded MongoDB keeps the old key of a uniquely indexed field that is updated (docs/decisions/0039).
      await people.deleteOne({ _id }, { session });
      await people.insertOne(changed, { session });
    }
    return view(changed);
  });
}

/**
 * Another one-time password for who has lost theirs; whoever is signed in as this person is signed out. The same key
 * gives one password, in its first answer only.
 * @throws AppError not-found
 */
export async function resetPassword(services: OrgServices, viewer: Viewer, id: string, key: string): Promise<{ person: OrgPerson; oneTimePassword: string | null }> {
  const { people, sessions } = services.database;
  const _id = recordId(viewer.tenant, id);
  const oneTimeKey = decisionKey(viewer, `password|${id}`, key);
  const standing = await people.findOne({ _id, oneTimeKey });
  if (standing) return { person: view(standing), oneTimePassword: null };
  const { password, record } = await oneTimePassword(services.clock());
  const changed = await people.findOneAndUpdate({ _id }, { $set: { ...record, oneTimeKey } }, { returnDocument: 'after' });
  if (!changed) throw new AppError('not-found');
  await sessions.deleteMany({ tenant: viewer.tenant, personId: id });
  return { person: view(changed), oneTimePassword: password };
}
