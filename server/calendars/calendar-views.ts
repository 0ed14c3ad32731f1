import { z } from 'zod';
import { NATIONAL, type CalendarSummary, type CalendarView } from '../../domain/contracts/operation-api';
import { recordId, type CalendarRecord } from '../../domain/contracts/records';
import { dayOfInstant, layeredHolidays, listsYear, vietnamHolidays, type HolidayTable } from '../../domain/deadline';
import { AppError } from '../../domain/errors/codes';
import type { Viewer } from '../auth/viewer';
import type { OperationServices } from '../operations/operation-services';
import { decodeCursor, pageOf, type Page } from '../repositories/cursor';
import { loadNames } from '../repositories/names';
import { requireScope } from '../repositories/visibility';

const byUnit = z.tuple([z.string().max(400)]);
const nationalName = 'Lịch nghỉ toàn quốc';

/** The national table and the units that differ from it, by the id of the unit. */
export async function listCalendars(services: OperationServices, viewer: Viewer, page: { cursor?: string | undefined; limit: number }): Promise<Page<CalendarSummary>> {
  requireScope(viewer, 'calendar.read');
  const { tenant } = viewer;
  const after = decodeCursor(page.cursor, byUnit);
  const rows = await services.database.calendars.find({ tenant, unitId: { $ne: NATIONAL, ...(after ? { $gt: after[0] } : {}) } }).sort({ unitId: 1 }).limit(page.limit + 1).toArray();
  const { items, next } = pageOf(rows, page.limit, (row) => [row.unitId]);
  const national = after ? null : await services.database.calendars.findOne({ _id: recordId(tenant, NATIONAL) });
  const names = await loadNames(services, tenant, { units: items.map((row) => row.unitId), people: [...items, ...(national ? [national] : [])].map((row) => row.by) });
  const summary = (row: CalendarRecord, unitName: string): CalendarSummary => ({ unitId: row.unitId, unitName, revision: row.revision, byName: names.person(row.by), at: row.at, days: row.layer?.days.length ?? daysIn(row.table) });
  const first = after ? [] : [national ? summary(national, nationalName) : { unitId: NATIONAL, unitName: nationalName, revision: 0, byName: null, at: null, days: daysIn(vietnamHolidays) }];
  return { items: [...first, ...items.map((row) => summary(row, names.unit(row.unitId)))], next };
}

const daysIn = (table: HolidayTable | null): number => Object.values(table?.years ?? {}).reduce((sum, days) => sum + days.length, 0);

/** @throws AppError not-found for an unknown unit */
export async function calendarView(services: OperationServices, viewer: Viewer, unitId: string): Promise<CalendarView> {
  requireScope(viewer, 'calendar.read');
  const { tenant } = viewer;
  const unitName = await nameOfCalendar(services, tenant, unitId);
  const [record, chain] = await Promise.all([services.database.calendars.findOne({ _id: recordId(tenant, unitId) }), services.calendars.chainOf(tenant, unitId, await asSaved(services, tenant, unitId))]);
  const year = dayOfInstant(services.clock().toISOString()).slice(0, 4);
  const namedBy = new Map(chain.layers.flatMap((layer) => layer.days.map((day) => [day.date, layer.unitId] as const)));
  const days = Object.values(layeredHolidays(chain.table, chain.layers).years).flat().filter(({ date }) => date.slice(0, 4) >= year);
  return {
    unitId, unitName, revision: record?.revision ?? 0, layer: record?.layer ?? null, table: unitId === NATIONAL ? chain.table : null,
    days: days.map(({ date, kind, name, source, verified }) => ({ date, kind, name, source: chain.table.sources[source] ?? source, verified, from: namedBy.get(date) ?? NATIONAL })),
    warnings: yearWarnings(chain.table, Number(year)),
  };
}

/** The unit's own content as it is stored now, so that who saved it reads it at once. */
async function asSaved({ database }: OperationServices, tenant: string, unitId: string) {
  const record = await database.calendars.findOne({ _id: recordId(tenant, unitId) }, { projection: { unitId: 1, layer: 1, table: 1 } });
  return record ? { unitId, layer: record.layer, table: record.table } : undefined;
}

/** @throws AppError not-found */
export async function nameOfCalendar({ units }: OperationServices, tenant: string, unitId: string): Promise<string> {
  if (unitId === NATIONAL) return nationalName;
  const unit = (await units.find(tenant, [unitId])).get(unitId);
  if (!unit) throw new AppError('not-found');
  return unit.name;
}

/** Next year's holidays are announced late in the year; until they are in the table, deadlines there count weekends only. */
export function yearWarnings(table: HolidayTable, year: number): CalendarView['warnings'] {
  return [year, year + 1].filter((candidate) => !listsYear(table, candidate)).map((missing) => ({
    code: 'year-missing', year: missing, text: { vi: `Bảng ngày nghỉ chưa có năm ${missing}: thời hạn trong năm đó chỉ trừ thứ Bảy và Chủ nhật.`, en: `The table has no holidays for ${missing}: deadlines in that year leave out weekends only.` },
  }));
}
