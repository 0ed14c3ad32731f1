import type { CaseSummary } from '../../domain/contracts/api';
import { seatKey, type CaseRecord } from '../../domain/contracts/records';
import { outcomeTitle } from '../../domain/timeline/titles';
import type { Viewer } from '../auth/viewer';
import { loadNames } from '../repositories/names';
import type { CaseServices } from './case-services';
import { titlesOf } from './case-titles';
import { loadDefinitions, roleTitle } from './task-summary';
import { sideView, taskTitle } from './task-title';

export { outcomeTitle };

/** Cases as lists show them; open tasks come from the snapshot, so one read is enough. */
export async function summarizeCases(services: CaseServices, viewer: Viewer, cases: readonly CaseRecord[]): Promise<CaseSummary[]> {
  const mine = new Set(viewer.seats.map((seat) => seat.seatKey));
  const [names, definitionOf] = await Promise.all([
    loadNames(services, viewer.tenant, { units: cases.flatMap((one) => [one.subjectUnitId, ...Object.values(one.state.tasks).flatMap((task) => task.unitId ?? [])]) }),
    loadDefinitions(services, viewer.tenant, cases.map((one) => one.process)),
  ]);
  const titles = await titlesOf(services, viewer.tenant, cases, definitionOf);
  return cases.map((one) => {
    const definition = definitionOf(one.process.key, one.process.version);
    return {
      id: one.id, process: one.process, processTitle: definition.title, title: titles.get(one.id) ?? one.title, subjectUnitId: one.subjectUnitId, subjectUnitName: names.unit(one.subjectUnitId),
      parentCaseId: one.parentCaseId, status: one.status, outcome: one.outcome, outcomeTitle: one.outcome === null ? null : outcomeTitle(one.outcome),
      startedAt: one.startedAt, endedAt: one.endedAt, trouble: one.trouble,
      openTasks: Object.values(one.state.tasks).map(({ id, step, seat, unitId, dueAt, side, pausedAt }) => ({
        id, step, title: taskTitle(definition, step, side), unitName: unitId === null ? '' : names.unit(unitId), roleTitle: roleTitle(seat.role), dueAt, mine: unitId !== null && mine.has(seatKey(unitId, seat.role)), side: sideView(side), pausedAt: pausedAt ?? null,
      })),
    };
  });
}
