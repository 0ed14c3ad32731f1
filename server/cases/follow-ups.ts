import type { CaseDetail, FollowUp } from '../../domain/contracts/api';
import { recordId, type CaseRecord } from '../../domain/contracts/records';
import { withLaterMembers, type ProcessDefinition } from '../../domain/process';
import type { Filter } from 'mongodb';
import type { Viewer } from '../auth/viewer';
import { visibleRecords } from '../repositories/visibility';
import { outcomeTitle } from './case-summary';
import type { CaseServices } from './case-services';
import { spawnSteps } from './case-titles';
import { loadDefinitions } from './task-summary';

/**
 * What a case opened about its own unit (its reports, the replication of its model), and the case that opened this one
 * about its unit. A directive's cases are about others: those have a list of their own. Only what the viewer may see.
 */
export async function followUpsOf(services: CaseServices, viewer: Viewer, found: CaseRecord, definition: ProcessDefinition): Promise<Pick<CaseDetail, 'followUps' | 'followsUp'>> {
  const { tenant, id, subjectUnitId, parentCaseId } = found;
  const rosterIds = spawnSteps(definition).map(({ key }) => recordId(tenant, id, key, subjectUnitId));
  const rows = rosterIds.length === 0 ? [] : await services.database.rosters.find({ _id: { $in: rosterIds } }, { projection: { childCaseId: 1 } }).toArray();
  const ids = [...rows.map(({ childCaseId }) => childCaseId), ...(parentCaseId === null ? [] : [parentCaseId])].map((one) => recordId(tenant, one));
  if (ids.length === 0) return { followUps: [], followsUp: null };
  const filter = { ...visibleRecords(viewer, 'case.read'), _id: { $in: ids }, subjectUnitId } as Filter<CaseRecord>;
  const cases = await services.database.cases.find(filter, { projection: { id: 1, process: 1, status: 1, outcome: 1, startedAt: 1, state: 1 } }).sort({ startedAt: 1, _id: 1 }).toArray();
  const definitionOf = await loadDefinitions(services, tenant, cases.map((one) => one.process));
  const shown = cases.map((one) => ({ id: one.id, ...shownAs(one, definitionOf(one.process.key, one.process.version)) }));
  return { followUps: shown.filter((one) => one.id !== parentCaseId), followsUp: shown.find((one) => one.id === parentCaseId) ?? null };
}

function shownAs({ status, outcome, startedAt, state }: Pick<CaseRecord, 'status' | 'outcome' | 'startedAt' | 'state'>, { title }: ProcessDefinition): Omit<FollowUp, 'id'> {
  const { tasks, timers } = withLaterMembers(state);
  // Nobody has anything to do: the case waits for a day by itself.
  const waitsUntil = Object.keys(tasks).length > 0 ? undefined : timers.flatMap((timer) => ('node' in timer ? [timer.at] : [])).sort()[0];
  return { processTitle: title, status, outcomeTitle: outcome === null ? null : outcomeTitle(outcome), startedAt, waitsUntil: waitsUntil ?? null };
}
