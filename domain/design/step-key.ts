import { withoutMarks } from '../text/fold-text';
import { KEY_LENGTH, subtreeKeys, type ProcessDefinition, type ProcessNode } from '../process';
import { renameSteps } from '../process/rename-steps';
import { allSteps } from './lists';

/** Names of an object's prototype: publishing refuses them wherever they stand. */
const forbidden = ['constructor', 'prototype'];
const pattern = /^[a-z][a-z0-9-]*$/;

export const isKey = (text: string): boolean => pattern.test(text) && text.length <= KEY_LENGTH && !forbidden.includes(text);

const shortened = (key: string, length: number): string => key.slice(0, length).replace(/-+$/, '');

/** A key that is not taken yet: the wanted one, or the wanted one with the next number. */
export function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted) && isKey(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '') || 'muc';
  for (let number = 2; ; number += 1) {
    const key = `${shortened(stem, KEY_LENGTH - 1 - String(number).length)}-${number}`;
    if (!taken.has(key)) return key;
  }
}

/** A key made from a Vietnamese title: «Kiểm tra của Công an» → `kiem-tra-cua-cong-an`. Never one that is taken. */
export function keyFromTitle(title: string, taken: ReadonlySet<string>, otherwise = 'muc'): string {
  const plain = withoutMarks(title).toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const begun = /^[0-9]/.test(words) ? `${otherwise}-${words}` : words;
  return freeKey(wholeWords(begun) || otherwise, taken);
}

/** Cut between two words where that leaves most of it. */
function wholeWords(key: string): string {
  if (key.length <= KEY_LENGTH) return key;
  const cut = key.lastIndexOf('-', KEY_LENGTH);
  return shortened(key, cut > KEY_LENGTH / 2 ? cut : KEY_LENGTH);
}

/** Keys of steps, those that came in with reused procedures included. */
export const takenKeys = (definition: Pick<ProcessDefinition, 'steps'>): Set<string> => new Set(definition.steps.flatMap(subtreeKeys));

/** Facts that a step sets by itself, by the word after its key. */
const ownFacts: Partial<Record<ProcessNode['kind'], string>> = { parallel: 'result', repeat: 'round' };
export const ownFactOf = (node: ProcessNode): string | null => (ownFacts[node.kind] === undefined ? null : `${node.key}-${ownFacts[node.kind]}`);

/** The step whose own fact this would be (`<key>-result` of a parallel, `<key>-round` of a repeat); null for any other. */
export function stepOfFact(fact: string): { step: string; kind: 'parallel' | 'repeat' } | null {
  const match = /^([a-z][a-z0-9-]*)-(result|round)$/.exec(fact);
  return match ? { step: match[1] as string, kind: match[2] === 'result' ? 'parallel' : 'repeat' } : null;
}

/**
 * The same steps with keys that nothing else has. What they name among themselves goes along; what they name outside
 * stays. A reused procedure is filled in again when this one is published, so its steps are left out.
 */
export function withFreshKeys(steps: readonly ProcessNode[], taken: ReadonlySet<string>): ProcessNode[] {
  const used = new Set(taken);
  const keys = new Map<string, string>();
  for (const { key } of allSteps(steps)) {
    if (keys.has(key)) continue;
    const fresh = freeKey(key, used);
    used.add(fresh);
    keys.set(key, fresh);
  }
  if ([...keys].every(([key, fresh]) => key === fresh)) return [...steps];
  const facts = new Map(allSteps(steps).flatMap((node): [string, string][] => {
    const fact = ownFactOf(node);
    return fact === null ? [] : [[fact, fact.replace(node.key, () => keys.get(node.key) ?? node.key)]];
  }));
  return renameSteps(withoutReused(steps), { step: (key) => keys.get(key) ?? key, party: (party) => party, fact: (fact) => facts.get(fact) ?? fact });
}

function withoutReused(steps: readonly ProcessNode[]): ProcessNode[] {
  return steps.map((node): ProcessNode => {
    switch (node.kind) {
      case 'reuse': return { ...node, steps: [] };
      case 'parallel': return { ...node, branches: node.branches.map((branch) => ({ ...branch, steps: withoutReused(branch.steps) })) };
      case 'choice': return { ...node, arms: node.arms.map((arm) => ({ ...arm, steps: withoutReused(arm.steps) })) };
      case 'repeat': return { ...node, steps: withoutReused(node.steps) };
      case 'task': case 'document': case 'notify': case 'spawn': case 'wait': return node;
    }
  });
}
