import { MongoServerError } from 'mongodb';
import { NATIONAL, type CalendarSave, type CalendarView } from '../../domain/contracts/operation-api';
import { recordId, type CalendarRecord } from '../../domain/contracts/records';
import { AppError } from '../../domain/errors/codes';
import { seatsGranting, type Viewer, type ViewerSeat } from '../auth/viewer';
import { bodyHashOf, decisionKey } from '../cases/decision-key';
import { operationId, standingOperation, takeOperation } from '../operations/create-operation';
import type { OperationServices } from '../operations/operation-services';
import { calendarView, nameOfCalendar } from './calendar-views';

const DUPLICATE_KEY = 11000;

type Content = Pick<CalendarSave, 'layer' | 'table'>;

/** The table belongs to the national calendar, a layer to a unit's own. @throws AppError validation-failed */
export function checkContent(unitId: string, { layer, table }: Content): void {
  const fits = unitId === NATIONAL ? table !== null && layer === null : table === null && (layer === null || layer.unitId === unitId);
  if (fits) return;
  throw new AppError('validation-failed', { problems: [{ pointer: unitId === NATIONAL ? '/table' : '/layer', code: 'misplaced', message: { vi: 'Bảng ngày nghỉ thuộc lịch toàn quốc; lịch riêng thuộc đúng đơn vị này.', en: 'The table belongs to the national calendar, a layer to this very unit.' } }] });
}

/**
 * Saves a calendar and sets going the order that counts the open cases it touches again. The same key is saved once.
 * @throws AppError not-found, validation-failed, revision-stale, key-conflict
 */
export async function saveCalendar(services: OperationServices, viewer: Viewer, unitId: string, body: CalendarSave, key: string): Promise<{ calendar: CalendarView; operationId: string }> {
  const [seat] = seatsGranting(viewer, 'calendar.write', 'tenant');
  if (!seat) throw new AppError('forbidden');
  await nameOfCalendar(services, viewer.tenant, unitId);
  checkContent(unitId, body);
  const revision = await store(services, viewer, unitId, body, key);
  await countAgain(services, viewer, seat, { unitId, revision, key, reason: body.reason });
  return { calendar: await calendarView(services, viewer, unitId), operationId: operationId(viewer, key) };
}

/** Gives back the revision that this key made, now or before. */
async function store({ database, clock }: OperationServices, viewer: Viewer, unitId: string, { layer, table, revision, reason }: CalendarSave, key: string): Promise<number> {
  const { tenant } = viewer;
  const _id = recordId(tenant, unitId);
  const saved = { key: decisionKey(viewer, unitId, key), bodyHash: bodyHashOf({ layer, table, revision, reason }) };
  const standing = await database.calendars.findOne({ _id }, { projection: { revision: 1, saved: 1 } });
  if (standing?.saved.key === saved.key) {
    if (standing.saved.bodyHash !== saved.bodyHash) throw new AppError('key-conflict');
    return standing.revision;
  }
  if ((standing?.revision ?? 0) !== revision) throw new AppError('revision-stale');
  const content: Omit<CalendarRecord, '_id'> = { tenant, unitId, layer, table, revision: revision + 1, by: viewer.personId, at: clock().toISOString(), saved };
  if (standing) {
    const { matchedCount } = await database.calendars.updateOne({ _id, revision }, { $set: content });
    if (matchedCount === 0) throw new AppError('revision-stale');
    return content.revision;
  }
  try {
    await database.calendars.insertOne({ _id, ...content });
  } catch (error) {
    throw error instanceof MongoServerError && error.code === DUPLICATE_KEY ? new AppError('revision-stale') : error;
  }
  return content.revision;
}

async function countAgain(services: OperationServices, viewer: Viewer, seat: ViewerSeat, { unitId, revision, key, reason }: { unitId: string; revision: number; key: string; reason: string | undefined }): Promise<void> {
  const request = { kind: 'calendar' as const, unitId, revision, ...(reason === undefined ? {} : { reason }) };
  if (await standingOperation(services, viewer, request, key)) return;
  await takeOperation(services, viewer, { request, key, checked: { subject: { unitId }, visibleTo: [], lock: `calendar|${unitId}|${revision}`, seat } });
}
