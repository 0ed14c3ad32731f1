import type { Verification } from '../../domain/contracts/api';
import { recordId } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { loadNames } from '../repositories/names';
import type { CaseServices } from './case-services';
import { stepTitle } from './task-title';

/**
 * What anybody with the code on a document may know: that it was issued, by whom, about which unit, and the
 * hash of its file. No names of people, nothing of the case.
 * @throws AppError not-found
 */
export async function verifyDocument(services: CaseServices, code: string): Promise<Verification> {
  const document = await services.database.documents.findOne({ verifyCode: code });
  if (!document) throw new AppError('not-found');
  const { tenant, caseId, step, number, template, issuerUnitId, subjectUnitId, issuedAt, sha256, status } = document;
  const found = await services.database.cases.findOne({ _id: recordId(tenant, caseId) }, { projection: { process: 1 } });
  if (!found) throw new AppError('not-found');
  const [definition, names] = await Promise.all([
    services.processes.get(tenant, found.process.key, found.process.version),
    loadNames(services, tenant, { units: [issuerUnitId, subjectUnitId] }),
  ]);
  return { valid: status === 'valid', status, number, title: stepTitle(definition, step), template, issuerName: names.unit(issuerUnitId), subjectName: names.unit(subjectUnitId), issuedAt, sha256 };
}
