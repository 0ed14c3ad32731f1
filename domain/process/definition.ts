import { z } from 'zod';
import { deadlineRuleSchema, ladderOffsetSchema } from '../deadline';

/**
 * A process definition is data: a tree of steps. Because it is a tree, a case can always go on;
 * there is no edge to nowhere and no join that waits for a branch that was never taken.
 */

const key = z.string().regex(/^[a-z][a-z0-9-]{0,47}$/, 'lower case letters, digits and hyphens');
export const localizedSchema = z.object({ vi: z.string().min(1).max(300), en: z.string().min(1).max(300) });
export type Localized = z.infer<typeof localizedSchema>;

/** A seat is a role in the unit that stands behind a party of the case; people come and go, seats stay. */
export const seatRuleSchema = z.object({ role: key, party: key });
export type SeatRule = z.infer<typeof seatRuleSchema>;

/** How a party of the case becomes a unit: the unit the case is about, or one related to it. */
export const partyRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('subject') }),
  z.object({ kind: z.literal('initiator') }),
  z.object({ kind: z.literal('relation'), relation: key }),
]);
export type PartyRule = z.infer<typeof partyRuleSchema>;

const outcomeSchema = z.object({
  key,
  title: localizedSchema,
  /** Decides colour and wording only. */
  tone: z.enum(['positive', 'neutral', 'negative']),
  go: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('on') }),
    z.object({ kind: z.literal('return'), to: key }),
    z.object({ kind: z.literal('end'), as: key }),
  ]),
  /** The person must say why; the words live in the submission, never in the journal. */
  needsReason: z.boolean().default(false),
  /** False for a return or refusal: the form need not be complete to send something back. */
  needsForm: z.boolean().default(true),
});
export type Outcome = z.infer<typeof outcomeSchema>;

const rungSchema = z.object({
  key,
  at: ladderOffsetSchema,
  act: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('remind') }),
    z.object({ kind: z.literal('escalate'), to: seatRuleSchema }),
  ]),
});
export type Rung = z.infer<typeof rungSchema>;

const taskSchema = z.object({
  kind: z.literal('task'),
  key,
  title: localizedSchema,
  seat: seatRuleSchema,
  form: z.object({ key, version: z.int().positive() }).optional(),
  /** Earlier steps whose latest submission the person sees beside the form. */
  shows: z.array(key).default([]),
  /** The step whose submission is signed here: the signature is bound to that submission's hash. */
  signs: key.optional(),
  /** Steps whose person may not decide this one (four eyes). */
  differsFrom: z.array(key).default([]),
  outcomes: z.array(outcomeSchema).min(1).max(8),
  deadline: deadlineRuleSchema.optional(),
  ladder: z.array(rungSchema).max(20).default([]),
});
export type TaskNode = z.infer<typeof taskSchema>;

const documentSchema = z.object({
  kind: z.literal('document'),
  key,
  title: localizedSchema,
  template: key,
  /** The unit that issues it and whose yearly register gives the number. */
  issuer: key,
  register: key,
  /** Symbol after the number, for example "QĐ-UBND"; `{unit}` is the issuer's abbreviation. */
  notation: z.string().min(1).max(30),
  /** The field where the author wrote the symbol; what is written there goes before `notation`. */
  notationFrom: z.object({ step: key, field: z.string().min(1).max(100) }).optional(),
  from: z.array(key).default([]),
});
export type DocumentNode = z.infer<typeof documentSchema>;

const notifySchema = z.object({ kind: z.literal('notify'), key, title: localizedSchema, to: z.array(seatRuleSchema).min(1).max(10), template: key });
export type NotifyNode = z.infer<typeof notifySchema>;

const spawnSchema = z.object({
  kind: z.literal('spawn'),
  key,
  title: localizedSchema,
  process: key,
  /** The list of unit ids: a field of an earlier step's submission. One case is started per unit. */
  over: z.object({ step: key, field: z.string().min(1).max(100) }),
  carry: z.array(z.string().min(1).max(100)).default([]),
});
export type SpawnNode = z.infer<typeof spawnSchema>;

export type JoinRule = 'all' | 'any' | 'majority' | { atLeast: number };
export const joinRuleSchema: z.ZodType<JoinRule> = z.union([z.enum(['all', 'any', 'majority']), z.object({ atLeast: z.int().positive() })]);

export interface Branch { key: string; title: Localized; steps: ProcessNode[] }
export interface ParallelNode { kind: 'parallel'; key: string; title: Localized; join: JoinRule; branches: Branch[] }
export interface Arm { key: string; title: Localized; when?: unknown; steps: ProcessNode[] }
/** Arms are tried in order; the last one, without `when`, is taken when no other is. */
export interface ChoiceNode { kind: 'choice'; key: string; title: Localized; arms: Arm[] }

export type ProcessNode = TaskNode | ParallelNode | ChoiceNode | DocumentNode | NotifyNode | SpawnNode;

const stepsSchema: z.ZodType<ProcessNode[]> = z.lazy(() => z.array(processNodeSchema).max(200)) as z.ZodType<ProcessNode[]>;
const parallelSchema = z.object({
  kind: z.literal('parallel'), key, title: localizedSchema, join: joinRuleSchema,
  branches: z.array(z.object({ key, title: localizedSchema, steps: stepsSchema })).min(2).max(100),
});
const choiceSchema = z.object({
  kind: z.literal('choice'), key, title: localizedSchema,
  arms: z.array(z.object({ key, title: localizedSchema, when: z.unknown().optional(), steps: stepsSchema })).min(2).max(20),
});
export const processNodeSchema: z.ZodType<ProcessNode> = z.lazy(() =>
  z.discriminatedUnion('kind', [taskSchema, parallelSchema, choiceSchema, documentSchema, notifySchema, spawnSchema]),
) as z.ZodType<ProcessNode>;

export const processDefinitionSchema = z.object({
  key,
  version: z.int().positive(),
  title: localizedSchema,
  /** What a case is about: a unit of this kind, or the office itself. */
  subjectKind: key,
  parties: z.record(key, partyRuleSchema),
  /** Who may start a case by hand; absent when cases only come from a spawn. */
  starts: seatRuleSchema.optional(),
  steps: stepsSchema,
});
export type ProcessDefinition = z.infer<typeof processDefinitionSchema>;
