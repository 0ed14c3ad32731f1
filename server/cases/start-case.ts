import { seatKey, recordId } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import type { ProcessDefinition } from '../../domain/process';
import { seatsGranting, type Viewer, type ViewerSeat } from '../auth/viewer';
import { sha256 } from '../journal/hash-entry';
import type { CaseServices } from './case-services';

const unknownProcess = () => new AppError('validation-failed', { problems: [{ pointer: '/process', code: 'unknown', message: { vi: 'Không có quy trình này, hoặc bạn không khởi tạo được.', en: 'There is no such process, or it is not yours to start.' } }] });

/** The seat from which the viewer may start this process: it names the role, and what its unit must be. */
async function startingSeat(services: CaseServices, viewer: Viewer, definition: ProcessDefinition): Promise<ViewerSeat> {
  const seats = seatsGranting(viewer, 'case.start', 'seat').filter((seat) => seat.role === definition.starts?.role);
  const units = await services.units.find(viewer.tenant, seats.map((seat) => seat.unitId));
  const seat = seats.find((candidate) => units.get(candidate.unitId)?.kind === definition.subjectKind);
  if (!seat) throw unknownProcess();
  return seat;
}

/**
 * Starts a case about the viewer's own unit. The id is made from the person and the key, so the same request
 * twice is one case.
 * @throws AppError validation-failed, key-conflict, engine-unavailable
 */
export async function startCase(services: CaseServices, viewer: Viewer, processKey: string, idempotencyKey: string): Promise<{ caseId: string; taskId: string | null }> {
  const definition = await services.processes.findLatest(viewer.tenant, processKey);
  if (!definition?.starts) throw unknownProcess();
  const seat = await startingSeat(services, viewer, definition);
  const caseId = `cv-${sha256(`${viewer.tenant}|${viewer.personId}|${idempotencyKey}`).slice(0, 16)}`;
  const standing = await services.database.cases.findOne({ _id: recordId(viewer.tenant, caseId) }, { projection: { process: 1 } });
  if (standing && standing.process.key !== processKey) throw new AppError('key-conflict');
  const answer = await services.gateway.start({
    tenant: viewer.tenant, caseId, processKey, subjectUnitId: seat.unitId, initiatorUnitId: seat.unitId,
    by: { personId: viewer.personId, seat: { role: seat.role, unitId: seat.unitId } }, facts: {},
  });
  const mine = new Set(viewer.seats.map((held) => held.seatKey));
  return { caseId, taskId: answer.tasks.find((task) => task.unitId !== null && mine.has(seatKey(task.unitId, task.role)))?.id ?? null };
}
