import { isReturnTarget, treeOf, type ProcessDefinition, type ProcessNode } from '../../domain/process';
import { renameSteps } from '../../domain/process/rename-steps';

/** A newer version of a definition, and how its steps were renamed (old → new). */
export interface Mutation { definition: ProcessDefinition; map: Record<string, string> }

/**
 * A newer version with steps renamed, added, moved, taken away, at other seats, with other votes and ladders: what
 * designers do between two versions. The same seed gives the same version.
 */
export function mutated(definition: ProcessDefinition, seed: number): Mutation {
  const chance = seededChance(seed);
  const parties = Object.keys(definition.parties);
  const [first = '', last = ''] = [parties[0], parties.at(-1)];
  const strength = seed % 3;
  const map = Object.fromEntries([...treeOf(definition).keys()].filter(() => chance(strength === 0 ? 5 : 15)).map((key) => [key, `${key}-n`]));
  const renamed = renameSteps(definition.steps, { step: (key) => map[key] ?? key, party: (party) => party, fact: (name) => name });
  let added = 0;
  const addition = (): ProcessNode => {
    added += 1;
    return addedStep(`added-${definition.version}-${added}`, { issuer: last, doer: first }, chance);
  };
  const change = (steps: readonly ProcessNode[]): ProcessNode[] => [
    ...steps.flatMap((node) => [...(chance(6) ? [addition()] : []), ...(strength > 0 && chance(5) ? [] : [changed(node)])]),
    ...(chance(6) ? [addition()] : []),
  ];
  const changed = (node: ProcessNode): ProcessNode => {
    switch (node.kind) {
      case 'task': {
        const { deadline, ...rest } = node;
        return { ...rest, ...(deadline && !chance(10) ? { deadline } : {}), seat: chance(15) ? { role: 'successor', party: last } : node.seat, ladder: chance(15) ? [] : node.ladder };
      }
      case 'parallel': {
        const branches = node.branches.map((branch) => ({ ...branch, steps: change(branch.steps) }));
        const kept = strength > 0 && branches.length > 2 && chance(10) ? branches.slice(1) : branches;
        return { ...node, join: chance(25) ? 'any' : node.join, branches: chance(15) ? [...kept, { key: `new-${definition.version}`, title: node.title, steps: change([addition()]) }] : kept };
      }
      case 'choice': return { ...node, arms: node.arms.map((arm) => ({ ...arm, steps: change(arm.steps) })) };
      case 'repeat': return { ...node, steps: change(node.steps), until: chance(10) ? { kind: 'rounds', count: 2 } : node.until };
      case 'reuse': return { ...node, steps: change(node.steps) };
      case 'document': case 'notify': case 'spawn': case 'wait': return node;
    }
  };
  return { definition: sound({ ...definition, version: definition.version + 1, steps: change(renamed) }), map };
}

function addedStep(key: string, { issuer, doer }: { issuer: string; doer: string }, chance: (percent: number) => boolean): ProcessNode {
  const title = { vi: 'bước thêm', en: 'added step' };
  if (chance(25)) return { kind: 'document', key, title, template: 'decision', issuer, register: 'r', notation: 'QĐ-{unit}', from: [] };
  if (chance(20)) return { kind: 'wait', key, title, until: { kind: 'after', from: 'opened', amount: 90, unit: 'seconds' } };
  return { kind: 'task', key, title, seat: { role: 'doer', party: doer }, shows: [], differsFrom: [], ladder: [], outcomes: [{ key: 'on', title, tone: 'positive', go: { kind: 'on' }, needsReason: false, needsForm: false }] };
}

/** What publishing refuses is taken out: returns, signatures and rejections that lead to steps that are no longer there. */
function sound(definition: ProcessDefinition): ProcessDefinition {
  const tree = treeOf(definition);
  const fixed = (node: ProcessNode): ProcessNode => {
    switch (node.kind) {
      case 'task': {
        const { signs, ...rest } = node;
        const earlier = (step: string): boolean => isReturnTarget(tree, node.key, step);
        return { ...rest, ...(signs !== undefined && earlier(signs) ? { signs } : {}), differsFrom: node.differsFrom.filter(earlier), shows: node.shows.filter(earlier), outcomes: node.outcomes.filter(({ go }) => go.kind !== 'return' || earlier(go.to)) };
      }
      case 'parallel': {
        const { rejected, ...rest } = node;
        const kept = rejected && (rejected.kind !== 'return' || isReturnTarget(tree, node.key, rejected.to)) ? { rejected } : {};
        return { ...rest, ...kept, branches: node.branches.map((branch) => ({ ...branch, steps: branch.steps.map(fixed) })) };
      }
      case 'choice': return { ...node, arms: node.arms.map((arm) => ({ ...arm, steps: arm.steps.map(fixed) })) };
      case 'repeat': case 'reuse': return { ...node, steps: node.steps.map(fixed) };
      case 'document': case 'notify': case 'spawn': case 'wait': return node;
    }
  };
  return { ...definition, steps: definition.steps.map(fixed) };
}

/** mulberry32: a small generator, so that a seed is all a failing run has to tell. */
function seededChance(seed: number): (percent: number) => boolean {
  let state = seed >>> 0;
  return (percent) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % 100 < percent;
  };
}
