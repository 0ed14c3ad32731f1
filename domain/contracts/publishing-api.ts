import { z } from 'zod';

/** What crosses HTTP when procedures are checked and read; they are published as designs (studio-api.ts). */

const text = z.object({ vi: z.string(), en: z.string() });

export const definitionsSchema = z.object({
  definitions: z.array(z.unknown()).min(1).max(10).meta({ description: 'Definitions that are looked at together: a procedure and the one that starts its cases know each other' }),
}).meta({ id: 'Definitions' });

export const procedureFindingSchema = z.object({
  index: z.int().meta({ description: 'Which of the definitions' }),
  code: z.string(),
  step: z.string().nullable().meta({ description: 'Key of the step it is about; null for the procedure itself' }),
  path: z.string().meta({ description: 'JSON pointer into that definition' }),
  severity: z.enum(['error', 'warning']),
  message: text,
}).meta({ id: 'ProcedureFinding' });
export const procedureCheckSchema = z.object({ findings: z.array(procedureFindingSchema), publishable: z.boolean() }).meta({ id: 'ProcedureCheck' });

const versionShape = {
  key: z.string(), version: z.int(), hash: z.string(), publishedAt: z.iso.datetime(),
  publishedBy: z.string().nullable().meta({ description: 'Name of the person; null for what comes with the product' }),
};
export const procedureSummarySchema = z.object({
  ...versionShape, title: text, subjectKind: z.string(), byHand: z.boolean().meta({ description: 'A person can start a case of it' }), versions: z.int(),
}).meta({ id: 'ProcedureSummary' });
export const procedureDetailSchema = z.object({ ...versionShape, definition: z.unknown() }).meta({ id: 'ProcedureDetail' });
export const procedureVersionSchema = z.object({ key: z.string().regex(/^[a-z][a-z0-9-]{0,47}$/), version: z.coerce.number().int().min(1).max(1_000_000) });

export type ProcedureSummary = z.infer<typeof procedureSummarySchema>;
export type ProcedureDetail = z.infer<typeof procedureDetailSchema>;
