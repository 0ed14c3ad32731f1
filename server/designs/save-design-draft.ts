import type { DraftSave, DraftSaved } from '../../domain/contracts/studio-api';
import type { DesignRecord } from '../../domain/contracts/records';
import type { Filter } from 'mongodb';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { requireScope } from '../repositories/visibility';
import { designId, ensureDesign, type DesignPlace } from './design-record';
import { freeFor, refuseWhileOther } from './editing-lease';
import { judgeDraft } from './judge-draft';
import { keptJson } from './kept-json';
import { latestVersion } from './published-shelf';
import { draftChanged, writeDraft } from './write-draft';

/**
 * Keeps what was drawn so far, however wrong; revision 0 starts a draft on the latest version. Says what would refuse it.
 * @throws AppError not-found, draft-changed, editing-lost, validation-failed
 */
export async function saveDesignDraft(services: CaseServices, viewer: Viewer, place: DesignPlace, { revision, definition }: DraftSave): Promise<DraftSaved> {
  requireScope(viewer, 'design.write');
  const text = keptJson(definition, '/definition');
  await ensureDesign(services.database, viewer.tenant, place);
  const begins = revision === 0 ? { begins: { basedOn: (await latestVersion(services.database, viewer.tenant, place.kind, place.key))?.version ?? null } } : {};
  const { revision: saved, draft } = await writeDraft(services, viewer, place, { text, over: revision, ...begins });
  return { revision: saved, savedAt: draft.changedAt, problems: await judgeDraft(services, viewer.tenant, place, text) };
}

/** The draft goes; its revisions stay. A second time nothing is left to do. @throws AppError not-found, draft-changed, editing-lost */
export async function discardDraft(services: CaseServices, viewer: Viewer, place: DesignPlace, revision: number | undefined): Promise<void> {
  requireScope(viewer, 'design.write');
  const { designs } = services.database;
  await ensureDesign(services.database, viewer.tenant, place);
  const _id = designId(viewer.tenant, place);
  const filter = { _id, draft: { $ne: null }, ...(revision === undefined ? {} : { revision }), ...freeFor(viewer, services.clock().toISOString()) } as Filter<DesignRecord>;
  if (await designs.findOneAndUpdate(filter, { $set: { draft: null } })) return;
  const standing = await designs.findOne({ _id });
  if (!standing?.draft) return;
  await refuseWhileOther(services, viewer, standing);
  throw await draftChanged(services, viewer, standing);
}
