import type { DeadlineRule } from '../deadline';
import type { ProcessNode, Rung, SeatRule, TaskNode } from './definition';

/** What each name of a procedure becomes where it is copied to. */
export interface Names {
  step(key: string): string;
  party(key: string): string;
  fact(name: string): string;
}

/** The same steps under other names: their own keys and every place that names a step, a party or a fact. */
export function renameSteps(steps: readonly ProcessNode[], names: Names): ProcessNode[] {
  return steps.map((node) => renameNode(node, names));
}

function renameNode(node: ProcessNode, names: Names): ProcessNode {
  const key = names.step(node.key);
  switch (node.kind) {
    case 'task': return renameTask(node, names);
    case 'document': return {
      ...node, key, issuer: names.party(node.issuer), from: node.from.map(names.step),
      ...(node.notationFrom ? { notationFrom: { ...node.notationFrom, step: names.step(node.notationFrom.step) } } : {}),
    };
    case 'notify': return { ...node, key, to: node.to.map((seat) => renameSeat(seat, names)) };
    case 'spawn': return {
      ...node, key, carry: node.carry.map(names.fact),
      over: 'step' in node.over ? { ...node.over, step: names.step(node.over.step) } : { ...node.over, under: names.party(node.over.under) },
      ...(node.wait ? { wait: { ...node.wait, ...(node.wait.until ? { until: renameRule(node.wait.until, names) } : {}) } } : {}),
    };
    case 'wait': return { ...node, key, until: renameRule(node.until, names) };
    case 'parallel': return {
      ...node, key, branches: node.branches.map((branch) => ({ ...branch, steps: renameSteps(branch.steps, names) })),
      ...(node.rejected?.kind === 'return' ? { rejected: { ...node.rejected, to: names.step(node.rejected.to) } } : {}),
    };
    case 'choice': return {
      ...node, key,
      arms: node.arms.map((arm) => ({ ...arm, ...(arm.when === undefined ? {} : { when: renameVariables(arm.when, names) }), steps: renameSteps(arm.steps, names) })),
    };
    case 'repeat': return { ...node, key, steps: renameSteps(node.steps, names), ...(node.until.kind === 'fact' ? { until: { ...node.until, fact: names.fact(node.until.fact) } } : {}) };
    case 'reuse': return {
      ...node, key, steps: renameSteps(node.steps, names),
      parties: Object.fromEntries(Object.entries(node.parties).map(([theirs, ours]) => [theirs, names.party(ours)])),
    };
  }
}

function renameTask(node: TaskNode, names: Names): TaskNode {
  return {
    ...node, key: names.step(node.key), seat: renameSeat(node.seat, names), shows: node.shows.map(names.step), differsFrom: node.differsFrom.map(names.step),
    outcomes: node.outcomes.map((outcome) => (outcome.go.kind === 'return' ? { ...outcome, go: { ...outcome.go, to: names.step(outcome.go.to) } } : outcome)),
    ladder: node.ladder.map((rung) => renameRung(rung, names)),
    ...(node.signs === undefined ? {} : { signs: names.step(node.signs) }),
    ...(node.deadline ? { deadline: renameRule(node.deadline, names) } : {}),
    ...(node.extension ? { extension: { grantedBy: renameSeat(node.extension.grantedBy, names) } } : {}),
  };
}

const renameSeat = (seat: SeatRule, names: Names): SeatRule => ({ ...seat, party: names.party(seat.party) });

function renameRung(rung: Rung, names: Names): Rung {
  switch (rung.act.kind) {
    case 'remind': case 'take': return rung;
    case 'escalate': case 'reassign': case 'assist': return { ...rung, act: { ...rung.act, to: renameSeat(rung.act.to, names) } };
  }
}

function renameRule(rule: DeadlineRule, names: Names): DeadlineRule {
  if (rule.kind === 'fact') return { ...rule, fact: names.fact(rule.fact) };
  if (rule.kind === 'date' || rule.from === undefined || typeof rule.from === 'string') return rule;
  return { ...rule, from: 'step' in rule.from ? { step: names.step(rule.from.step) } : { fact: names.fact(rule.from.fact) } };
}

/** JSON Logic with other facts behind its variables; a default beside a name stays. */
function renameVariables(rule: unknown, names: Names): unknown {
  if (Array.isArray(rule)) return rule.map((part) => renameVariables(part, names));
  if (typeof rule !== 'object' || rule === null) return rule;
  return Object.fromEntries(Object.entries(rule).map(([operator, operand]: [string, unknown]) => {
    if (operator !== 'var') return [operator, renameVariables(operand, names)];
    if (!Array.isArray(operand)) return [operator, typeof operand === 'string' ? names.fact(operand) : operand];
    const [name, ...more] = operand as unknown[];
    return [operator, [typeof name === 'string' ? names.fact(name) : name, ...more]];
  }));
}
