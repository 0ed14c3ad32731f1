import { z } from 'zod';
import { localizedSchema } from '../process/definition';
import { idSchema, pageOf, pageQuerySchema } from './api';

/**
 * A procedure tried on the real engines, in units of its own with people who do not exist. What happens there lies apart
 * from the tenant's records and is removed as a whole.
 */

const instant = z.iso.datetime();
const key = z.string().regex(/^[a-z][a-z0-9-]{0,47}$/);
const MOST_FACTS = 100;

export const sandboxParamsSchema = z.object({ id: idSchema });
export const sandboxesQuerySchema = pageQuerySchema.extend({ procedure: key.meta({ description: 'Key of the procedure that is tried' }) });

const sandboxSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), revision: z.int().positive().max(1_000_000_000) }),
  z.object({ kind: z.literal('version'), version: z.int().min(1).max(1_000_000) }),
]).meta({ id: 'SandboxSource', description: 'What is tried: the draft as it was read, or a published version' });

export const sandboxStartSchema = z.object({
  procedure: key, source: sandboxSourceSchema,
  unit: idSchema.optional().meta({ description: 'The pretend unit that the case is about; the first of its kind when absent' }),
  facts: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/), z.union([z.string().max(500), z.number(), z.boolean(), z.null()])).default({}).refine((facts) => Object.keys(facts).length <= MOST_FACTS, `at most ${MOST_FACTS}`)
    .meta({ description: 'What a case before it would have told it' }),
}).meta({ id: 'SandboxStart' });
export type SandboxStart = z.infer<typeof sandboxStartSchema>;

const sandboxStateSchema = z.enum(['preparing', 'running', 'clearing', 'cleared']).meta({ id: 'SandboxState', description: 'preparing: its case is not open yet. clearing: its data are being removed' });

const summaryShape = {
  id: z.string(), procedure: z.string(), title: localizedSchema, source: sandboxSourceSchema,
  version: z.int().meta({ description: 'The version that the procedure has in the sandbox: of a draft, the one that it would become' }),
  state: sandboxStateSchema, startedByName: z.string(), startedAt: instant,
  cases: z.object({ open: z.int(), ended: z.int() }),
};
const sandboxSummarySchema = z.object(summaryShape).meta({ id: 'SandboxSummary' });
export type SandboxSummary = z.infer<typeof sandboxSummarySchema>;
export const sandboxPageSchema = pageOf(sandboxSummarySchema);

export const sandboxDetailSchema = z.object({
  ...summaryShape,
  caseId: z.string(), subjectUnitName: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string(), roleTitle: localizedSchema, unitName: z.string(), openTasks: z.int() })).meta({ description: 'The pretend people, those with something to do first' }),
  mails: z.int().meta({ description: 'Mails that were written; none of them left the server' }),
  visits: z.array(z.object({ personName: z.string(), byName: z.string(), at: instant })).meta({ description: 'Who stepped into whom, the latest 20, newest first' }),
  clearing: z.object({ byName: z.string(), at: instant, removed: z.int(), total: z.int() }).nullable(),
}).meta({ id: 'SandboxDetail' });
export type SandboxDetail = z.infer<typeof sandboxDetailSchema>;

export const stepIntoSchema = z.object({ personId: idSchema }).meta({ id: 'StepInto' });
