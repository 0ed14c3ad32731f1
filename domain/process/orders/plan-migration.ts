import { activeSteps } from '../active-steps';
import type { ProcessDefinition } from '../definition';
import { withLaterMembers, type CaseState } from '../state';
import { treeOf, type Tree } from '../tree';
import { misplacedStep } from './misplaced-step';
import { mergedStep, renamedKey, renameState, type StepMap } from './rename-state';

/** Why a person must look at a case before it can be migrated. `other-place`: its sequence, branch or cases belong elsewhere in the new version. */
export interface MigrationObstacle { step: string; reason: 'step-gone' | 'other-kind' | 'other-place' | 'party-gone' }
export interface MigrationPlan {
  verdict: 'kept' | 'moved' | 'needs-person';
  /** Open tasks and where they would stand. */
  tasks: { taskId: string; from: string; to: string; changed: boolean }[];
  obstacles: MigrationObstacle[];
}

/**
 * What a migration would do to a case, without doing it: `kept` when nothing changes for who is at work, `moved` when a
 * task changes its step, seat or form, `needs-person` when the place where the case stands is not in the new version.
 * @param map old step → new step, for steps that were renamed
 */
export function planMigration(from: ProcessDefinition, to: ProcessDefinition, state: CaseState, map: StepMap = {}): MigrationPlan {
  const [before, after] = [treeOf(from), treeOf(to)];
  const tasks = Object.values(state.tasks).filter((task) => !task.side).map((task) => {
    const target = renamedKey(map, task.step);
    const [old, renewed] = [before.get(task.step)?.node, after.get(target)?.node];
    const changed = target !== task.step || old?.kind !== 'task' || renewed?.kind !== 'task' || JSON.stringify([old.seat, old.form]) !== JSON.stringify([renewed.seat, renewed.form]);
    return { taskId: task.id, from: task.step, to: target, changed };
  });
  const compared = activeSteps(state).flatMap((step) => obstacleAt(before, after, step, map));
  const obstacles = compared.length > 0 ? compared : obstaclesIn(after, to, state, map);
  return { verdict: obstacles.length > 0 ? 'needs-person' : tasks.some((task) => task.changed) ? 'moved' : 'kept', tasks, obstacles };
}

function obstacleAt(before: Tree, after: Tree, step: string, map: StepMap): MigrationObstacle[] {
  const [old, renewed] = [before.get(step), after.get(renamedKey(map, step))];
  if (!renewed) return [{ step, reason: 'step-gone' }];
  if (old && old.node.kind !== renewed.node.kind) return [{ step, reason: 'other-kind' }];
  if (old && ownersOf(before, step, map) !== ownersOf(after, renamedKey(map, step), {})) return [{ step, reason: 'other-place' }];
  return [];
}

/** The branches that hold a step, innermost first: a token can only be carried over to the same place. */
function ownersOf(tree: Tree, step: string, map: StepMap): string {
  const owner = tree.get(step)?.owner;
  return owner ? `${renamedKey(map, owner.key)}/${owner.branch} ${ownersOf(tree, owner.key, map)}` : '';
}

/** What stands against a migration as the case itself sees it, which does not know the version it came from. */
export function obstaclesIn(after: Tree, to: ProcessDefinition, before: CaseState, map: StepMap): MigrationObstacle[] {
  const merged = mergedStep(before, map);
  if (merged !== null) return [{ step: merged, reason: 'other-place' }];
  // Cases know the step that started them by its name.
  const spawn = [...before.spawning, ...Object.keys(before.awaiting ?? {})].find((step) => renamedKey(map, step) !== step);
  if (spawn !== undefined) return [{ step: spawn, reason: 'other-place' }];
  const state = withLaterMembers({ ...before });
  renameState(state, map);
  const misplaced = misplacedStep(after, state);
  if (misplaced) return [misplaced];
  return Object.values(state.tasks).flatMap((task): MigrationObstacle[] => {
    const node = after.get(task.step)?.node;
    const seat = node?.kind === 'task' && !task.side && !task.reassigned ? node.seat : task.seat;
    return Object.hasOwn(to.parties, seat.party) ? [] : [{ step: task.step, reason: 'party-gone' }];
  });
}
