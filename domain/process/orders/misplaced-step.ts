import { activeSteps } from '../active-steps';
import type { ProcessNode } from '../definition';
import type { CaseState } from '../state';
import { placesUp, type Tree } from '../tree';
import type { MigrationObstacle } from './plan-migration';

/**
 * A step at which the case stands and that has no such place in this tree: it is gone, of another kind, outside of what
 * holds it, or beside another step of its sequence. Null when the case can go on from here in this tree.
 */
export function misplacedStep(tree: Tree, state: CaseState): MigrationObstacle | null {
  const taken = new Map<string, string>();
  for (const step of activeSteps(state)) {
    const node = tree.get(step)?.node;
    if (!node) return { step, reason: 'step-gone' };
    if (!kindsAt(state, step).every((kind) => kind === node.kind)) return { step, reason: 'other-kind' };
    for (const { owner, node: { key } } of placesUp(tree, step)) {
      if (owner && !isUnderWay(tree, state, owner)) return { step, reason: 'other-place' };
      // One step of a sequence at a time, and one arm of a choice.
      const claims = [[`${owner?.key ?? ''}/${owner?.branch ?? ''}`, key], ...(owner && tree.get(owner.key)?.node.kind === 'choice' ? [[owner.key, owner.branch]] : [])] as [string, string][];
      for (const [sequence, place] of claims) {
        if ((taken.get(sequence) ?? place) !== place) return { step, reason: 'other-place' };
        taken.set(sequence, place);
      }
    }
  }
  return null;
}

/** What the state takes the step for. */
function kindsAt(state: CaseState, step: string): ProcessNode['kind'][] {
  const found: [ProcessNode['kind'], boolean][] = [
    ['task', Object.values(state.tasks).some((task) => task.step === step)], ['spawn', state.spawning.includes(step) || step in state.awaiting],
    ['wait', step in state.waits], ['repeat', step in state.repeats], ['parallel', step in state.parallels],
  ];
  return found.filter(([, holds]) => holds).map(([kind]) => kind);
}

function isUnderWay(tree: Tree, { parallels, repeats }: CaseState, { key, branch }: { key: string; branch: string }): boolean {
  const kind = tree.get(key)?.node.kind;
  if (kind === 'repeat') return repeats[key]?.running === true;
  const running = parallels[key];
  return kind !== 'parallel' || (running !== undefined && ![...running.done, ...(running.against ?? []), ...(running.abstained ?? [])].includes(branch));
}
