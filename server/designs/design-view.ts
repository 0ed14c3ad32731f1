import type { DesignDraft, DesignRecord, DesignReview } from '../../domain/contracts/records';
import type { DesignDetail, DesignSummary, DraftReview } from '../../domain/contracts/studio-api';
import { widestScope, type Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { loadNames, type Names } from '../repositories/names';
import { requireScope } from '../repositories/visibility';
import { findDesign, titleOf, type DesignPlace } from './design-record';
import { editingView } from './editing-lease';
import { latestVersion, versionsOf } from './published-shelf';
import { runningByProcedure } from './running-cases';

type DraftState = NonNullable<DesignSummary['draft']>['state'];
type Head = Pick<DesignRecord, 'revision'> & { draft: Pick<DesignDraft, 'review'> };

/** What a review says of this revision: a change withdraws a request and an approval, a return stays to be read. */
export function reviewOf({ revision, draft: { review } }: Head): DesignReview | null {
  return review && (review.state === 'returned' || review.revision === revision) ? review : null;
}

export function draftState(head: Head): DraftState {
  const state = reviewOf(head)?.state;
  return state === 'asked' ? 'in-review' : state === 'approved' ? 'approved' : 'open';
}

/** A design with its draft, its versions and what the viewer may do with it. @throws AppError not-found */
export async function designDetail(services: CaseServices, viewer: Viewer, place: DesignPlace): Promise<DesignDetail> {
  requireScope(viewer, 'design.read');
  const { database, clock } = services;
  const [record, versions, latest, running] = await Promise.all([
    findDesign(database, viewer.tenant, place), versionsOf(database, viewer.tenant, place.kind, place.key), latestVersion(database, viewer.tenant, place.kind, place.key),
    place.kind === 'procedure' ? runningByProcedure(database, viewer.tenant, [place.key]) : null,
  ]);
  const review = record.draft?.review;
  const names = await loadNames(services, viewer.tenant, { people: [record.draft?.changedBy, record.editing?.personId, review?.askedBy, review?.answeredBy, ...versions.map(({ publication }) => publication?.by)].map((id) => id ?? null) });
  const may = (action: 'design.write' | 'design.review' | 'design.publish') => widestScope(viewer, action) === 'tenant';
  return {
    kind: place.kind, key: place.key, title: (latest && titleOf(latest.definition)) ?? record.title, latestVersion: latest?.version ?? null, retired: record.retired !== null,
    editing: editingView(record, viewer, names, clock().toISOString()), runningCases: running && (running.get(place.key) ?? 0),
    draft: withDraft(record) ? draftView(record, viewer, names) : null,
    versions: versions.map(({ version, hash, publishedAt, publication }) => ({ version, hash, publishedAt, publishedByName: names.person(publication?.by ?? null), retiredAt: record.retired?.at ?? null })),
    can: { write: may('design.write'), review: may('design.review') && record.draft?.changedBy !== viewer.personId, publish: may('design.publish') },
  };
}

export const withDraft = <R extends { draft: unknown }>(record: R): record is R & { draft: NonNullable<R['draft']> } => record.draft !== null;

function draftView(record: DesignRecord & { draft: DesignDraft }, viewer: Viewer, names: Names): NonNullable<DesignDetail['draft']> {
  const { draft, revision } = record;
  const review = reviewOf(record);
  return {
    revision, state: draftState(record), changedAt: draft.changedAt, changedByName: names.person(draft.changedBy) ?? draft.changedBy, changedByMe: draft.changedBy === viewer.personId,
    basedOn: draft.basedOn, definition: JSON.parse(draft.text) as unknown, review: review && reviewView(review, names),
  };
}

const reviewView = ({ state, askedBy, askedAt, note, answeredBy, answeredAt, answerNote }: DesignReview, names: Names): DraftReview =>
  ({ state, askedByName: names.person(askedBy) ?? askedBy, askedAt, note, answeredByName: names.person(answeredBy), answeredAt, answerNote });
