import type { ProcessDefinition } from '../process';
import { carryingOutProcedure } from './carrying-out';
import { directiveProcedure } from './directive';
import { periodicReportProcedure } from './periodic-report';
import { provincialDirectiveProcedure } from './provincial-directive';
import { replicationProcedure } from './replication';
import { safeSchoolProcedure } from './safe-school';

export { outcomeTitles } from './outcomes';
/** Only the latest version of each: a tenant keeps the earlier ones that its cases are pinned to. */
export const shippedProcedures: readonly ProcessDefinition[] = [directiveProcedure, safeSchoolProcedure, periodicReportProcedure, replicationProcedure, provincialDirectiveProcedure, carryingOutProcedure];
