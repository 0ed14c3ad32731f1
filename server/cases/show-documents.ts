import type { CaseDetail } from '../../domain/contracts/api';
import type { DocumentRecord } from '../../domain/contracts/records';
import type { ProcessDefinition } from '../../domain/process';
import { loadNames } from '../repositories/names';
import type { CaseServices } from './case-services';
import { stepTitle } from './task-title';

/** Issued documents as lists show them; `definition` is the procedure of the case that issued them. */
export async function showDocuments(services: CaseServices, definition: ProcessDefinition, documents: readonly DocumentRecord[]): Promise<CaseDetail['documents']> {
  const [first] = documents;
  if (!first) return [];
  const names = await loadNames(services, first.tenant, { units: documents.map((document) => document.issuerUnitId) });
  return documents.map(({ id, step, number, issuedAt, issuerUnitId, verifyCode, template, status }) => ({ id, title: stepTitle(definition, step), number, issuedAt, issuerName: names.unit(issuerUnitId), verifyCode, template, status }));
}
