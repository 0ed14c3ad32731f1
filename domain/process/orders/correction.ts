import { Refusal, type Order } from '../messages';
import { activeSteps } from '../active-steps';
import { placeOf, placesUp, placesWithin, subtreeKeys, type Place, type Tree } from '../tree';
import type { Transition } from '../transition';

type Corrected = Extract<Order, { kind: 'corrected' }> & { at: string };

/**
 * A mistaken decision is taken back by a compensating entry: its own entry stays, the step is open again, and what
 * followed from it is cancelled, its signatures void, its documents revoked (a content error means a replacement
 * document of equal form: Nghị định 30/2020). An ended case is opened again by it.
 */
export function correct(transition: Transition, order: Corrected): void {
  const { state } = transition;
  if (!state.steps[order.step] || !isCorrectable(transition, order.step)) throw new Refusal('correction-out-of-reach', `step ${order.step} cannot be opened again from here`);
  if (state.status === 'ended') {
    reopenBranches(transition, order.step);
    state.status = 'open';
    state.outcome = null;
    transition.emit({ kind: 'reopen' });
  }
  state.undo = null;
  transition.emit({ kind: 'void-decision', sequence: order.sequence, step: order.step });
  freeBranches(transition, order.step);
  transition.returnTo(order.step, { step: order.step, submission: order.note, flaggedOnly: false }, 'corrected');
}

/**
 * Which steps can be opened again: those that stand before a place where the case is, in its sequence or one that holds
 * it, choices and reused procedures on the way included; those of a branch that has voted while its parallel is open;
 * and, when the case has ended, all that are not part of a repeat or of a vote.
 */
export function isCorrectable({ state, tree }: Pick<Transition, 'state' | 'tree'>, step: string): boolean {
  if (tree.get(step)?.node.kind !== 'task') return false;
  // A withdrawn case stays withdrawn: another stands in its place.
  if (state.status === 'ended') return state.outcome === 'completed' ? branchesHolding(tree, step) !== null : partOf(tree, step) === null && state.outcome !== 'recalled';
  const owner = partOf(tree, step);
  const parallel = owner && state.parallels[owner.key];
  if (owner && parallel && [...parallel.done, ...(parallel.against ?? []), ...(parallel.abstained ?? [])].includes(owner.branch)) return true;
  const places = placesWithin(tree, step);
  return activeSteps(state).some((active) => tree.has(active) && placesUp(tree, active).some((stand) => places.some((place) => place.steps === stand.steps && place.index < stand.index)));
}

/** The branch or round that a step is part of; null when it is part of the case itself. */
const partOf = (tree: Tree, step: string): Place['owner'] => placesWithin(tree, step).at(-1)?.owner ?? null;

/**
 * The branches that hold a step, innermost first, when each parallel asked for all of its branches: in a case that came to
 * its end all of them have agreed, so one can be opened while the others stand. Null inside a repeat or a vote.
 */
function branchesHolding(tree: Tree, step: string): NonNullable<Place['owner']>[] | null {
  const owner = partOf(tree, step);
  if (!owner) return [];
  const { node } = placeOf(tree, owner.key);
  const above = node.kind === 'parallel' && node.join === 'all' ? branchesHolding(tree, owner.key) : null;
  return above && [owner, ...above];
}

/** An ended case stands in no parallel: those that hold the step are under way again, and what came after them is taken back. */
function reopenBranches(transition: Transition, step: string): void {
  const { state, tree } = transition;
  for (const { key, branch } of branchesHolding(tree, step) ?? []) {
    const { node } = placeOf(tree, key);
    if (node.kind !== 'parallel') continue;
    state.parallels[key] = { done: node.branches.map((other) => other.key).filter((other) => other !== branch) };
    transition.takeBack(placesWithin(tree, key).flatMap(({ steps, index }) => steps.slice(index + 1)).flatMap(subtreeKeys), 'corrected');
  }
}

/** A branch that had voted has not, any more. Where branches go in order, those after it are not under way either: they followed from it. */
function freeBranches(transition: Transition, step: string): void {
  const { state, tree } = transition;
  const owner = partOf(tree, step);
  const running = owner && state.parallels[owner.key];
  const node = owner && placeOf(tree, owner.key).node;
  if (!running || node?.kind !== 'parallel') return;
  const from = node.branches.findIndex((branch) => branch.key === owner.branch);
  const freed = node.branches.slice(from, node.order === 'in-order' ? undefined : from + 1);
  const without = (branches: string[]): string[] => branches.filter((key) => !freed.some((branch) => branch.key === key));
  running.done = without(running.done);
  if (running.against) running.against = without(running.against);
  if (running.abstained) running.abstained = without(running.abstained);
  transition.takeBack(freed.slice(1).flatMap((branch) => branch.steps.flatMap(subtreeKeys)), 'corrected');
}
