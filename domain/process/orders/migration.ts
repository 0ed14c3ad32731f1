import { activeSteps } from '../active-steps';
import type { ProcessDefinition } from '../definition';
import { Refusal, type Order } from '../messages';
import { behaviourOf } from '../nodes';
import type { CaseState, OpenTask } from '../state';
import { recountTask } from '../task-deadline';
import type { Transition } from '../transition';
import { treeOf, type Tree } from '../tree';
import { openTasks } from './open-task';
import { recountNodes } from './calendar-change';

type Migrated = Extract<Order, { kind: 'migrated' }> & { at: string };

/** Why a person must look at a case before it can be migrated. */
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
export function planMigration(from: ProcessDefinition, to: ProcessDefinition, state: CaseState, map: Readonly<Record<string, string>> = {}): MigrationPlan {
  const [before, after] = [treeOf(from), treeOf(to)];
  const tasks = Object.values(state.tasks).filter((task) => !task.side).map((task) => {
    const target = map[task.step] ?? task.step;
    const [old, renewed] = [before.get(task.step)?.node, after.get(target)?.node];
    const changed = target !== task.step || old?.kind !== 'task' || renewed?.kind !== 'task' || JSON.stringify([old.seat, old.form]) !== JSON.stringify([renewed.seat, renewed.form]);
    return { taskId: task.id, from: task.step, to: target, changed };
  });
  const obstacles = activeSteps(state).flatMap((step) => obstacleAt(before, after, to, step, map[step] ?? step));
  return { verdict: obstacles.length > 0 ? 'needs-person' : tasks.some((task) => task.changed) ? 'moved' : 'kept', tasks, obstacles };
}

function obstacleAt(before: Tree, after: Tree, to: ProcessDefinition, step: string, target: string): MigrationObstacle[] {
  const [old, renewed] = [before.get(step), after.get(target)];
  if (!renewed) return [{ step, reason: 'step-gone' }];
  if (old && old.node.kind !== renewed.node.kind) return [{ step, reason: 'other-kind' }];
  if (old && ownersOf(before, step) !== ownersOf(after, target)) return [{ step, reason: 'other-place' }];
  if (renewed.node.kind === 'task' && !to.parties[renewed.node.seat.party]) return [{ step, reason: 'party-gone' }];
  return [];
}

/** The branches that hold a step, innermost first: a token can only be carried over to the same place. */
function ownersOf(tree: Tree, step: string): string {
  const owner = tree.get(step)?.owner;
  return owner ? `${owner.key}/${owner.branch} ${ownersOf(tree, owner.key)}` : '';
}

/**
 * Moves the case to the version that this transition runs with. The definition it came from is not at hand here, so
 * every open task is set anew; the plan (which has both) tells people beforehand what that changes.
 * @throws Refusal `migration-needs-person` when a place is not in the new version, `migration-decided` when a
 * migration is to be taken back after somebody has decided on.
 */
export function migrate(transition: Transition, order: Migrated): void {
  const { state, tree, definition } = transition;
  if (order.to.key !== definition.key || order.to.version !== definition.version) throw new Refusal('event-unexpected', 'another version was loaded than the one named');
  if (order.undoes && (!state.undo || state.undo.from.version !== order.to.version || state.undo.from.key !== order.to.key)) throw new Refusal('migration-decided', 'the migration can be taken back no longer');
  const map = order.undoes ? (state.undo?.map ?? {}) : order.map;
  const from = state.definition;
  state.definition = { key: order.to.key, version: order.to.version };
  transition.emit({ kind: 'use-definition', ...state.definition });
  if (order.undoes) closeWhatBegan(transition, map);
  for (const step of activeSteps(state)) {
    if (!tree.has(map[step] ?? step)) throw new Refusal('migration-needs-person', `step ${step} is not in version ${order.to.version}`);
  }
  const renamed = Object.entries(map).filter(([old, target]) => old !== target).map(([old, target]) => ({ from: old, to: target, open: Object.values(state.tasks).filter((task) => !task.side && task.step === old).length }));
  if (renamed.length > 0) transition.emit({ kind: 'renamed-steps', steps: renamed });
  rename(state, map);
  for (const { task, node } of openTasks(transition)) {
    if (!definition.parties[node.seat.party]) throw new Refusal('migration-needs-person', `party ${node.seat.party} is unknown`);
    if (!task.reassigned && JSON.stringify(task.seat) !== JSON.stringify(node.seat)) Object.assign(task, { seat: node.seat, unitId: null });
    transition.emit({ kind: 'move-task', taskId: task.id, step: task.step, seat: task.seat, form: node.form ?? null, why: 'migrated' });
    recountTask(transition, node, task, 'migrated');
  }
  dropLostSides(transition);
  recountNodes(transition);
  for (const key of Object.keys(state.parallels)) {
    const node = tree.get(key)?.node;
    if (node) behaviourOf(node).recount?.(transition, node);
  }
  state.undo = order.undoes ? null : { from, sequence: state.sequence, map: Object.fromEntries(Object.entries(map).map(([old, renewed]) => [renewed, old])) };
}

/** Taking back: tasks of branches that only the newer version has. */
function closeWhatBegan(transition: Transition, map: Readonly<Record<string, string>>): void {
  for (const task of Object.values(transition.state.tasks)) {
    if (!transition.tree.has(map[task.step] ?? task.step)) transition.closeTask(task.id, 'cancelled', null);
  }
}

/** A rung's task beside the main one goes when its rung is gone. */
function dropLostSides(transition: Transition): void {
  for (const { id, step, side } of Object.values(transition.state.tasks)) {
    const node = transition.tree.get(step)?.node;
    const kept = side?.kind !== 'rung' || (node?.kind === 'task' && node.ladder.some((rung) => rung.key === side.rung));
    if (!kept) transition.closeTask(id, 'cancelled', null);
  }
}

function rename(state: CaseState, map: Readonly<Record<string, string>>): void {
  const keyOf = (step: string): string => map[step] ?? step;
  const renamed = <T>(record: Record<string, T>): Record<string, T> => Object.fromEntries(Object.entries(record).map(([step, value]) => [keyOf(step), value]));
  state.steps = renamed(state.steps);
  state.parallels = renamed(state.parallels);
  state.repeats = renamed(state.repeats);
  state.waits = renamed(state.waits);
  state.awaiting = renamed(state.awaiting);
  state.spawning = state.spawning.map(keyOf);
  state.signatures = state.signatures.map((signature) => ({ ...signature, step: keyOf(signature.step), signs: keyOf(signature.signs) }));
  state.documents = state.documents.map((document) => ({ ...document, step: keyOf(document.step) }));
  state.tasks = Object.fromEntries(Object.entries(state.tasks).map(([id, task]): [string, OpenTask] => [id, { ...task, step: keyOf(task.step) }]));
  state.timers = state.timers.map((timer) => ('node' in timer ? { ...timer, node: keyOf(timer.node) } : timer));
}
