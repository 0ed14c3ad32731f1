import type { Request } from 'express';
import { recordId, type SandboxRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { readSandboxRole, type SandboxRole } from '../auth/session-cookie';
import { Sessions, type LiveSession } from '../auth/sessions';
import { widestScope, type Viewer } from '../auth/viewer';
import type { Database } from '../mongo/database';

/** Of those who stepped into somebody, so many are remembered with a sandbox. */
const KEPT_VISITS = 200;

/**
 * Pretend people and who plays them. A pretend person has a session of their own, under the sandbox's space, which holds
 * only together with the session it was begun from: whoever plays must be signed in and still be a designer.
 */
export class SandboxRoles {
  constructor(private readonly database: Database, private readonly tenant: string, private readonly hours: number, private readonly clock: () => Date) {}

  private sessionsOf(space: string): Sessions {
    return new Sessions(this.database, space, this.hours, this.clock);
  }

  /** The pretend person that a request is made as; null when its sender plays nobody; `over` when that role does not hold any more. */
  async playedIn(req: Request, own: LiveSession): Promise<Viewer | null | 'over'> {
    const role = readSandboxRole(req);
    return role === undefined ? null : ((role && (await this.find(role, own))) ?? 'over');
  }

  private async find({ sandboxId, token }: SandboxRole, own: LiveSession): Promise<Viewer | null> {
    if (widestScope(own.viewer, 'design.write') === 'none') return null;
    const sandbox = await this.database.sandboxes.findOne({ _id: recordId(this.tenant, sandboxId), state: 'running' }, { projection: { space: 1, procedure: 1, title: 1 } });
    const found = sandbox && (await this.sessionsOf(sandbox.space).find(token));
    if (!sandbox || found?.kind !== 'live' || found.behind?.session !== own.id) return null;
    const { personId, name, locale } = own.viewer;
    return { ...found.viewer, locale, sandbox: { id: sandboxId, procedure: sandbox.procedure, title: sandbox.title, behind: { personId, name } } };
  }

  /** Begins to play a pretend person. @throws AppError not-found, sandbox-closed */
  async stepInto({ id, space, procedure, title, state }: SandboxRecord, personId: string, own: LiveSession): Promise<{ role: SandboxRole; viewer: Viewer }> {
    if (state !== 'running') throw new AppError('sandbox-closed');
    const person = await this.database.people.findOne({ _id: recordId(space, personId) });
    if (!person) throw new AppError('not-found');
    const sessions = this.sessionsOf(space);
    const behind = { personId: own.viewer.personId, session: own.id };
    // One at a time: the person played before is left.
    await this.database.sessions.deleteMany({ tenant: space, 'behind.session': own.id });
    const token = await sessions.create(personId, behind);
    const visit = { personName: person.name, by: behind.personId, at: this.clock().toISOString() };
    await this.database.sandboxes.updateOne({ _id: recordId(this.tenant, id) }, { $push: { visits: { $each: [visit], $slice: -KEPT_VISITS } } });
    return { role: { sandboxId: id, token }, viewer: { ...(await sessions.viewerOf(person)), locale: own.viewer.locale, sandbox: { id, procedure, title, behind: { personId: behind.personId, name: own.viewer.name } } } };
  }

  /** Leaves the pretend person, whichever it is. */
  async leave(req: Request): Promise<void> {
    const role = readSandboxRole(req);
    const sandbox = role && (await this.database.sandboxes.findOne({ _id: recordId(this.tenant, role.sandboxId) }, { projection: { space: 1 } }));
    if (role && sandbox) await this.sessionsOf(sandbox.space).end(role.token);
  }
}
