import { activeSteps } from '../active-steps';
import { openAssistance } from '../ladder';
import { Refusal, type Order } from '../messages';
import { behaviourOf } from '../nodes';
import type { CaseState, MigrationUndo } from '../state';
import { recountTask } from '../task-deadline';
import type { Transition } from '../transition';
import { openTasks } from './open-task';
import { obstaclesIn } from './plan-migration';
import { recountNodes } from './calendar-change';
import { renamedKey, renamesIn, renameState, type StepMap } from './rename-state';

type Migrated = Extract<Order, { kind: 'migrated' }> & { at: string };

/**
 * Moves the case to the version that this transition runs with. The definition it came from is not at hand here, so
 * every open task is set anew; the plan (which has both) tells people beforehand what that changes. It can be taken back
 * until the case goes on.
 * @throws Refusal `migration-needs-person` when a place is not in the new version, `migration-decided` when a
 * migration is to be taken back after somebody has decided on.
 */
export function migrate(transition: Transition, order: Migrated): void {
  const { state, definition } = transition;
  if (order.to.key !== definition.key || order.to.version !== definition.version) throw new Refusal('event-unexpected', 'another version was loaded than the one named');
  const undoes = order.undoes ? undoOf(state, order) : null;
  const from = state.definition;
  state.definition = { key: order.to.key, version: order.to.version };
  transition.emit({ kind: 'use-definition', ...state.definition });
  if (undoes) takeBackBegun(transition, undoes);
  const map = carryOver(transition, undoes?.map ?? order.map);
  const standing = { active: activeSteps(state), votes: JSON.parse(JSON.stringify(state.parallels)) as CaseState['parallels'] };
  const dropped = dropLostSides(transition).map(({ step, rung }) => ({ step: renamedKey(map, step), rung }));
  setAnew(transition);
  if (undoes) reopenDropped(transition, undoes);
  const wentOn = recountParallels(transition);
  const began = activeSteps(state).filter((step) => !standing.active.includes(step));
  state.undo = undoes || wentOn ? null : { from, sequence: state.sequence, map, began, votes: standing.votes, dropped };
}

function undoOf({ undo }: CaseState, { to }: Migrated): MigrationUndo {
  if (!undo || undo.from.version !== to.version || undo.from.key !== to.key) throw new Refusal('migration-decided', 'the migration can be taken back no longer');
  return undo;
}

/** Gives the steps of the state their new names and returns the way back. */
function carryOver(transition: Transition, map: StepMap): Record<string, string> {
  const { state, tree, definition } = transition;
  const [obstacle] = obstaclesIn(tree, definition, state, map);
  if (obstacle) throw new Refusal('migration-needs-person', `step ${obstacle.step} does not fit version ${definition.version}: ${obstacle.reason}`);
  const renames = renamesIn(state, map);
  if (renames.length > 0) transition.emit({ kind: 'renamed-steps', steps: renames });
  renameState(state, map);
  return Object.fromEntries(renames.map(({ from, to }) => [to, from]));
}

/** Every open task under its new step, seat and form, and every time counted again. */
function setAnew(transition: Transition): void {
  const { state, tree } = transition;
  for (const { task, node } of openTasks(transition)) {
    if (!task.reassigned && JSON.stringify(task.seat) !== JSON.stringify(node.seat)) Object.assign(task, { seat: node.seat, unitId: null });
    transition.emit({ kind: 'move-task', taskId: task.id, step: task.step, seat: task.seat, form: node.form ?? null, why: 'migrated' });
    recountTask(transition, node, task, 'migrated');
  }
  for (const { id, step, seat, side } of Object.values(state.tasks)) {
    if (side && tree.has(step)) transition.emit({ kind: 'move-task', taskId: id, step, seat, form: null, why: 'migrated' });
  }
  recountNodes(transition);
}

/** A newer version may ask for fewer votes or have other branches. Returns whether the case went on because of it. */
function recountParallels(transition: Transition): boolean {
  const { state, tree } = transition;
  const keys = Object.keys(state.parallels);
  for (const key of keys) {
    const node = tree.get(key)?.node;
    if (node) behaviourOf(node).recount?.(transition, node);
  }
  return state.status === 'ended' || keys.some((key) => !state.parallels[key]);
}

/** Taking back: what only the newer version has and began is as if it had never been. */
function takeBackBegun(transition: Transition, { began, votes, sequence }: MigrationUndo): void {
  const { state } = transition;
  for (const step of began) {
    for (const task of Object.values(state.tasks)) {
      if (task.step === step) transition.closeTask(task.id, 'cancelled', null);
    }
    for (const record of [state.waits, state.repeats, state.awaiting, state.parallels]) delete record[step];
    state.spawning = state.spawning.filter((key) => key !== step);
    transition.setNodeTimer(step, null);
  }
  const issued = state.documents.filter(({ id }) => id.startsWith(`${state.caseId}.${sequence}.`));
  for (const { id, step } of issued) transition.emit({ kind: 'revoke-document', documentId: id, step, why: 'returned' });
  state.documents = state.documents.filter((document) => !issued.includes(document));
  Object.assign(state.parallels, votes);
}

/** A rung's task beside the main one goes when its rung is gone. */
function dropLostSides(transition: Transition): { step: string; rung: string }[] {
  return Object.values(transition.state.tasks).flatMap(({ id, step, side }) => {
    const node = transition.tree.get(step)?.node;
    if (side?.kind !== 'rung' || (node?.kind === 'task' && node.ladder.some((rung) => rung.key === side.rung))) return [];
    transition.closeTask(id, 'cancelled', null);
    return [{ step, rung: side.rung }];
  });
}

function reopenDropped(transition: Transition, { dropped }: MigrationUndo): void {
  for (const { step, rung: key } of dropped) {
    const node = transition.tree.get(step)?.node;
    const rung = node?.kind === 'task' ? node.ladder.find((candidate) => candidate.key === key) : undefined;
    if (node?.kind === 'task' && rung?.act.kind === 'assist') openAssistance(transition, node, rung, rung.act.to);
  }
}
