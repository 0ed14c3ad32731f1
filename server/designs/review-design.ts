import type { Filter, UpdateFilter } from 'mongodb';
import type { DesignDraft, DesignRecord, DesignReview } from '../../domain/contracts/records';
import type { DesignDetail } from '../../domain/contracts/studio-api';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import type { Database } from '../mongo/database';
import { requireScope } from '../repositories/visibility';
import { designDetail, reviewOf, withDraft } from './design-view';
import { designId, findDesign, type DesignPlace } from './design-record';
import { putNotice, toOthers, type Told } from './put-notice';
import { draftChanged, TRANSACTION } from './write-draft';

/**
 * Asks for a review of this very revision, and tells whoever may give it; a change withdraws it. Asked twice it is asked once.
 * @throws AppError not-found, draft-changed
 */
export async function askReview(services: CaseServices, viewer: Viewer, place: DesignPlace, { revision, note }: { revision: number; note: string }): Promise<DesignDetail> {
  requireScope(viewer, 'design.write');
  const { database, clock } = services;
  const review: DesignReview = { state: 'asked', revision, askedBy: viewer.personId, askedAt: clock().toISOString(), note, answeredBy: null, answeredAt: null, answerNote: null };
  const unasked = { $or: [{ 'draft.review': null }, { 'draft.review.revision': { $ne: revision } }, { 'draft.review.state': 'returned' }] };
  const asked = await changeAndTell(database, { _id: designId(viewer.tenant, place), revision, draft: { $ne: null }, ...unasked } as Filter<DesignRecord>, { $set: { 'draft.review': review } }, ({ draft }) => (
    { template: 'review-asked', version: null, by: viewer.personId, at: review.askedAt, to: { kind: 'reviewers', except: draft.changedBy } }));
  if (!asked) await standingAt(services, viewer, place, revision);
  return designDetail(services, viewer, place);
}

/**
 * A second person's answer to what was asked; who asked and who drew it are told. The person who changed the draft last never gives it.
 * @throws AppError not-found, four-eyes, draft-changed, review-not-asked, reason-required
 */
export async function reviewDesign(services: CaseServices, viewer: Viewer, place: DesignPlace, { revision, verdict, note }: { revision: number; verdict: 'approve' | 'return'; note: string }): Promise<DesignDetail> {
  requireScope(viewer, 'design.review');
  if (verdict === 'return' && note === '') throw new AppError('reason-required');
  const { database, clock } = services;
  const state = verdict === 'approve' ? 'approved' as const : 'returned' as const;
  const at = clock().toISOString();
  const answered = await changeAndTell(
    database, { _id: designId(viewer.tenant, place), revision, 'draft.changedBy': { $ne: viewer.personId }, 'draft.review.state': 'asked', 'draft.review.revision': revision } as Filter<DesignRecord>,
    { $set: { 'draft.review.state': state, 'draft.review.answeredBy': viewer.personId, 'draft.review.answeredAt': at, 'draft.review.answerNote': note } },
    ({ draft }) => {
      const to = toOthers([draft.changedBy, ...(draft.review ? [draft.review.askedBy] : [])], viewer.personId);
      return to && { template: `review-${state}`, version: null, by: viewer.personId, at, to };
    },
  );
  if (!answered) await refuseReview(services, viewer, place, revision, state);
  return designDetail(services, viewer, place);
}

type Standing = DesignRecord & { draft: DesignDraft };

/** Changes the review where the filter holds, together with the mail about it. False when it does not hold. */
async function changeAndTell(database: Database, filter: Filter<DesignRecord>, update: UpdateFilter<DesignRecord>, tell: (standing: Standing) => Told | null): Promise<boolean> {
  return database.client.withSession((session) => session.withTransaction(async () => {
    const changed = await database.designs.findOneAndUpdate(filter, update, { session, projection: { 'draft.text': 0 }, returnDocument: 'after' });
    if (!changed || !withDraft(changed)) return false;
    const told = tell(changed);
    if (told) await putNotice(database, changed, told, session);
    return true;
  }, TRANSACTION));
}

/** Nothing to refuse when this person gave this very answer before. */
async function refuseReview(services: CaseServices, viewer: Viewer, place: DesignPlace, revision: number, state: DesignReview['state']): Promise<void> {
  const standing = await standingAt(services, viewer, place, revision);
  if (standing.draft.changedBy === viewer.personId) throw new AppError('four-eyes');
  const review = reviewOf(standing);
  if (review?.revision !== revision || review.answeredBy !== viewer.personId || review.state !== state) throw new AppError('review-not-asked');
}

async function standingAt(services: CaseServices, viewer: Viewer, place: DesignPlace, revision: number) {
  const standing = await findDesign(services.database, viewer.tenant, place);
  if (!withDraft(standing) || standing.revision !== revision) throw await draftChanged(services, viewer, standing);
  return standing;
}
