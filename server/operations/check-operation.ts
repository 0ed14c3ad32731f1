import type { OperationRequest } from '../../domain/contracts/operation-api';
import { recordId, type CaseRecord, type OperationRecord } from '../../domain/contracts/records';
import { dayOfInstant } from '../../domain/deadline';
import { AppError } from '../../domain/errors/codes';
import { existsOn } from '../../domain/org/validity';
import { treeOf, type Localized, type ProcessDefinition } from '../../domain/process';
import { seatsGranting, type Viewer, type ViewerSeat } from '../auth/viewer';
import { retiredAmong } from '../mongo/retired-among';
import { findCase } from '../repositories/case-repository';
import type { OperationServices } from './operation-services';

/** What an order is about, who may read it, what it must not be given twice for, and the seat that gives it. */
export interface CheckedOperation { subject: OperationRecord['subject']; visibleTo: string[]; lock: string; seat: ViewerSeat }
type Checks = { [K in OperationRequest['kind']]: (services: OperationServices, viewer: Viewer, request: Extract<OperationRequest, { kind: K }>) => Promise<CheckedOperation> };

const fault = (pointer: string, code: string, message: Localized): AppError => new AppError('validation-failed', { problems: [{ pointer, code, message }] });

/** @throws AppError not-found, forbidden, validation-failed, or the state that does not allow it */
export const checkOperation = (services: OperationServices, viewer: Viewer, request: OperationRequest): Promise<CheckedOperation> =>
  // The table pairs each kind with its own check; TypeScript cannot follow that through a lookup.
  (checks[request.kind] as (services: OperationServices, viewer: Viewer, request: OperationRequest) => Promise<CheckedOperation>)(services, viewer, request);

/** Orders that reach over the whole tenant. */
export function tenantSeat(viewer: Viewer): ViewerSeat {
  const [seat] = seatsGranting(viewer, 'operation.start', 'tenant');
  if (!seat) throw new AppError('forbidden');
  return seat;
}

/** The directive, and the seat that may give orders about it: of the office that issued it, or the administrator's. */
async function ownDirective(services: OperationServices, viewer: Viewer, directiveId: string): Promise<{ found: CaseRecord; seat: ViewerSeat }> {
  const found = await findCase(services.database, viewer, directiveId, 'operation.start');
  const seat = seatsGranting(viewer, 'operation.start', 'unit').find(({ unitId }) => unitId === found.initiatorUnitId) ?? seatsGranting(viewer, 'operation.start', 'tenant')[0];
  if (!seat) throw new AppError('forbidden');
  return { found, seat };
}

const aboutDirective = ({ found, seat }: { found: CaseRecord; seat: ViewerSeat }, kind: string, more: OperationRecord['subject'] = {}): CheckedOperation => ({
  subject: { caseId: found.id, ...more }, visibleTo: [found.initiatorUnitId], lock: [kind, found.id, more.step ?? ''].join('|'), seat,
});

/** The definition that a directive starts its cases with; null when it has started none. */
async function startedWith({ database, processes }: OperationServices, { tenant, id }: CaseRecord): Promise<ProcessDefinition | null> {
  const row = await database.rosters.findOne({ tenant, caseId: id }, { projection: { process: 1, version: 1 } });
  return row && processes.get(tenant, row.process, row.version);
}

async function knownUnits({ units, clock }: OperationServices, tenant: string, ids: readonly string[], pointer: (index: number) => string, kind?: string): Promise<void> {
  const found = await units.find(tenant, ids);
  const today = dayOfInstant(clock().toISOString());
  const index = ids.findIndex((id) => {
    const unit = found.get(id);
    return !unit || (kind !== undefined && (unit.kind !== kind || !existsOn(unit, today)));
  });
  if (index >= 0) throw fault(pointer(index), 'unit', { vi: 'Không có đơn vị này, hoặc đơn vị không thuộc loại thực hiện quy trình.', en: 'There is no such unit, or it is not of the kind this procedure is for.' });
}

const checks: Checks = {
  async recall(services, viewer, { directiveId, replacedBy }) {
    const own = await ownDirective(services, viewer, directiveId);
    if (replacedBy !== undefined) {
      const other = replacedBy === directiveId ? null : await services.database.cases.findOne({ _id: recordId(viewer.tenant, replacedBy) }, { projection: { initiatorUnitId: 1 } });
      if (other?.initiatorUnitId !== own.found.initiatorUnitId) throw fault('/replacedBy', 'unknown', { vi: 'Không có văn bản thay thế này.', en: 'There is no such directive to take its place.' });
    }
    return aboutDirective(own, 'recall');
  },
  async extend(services, viewer, { directiveId, step, until, units }) {
    const own = await ownDirective(services, viewer, directiveId);
    const definition = await startedWith(services, own.found);
    const node = definition && treeOf(definition).get(step)?.node;
    if (node?.kind !== 'task' || !node.deadline) throw fault('/step', 'unknown', { vi: 'Hồ sơ của văn bản này không có bước nào như vậy có thời hạn.', en: 'The cases of this directive have no such step with a deadline.' });
    if (until < dayOfInstant(services.clock().toISOString())) throw fault('/until', 'past', { vi: 'Ngày mới đã qua.', en: 'The new day is past.' });
    if ('under' in units) await knownUnits(services, viewer.tenant, [units.under], () => '/units/under');
    return aboutDirective(own, 'extend', { step, until, ...('under' in units ? { unitId: units.under } : {}) });
  },
  async migrate(services, viewer, request) {
    const seat = tenantSeat(viewer);
    await checkMigration(services, viewer.tenant, request);
    return { subject: { processKey: request.process, version: request.version }, visibleTo: [], lock: `migrate|${request.process}`, seat };
  },
  async 'undo-migration'(services, viewer, { operationId }) {
    const seat = tenantSeat(viewer);
    const earlier = await services.database.operations.findOne({ _id: recordId(viewer.tenant, operationId) });
    if (earlier?.request.kind !== 'migrate') throw new AppError('not-found');
    if (earlier.status !== 'done') throw new AppError('operation-repeated');
    const { process, version } = earlier.request;
    return { subject: { processKey: process, version, operationId }, visibleTo: [], lock: `migrate|${process}`, seat };
  },
  async succession(services, viewer, { unitId, successorId, others }) {
    const seat = tenantSeat(viewer);
    await knownUnits(services, viewer.tenant, [unitId, successorId], (index) => ['/unitId', '/successorId'][index] ?? '');
    const heirs = others.map((other) => other.successorId);
    await knownUnits(services, viewer.tenant, heirs, (index) => `/others/${index}/successorId`);
    if ([successorId, ...heirs].includes(unitId)) throw fault('/successorId', 'same', { vi: 'Đơn vị kế thừa phải là đơn vị khác.', en: 'The successor must be another unit.' });
    return { subject: { unitId, successorId }, visibleTo: [], lock: `succession|${unitId}`, seat };
  },
  async 'start-missing'(services, viewer, { directiveId, unitIds }) {
    const own = await ownDirective(services, viewer, directiveId);
    if (own.found.outcome === 'recalled') throw new AppError('case-ended');
    const definition = await startedWith(services, own.found);
    // Before it is issued a directive has sent nothing that could be missing.
    if (!definition) throw new AppError('event-unexpected');
    if (unitIds.length > 0 && (await retiredAmong(services.database, viewer.tenant, 'procedure', [definition.key])).size > 0) throw new AppError('procedure-retired');
    await knownUnits(services, viewer.tenant, unitIds, (index) => `/unitIds/${index}`, definition.subjectKind);
    return aboutDirective(own, 'start-missing');
  },
};

/** @throws AppError validation-failed when the version is not published, or the map names what it does not have */
export async function checkMigration({ processes }: OperationServices, tenant: string, { process, version, map }: { process: string; version: number; map: Record<string, string> }): Promise<ProcessDefinition> {
  const target = await processes.get(tenant, process, version).catch((error: unknown) => {
    if (error instanceof RangeError) throw fault('/version', 'unknown', { vi: 'Phiên bản này chưa được công bố.', en: 'This version has not been published.' });
    throw error;
  });
  const unknown = Object.entries(map).find(([, to]) => !treeOf(target).has(to));
  if (unknown) throw fault(`/map/${unknown[0]}`, 'unknown', { vi: 'Phiên bản mới không có bước này.', en: 'The new version has no such step.' });
  return target;
}
