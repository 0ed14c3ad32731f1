import { randomBytes } from 'node:crypto';
import { recordId, type PersonRecord, type SeatRecord, type SessionRecord } from '../../domain/contracts/records';
import { dayOfInstant } from '../../domain/deadline';
import { isRole } from '../../domain/org/roles';
import { existsOn } from '../../domain/org/validity';
import { sha256 } from '../journal/hash-entry';
import type { Database } from '../mongo/database';
import type { Viewer, ViewerSeat } from './viewer';

/** A session is prolonged when less than this part of its time is left, so that not every request writes. */
const RENEW_BELOW = 0.75;
/** How long an ended session is still told apart from none at all. */
const REMEMBERED_MS = 24 * 3_600_000;

type KnownPerson = Omit<PersonRecord, 'passwordHash'>;
type HeldSession = SessionRecord & { people: KnownPerson[]; seats: SeatRecord[] };

export interface LiveSession { kind: 'live'; /** Its record's id. */ id: string; behind: SessionRecord['behind'] | null; viewer: Viewer; renewed: boolean }
export type FoundSession = { kind: 'expired' } | LiveSession;

/** Sessions in MongoDB: the cookie holds a random token, the collection only its SHA-256. */
export class Sessions {
  constructor(private readonly database: Database, private readonly tenant: string, private readonly hours: number, private readonly clock: () => Date) {}

  private idOf(token: string): string {
    return recordId(this.tenant, sha256(token));
  }

  private get lifeMs(): number {
    return this.hours * 3_600_000;
  }

  /** `expiresAt` is when the record is removed; the session itself ends a day earlier. */
  private removalFrom(now: Date): Date {
    return new Date(now.getTime() + this.lifeMs + REMEMBERED_MS);
  }

  /** @param behind whose session it is in truth, when the person is a pretend one */
  async create(personId: string, behind?: SessionRecord['behind']): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock();
    await this.database.sessions.insertOne({ _id: this.idOf(token), tenant: this.tenant, personId, createdAt: now.toISOString(), expiresAt: this.removalFrom(now), ...(behind ? { behind } : {}) });
    return token;
  }

  async end(token: string): Promise<void> {
    await this.database.sessions.deleteOne({ _id: this.idOf(token) });
  }

  async find(token: string): Promise<FoundSession> {
    const session = await this.read(token);
    // A token of ours that is unknown was signed out or removed: its owner was signed in once.
    if (!session) return { kind: 'expired' };
    const now = this.clock();
    const leftMs = session.expiresAt.getTime() - REMEMBERED_MS - now.getTime();
    if (leftMs <= 0) return { kind: 'expired' };
    const [person] = session.people;
    if (!person) return { kind: 'expired' };
    return { kind: 'live', id: session._id, behind: session.behind ?? null, viewer: this.viewerWith(person, session.seats), renewed: await this.renew(session, leftMs, now) };
  }

  /**
   * The session with its person and their seats, in one command: every request begins with it. The joins name plain
   * fields, because SecantusDB uses no index for a join with a pipeline; hence the index on `personId` alone.
   */
  private async read(token: string): Promise<HeldSession | null> {
    const { sessions, people, seats } = this.database;
    return sessions.aggregate<HeldSession>([
      { $match: { _id: this.idOf(token) } },
      { $set: { person: { $concat: ['$tenant', '/', '$personId'] } } },
      { $lookup: { from: people.collectionName, localField: 'person', foreignField: '_id', as: 'people' } },
      { $lookup: { from: seats.collectionName, localField: 'personId', foreignField: 'personId', as: 'seats' } },
      { $unset: ['person', 'people.passwordHash'] },
    ]).next();
  }

  private async renew(session: SessionRecord, leftMs: number, now: Date): Promise<boolean> {
    if (leftMs > this.lifeMs * RENEW_BELOW) return false;
    await this.database.sessions.updateOne({ _id: session._id }, { $set: { expiresAt: this.removalFrom(now) } });
    return true;
  }

  /** The person with the seats of today (Vietnamese time): first and last day of a seat are both in it. */
  async viewerOf(person: KnownPerson): Promise<Viewer> {
    return this.viewerWith(person, await this.database.seats.find({ tenant: this.tenant, personId: person.id }).toArray());
  }

  private viewerWith(person: KnownPerson, held: readonly SeatRecord[]): Viewer {
    const today = dayOfInstant(this.clock().toISOString());
    // Another tenant's person may have the same id.
    const records = held.filter((record) => record.tenant === this.tenant && existsOn(record, today)).sort((a, b) => (a._id < b._id ? -1 : 1));
    // Whoever holds a seat and substitutes in it as well acts in their own name.
    const [own, others] = [records.filter(({ substituteFor }) => !substituteFor), records.filter(({ substituteFor }) => substituteFor)];
    const seats = [...own, ...others.filter(({ seatKey }) => !own.some((seat) => seat.seatKey === seatKey))].flatMap(({ role, unitId, seatKey, substituteFor }): ViewerSeat[] =>
      (isRole(role) ? [{ role, unitId, seatKey, ...(substituteFor ? { onBehalfOf: substituteFor } : {}) }] : []));
    return {
      tenant: this.tenant, personId: person.id, name: person.name, email: person.email, title: person.title, locale: person.locale,
      seats, unitIds: [...new Set(seats.map((seat) => seat.unitId))], roles: [...new Set(seats.map((seat) => seat.role))],
    };
  }
}
