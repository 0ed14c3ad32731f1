import type { Filter, UpdateFilter } from 'mongodb';
import type { DesignDraft, DesignRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { sha256 } from '../journal/hash-entry';
import { loadNames } from '../repositories/names';
import { designId, titleOf, type DesignPlace } from './design-record';
import { freeFor, refuseWhileOther } from './editing-lease';

/** Saves of a design that are kept to be restored. */
export const KEPT_REVISIONS = 100;

export const TRANSACTION = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', journal: true } } as const;

export interface DraftChange {
  text: string;
  /** The draft that was read: its revision, 0 for none, null for whichever stands. */
  over: number | null;
  /** For a draft that begins, or takes the place of another. */
  begins?: { basedOn: number | null };
  /** The request that creates the design. */
  created?: DesignRecord['created'];
}

/**
 * Writes the draft and keeps it as a revision, in one step that checks the revision and the lease by its filter: of two
 * editors one is told, and nothing is overwritten. The same content again changes nothing.
 * @throws AppError draft-changed, editing-lost
 */
export async function writeDraft(services: CaseServices, viewer: Viewer, place: DesignPlace, change: DraftChange): Promise<DesignRecord & { draft: DesignDraft }> {
  const { database } = services;
  const hash = sha256(change.text);
  const written = await database.client.withSession((session) => session.withTransaction(async () => {
    const at = services.clock().toISOString();
    const filter = { _id: designId(viewer.tenant, place), ...standsAt(change, hash), ...freeFor(viewer, at) } as Filter<DesignRecord>;
    const after = await database.designs.findOneAndUpdate(filter, updateOf(viewer, change, hash, at), { session, returnDocument: 'after' });
    if (after?.draft) await database.designRevisions.insertOne(revisionOf(after, after.draft), { session });
    return after;
  }, TRANSACTION));
  if (!written?.draft) return standingAs(services, viewer, place, change, hash);
  await database.designRevisions.deleteMany({ tenant: viewer.tenant, kind: place.kind, key: place.key, revision: { $lte: written.revision - KEPT_REVISIONS } });
  return { ...written, draft: written.draft };
}

/** What has to stand for the change to be made. */
function standsAt({ over }: DraftChange, hash: string): Filter<DesignRecord> {
  if (over === 0) return { draft: null };
  return { ...(over === null ? {} : { revision: over, draft: { $ne: null } }), 'draft.hash': { $ne: hash } };
}

function updateOf({ personId }: Viewer, { text, over, begins, created }: DraftChange, hash: string, at: string): UpdateFilter<DesignRecord> {
  const title = titleOf(JSON.parse(text));
  const more = { ...(title ? { title } : {}), ...(created ? { created } : {}) };
  if (over !== 0 && !begins) return { $set: { 'draft.text': text, 'draft.hash': hash, 'draft.changedBy': personId, 'draft.changedAt': at, ...more }, $inc: { revision: 1, 'draft.saves': 1 } };
  const draft: DesignDraft = { text, hash, basedOn: begins?.basedOn ?? null, saves: 1, changedBy: personId, changedAt: at, review: null };
  return { $set: { draft, ...more }, $inc: { revision: 1 } };
}

const revisionOf = ({ _id, tenant, kind, key, revision }: DesignRecord, { text, basedOn, changedBy, changedAt }: DesignDraft) =>
  ({ _id: `${_id}/${revision}`, tenant, kind, key, revision, basedOn, text, by: changedBy, at: changedAt });

/** The draft when it is what was to be written: sent twice, or unchanged. Otherwise what is in the way, with words. */
async function standingAs(services: CaseServices, viewer: Viewer, place: DesignPlace, { over }: DraftChange, hash: string): Promise<DesignRecord & { draft: DesignDraft }> {
  const standing = await services.database.designs.findOne({ _id: designId(viewer.tenant, place) });
  if (!standing) throw new AppError('not-found');
  const { draft, revision } = standing;
  const mine = draft?.changedBy === viewer.personId;
  const same = over === null || over === revision || (mine && (over === 0 ? draft.saves === 1 : over + 1 === revision));
  if (draft?.hash === hash && same) return { ...standing, draft };
  await refuseWhileOther(services, viewer, standing);
  throw await draftChanged(services, viewer, standing);
}

/** Who changed the draft, and when; nothing of that when there is none any more. */
export async function draftChanged(services: CaseServices, viewer: Viewer, { draft, revision }: DesignRecord): Promise<AppError> {
  if (!draft) return new AppError('draft-changed', { params: { gone: 'true' } });
  const names = await loadNames(services, viewer.tenant, { people: [draft.changedBy] });
  return new AppError('draft-changed', { params: { changedByName: names.person(draft.changedBy) ?? '', changedAt: draft.changedAt, revision: String(revision) } });
}
