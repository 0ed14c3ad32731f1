import type { Viewer } from '../auth/viewer';
import { findCase } from '../repositories/case-repository';
import type { CaseServices } from './case-services';

/** Tries again what parked the case; nothing happens when it is not parked (any more). */
export async function retryCase(services: CaseServices, viewer: Viewer, caseId: string): Promise<void> {
  const found = await findCase(services.database, viewer, caseId, 'case.retry');
  if (found.trouble) await services.gateway.retry(viewer.tenant, caseId);
}
