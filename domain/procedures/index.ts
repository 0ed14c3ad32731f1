import type { ProcessDefinition } from '../process';
import { directiveProcedure } from './directive';
import { safeSchoolProcedure } from './safe-school';

export { outcomeTitles } from './safe-school';
export const shippedProcedures: readonly ProcessDefinition[] = [directiveProcedure, safeSchoolProcedure];
