import { seatKey, recordId, type CaseRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { actorOf, type Viewer } from '../auth/viewer';
import { sha256 } from '../journal/hash-entry';
import { retiredAmong } from '../mongo/retired-among';
import type { CaseServices } from './case-services';
import { mayCarryOn, receivedDirective } from './received-directive';
import { seatStarting, startingSeats } from './starting-seat';

const unknownProcess = () => new AppError('validation-failed', { problems: [{ pointer: '/process', code: 'unknown', message: { vi: 'Không có quy trình này, hoặc bạn không khởi tạo được.', en: 'There is no such process, or it is not yours to start.' } }] });

const notReceived = () => new AppError('validation-failed', { problems: [{ pointer: '/carriesOn', code: 'notReceived', message: { vi: 'Đơn vị của bạn không nhận văn bản này, hoặc văn bản chưa ban hành hay đã thu hồi.', en: 'Your unit did not receive this directive, or it is not issued or was withdrawn.' } }] });

/** Did this key start the same case before? A directive that has been withdrawn since is not found any more. */
function isSame(standing: Pick<CaseRecord, 'process' | 'cascadeOf'>, processKey: string, carriesOn: string | undefined, received: string | null): boolean {
  return standing.process.key === processKey && (standing.cascadeOf === undefined) === (carriesOn === undefined) && (received === null || received === standing.cascadeOf);
}

/**
 * Starts a case about the viewer's own unit; `carriesOn` names the received directive that it carries on. The id is made from the person and the key, so the same request
 * twice is one case.
 * @throws AppError validation-failed, key-conflict, procedure-retired, engine-unavailable
 */
export async function startCase(services: CaseServices, viewer: Viewer, { process: processKey, carriesOn }: { process: string; carriesOn?: string | undefined }, idempotencyKey: string): Promise<{ caseId: string; taskId: string | null }> {
  const definition = await services.processes.findLatest(viewer.tenant, processKey);
  if (!definition?.starts) throw unknownProcess();
  const seat = seatStarting(await startingSeats(services, viewer), definition);
  if (!seat) throw unknownProcess();
  const caseId = `cv-${sha256(`${viewer.tenant}|${viewer.personId}|${idempotencyKey}`).slice(0, 16)}`;
  const standing = await services.database.cases.findOne({ _id: recordId(viewer.tenant, caseId) }, { projection: { process: 1, cascadeOf: 1 } });
  const received = carriesOn === undefined || !mayCarryOn(seat) ? null : await receivedDirective(services, viewer, seat, carriesOn);
  if (standing && !isSame(standing, processKey, carriesOn, received)) throw new AppError('key-conflict');
  if (!standing && (await retiredAmong(services.database, viewer.tenant, 'procedure', [processKey])).size > 0) throw new AppError('procedure-retired');
  if (!standing && carriesOn !== undefined && received === null) throw notReceived();
  const answer = await services.gateway.start({
    tenant: viewer.tenant, caseId, processKey, subjectUnitId: seat.unitId, initiatorUnitId: seat.unitId,
    by: actorOf(viewer, seat), facts: {}, ...(received === null ? {} : { cascadeOf: received }),
  });
  const mine = new Set(viewer.seats.map((held) => held.seatKey));
  return { caseId, taskId: answer.tasks.find((task) => task.unitId !== null && mine.has(seatKey(task.unitId, task.role)))?.id ?? null };
}
