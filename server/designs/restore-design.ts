import { recordId } from '../../domain/contracts/records';
import type { DesignDetail, Restoration } from '../../domain/contracts/studio-api';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { requireScope } from '../repositories/visibility';
import { designDetail } from './design-view';
import { ensureDesign, type DesignPlace } from './design-record';
import { findVersion } from './published-shelf';
import { writeDraft } from './write-draft';

/**
 * Makes an older version, or a kept revision, the draft. The draft that stood stays among the revisions.
 * @throws AppError not-found, draft-changed, editing-lost
 */
export async function restoreDesign(services: CaseServices, viewer: Viewer, place: DesignPlace, wanted: Restoration): Promise<DesignDetail> {
  requireScope(viewer, 'design.write');
  await ensureDesign(services.database, viewer.tenant, place);
  const { text, basedOn } = await earlier(services, viewer.tenant, place, wanted);
  await writeDraft(services, viewer, place, { text, over: wanted.revision ?? null, begins: { basedOn } });
  return designDetail(services, viewer, place);
}

async function earlier({ database }: CaseServices, tenant: string, { kind, key }: DesignPlace, wanted: Restoration): Promise<{ text: string; basedOn: number | null }> {
  if ('version' in wanted) {
    const found = await findVersion(database, tenant, kind, key, wanted.version);
    if (!found) throw new AppError('not-found');
    return { text: JSON.stringify(found.definition), basedOn: found.version };
  }
  const found = await database.designRevisions.findOne({ _id: recordId(tenant, kind, key, wanted.fromRevision) });
  if (!found) throw new AppError('not-found');
  return found;
}
