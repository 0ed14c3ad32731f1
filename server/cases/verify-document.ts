import type { Verification } from '../../domain/contracts/api';
import { recordId, type CaseRecord, type DocumentRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { isSandboxSpace } from '../../domain/sandbox/space';
import { loadNames } from '../repositories/names';
import type { CaseServices } from './case-services';
import { stepTitle } from './task-title';

/**
 * What anybody with the code on a document may know: that it was issued, by whom, about which unit, and the
 * hash of its file. No names of people, nothing of the case. What comes from a sandbox is never valid.
 * @throws AppError not-found
 */
export async function verifyDocument(services: CaseServices, code: string): Promise<Verification> {
  const document = await services.database.documents.findOne({ verifyCode: code });
  if (!document) throw new AppError('not-found');
  const { tenant, caseId, step, number, template, issuerUnitId, subjectUnitId, issuedAt, sha256, status } = document;
  const found = await services.database.cases.findOne({ _id: recordId(tenant, caseId) }, { projection: { process: 1, replacedBy: 1 } });
  if (!found) throw new AppError('not-found');
  const [definition, names] = await Promise.all([
    services.processes.get(tenant, found.process.key, found.process.version),
    loadNames(services, tenant, { units: [issuerUnitId, subjectUnitId] }),
  ]);
  const sandbox = isSandboxSpace(tenant);
  return { valid: status === 'valid' && !sandbox, sandbox, status, number, title: stepTitle(definition, step), template, issuerName: names.unit(issuerUnitId), subjectName: names.unit(subjectUnitId), issuedAt, sha256, replacedBy: status === 'revoked' ? await successorOf(services, document, found) : null };
}

/** What took the place of a revoked document: issued again in its own case after a correction, or in the case that replaces a recalled one. */
async function successorOf(services: CaseServices, { tenant, caseId, step, template }: DocumentRecord, { replacedBy }: Pick<CaseRecord, 'replacedBy'>): Promise<Verification['replacedBy']> {
  const again = { tenant, caseId, step, status: 'valid' as const };
  const instead = { tenant, caseId: replacedBy ?? '', template, status: 'valid' as const };
  const [successor] = await services.database.documents.find(replacedBy ? { $or: [again, instead] } : again).sort({ issuedAt: -1 }).limit(1).toArray();
  const found = successor && await services.database.cases.findOne({ _id: recordId(tenant, successor.caseId) }, { projection: { process: 1 } });
  if (!successor || !found) return null;
  const definition = await services.processes.get(tenant, found.process.key, found.process.version);
  return { number: successor.number, title: stepTitle(definition, successor.step), verifyCode: successor.verifyCode, issuedAt: successor.issuedAt };
}
