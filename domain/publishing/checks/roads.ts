import { branchesNeeded, isReturnTarget, subtreeKeys, type ChoiceNode, type Localized, type ParallelNode, type ProcessNode, type TaskNode } from '../../process';
import type { Inspection } from '../inspection';
import { problem, type ProcedureProblem } from '../problem';
import { at, type Spot } from '../spots';

/** Steps that nothing leads to, outcomes that lead nowhere, joins that cannot be met, a procedure without an end. */
export function checkRoads(inspection: Inspection): ProcedureProblem[] {
  const { definition, spots, roads } = inspection;
  if (definition.steps.length === 0) return [problem('no-steps', { step: null, path: '/steps' })];
  return [
    ...(roads.ends ? [] : [problem('never-ends', { step: null, path: '/steps' })]),
    ...spots.flatMap((spot) => [
      ...(roads.unreachable.has(spot.node.key) ? [problem('step-unreachable', at(spot))] : []),
      ...checkNode(inspection, spot),
    ]),
  ];
}

function checkNode(inspection: Inspection, spot: Spot): ProcedureProblem[] {
  switch (spot.node.kind) {
    case 'task': return checkOutcomes(inspection, spot, spot.node);
    case 'parallel': return checkParallel(inspection, spot, spot.node);
    case 'choice': return checkChoice(spot, spot.node);
    case 'repeat': return subtreeKeys(spot.node).some((key) => inspection.tree.get(key)?.node.kind === 'task') ? [] : [problem('repeat-empty', at(spot, '/steps'))];
    case 'document': case 'notify': case 'spawn': case 'wait': case 'reuse': return [];
  }
}

/** Why a return cannot lead there; null when it can. Only what lies between a step and an earlier task of its own sequence, or of one around it, can be taken back as a whole. */
export function whyNoReturn({ tree }: Pick<Inspection, 'tree'>, from: string, to: string): Localized | null {
  if (isReturnTarget(tree, from, to)) return null;
  const target = tree.get(to);
  if (!target) return { vi: 'không có bước nào mang mã này', en: 'there is no such step' };
  if (from === to) return { vi: 'đó là chính bước này', en: 'that is the step itself' };
  if (target.node.kind !== 'task') return { vi: 'đó không phải là bước việc', en: 'that is no task' };
  for (let place = tree.get(from); place; place = place.owner ? tree.get(place.owner.key) : undefined) {
    if (place.steps === target.steps) return { vi: 'bước đó đứng sau', en: 'that step comes later' };
  }
  return { vi: 'bước đó nằm ở nhánh khác', en: 'that step is in another branch' };
}

function isInParallel({ tree }: Inspection, key: string): boolean {
  for (let place = tree.get(key); place?.owner; place = tree.get(place.owner.key)) {
    if (tree.get(place.owner.key)?.node.kind === 'parallel') return true;
  }
  return false;
}

function checkOutcomes(inspection: Inspection, spot: Spot, node: TaskNode): ProcedureProblem[] {
  const problems = node.outcomes.flatMap((outcome, index) => {
    const where = at(spot, `/outcomes/${index}/go`);
    if (outcome.go.kind === 'abstain') return isInParallel(inspection, node.key) ? [] : [problem('abstain-outside', where, { name: outcome.title })];
    if (outcome.go.kind !== 'return') return [];
    const reason = whyNoReturn(inspection, node.key, outcome.go.to);
    if (reason) return [problem('return-nowhere', where, { name: outcome.title, to: outcome.go.to, reason })];
    const target = inspection.tree.get(outcome.go.to)?.node;
    return outcome.go.fields === 'flagged' && target?.kind === 'task' && !target.form ? [problem('flagged-without-form', where, { name: outcome.title })] : [];
  });
  if (node.outcomes.every(({ go }) => go.kind === 'return')) problems.push(problem('no-way-on', at(spot, '/outcomes')));
  return problems;
}

function checkParallel(inspection: Inspection, spot: Spot, node: ParallelNode): ProcedureProblem[] {
  const join = inspection.roads.joins.get(node.key);
  const branches = node.branches.length;
  if (typeof node.join === 'object' && node.join.atLeast > branches) return [problem('join-too-many', at(spot, '/join'), { needed: node.join.atLeast, branches })];
  const back = node.rejected?.kind === 'return' ? whyNoReturn(inspection, node.key, node.rejected.to) : null;
  const problems = back && node.rejected?.kind === 'return' ? [problem('rejection-nowhere', at(spot, '/rejected'), { to: node.rejected.to, reason: back })] : [];
  // A parallel that is never reached is told about as such.
  if (!join) return problems;
  node.branches.forEach((branch, index) => {
    if (!join.begins[index]) problems.push(problem('branch-unreachable', at(spot, `/branches/${index}`), { name: branch.title }));
  });
  if (!join.canBeMet && join.begins.every(Boolean)) problems.push(problem('join-never-met', at(spot, '/join'), { needed: branchesNeeded(node.join, branches) }));
  if (node.rejected && !join.canBeRejected) problems.push(problem('rejection-never', at(spot, '/rejected')));
  const idle = node.branches.filter(({ steps }) => !steps.some(takesTime)).length;
  if (idle < branches && node.join !== 'veto' && idle >= branchesNeeded(node.join, branches)) problems.push(problem('join-met-at-once', at(spot, '/join')));
  return problems;
}

/** Whether a case ever stops at the step, or in it. */
function takesTime(node: ProcessNode): boolean {
  switch (node.kind) {
    case 'task': case 'wait': case 'spawn': case 'repeat': return true;
    case 'document': case 'notify': return false;
    case 'parallel': return node.branches.some(({ steps }) => steps.some(takesTime));
    case 'choice': return node.arms.some(({ steps }) => steps.some(takesTime));
    case 'reuse': return node.steps.some(takesTime);
  }
}

function checkChoice(spot: Spot, node: ChoiceNode): ProcedureProblem[] {
  const otherwise = node.arms.findIndex(({ when }) => when === undefined);
  if (otherwise < 0) return [problem('choice-falls-through', at(spot, '/arms'))];
  return node.arms.flatMap((arm, index) => (index > otherwise ? [problem('arm-unreachable', at(spot, `/arms/${index}`), { name: arm.title })] : []));
}
