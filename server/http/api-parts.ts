import type { CaseServices } from '../cases/case-services';
import type { Attempts } from '../auth/attempts';
import type { Sessions } from '../auth/sessions';
import type { Config } from '../config/config';
import type { Database } from '../mongo/database';
import type { OperationServices } from '../operations/operation-services';
import type { SandboxRoles } from '../sandbox/sandbox-roles';
import type { CookieOptions } from './require-viewer';

/** What the handlers share. */
export interface ApiParts {
  config: Config;
  database: Database;
  services: CaseServices;
  /** With what orders for many cases need besides. */
  operations: OperationServices;
  sessions: Sessions;
  /** Pretend people in sandboxes, and who plays them. */
  roles: SandboxRoles;
  attempts: Attempts;
  cookie: CookieOptions;
  clock: () => Date;
}
