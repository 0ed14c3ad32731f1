import type { Filter } from 'mongodb';
import type { CaseDetail } from '../../domain/contracts/api';
import { recordId, type CaseRecord, type DocumentRecord } from '../../domain/contracts/records';
import type { Viewer } from '../auth/viewer';
import { visibleRecords } from '../repositories/visibility';
import type { CaseServices } from './case-services';
import { showDocuments } from './show-documents';

/** What the directive behind a case issued: whoever works on the case reads it, though not the directive's own case. */
export async function directiveDocuments(services: CaseServices, found: Pick<CaseRecord, 'tenant' | 'parentCaseId'>): Promise<CaseDetail['documents']> {
  if (!found.parentCaseId) return [];
  const [parent, documents] = await Promise.all([
    services.database.cases.findOne({ _id: recordId(found.tenant, found.parentCaseId) }, { projection: { process: 1 } }),
    services.database.documents.find({ tenant: found.tenant, caseId: found.parentCaseId }).sort({ issuedAt: 1, _id: 1 }).toArray(),
  ]);
  if (!parent) return [];
  return showDocuments(services, await services.processes.get(found.tenant, parent.process.key, parent.process.version), documents);
}

/** May this document be read because a case that came from its own may be? */
export async function isReadThroughCase(services: CaseServices, viewer: Viewer, document: Pick<DocumentRecord, 'caseId'>): Promise<boolean> {
  const filter = { ...visibleRecords(viewer, 'document.read'), parentCaseId: document.caseId } as Filter<CaseRecord>;
  return (await services.database.cases.findOne(filter, { projection: { _id: 1 } })) !== null;
}
