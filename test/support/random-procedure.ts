import fc from 'fast-check';
import type { DeadlineRule } from '../../domain/deadline';
import { expandReuse, isReturnTarget, sequencesOf, treeOf, type JoinRule, type Outcome, type ParallelNode, type ProcessDefinition, type ProcessNode, type Rejection, type Rung, type SpawnNode, type TaskNode } from '../../domain/process';

const words = { vi: 'bước', en: 'step' };
const parties = ['school', 'police', 'office'];
const partyOf = (n: number): string => parties[n % parties.length] ?? 'school';

type Deadline = { kind: 'seconds'; n: number } | { kind: 'days'; n: number } | { kind: 'day'; n: number } | { kind: 'since-step'; n: number } | null;
type RungPlan = { act: 'remind' | 'escalate' | 'reassign' | 'assist' | 'take'; amount: number; after: boolean; outcome: number };
type TaskPlan = {
  kind: 'task'; party: number; signs: number; returns: number[]; also: ('reject' | 'abstain' | 'end')[]; flagged: boolean;
  deadline: Deadline; ladder: RungPlan[]; extension: boolean; pausable: boolean;
};
type Rejected = { kind: 'none' | 'on' | 'end' } | { kind: 'return'; to: number };
/** What a random node is made of; keys and the steps it names are given afterwards, when the whole tree is known. */
type Plan =
  | TaskPlan
  | { kind: 'parallel'; join: JoinRule; inOrder: boolean; rejected: Rejected; branches: Plan[][] }
  | { kind: 'choice'; threshold: number; arms: Plan[][]; otherwise: boolean }
  | { kind: 'document' } | { kind: 'notify' } | { kind: 'wait'; deadline: Exclude<Deadline, null> }
  | { kind: 'spawn'; over: number; query: boolean; wait: 'none' | 'all' | number; until: number | null }
  | { kind: 'repeat'; months: boolean; rounds: number; byDay: boolean; steps: Plan[] }
  | { kind: 'reuse'; swap: boolean; steps: Plan[] };

const someDeadline: fc.Arbitrary<Exclude<Deadline, null>> = fc.oneof(
  fc.record({ kind: fc.constantFrom('seconds' as const), n: fc.integer({ min: 0, max: 500 }) }),
  fc.record({ kind: fc.constantFrom('days' as const, 'day' as const, 'since-step' as const), n: fc.integer({ min: 1, max: 8 }) }),
);
const rung: fc.Arbitrary<RungPlan> = fc.record({
  act: fc.constantFrom('remind', 'remind', 'escalate', 'reassign', 'assist', 'take'), amount: fc.nat(60), after: fc.boolean(), outcome: fc.nat(6),
});
const task: fc.Arbitrary<Plan> = fc.record({
  kind: fc.constant('task' as const), party: fc.nat(2), signs: fc.nat(9), returns: fc.array(fc.nat(30), { maxLength: 2 }),
  also: fc.tuple(fc.subarray(['reject' as const, 'abstain' as const]), fc.nat(5)).map(([votes, ends]) => (ends === 0 ? [...votes, 'end' as const] : votes)), flagged: fc.boolean(),
  deadline: fc.option<Exclude<Deadline, null>, null>(someDeadline), ladder: fc.array(rung, { maxLength: 3 }), extension: fc.boolean(), pausable: fc.boolean(),
});
const leaf: fc.Arbitrary<Plan> = fc.oneof(
  { weight: 10, arbitrary: task },
  { weight: 2, arbitrary: fc.constant({ kind: 'document' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'notify' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), deadline: someDeadline }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('spawn' as const), over: fc.nat(9), query: fc.boolean(), wait: fc.oneof(fc.constantFrom('none' as const, 'all' as const), fc.integer({ min: 1, max: 3 })), until: fc.option(fc.integer({ min: 1, max: 300 })) }) },
);
const join: fc.Arbitrary<JoinRule> = fc.oneof(fc.constantFrom<JoinRule>('all', 'any', 'majority', 'veto'), fc.integer({ min: 1, max: 3 }).map((atLeast) => ({ atLeast })));
const rejected: fc.Arbitrary<Rejected> = fc.oneof(fc.constantFrom<Rejected>({ kind: 'none' }, { kind: 'on' }, { kind: 'end' }), fc.nat(9).map((to) => ({ kind: 'return' as const, to })));

function planAt(depth: number): fc.Arbitrary<Plan> {
  if (depth === 0) return leaf;
  const steps = (min: number) => fc.array(planAt(depth - 1), { minLength: min, maxLength: 2 });
  return fc.oneof(
    { weight: 5, arbitrary: leaf },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('parallel' as const), join, inOrder: fc.boolean(), rejected, branches: fc.array(steps(0), { minLength: 2, maxLength: 3 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('choice' as const), threshold: fc.integer({ min: 0, max: 9 }), arms: fc.array(steps(0), { minLength: 2, maxLength: 3 }), otherwise: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('repeat' as const), months: fc.boolean(), rounds: fc.integer({ min: 1, max: 3 }), byDay: fc.boolean(), steps: steps(0) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('reuse' as const), swap: fc.boolean(), steps: steps(0) }) },
  );
}

/** A first task, so that there is always something to sign, to return to and to spawn from. */
const opening: fc.Arbitrary<Plan> = fc.constant({ kind: 'task', party: 0, signs: 0, returns: [], also: [], flagged: false, deadline: { kind: 'seconds', n: 60 }, ladder: [{ act: 'remind', amount: 5, after: false, outcome: 0 }, { act: 'escalate', amount: 5, after: true, outcome: 0 }], extension: true, pausable: true });

const plans = (depth: number): fc.Arbitrary<Plan[]> => fc.tuple(opening, fc.array(planAt(depth), { minLength: 1, maxLength: 5 })).map(([first, rest]) => [first, ...rest]);

/** Random definitions of every kind of step, up to `depth` levels of nesting; what they reuse is copied in. */
export const randomProcedure = (depth: number): fc.Arbitrary<ProcessDefinition> => plans(depth).map((chosen) => new Builder().published(chosen));

/** The same random steps twice: reused by another procedure, and written into that procedure by hand. */
export const reusedAndByHand = (depth: number): fc.Arbitrary<{ reused: ProcessDefinition; parts: ReadonlyMap<string, ProcessDefinition>; byHand: ProcessDefinition }> =>
  plans(depth).map((chosen) => {
    const builder = new Builder();
    builder.parts.set('part', builder.definition('part', chosen));
    const [before, after] = [plainTask('before'), plainTask('after')];
    const whole = (steps: ProcessNode[]): ProcessDefinition => ({ key: 'whole', version: 1, title: words, subjectKind: 'school', parties: allParties(), steps: [before, ...steps, after] });
    // By hand: the keys are written with their prefix from the start, and parties as they are here.
    const hand = new Builder('in-', 'hand');
    const written = expand(whole(hand.definition('part', chosen, (n) => partyOf(n + 1)).steps), hand.parts);
    return {
      reused: whole([{ kind: 'reuse', key: 'in', title: words, process: 'part', version: 1, parties: { school: 'police', police: 'office', office: 'school' }, steps: [] }]),
      parts: builder.parts, byHand: written,
    };
  });

export function expand(definition: ProcessDefinition, parts: ReadonlyMap<string, ProcessDefinition>): ProcessDefinition {
  const expanded = expandReuse(definition, (key) => parts.get(key) ?? null);
  if ('problems' in expanded) throw new Error(JSON.stringify(expanded.problems));
  return expanded.definition;
}

const allParties = (): ProcessDefinition['parties'] => Object.fromEntries(parties.map((party) => [party, { kind: 'subject' as const }]));

function plainTask(key: string): TaskNode {
  return { kind: 'task', key, title: words, seat: { role: 'doer', party: 'school' }, shows: [], differsFrom: [], ladder: [], outcomes: [outcome('on', { kind: 'on' })] };
}

const outcome = (key: string, go: Outcome['go']): Outcome => ({ key, title: words, tone: go.kind === 'on' ? 'positive' : 'negative', go, needsReason: go.kind !== 'on', needsForm: go.kind === 'on' });

class Builder {
  /** Procedures that are reused, by key. */
  readonly parts = new Map<string, ProcessDefinition>();
  private count = 0;
  private tasks: { node: TaskNode; plan: TaskPlan }[] = [];
  private spawns: { node: SpawnNode; over: number }[] = [];
  private parallels: { node: ParallelNode; to: number }[] = [];
  private waits: { node: Extract<ProcessNode, { kind: 'wait' }>; n: number }[] = [];
  private party = partyOf;

  /** @param scope keeps the parts of parts apart */
  constructor(private readonly prefix = '', private readonly scope = 'part') {}

  published(chosen: Plan[]): ProcessDefinition {
    return expand(this.definition('random', chosen), this.parts);
  }

  definition(key: string, chosen: Plan[], party = partyOf): ProcessDefinition {
    this.party = party;
    const definition: ProcessDefinition = { key, version: 1, title: words, subjectKind: 'school', parties: allParties(), steps: chosen.map((plan) => this.node(plan)) };
    this.link(definition);
    return definition;
  }

  private node(plan: Plan): ProcessNode {
    this.count += 1;
    const key = `${this.prefix}${plan.kind === 'reuse' ? 'r' : plan.kind}-${this.count}`;
    switch (plan.kind) {
      case 'task': return this.task(key, plan);
      case 'parallel': return this.parallel(key, plan);
      case 'choice': return {
        kind: 'choice', key, title: words,
        arms: plan.arms.map((steps, at) => ({ key: `a${at}`, title: words, ...(plan.otherwise && at === plan.arms.length - 1 ? {} : { when: this.condition(plan.threshold + at * 3) }), steps: steps.map((step) => this.node(step)) })),
      };
      case 'document': return { kind: 'document', key, title: words, template: 'decision', issuer: this.party(2), register: 'r', notation: 'QĐ-{unit}', from: [] };
      case 'notify': return { kind: 'notify', key, title: words, to: [{ role: 'reader', party: this.party(0) }], template: 'told' };
      case 'wait': {
        const node: Extract<ProcessNode, { kind: 'wait' }> = { kind: 'wait', key, title: words, until: ruleOf(plan.deadline) };
        if (plan.deadline.kind === 'since-step') this.waits.push({ node, n: plan.deadline.n });
        return node;
      }
      case 'spawn': return this.spawn(key, plan);
      case 'repeat': return {
        kind: 'repeat', key, title: words, steps: plan.steps.map((step) => this.node(step)),
        rounds: plan.months ? { kind: 'months', every: plan.rounds, day: 31 } : { kind: 'yearly', dates: [{ month: 2, day: 29 }, { month: 9, day: 5 }] },
        until: plan.byDay ? { kind: 'day', day: '2027-03-15' } : { kind: 'rounds', count: plan.rounds },
      };
      case 'reuse': return this.reuse(key, plan);
    }
  }

  /** A choice also looks at what a parallel before it came to, under the name that copying must carry along. */
  private condition(threshold: number): unknown {
    const before = this.parallels.at(-1)?.node.key;
    const score = { '>': [{ var: 'score' }, threshold] };
    return before && threshold % 2 === 0 ? { or: [score, { '==': [{ var: [`${before}-result`, 'none'] }, 'rejected'] }] } : score;
  }

  private parallel(key: string, plan: Extract<Plan, { kind: 'parallel' }>): ParallelNode {
    const rejection: Rejection | null = plan.rejected.kind === 'on' ? { kind: 'on' } : plan.rejected.kind === 'end' ? { kind: 'end', as: 'refused' } : null;
    const node: ParallelNode = {
      kind: 'parallel', key, title: words, join: plan.join, ...(plan.inOrder ? { order: 'in-order' as const } : {}), ...(rejection ? { rejected: rejection } : {}),
      branches: plan.branches.map((steps, at) => ({ key: `b${at}`, title: words, steps: steps.map((step) => this.node(step)) })),
    };
    this.parallels.push({ node, to: plan.rejected.kind === 'return' ? plan.rejected.to : -1 });
    return node;
  }

  private spawn(key: string, plan: Extract<Plan, { kind: 'spawn' }>): SpawnNode {
    const node: SpawnNode = {
      kind: 'spawn', key, title: words, process: 'other', over: plan.query ? { unitKind: 'school', under: this.party(plan.over) } : { step: 'none', field: 'units' }, carry: ['score'],
      ...(plan.wait === 'none' ? {} : { wait: { atLeast: plan.wait, ...(plan.until === null ? {} : { until: { kind: 'after' as const, from: 'opened' as const, amount: plan.until, unit: 'seconds' as const } }) } }),
    };
    if (!plan.query) this.spawns.push({ node, over: plan.over });
    return node;
  }

  private reuse(key: string, plan: Extract<Plan, { kind: 'reuse' }>): ProcessNode {
    const process = `${this.scope}-${key}`;
    const inner = new Builder('', process);
    this.parts.set(process, inner.definition(process, plan.steps));
    for (const [name, part] of inner.parts) this.parts.set(name, part);
    const mapped = Object.fromEntries(parties.map((theirs, at) => [theirs, this.party(plan.swap ? ([1, 0, 2][at] ?? at) : at)]));
    // A party of the same name needs no line.
    return { kind: 'reuse', key, title: words, process, version: 1, parties: plan.swap || this.party(0) !== 'school' ? mapped : {}, steps: [] };
  }

  private task(key: string, plan: TaskPlan): TaskNode {
    const node: TaskNode = {
      kind: 'task', key, title: words, seat: { role: 'doer', party: this.party(plan.party) }, shows: [], differsFrom: [],
      outcomes: [outcome('on', { kind: 'on' }), ...plan.also.map((kind) => outcome(kind, kind === 'end' ? { kind, as: 'stopped' } : { kind }))],
      ladder: [],
      ...(plan.deadline ? { deadline: ruleOf(plan.deadline) } : {}),
      ...(plan.extension ? { extension: { grantedBy: { role: 'grantor', party: this.party(2) } } } : {}), ...(plan.pausable ? { pausable: true } : {}),
    };
    this.tasks.push({ node, plan });
    return node;
  }

  private link(definition: ProcessDefinition): void {
    const tree = treeOf(definition);
    const keys = this.tasks.map(({ node }) => node.key);
    const targetsOf = (from: string): string[] => keys.filter((key) => isReturnTarget(tree, from, key));
    for (const { node, plan } of this.tasks) {
      const targets = targetsOf(node.key);
      const signed = plan.signs < 5 ? targets[plan.signs % Math.max(1, targets.length)] : undefined;
      if (signed) Object.assign(node, { signs: signed, shows: [signed], differsFrom: [signed] });
      if (node.deadline && plan.deadline?.kind === 'since-step' && signed) node.deadline = { kind: 'after', from: { step: signed }, amount: plan.deadline.n, unit: 'calendar-days' };
      [...new Set(plan.returns.flatMap((at) => (targets.length > 0 ? [targets[at % targets.length] as string] : [])))].forEach((to, at) => {
        node.outcomes.push(outcome(`back-${at}`, { kind: 'return', to, ...(plan.flagged ? { fields: 'flagged' as const } : {}) }));
      });
      node.ladder = plan.ladder.map((rungPlan, at) => rungOf(rungPlan, at, node, this.party(2)));
    }
    for (const { node, over } of this.spawns) node.over = { step: keys[over % Math.max(1, keys.length)] ?? 'none', field: 'units' };
    for (const { node, to } of this.parallels) {
      const targets = to < 0 ? [] : targetsOf(node.key);
      if (targets.length > 0) node.rejected = { kind: 'return', to: targets[to % targets.length] as string };
    }
    for (const { node, n } of this.waits) node.until = { kind: 'after', from: { step: keys[n % Math.max(1, keys.length)] ?? 'none' }, amount: n, unit: 'calendar-days' };
  }
}

function rungOf({ act, amount, after, outcome: chosen }: RungPlan, at: number, node: TaskNode, party: string): Rung {
  const to = { role: 'superior', party };
  const acts: Record<RungPlan['act'], Rung['act']> = {
    remind: { kind: 'remind' }, escalate: { kind: 'escalate', to }, reassign: { kind: 'reassign', to }, assist: { kind: 'assist', to, title: words },
    take: { kind: 'take', outcome: node.outcomes[chosen % node.outcomes.length]?.key ?? 'on' },
  };
  return { key: `rung-${at}`, at: { amount, unit: 'seconds', side: after ? 'after' : 'before' }, act: acts[act] };
}

function ruleOf({ kind, n }: Exclude<Deadline, null>): DeadlineRule {
  switch (kind) {
    case 'seconds': return { kind: 'after', from: 'opened', amount: n, unit: 'seconds' };
    case 'days': case 'since-step': return { kind: 'after', from: 'opened', amount: n, unit: 'working-days' };
    case 'day': return { kind: 'date', day: `2026-12-${String(n * 3).padStart(2, '0')}`, meaning: n % 2 ? 'by' : 'before' };
  }
}

/** Levels of nesting of a definition: 1 for a plain sequence. */
export function depthOf(definition: ProcessDefinition): number {
  const depth = (steps: readonly ProcessNode[]): number => 1 + Math.max(0, ...steps.flatMap((node) => sequencesOf(node).map(({ steps: inner }) => depth(inner))));
  return depth(definition.steps);
}
