import type { CaseGateway } from '../../domain/ports';
import { CalendarBook } from '../calendars/calendar-book';
import type { Database } from '../mongo/database';
import { DefinitionStore } from '../mongo/definition-store';
import { UnitDirectory } from '../mongo/unit-directory';
import { FormStore } from '../repositories/form-store';
import { ForgottenDrafts } from './forgotten-drafts';

/** What the use cases and read models need; one for the life of the process. */
export interface CaseServices {
  database: Database;
  gateway: CaseGateway;
  processes: DefinitionStore;
  forms: FormStore;
  units: UnitDirectory;
  calendars: CalendarBook;
  forgottenDrafts: ForgottenDrafts;
  /** Where people reach the product, for the links on documents. */
  publicUrl: string;
  clock: () => Date;
}

export const createCaseServices = (database: Database, gateway: CaseGateway, publicUrl: string, clock: () => Date): CaseServices => {
  const units = new UnitDirectory(database, () => clock().getTime());
  return { database, gateway, publicUrl, clock, units, forgottenDrafts: new ForgottenDrafts(database), processes: new DefinitionStore(database), forms: new FormStore(database), calendars: new CalendarBook(database, units, () => clock().getTime()) };
};
