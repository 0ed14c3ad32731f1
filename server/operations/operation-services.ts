import type { OperationGateway } from '../../domain/ports';
import { CalendarBook } from '../calendars/calendar-book';
import type { CaseServices } from '../cases/case-services';

/** What the use cases of operations and calendars need besides those of cases. */
export interface OperationServices extends CaseServices {
  operations: OperationGateway;
  calendars: CalendarBook;
}

export const createOperationServices = (services: CaseServices, operations: OperationGateway): OperationServices => ({
  ...services, operations, calendars: new CalendarBook(services.database, services.units),
});
