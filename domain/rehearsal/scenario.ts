import { z } from 'zod';
import { isInstant, isUsableDay } from '../deadline';
import { localizedSchema } from '../process';
import { pretendWorldSchema } from './world';

/**
 * A scenario: a world, what happens in it, and what should come of it. Plain JSON that outlives changes of the procedure: it
 * names steps, units and people, never ids of tasks.
 */

const key = z.string().regex(/^[a-z][a-z0-9-]{0,99}$/, 'lower case letters, digits and hyphens');
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/, 'letters, digits, hyphens and underscores');
const factName = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,99}$/, 'begins with a letter');
const facts = z.record(factName, z.union([z.string().max(1000), z.number(), z.boolean(), z.null()]));
const day = z.string().refine(isUsableDay, 'not a day (yyyy-MM-dd)');
const words = z.string().max(2000);

/** So much time later. Working days keep the time of day. */
export const spanSchema = z.object({ amount: z.int().min(0).max(100_000), unit: z.enum(['working-days', 'calendar-days', 'hours', 'minutes', 'seconds']) });
export type Span = z.infer<typeof spanSchema>;

/** Which case: the one that was opened last by hand when absent; otherwise the last one of that procedure, about that unit; `every`: each of them. */
const caseRefSchema = z.object({ process: key.optional(), unit: id.optional(), every: z.boolean().optional() });
export type CaseRef = z.infer<typeof caseRefSchema>;

const about = { case: caseRefSchema.optional() };
const expectationSchema = z.discriminatedUnion('expect', [
  /** Whether the case stands at a step; `never`: it has not come there yet. */
  z.object({ expect: z.literal('step'), ...about, step: key, is: z.enum(['open', 'closed', 'never']) }),
  /** Who has the task of a step: a person, or whoever holds a role. */
  z.object({ expect: z.literal('holder'), ...about, step: key, person: id.optional(), role: key.optional() }),
  /** How the case ended; null: it is open. */
  z.object({ expect: z.literal('ended'), ...about, as: key.nullable() }),
  z.object({ expect: z.literal('notice'), ...about, template: key, role: key.optional(), person: id.optional(), step: key.optional(), atLeast: z.int().min(0).max(10_000).default(1) }),
  /** A document of a step that is valid; `number` as printed. */
  z.object({ expect: z.literal('document'), ...about, step: key, issued: z.boolean().default(true), number: z.string().max(100).optional() }),
  /** The last day of a step that is open; null: it has no deadline. */
  z.object({ expect: z.literal('deadline'), ...about, step: key, lastDay: day.nullable() }),
  z.object({ expect: z.literal('fact'), ...about, fact: factName, is: z.union([z.string().max(1000), z.number(), z.boolean(), z.null()]) }),
  /** How many cases of a procedure there are, and how many of them have ended. */
  z.object({ expect: z.literal('cases'), process: key, count: z.int().min(0).max(10_000), ended: z.int().min(0).max(10_000).optional() }),
]);
export type Expectation = z.infer<typeof expectationSchema>;

const common = {
  /** Time that passes first. */
  after: spanSchema.optional(),
  /** The event should be refused: with this code, or whatever it is. */
  refused: z.union([z.literal(true), key]).optional(),
  /** What should hold then. */
  expected: z.array(expectationSchema).max(50).optional(),
};
const until = z.union([day, spanSchema]);
const eventSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('open'), process: key.optional(), unit: id.optional(), person: id.optional(), facts: facts.optional(), ...common }),
  z.object({
    do: z.literal('decide'), ...about, step: key,
    /** The task beside the step: of a rung, or the one that answers who asked for more time. */
    beside: z.union([z.literal('extension'), z.object({ rung: key })]).optional(),
    person: id.optional(), outcome: key, facts: facts.optional(), data: z.record(z.string().max(200), z.unknown()).optional(), comment: words.optional(), flagged: z.array(z.string().max(300)).max(200).optional(), until: until.optional(), ...common,
  }),
  /** Lets time pass; what falls due on the way happens. */
  z.object({ do: z.literal('wait'), for: spanSchema, ...common }),
  z.object({ do: z.literal('wait-until'), instant: z.string().refine(isInstant, 'not an instant with a zone'), ...common }),
  /** Lets the clock run to the next thing that falls due. */
  z.object({ do: z.literal('next-due'), ...common }),
  z.object({ do: z.literal('ask-extension'), ...about, step: key, person: id.optional(), until, ...common }),
  z.object({ do: z.literal('extend'), ...about, step: key, until, ...common }),
  z.object({ do: z.literal('pause'), ...about, step: key, ...common }),
  z.object({ do: z.literal('resume'), ...about, step: key, ...common }),
  z.object({ do: z.literal('nudge'), ...about, step: key, ...common }),
  z.object({ do: z.literal('recall'), ...about, ...common }),
  /** A decision is taken back: the last one of the step. */
  z.object({ do: z.literal('correct'), ...about, step: key, ...common }),
  /** Supposes that so many of the cases that a step started have ended; enough when no number is given. */
  z.object({ do: z.literal('children-ended'), ...about, step: key, count: z.int().min(0).max(10_000).optional(), ...common }),
]);
export type ScriptEvent = z.infer<typeof eventSchema>;

export const scenarioSchema = z.object({
  title: localizedSchema,
  /** The procedure it is about. */
  process: key,
  /** What the clock shows at the start. */
  at: z.string().refine(isInstant, 'not an instant with a zone'),
  world: z.union([z.object({ invent: z.object({ schools: z.int().min(1).max(1000) }) }), pretendWorldSchema]),
  children: z.enum(['played', 'supposed']).default('played'),
  script: z.array(eventSchema).min(1).max(2000),
  /** What should hold at the end. */
  expected: z.array(expectationSchema).max(200).default([]),
});
export type Scenario = z.infer<typeof scenarioSchema>;
