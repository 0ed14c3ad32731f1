import { z } from 'zod';
import { deadlineRuleSchema, EARLIEST_DAY, isUsableDay, ladderOffsetSchema, LATEST_DAY } from '../deadline';

/**
 * A process definition is data: a tree of steps. Because it is a tree, a case can always go on;
 * there is no edge to nowhere and no join that waits for a branch that was never taken.
 */

export const KEY_LENGTH = 48;

const key = z.string().regex(new RegExp(`^[a-z][a-z0-9-]{0,${KEY_LENGTH - 1}}$`), 'lower case letters, digits and hyphens');
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
    /** `flagged`: only the fields the person marked open again; the rest of the form stays as it was. */
    z.object({ kind: z.literal('return'), to: key, fields: z.enum(['all', 'flagged']).optional() }),
    /** Against: inside a parallel a vote against, elsewhere the end of the case as "rejected". */
    z.object({ kind: z.literal('reject') }),
    /** Neither for nor against; only inside a parallel. */
    z.object({ kind: z.literal('abstain') }),
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
    /** A superior is told; the work stays where it is. */
    z.object({ kind: z.literal('escalate'), to: seatRuleSchema }),
    /** The work itself goes to a seat above. */
    z.object({ kind: z.literal('reassign'), to: seatRuleSchema }),
    /** A task of its own beside the late one, for example "call the school"; it holds nothing up. */
    z.object({ kind: z.literal('assist'), to: seatRuleSchema, title: localizedSchema }),
    /** The step is decided without a person, for example "silence is consent". */
    z.object({ kind: z.literal('take'), outcome: key }),
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
  /** Who answers when the person asks for more time; without it nobody can ask. */
  extension: z.object({ grantedBy: seatRuleSchema }).optional(),
  /** The clock may be stopped while another party owes an answer. */
  pausable: z.boolean().optional(),
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
  /** One case is started per unit: of a list in an earlier step's submission, or of a query (every unit of a kind below a party's unit). */
  over: z.union([z.object({ step: key, field: z.string().min(1).max(100) }), z.object({ unitKind: key, under: key })]),
  carry: z.array(z.string().min(1).max(100)).default([]),
  /** Wait until so many of them have ended, or until the deadline; without it the case goes on as soon as they are started. */
  wait: z.object({ atLeast: z.union([z.literal('all'), z.int().positive()]), until: deadlineRuleSchema.optional() }).optional(),
});
export type SpawnNode = z.infer<typeof spawnSchema>;

const waitSchema = z.object({
  kind: z.literal('wait'), key, title: localizedSchema,
  /** The case goes on when the last day that the rule gives has passed. A rule that gives none holds nothing up. */
  until: deadlineRuleSchema,
});
export type WaitNode = z.infer<typeof waitSchema>;

/**
 * How many branches must agree before the case goes on. `veto`: everybody is asked and nobody may be against
 * (abstaining is allowed). A join that can no longer be met is rejected at once.
 */
export type JoinRule = 'all' | 'any' | 'majority' | 'veto' | { atLeast: number };
export const joinRuleSchema: z.ZodType<JoinRule> = z.union([z.enum(['all', 'any', 'majority', 'veto']), z.object({ atLeast: z.int().positive() })]);

/** What follows when the join cannot be met any more; the case ends as "rejected" when nothing is said. */
const rejectionSchema = z.discriminatedUnion('kind', [
  /** Go on; the fact `<key>-result` tells a choice what happened. */
  z.object({ kind: z.literal('on') }),
  z.object({ kind: z.literal('return'), to: key }),
  z.object({ kind: z.literal('end'), as: key }),
]);
export type Rejection = z.infer<typeof rejectionSchema>;

export interface Branch { key: string; title: Localized; steps: ProcessNode[] }
export interface ParallelNode {
  kind: 'parallel'; key: string; title: Localized; join: JoinRule;
  /** `in-order`: the next branch begins when the one before is done (signing in order). At once when absent. */
  order?: 'at-once' | 'in-order' | undefined;
  rejected?: Rejection | undefined;
  branches: Branch[];
}
export interface Arm { key: string; title: Localized; when?: unknown; steps: ProcessNode[] }
/** Arms are tried in order; the last one, without `when`, is taken when no other is. */
export interface ChoiceNode { kind: 'choice'; key: string; title: Localized; arms: Arm[] }

/** When the rounds of a repeat begin: every so many months on a day of the month, on given days of every year, or after so much time. */
const roundsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('months'), every: z.int().min(1).max(60), day: z.int().min(1).max(31) }),
  z.object({ kind: z.literal('every'), amount: z.int().min(1).max(8760), unit: z.enum(['hours', 'minutes', 'seconds']) }),
  z.object({ kind: z.literal('yearly'), dates: z.array(z.object({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })).min(1).max(52) }),
]);
export type Rounds = z.infer<typeof roundsSchema>;
const repeatEndSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: z.string().refine(isUsableDay, `Not a day (yyyy-MM-dd) from ${EARLIEST_DAY} to ${LATEST_DAY}`) }),
  z.object({ kind: z.literal('fact'), fact: z.string().min(1).max(100) }),
  z.object({ kind: z.literal('rounds'), count: z.int().min(1).max(400) }),
]);
export type RepeatEnd = z.infer<typeof repeatEndSchema>;
/** The same steps again and again: a periodic report until a date. A round begins late rather than beside the one before. */
export interface RepeatNode { kind: 'repeat'; key: string; title: Localized; rounds: Rounds; until: RepeatEnd; steps: ProcessNode[] }

/** Another published procedure as a part of this one. `steps` is filled when this one is published (see `expandReuse`). */
export interface ReuseNode { kind: 'reuse'; key: string; title: Localized; process: string; version: number; parties: Record<string, string>; steps: ProcessNode[] }

export type ProcessNode = TaskNode | ParallelNode | ChoiceNode | DocumentNode | NotifyNode | SpawnNode | WaitNode | RepeatNode | ReuseNode;

const stepsSchema: z.ZodType<ProcessNode[]> = z.lazy(() => z.array(processNodeSchema).max(200)) as z.ZodType<ProcessNode[]>;
const parallelSchema = z.object({
  kind: z.literal('parallel'), key, title: localizedSchema, join: joinRuleSchema, order: z.enum(['at-once', 'in-order']).optional(), rejected: rejectionSchema.optional(),
  branches: z.array(z.object({ key, title: localizedSchema, steps: stepsSchema })).min(2).max(100),
});
const choiceSchema = z.object({
  kind: z.literal('choice'), key, title: localizedSchema,
  arms: z.array(z.object({ key, title: localizedSchema, when: z.unknown().optional(), steps: stepsSchema })).min(2).max(20),
});
const repeatSchema = z.object({ kind: z.literal('repeat'), key, title: localizedSchema, rounds: roundsSchema, until: repeatEndSchema, steps: stepsSchema });
const reuseSchema = z.object({
  kind: z.literal('reuse'), key, title: localizedSchema, process: key, version: z.int().positive(),
  /** Party of the reused procedure → party of this one; a party of the same name needs no line. */
  parties: z.record(key, key).default({}),
  steps: stepsSchema.default([]),
});
export const processNodeSchema: z.ZodType<ProcessNode> = z.lazy(() =>
  z.discriminatedUnion('kind', [taskSchema, parallelSchema, choiceSchema, documentSchema, notifySchema, spawnSchema, waitSchema, repeatSchema, reuseSchema]),
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
