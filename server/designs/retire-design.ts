import type { DesignDetail } from '../../domain/contracts/studio-api';
import type { Viewer } from '../auth/viewer';
import type { CaseServices } from '../cases/case-services';
import { requireScope } from '../repositories/visibility';
import { designDetail } from './design-view';
import { designId, ensureDesign, type DesignPlace } from './design-record';

/** No new cases of a procedure, no new uses of either; what runs and what uses it already stay. @throws AppError not-found */
export async function retireDesign(services: CaseServices, viewer: Viewer, place: DesignPlace): Promise<DesignDetail> {
  requireScope(viewer, 'design.publish');
  await ensureDesign(services.database, viewer.tenant, place);
  const retired = { by: viewer.personId, at: services.clock().toISOString() };
  await services.database.designs.updateOne({ _id: designId(viewer.tenant, place), retired: null }, { $set: { retired } });
  return designDetail(services, viewer, place);
}

/** @throws AppError not-found */
export async function reinstateDesign(services: CaseServices, viewer: Viewer, place: DesignPlace): Promise<DesignDetail> {
  requireScope(viewer, 'design.publish');
  await services.database.designs.updateOne({ _id: designId(viewer.tenant, place) }, { $set: { retired: null } });
  return designDetail(services, viewer, place);
}
