import { dayOfInstant } from '../../domain/deadline';
import { AppError, type FieldProblem } from '../../domain/errors/codes';
import { existsOn } from '../../domain/org/validity';
import { treeOf, type ProcessDefinition } from '../../domain/process';
import type { JsonObject } from '../../forms';
import { retiredAmong } from '../mongo/retired-among';
import type { CaseServices } from './case-services';

/**
 * Units that a later step starts cases for must be of the kind the started process is about: a school's case at a
 * police station would have nobody who can ever act in it. The form only knows that they are units.
 * @throws AppError validation-failed with each unit that is not; procedure-retired
 */
export async function checkRecipients(services: CaseServices, tenant: string, definition: ProcessDefinition, step: string, data: JsonObject): Promise<void> {
  const problems: FieldProblem[] = [];
  const today = dayOfInstant(services.clock().toISOString());
  for (const { node } of treeOf(definition).values()) {
    if (node.kind !== 'spawn' || !('step' in node.over) || node.over.step !== step) continue;
    const { field } = node.over;
    const listed = data[field];
    if (!Array.isArray(listed)) continue;
    if ((await retiredAmong(services.database, tenant, 'procedure', [node.process])).size > 0) throw new AppError('procedure-retired');
    const wanted = (await services.processes.findLatest(tenant, node.process))?.subjectKind;
    const units = await services.units.find(tenant, listed.filter((id): id is string => typeof id === 'string'));
    listed.forEach((id, index) => {
      const unit = units.get(String(id));
      if (unit && !existsOn(unit, today)) problems.push({ pointer: `/data/${field}/${index}`, code: 'unitClosed', message: { vi: `${unit.name} không còn hoặc chưa hoạt động.`, en: `${unit.name} is closed or not yet open.` } });
      if (!unit || unit.kind === wanted) return;
      problems.push({ pointer: `/data/${field}/${index}`, code: 'unitKind', message: { vi: `${unit.name} không thuộc loại đơn vị thực hiện quy trình này.`, en: `${unit.name} is not of the kind this process is for.` } });
    });
  }
  if (problems.length > 0) throw new AppError('validation-failed', { problems });
}
