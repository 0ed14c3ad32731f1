import { z } from 'zod';
import { idSchema, pageOf, pageQuerySchema } from '../../domain/contracts/api';
import {
  calendarPreviewQuerySchema, calendarPreviewSchema, calendarSavedSchema, calendarSaveSchema, calendarSchema, calendarSummarySchema, migrationPreviewQuerySchema, migrationPreviewSchema,
  operationRequestSchema, operationRowSchema, operationRowsQuerySchema, operationSchema,
} from '../../domain/contracts/operation-api';
import { defineRoutes } from './route';

const id = z.object({ id: idSchema });
const unitId = z.object({ unitId: idSchema });
const json = <T extends z.ZodType>(schema: T) => ({ status: 200, kind: 'json', schema }) as const;

/** Orders for many cases, and the working calendars whose change is one. */
export const operationRoutes = defineRoutes({
  listOperations: { method: 'get', path: '/operations', summary: 'Orders for many cases, newest first', access: 'operation.read', query: pageQuerySchema, answer: json(pageOf(operationSchema)) },
  startOperation: { method: 'post', path: '/operations', summary: 'Recall, extend, migrate, undo a migration, hand over to a successor, or start what is missing', access: 'operation.start', body: operationRequestSchema, keyed: true, answer: { status: 201, kind: 'json', schema: operationSchema } },
  getOperation: { method: 'get', path: '/operations/{id}', summary: 'An order with its progress', access: 'operation.read', params: id, answer: json(operationSchema) },
  listOperationRows: { method: 'get', path: '/operations/{id}/rows', summary: 'What became of each case', access: 'operation.read', params: id, query: operationRowsQuerySchema, answer: json(pageOf(operationRowSchema)) },
  previewMigration: { method: 'post', path: '/operations/migration/preview', summary: 'What a migration would do to each case; nothing is done', access: 'operation.start', body: migrationPreviewQuerySchema, answer: json(migrationPreviewSchema) },

  listCalendars: { method: 'get', path: '/calendars', summary: 'The national table and the units that differ from it', access: 'calendar.read', query: pageQuerySchema, answer: json(pageOf(calendarSummarySchema)) },
  getCalendar: { method: 'get', path: '/calendars/{unitId}', summary: 'The calendar of a unit, or the national table ("national")', access: 'calendar.read', params: unitId, answer: json(calendarSchema) },
  saveCalendar: { method: 'put', path: '/calendars/{unitId}', summary: 'Change a calendar; the open cases it touches are counted again', access: 'calendar.write', params: unitId, body: calendarSaveSchema, keyed: true, answer: json(calendarSavedSchema) },
  previewCalendar: { method: 'post', path: '/calendars/{unitId}/preview', summary: 'Which days change and which deadlines move; nothing is done', access: 'calendar.write', params: unitId, body: calendarPreviewQuerySchema, answer: json(calendarPreviewSchema) },
});
