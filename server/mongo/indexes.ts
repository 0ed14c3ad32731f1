import type { Database } from './database';

/** Every query of the repositories has its index here; each begins with the tenant (`_id` does so itself). */
export async function ensureIndexes(database: Database): Promise<void> {
  await Promise.all([
    database.units.createIndex({ tenant: 1, kind: 1, name: 1 }),
    database.units.createIndex({ tenant: 1, name: 1, _id: 1 }),
    database.units.createIndex({ tenant: 1, path: 1 }),
    database.people.createIndex({ tenant: 1, email: 1 }, { unique: true }),
    database.seats.createIndex({ tenant: 1, personId: 1 }),
    // Joined to the session (server/auth/sessions.ts), by this member alone; the tenant is looked at afterwards.
    database.seats.createIndex({ personId: 1 }),
    database.seats.createIndex({ tenant: 1, seatKey: 1 }),
    database.seats.createIndex({ tenant: 1, unitId: 1 }),
    // Who administers? Also: who answers when no superior does.
    database.seats.createIndex({ tenant: 1, role: 1 }),
    database.people.createIndex({ tenant: 1, name: 1, _id: 1 }),
    database.sessions.createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 }),
    database.drafts.createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 }),
    database.sessions.createIndex({ tenant: 1, personId: 1 }),
    // Counted attempts (sign-in, verification) by window; looked up by _id.
    database.db.collection('attempts').createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 }),
    database.processes.createIndex({ tenant: 1, key: 1, version: -1 }),
    // Was this request to publish answered before?
    database.processes.createIndex({ tenant: 1, 'publication.id': 1 }, { sparse: true }),
    database.forms.createIndex({ tenant: 1, key: 1, version: -1 }),
    database.forms.createIndex({ tenant: 1, 'publication.id': 1 }, { sparse: true }),
    // The studio's shelf; one design is found by _id.
    database.designs.createIndex({ tenant: 1, kind: 1, key: 1 }),
    database.designs.createIndex({ tenant: 1, 'created.id': 1 }, { sparse: true }),
    database.designRevisions.createIndex({ tenant: 1, kind: 1, key: 1, revision: -1 }),
    // Mails about designs that are not out yet, oldest first.
    database.designNotices.createIndex({ tenant: 1, at: 1 }),
    database.scenarios.createIndex({ tenant: 1, procedure: 1, id: 1 }),
    database.sandboxes.createIndex({ tenant: 1, procedure: 1, startedAt: -1, _id: 1 }),
    // Which sandboxes run, and which are to be cleared or were a moment ago.
    database.sandboxes.createIndex({ tenant: 1, state: 1, clearedAt: 1 }),
    // Running cases of a procedure: whom a new version concerns.
    database.cases.createIndex({ tenant: 1, 'process.key': 1, status: 1, 'process.version': 1 }),
    database.cases.createIndex({ tenant: 1, visibleTo: 1, 'process.key': 1, startedAt: -1, _id: 1 }),
    database.cases.createIndex({ tenant: 1, 'process.key': 1, startedAt: -1, _id: 1 }),
    database.cases.createIndex({ tenant: 1, parentCaseId: 1, status: 1, _id: 1 }),
    // An order for many cases walks over the open ones of a unit by id.
    database.cases.createIndex({ tenant: 1, visibleTo: 1, status: 1, _id: 1 }),
    // Cases that wait for those they started: few at a time.
    database.cases.createIndex({ tenant: 1, awaiting: 1 }, { partialFilterExpression: { awaiting: { $exists: true } }, name: 'awaiting' }),
    // Who carries a directive on; partial, so that it holds these few only.
    database.cases.createIndex({ tenant: 1, cascadeOf: 1 }, { partialFilterExpression: { cascadeOf: { $exists: true } } }),
    // May a directive's document be read by way of a case that came from it?
    database.cases.createIndex({ tenant: 1, parentCaseId: 1, visibleTo: 1 }),
    // The inbox: one's seats, open first by deadline.
    database.tasks.createIndex({ tenant: 1, seatKey: 1, status: 1, dueAt: 1, _id: 1 }),
    database.tasks.createIndex({ tenant: 1, closedBy: 1, closedAt: -1, _id: 1 }),
    database.tasks.createIndex({ tenant: 1, caseId: 1, status: 1 }),
    // Supervision: what is late among the cases one may see.
    database.tasks.createIndex({ tenant: 1, visibleTo: 1, status: 1, dueAt: 1, _id: 1 }),
    database.tasks.createIndex({ tenant: 1, status: 1, dueAt: 1, _id: 1 }),
    database.tasks.createIndex({ tenant: 1, parentCaseId: 1, status: 1, step: 1, dueAt: 1 }),
    database.submissions.createIndex({ tenant: 1, caseId: 1, createdAt: 1 }),
    database.journal.createIndex({ tenant: 1, caseId: 1, sequence: 1 }, { unique: true }),
    // The outbox: entries with notices not yet delivered; partial, so it stays small.
    database.journal.createIndex({ tenant: 1, at: 1 }, { partialFilterExpression: { pending: { $exists: true } }, name: 'outbox' }),
    database.documents.createIndex({ tenant: 1, caseId: 1, issuedAt: 1 }),
    // Documents to choose from in a form: newest first, one's units' or all of them.
    database.documents.createIndex({ tenant: 1, visibleTo: 1, status: 1, issuedAt: -1, _id: 1 }),
    database.documents.createIndex({ tenant: 1, status: 1, issuedAt: -1, _id: 1 }),
    database.documents.createIndex({ verifyCode: 1 }, { unique: true }),
    database.counters.createIndex({ tenant: 1, scope: 1, step: 1 }),
    database.rosters.createIndex({ tenant: 1, caseId: 1, step: 1, status: 1, unitId: 1 }),
    database.operations.createIndex({ tenant: 1, at: -1, _id: 1 }),
    database.operations.createIndex({ tenant: 1, visibleTo: 1, at: -1, _id: 1 }),
    database.operations.createIndex({ tenant: 1, status: 1, at: 1 }),
    database.operationRows.createIndex({ tenant: 1, operationId: 1, status: 1, tries: 1, _id: 1 }),
    database.operationRows.createIndex({ tenant: 1, operationId: 1, status: 1, _id: 1 }),
    database.calendars.createIndex({ tenant: 1, unitId: 1 }),
    database.mails.createIndex({ tenant: 1, 'to.personId': 1, at: -1, _id: 1 }),
    database.mails.createIndex({ tenant: 1, at: -1, _id: 1 }),
    database.files.createIndex({ tenant: 1, unitId: 1 }),
  ]);
}
