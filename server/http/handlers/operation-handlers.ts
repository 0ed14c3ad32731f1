import { calendarView, listCalendars } from '../../calendars/calendar-views';
import { previewCalendar } from '../../calendars/preview-calendar';
import { saveCalendar } from '../../calendars/save-calendar';
import { createOperation } from '../../operations/create-operation';
import { getOperation, listOperationRows, listOperations } from '../../operations/operation-views';
import { previewMigration } from '../../operations/preview-migration';
import type { ApiParts } from '../api-parts';
import type { Handlers } from '../mount-routes';
import type { operationRoutes } from '../operation-routes';

export function operationHandlers({ operations }: ApiParts): Pick<Handlers, keyof typeof operationRoutes> {
  return {
    listOperations: ({ viewer, query }) => listOperations(operations, viewer, query),
    startOperation: async ({ viewer, body, key }) => getOperation(operations, viewer, (await createOperation(operations, viewer, body, key)).id),
    getOperation: ({ viewer, params }) => getOperation(operations, viewer, params.id),
    listOperationRows: ({ viewer, params, query }) => listOperationRows(operations, viewer, params.id, query),
    previewMigration: ({ viewer, body }) => previewMigration(operations, viewer, body),
    listCalendars: ({ viewer, query }) => listCalendars(operations, viewer, query),
    getCalendar: ({ viewer, params }) => calendarView(operations, viewer, params.unitId),
    saveCalendar: ({ viewer, params, body, key }) => saveCalendar(operations, viewer, params.unitId, body, key),
    previewCalendar: ({ viewer, params, body }) => previewCalendar(operations, viewer, params.unitId, body),
  };
}
