import fc from 'fast-check';
import { isReturnTarget, sequencesOf, treeOf, type JoinRule, type ProcessDefinition, type ProcessNode, type TaskNode } from '../../domain/process';

const words = { vi: 'bước', en: 'step' };
const parties = ['school', 'police', 'office'];

/** What a random node is made of; keys and return targets are given afterwards, when the whole tree is known. */
type Plan =
  | { kind: 'task'; party: number; signs: number; returns: number[]; ends: boolean; seconds: number | null; rungs: number }
  | { kind: 'parallel'; join: JoinRule; branches: Plan[][] }
  | { kind: 'choice'; threshold: number; arms: Plan[][]; otherwise: boolean }
  | { kind: 'document' } | { kind: 'notify' } | { kind: 'spawn'; over: number };

const leaf: fc.Arbitrary<Plan> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('task' as const), party: fc.nat(2), signs: fc.nat(9), returns: fc.array(fc.nat(30), { maxLength: 2 }), ends: fc.nat(5).map((n) => n === 0), seconds: fc.option(fc.integer({ min: 1, max: 500 })), rungs: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'document' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'notify' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('spawn' as const), over: fc.nat(9) }) },
);

function planAt(depth: number): fc.Arbitrary<Plan> {
  if (depth === 0) return leaf;
  const steps = (min: number) => fc.array(planAt(depth - 1), { minLength: min, maxLength: 2 });
  const join: fc.Arbitrary<JoinRule> = fc.oneof(fc.constantFrom<JoinRule>('all', 'any', 'majority'), fc.integer({ min: 1, max: 3 }).map((atLeast) => ({ atLeast })));
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('parallel' as const), join, branches: fc.array(steps(0), { minLength: 2, maxLength: 3 }) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('choice' as const), threshold: fc.integer({ min: 0, max: 9 }), arms: fc.array(steps(0), { minLength: 2, maxLength: 3 }), otherwise: fc.boolean() }) },
  );
}

/** A first task, so that there is always something to sign, to return to and to spawn from. */
const opening: fc.Arbitrary<Plan> = fc.constant({ kind: 'task', party: 0, signs: 0, returns: [], ends: false, seconds: 60, rungs: 2 });

/** Random definitions of every kind of step, up to `depth` levels of nesting. */
export const randomProcedure = (depth: number): fc.Arbitrary<ProcessDefinition> => fc.tuple(opening, fc.array(planAt(depth), { minLength: 1, maxLength: 5 })).map(([first, rest]) => build([first, ...rest]));

function build(plans: Plan[]): ProcessDefinition {
  const links: { node: TaskNode; signs: number; returns: number[] }[] = [];
  const spawns: { node: Extract<ProcessNode, { kind: 'spawn' }>; over: number }[] = [];
  let count = 0;
  const nodeOf = (plan: Plan): ProcessNode => {
    count += 1;
    const key = `${plan.kind}-${count}`;
    switch (plan.kind) {
      case 'task': {
        const node = taskOf(key, plan);
        links.push({ node, signs: plan.signs, returns: plan.returns });
        return node;
      }
      case 'parallel': return { kind: 'parallel', key, title: words, join: plan.join, branches: plan.branches.map((steps, at) => ({ key: `b${at}`, title: words, steps: steps.map(nodeOf) })) };
      case 'choice': return {
        kind: 'choice', key, title: words,
        arms: plan.arms.map((steps, at) => ({ key: `a${at}`, title: words, ...(plan.otherwise && at === plan.arms.length - 1 ? {} : { when: { '>': [{ var: 'score' }, plan.threshold + at * 3] } }), steps: steps.map(nodeOf) })),
      };
      case 'document': return { kind: 'document', key, title: words, template: 'decision', issuer: 'office', register: 'r', notation: 'QĐ-{unit}', from: [] };
      case 'notify': return { kind: 'notify', key, title: words, to: [{ role: 'reader', party: 'school' }], template: 'told' };
      case 'spawn': {
        const node: Extract<ProcessNode, { kind: 'spawn' }> = { kind: 'spawn', key, title: words, process: 'other', over: { step: 'none', field: 'units' }, carry: ['score'] };
        spawns.push({ node, over: plan.over });
        return node;
      }
    }
  };
  const definition: ProcessDefinition = { key: 'random', version: 1, title: words, subjectKind: 'school', parties: Object.fromEntries(parties.map((party) => [party, { kind: 'subject' as const }])), steps: plans.map(nodeOf) };
  const tree = treeOf(definition);
  const tasks = links.map((link) => link.node.key);
  for (const { node, signs, returns } of links) {
    const targets = tasks.filter((key) => isReturnTarget(tree, node.key, key));
    const signed = signs < 5 ? targets[signs % Math.max(1, targets.length)] : undefined;
    if (signed) node.signs = signed;
    [...new Set(returns.flatMap((at) => (targets.length > 0 ? [targets[at % targets.length] as string] : [])))].forEach((to, at) => {
      node.outcomes.push({ key: `back-${at}`, title: words, tone: 'negative', go: { kind: 'return', to }, needsReason: true, needsForm: false });
    });
  }
  for (const { node, over } of spawns) node.over = { step: tasks[over % Math.max(1, tasks.length)] ?? 'none', field: 'units' };
  return definition;
}

function taskOf(key: string, plan: Extract<Plan, { kind: 'task' }>): TaskNode {
  return {
    kind: 'task', key, title: words, seat: { role: 'doer', party: parties[plan.party] ?? 'school' }, shows: [], differsFrom: [],
    ...(plan.seconds === null ? {} : { deadline: { kind: 'after', from: 'opened', amount: plan.seconds, unit: 'seconds' } }),
    ladder: Array.from({ length: plan.rungs }, (_, at) => ({
      key: `rung-${at}`, at: { amount: at * 7, unit: 'seconds' as const, side: at % 2 ? 'after' as const : 'before' as const },
      act: at % 2 ? { kind: 'escalate' as const, to: { role: 'superior', party: 'office' } } : { kind: 'remind' as const },
    })),
    outcomes: [
      { key: 'on', title: words, tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: true },
      ...(plan.ends ? [{ key: 'end', title: words, tone: 'negative' as const, go: { kind: 'end' as const, as: 'stopped' }, needsReason: true, needsForm: false }] : []),
    ],
  };
}

/** Levels of nesting of a definition: 1 for a plain sequence. */
export function depthOf(definition: ProcessDefinition): number {
  const depth = (steps: readonly ProcessNode[]): number => 1 + Math.max(0, ...steps.flatMap((node) => sequencesOf(node).map(({ steps: inner }) => depth(inner))));
  return depth(definition.steps);
}
