import type { CaseGateway } from '../../domain/ports';
import type { Database } from '../mongo/database';
import { DefinitionStore } from '../mongo/definition-store';
import { UnitDirectory } from '../mongo/unit-directory';
import { FormStore } from '../repositories/form-store';

/** What the use cases and read models need; one for the life of the process. */
export interface CaseServices {
  database: Database;
  gateway: CaseGateway;
  processes: DefinitionStore;
  forms: FormStore;
  units: UnitDirectory;
  /** Where people reach the product, for the links on documents. */
  publicUrl: string;
  clock: () => Date;
}

export const createCaseServices = (database: Database, gateway: CaseGateway, publicUrl: string, clock: () => Date): CaseServices => ({
  database, gateway, publicUrl, clock, processes: new DefinitionStore(database), forms: new FormStore(database), units: new UnitDirectory(database, () => clock().getTime()),
});
