import type { Filter } from 'mongodb';
import type { DesignRecord, DesignReview } from '../../domain/contracts/records';
import type { DesignDetail } from '../../domain/contracts/studio-api';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { requireScope } from '../repositories/visibility';
import { designDetail, reviewOf, withDraft } from './design-view';
import { designId, findDesign, type DesignPlace } from './design-record';
import { draftChanged } from './write-draft';

/**
 * Asks for a review of this very revision; a change withdraws it. Asked twice it is asked once.
 * @throws AppError not-found, draft-changed
 */
export async function askReview(services: CaseServices, viewer: Viewer, place: DesignPlace, { revision, note }: { revision: number; note: string }): Promise<DesignDetail> {
  requireScope(viewer, 'design.write');
  const { database, clock } = services;
  const review: DesignReview = { state: 'asked', revision, askedBy: viewer.personId, askedAt: clock().toISOString(), note, answeredBy: null, answeredAt: null, answerNote: null };
  const unasked = { $or: [{ 'draft.review': null }, { 'draft.review.revision': { $ne: revision } }, { 'draft.review.state': 'returned' }] };
  const asked = await database.designs.findOneAndUpdate({ _id: designId(viewer.tenant, place), revision, draft: { $ne: null }, ...unasked } as Filter<DesignRecord>, { $set: { 'draft.review': review } }, { projection: { _id: 1 } });
  if (!asked) await standingAt(services, viewer, place, revision);
  return designDetail(services, viewer, place);
}

/**
 * A second person's answer to what was asked. The person who changed the draft last never gives it.
 * @throws AppError not-found, four-eyes, draft-changed, review-not-asked, reason-required
 */
export async function reviewDesign(services: CaseServices, viewer: Viewer, place: DesignPlace, { revision, verdict, note }: { revision: number; verdict: 'approve' | 'return'; note: string }): Promise<DesignDetail> {
  requireScope(viewer, 'design.review');
  if (verdict === 'return' && note === '') throw new AppError('reason-required');
  const { database, clock } = services;
  const state = verdict === 'approve' ? 'approved' as const : 'returned' as const;
  const answered = await database.designs.findOneAndUpdate(
    { _id: designId(viewer.tenant, place), revision, 'draft.changedBy': { $ne: viewer.personId }, 'draft.review.state': 'asked', 'draft.review.revision': revision } as Filter<DesignRecord>,
    { $set: { 'draft.review.state': state, 'draft.review.answeredBy': viewer.personId, 'draft.review.answeredAt': clock().toISOString(), 'draft.review.answerNote': note } },
    { projection: { _id: 1 } },
  );
  if (!answered) await refuseReview(services, viewer, place, revision, state);
  return designDetail(services, viewer, place);
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
