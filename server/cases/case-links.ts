import type { Filter } from 'mongodb';
import type { CaseLink } from '../../domain/contracts/api';
import type { CaseRecord } from '../../domain/contracts/records';
import { directiveNumbers } from '../repositories/directive-counts';
import { loadNames } from '../repositories/names';
import type { CaseServices } from './case-services';
import { titlesOf } from './case-titles';
import { loadDefinitions } from './task-summary';

/** Cases as links. The filter must say what the viewer may see. */
export async function caseLinks(services: CaseServices, tenant: string, filter: Filter<CaseRecord>, limit: number): Promise<CaseLink[]> {
  const cases = await services.database.cases.find(filter, { projection: { id: 1, title: 1, process: 1, status: 1, subjectUnitId: 1, 'state.steps': 1 } }).sort({ _id: 1 }).limit(limit).toArray();
  if (cases.length === 0) return [];
  const definitionOf = await loadDefinitions(services, tenant, cases.map((one) => one.process));
  const [titles, numbers, names] = await Promise.all([
    titlesOf(services, tenant, cases, definitionOf),
    directiveNumbers(services.database, tenant, cases.map((one) => one.id)),
    loadNames(services, tenant, { units: cases.map((one) => one.subjectUnitId) }),
  ]);
  return cases.map(({ id, title, status, subjectUnitId }) => ({ id, title: titles.get(id) ?? title, number: numbers.get(id) ?? null, unitName: names.unit(subjectUnitId), status }));
}
