import type { TaskSummary } from '../../domain/contracts/api';
import { recordId, type TaskRecord } from '../../domain/contracts/records';
import type { ProcessDefinition } from '../../domain/process';
import { roleTitle } from '../../domain/timeline/titles';
import { directiveNumbers } from '../repositories/directive-counts';
import { loadNames } from '../repositories/names';
import { titlesOf } from './case-titles';
import type { CaseServices } from './case-services';
import { sideView, taskTitle } from './task-title';

export { roleTitle };

/** The definitions that some records are pinned to, by key and version. */
export async function loadDefinitions(services: CaseServices, tenant: string, pins: readonly { key: string; version: number }[]): Promise<(key: string, version: number) => ProcessDefinition> {
  const distinct = new Map(pins.map((pin) => [`${pin.key}/${pin.version}`, pin]));
  const loaded = new Map(await Promise.all([...distinct].map(async ([id, { key, version }]) => [id, await services.processes.get(tenant, key, version)] as const)));
  return (key, version) => {
    const definition = loaded.get(`${key}/${version}`);
    if (!definition) throw new RangeError(`process ${key} version ${version} was not loaded`);
    return definition;
  };
}

/** Tasks as lists show them, with the names and titles people read. */
export async function summarizeTasks(services: CaseServices, tenant: string, tasks: readonly TaskRecord[]): Promise<TaskSummary[]> {
  const [names, definitionOf, cases, numbers] = await Promise.all([
    loadNames(services, tenant, { units: tasks.flatMap((task) => [task.unitId, task.subjectUnitId]) }),
    loadDefinitions(services, tenant, tasks.map((task) => ({ key: task.processKey, version: task.processVersion }))),
    services.database.cases.find({ _id: { $in: [...new Set(tasks.map((task) => recordId(tenant, task.caseId)))] } }, { projection: { id: 1, tenant: 1, title: 1, process: 1, 'state.steps': 1, 'state.tasks': 1 } }).toArray(),
    directiveNumbers(services.database, tenant, [...new Set(tasks.flatMap((task) => task.parentCaseId ?? []))]),
  ]);
  const asked = new Map(cases.flatMap((one) => Object.values(one.state.tasks).flatMap(({ side }) => (side?.kind === 'extension' ? [[side.forTask, side.until] as const] : []))));
  const caseTitles = await titlesOf(services, tenant, cases, definitionOf);
  return tasks.map((task) => {
    const definition = definitionOf(task.processKey, task.processVersion);
    return {
      id: task.id, caseId: task.caseId, parentCaseId: task.parentCaseId, step: task.step, title: taskTitle(definition, task.step, task.side),
      caseTitle: caseTitles.get(task.caseId) ?? task.caseId, processTitle: definition.title, status: task.status, outcome: task.outcome,
      role: task.role, roleTitle: roleTitle(task.role), unitId: task.unitId, unitName: names.unit(task.unitId), subjectUnitName: names.unit(task.subjectUnitId),
      directiveNumber: task.parentCaseId === null ? null : (numbers.get(task.parentCaseId) ?? null),
      openedAt: task.openedAt, closedAt: task.closedAt, dueAt: task.dueAt, lastDay: task.lastDay, returned: task.returned !== null && !task.side,
      side: sideView(task.side), pausedAt: task.pausedAt ?? null, extended: task.extended ?? false, extensionAsked: asked.get(task.id) ?? null,
    };
  });
}
