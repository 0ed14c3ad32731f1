import type { DocumentChoice } from '../../domain/contracts/choice-api';
import { recordId, type DocumentRecord } from '../../domain/contracts/records';
import { dayOfInstant } from '../../domain/deadline';
import type { CaseServices } from '../cases/case-services';
import { stepTitle } from '../cases/task-title';

type Described = Pick<DocumentRecord, 'id' | 'tenant' | 'caseId' | 'step' | 'number' | 'issuedAt'>;

/** What names a document to people: its title stands in the procedure of the case that issued it. */
export async function describeDocuments(services: Pick<CaseServices, 'database' | 'processes'>, tenant: string, documents: readonly Described[]): Promise<DocumentChoice[]> {
  if (documents.length === 0) return [];
  const caseIds = [...new Set(documents.map(({ caseId }) => recordId(tenant, caseId)))];
  const cases = await services.database.cases.find({ _id: { $in: caseIds } }, { projection: { id: 1, process: 1 } }).toArray();
  const definitions = new Map(await Promise.all(cases.map(async ({ id, process }) => [id, await services.processes.get(tenant, process.key, process.version)] as const)));
  return documents.flatMap(({ id, caseId, step, number, issuedAt }) => {
    const definition = definitions.get(caseId);
    return definition ? [{ id, number, title: stepTitle(definition, step), issuedOn: dayOfInstant(issuedAt) }] : [];
  });
}
