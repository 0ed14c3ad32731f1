import type { Filter } from 'mongodb';
import { accessTable } from '../../domain/access/access-table';
import type { CaseLink } from '../../domain/contracts/api';
import { recordId, type CaseRecord } from '../../domain/contracts/records';
import { formatDate, isDay } from '../../domain/deadline';
import { AppError } from '../../domain/errors/codes';
import { directiveProcedure } from '../../domain/procedures/directive';
import { tasksOf } from '../../domain/process';
import type { Scalar } from '../../domain/logic/evaluate';
import type { Viewer, ViewerSeat } from '../auth/viewer';
import { visibleRecords } from '../repositories/visibility';
import { caseLinks } from './case-links';
import type { CaseServices } from './case-services';
import { seatStarting, startingSeats } from './starting-seat';

/** Links shown of those that carry a directive on; a directive is carried on by a handful of offices. */
const MOST_LINKS = 100;

/** The fact that says until when plans are due; the inner deadline is one, too. */
const INNER_DEADLINE = 'planDue';

/**
 * The directive that a unit received, by its own id or by that of the unit's case under it: issued, not withdrawn, and
 * the unit has a task in it or a case that came from it: only to hear of late steps is not to receive. Null when there is none.
 */
export async function receivedDirective(services: CaseServices, viewer: Viewer, { unitId }: ViewerSeat, caseId: string): Promise<string | null> {
  const { cases, documents } = services.database;
  const { tenant } = viewer;
  const found = await cases.findOne({ _id: recordId(tenant, caseId) }, { projection: { id: 1, parentCaseId: 1, subjectUnitId: 1, parties: 1, process: 1 } });
  if (!found) return null;
  const directive = found.parentCaseId ?? found.id;
  const takesPart = found.parentCaseId === null && found.subjectUnitId !== unitId && (await hasTask(services, tenant, found, unitId));
  const received = takesPart || (await cases.findOne({ tenant, parentCaseId: directive, subjectUnitId: unitId }, { projection: { _id: 1 } })) !== null;
  if (!received) return null;
  const issued = await documents.findOne({ tenant, caseId: directive, status: 'valid' }, { projection: { _id: 1 } });
  return issued ? directive : null;
}

async function hasTask({ processes }: CaseServices, tenant: string, { process, parties }: Pick<CaseRecord, 'process' | 'parties'>, unitId: string): Promise<boolean> {
  if (!Object.values(parties).includes(unitId)) return false;
  return tasksOf(await processes.get(tenant, process.key, process.version)).some(({ seat }) => parties[seat.party] === unitId);
}

/** Carrying a directive on is for who works with directives: a school's own cases stand for themselves. */
export const mayCarryOn = ({ role }: ViewerSeat): boolean => accessTable[role]['directive.read'] !== 'none';

/** May the viewer start a directive that carries this case on? */
export async function canCarryOn(services: CaseServices, viewer: Viewer, found: CaseRecord): Promise<boolean> {
  const seats = (await startingSeats(services, viewer)).filter(({ seat }) => mayCarryOn(seat));
  const directive = seats.length === 0 ? null : await services.processes.findLatest(viewer.tenant, directiveProcedure.key);
  for (const one of seats) if (directive && seatStarting([one], directive) && (await receivedDirective(services, viewer, one.seat, found.id))) return true;
  return false;
}

/** The chain around a case, both ways, as far as the viewer may see it. */
export async function cascadeOf(services: CaseServices, viewer: Viewer, found: CaseRecord): Promise<{ carriesOn: CaseLink | null; carriedOnBy: CaseLink[] }> {
  const visible = visibleRecords(viewer, 'case.read');
  // A unit's own case under a directive shows what that unit made of it; the directive's own case shows all.
  const on: Filter<CaseRecord> = found.parentCaseId === null ? { cascadeOf: found.id } : { cascadeOf: found.parentCaseId, subjectUnitId: found.subjectUnitId };
  const [carriedOnBy, above] = await Promise.all([
    caseLinks(services, viewer.tenant, { ...visible, ...on } as Filter<CaseRecord>, MOST_LINKS),
    found.cascadeOf ? caseLinks(services, viewer.tenant, { ...visible, _id: recordId(viewer.tenant, found.cascadeOf) } as Filter<CaseRecord>, 1) : [],
  ]);
  const own = found.cascadeOf && above.length === 0 ? await caseLinks(services, viewer.tenant, { ...visible, parentCaseId: found.cascadeOf, subjectUnitId: found.subjectUnitId } as Filter<CaseRecord>, 1) : [];
  return { carriesOn: above[0] ?? own[0] ?? null, carriedOnBy };
}

/**
 * A directive that carries another on gives its own recipients a day that does not lie after the one it was given.
 * @throws AppError validation-failed
 */
export async function checkInnerDeadline({ database }: CaseServices, found: CaseRecord, facts: Record<string, Scalar>): Promise<void> {
  const inner = facts[INNER_DEADLINE];
  if (!found.cascadeOf || !isDay(inner)) return;
  const received = await database.cases.findOne({ _id: recordId(found.tenant, found.cascadeOf) }, { projection: { facts: 1 } });
  const given = received?.facts[INNER_DEADLINE];
  if (!isDay(given) || inner <= given) return;
  throw new AppError('validation-failed', { problems: [{
    pointer: `/data/${INNER_DEADLINE}`, code: 'innerDeadline',
    message: { vi: `Hạn nội bộ không được sau hạn ${formatDate(given)} của văn bản cấp trên.`, en: `The inner deadline must not lie after ${formatDate(given)}, the day that the received directive gives.` },
  }] });
}
