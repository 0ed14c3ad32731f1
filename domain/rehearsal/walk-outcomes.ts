import { tally, treeOf, type CaseState, type OpenTask, type Outcome, type ParallelNode, type ProcessDefinition, type TaskNode } from '../process';
import { placesUp } from '../process/tree';

/** What the walk looks at when it chooses an outcome. */
export interface OutcomeChoice {
  definition: ProcessDefinition;
  state: CaseState;
  /** The step that the walk wants to come to; null when it is there or anywhere is good. */
  target: string | null;
  /** Parallels that should be rejected. */
  reject: readonly string[];
  /** Outcomes that nobody has taken yet, and those that were refused here. */
  fresh: (step: string, outcome: string) => boolean;
  refused: (taskId: string, outcome: string) => boolean;
  /** Takes returns that are fresh along the way: set when the goal is behind. */
  roam: boolean;
  /** 0 to below 1; null: always the best one. */
  random: (() => number) | null;
}

/** The outcome of a task that leads on, towards the target; null when all were refused. */
export function chooseOutcome(choice: OutcomeChoice, task: OpenTask, node: TaskNode): Outcome | null {
  const { random } = choice;
  const open = node.outcomes.filter(({ key }) => !choice.refused(task.id, key));
  const forward = open.filter(({ go }) => go.kind !== 'return' && go.kind !== 'end');
  if (random && random() < 0.5 && forward.length > 0) return forward[Math.floor(random() * forward.length)] ?? null;
  const ranked = open.map((outcome, at) => ({ outcome, rank: rankOf(choice, node, outcome) + at / 100 })).sort((a, b) => a.rank - b.rank);
  return ranked[0]?.outcome ?? null;
}

/** Lower is better. */
function rankOf(choice: OutcomeChoice, node: TaskNode, outcome: Outcome): number {
  const fresh = choice.fresh(node.key, outcome.key);
  const { kind } = outcome.go;
  if (choice.roam && fresh && kind === 'return') return -1;
  const against = wantsAgainst(choice, node);
  switch (kind) {
    case 'on': return (against ? 5 : 0) + (fresh ? 0 : 0.5);
    case 'reject': return against === 'against' ? -1 : against ? 2 : 20;
    case 'abstain': return against ? 1 : 10;
    case 'end': return 40;
    case 'return': return 60;
  }
}

/** Should this step vote against, or at least not for: to have a parallel rejected, or to keep one open in which the target comes later? */
function wantsAgainst({ definition, state, target, reject }: OutcomeChoice, node: TaskNode): 'against' | 'not-for' | null {
  const tree = treeOf(definition);
  const targetPath = target === null || !tree.has(target) ? [] : placesUp(tree, target);
  for (const { owner } of placesUp(tree, node.key)) {
    const holder = owner && tree.get(owner.key)?.node;
    if (!owner || holder?.kind !== 'parallel') continue;
    if (reject.includes(owner.key)) return 'against';
    const wanted = targetPath.find((place) => place.owner?.key === owner.key)?.owner;
    if (wanted && wanted.branch !== owner.branch && holder.order === 'in-order' && closedBy(holder, state)) return 'not-for';
  }
  return null;
}

/** Would one more vote for it leave the parallel? */
function closedBy(node: ParallelNode, { parallels }: CaseState): boolean {
  const { done = [], against = [], abstained = [] } = parallels[node.key] ?? {};
  return tally(node.join, node.branches.length, { for: done.length + 1, against: against.length, abstained: abstained.length }) !== 'open';
}

/** How much of the way to the target two places share: steps in the target's own branch come before those beside it. */
export function closeness(definition: ProcessDefinition, step: string, target: string | null): number {
  const tree = treeOf(definition);
  if (target === null || !tree.has(target) || !tree.has(step)) return 0;
  const path = (key: string): string[] => placesUp(tree, key).flatMap(({ owner }) => (owner ? [`${owner.key}/${owner.branch}`] : [])).reverse();
  const [a, b] = [path(step), path(target)];
  const differs = a.findIndex((part, at) => part !== b[at]);
  return differs < 0 ? a.length : differs;
}
