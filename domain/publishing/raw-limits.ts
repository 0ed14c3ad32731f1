import { isPlainObject } from '../logic/plain-object';
import { problem, pointerOf, type ProcedureProblem } from './problem';
import { whereOf } from './raw-place';

/**
 * Limits of one definition. It travels in the input of every case's workflow, which Temporal bounds at 2 MiB, and it is
 * drawn on one page; the longest procedure of the domain has some 40 steps in 6 levels.
 */
export const definitionLimits = { nodes: 60_000, depth: 120, characters: 500_000, steps: 500, levels: 20, problems: 200 } as const;

const forbidden = ['__proto__', 'constructor', 'prototype'];
const nowhere = { step: null, path: '' } as const;

interface Item { value: unknown; path: readonly PropertyKey[] }

/** Everything in the value, parents first. Iterative: the value may be nested deeper than the stack. */
function* walk(raw: unknown): Generator<Item> {
  const queue: Item[] = [{ value: raw, path: [] }];
  while (queue.length > 0) {
    const item = queue.pop() as Item;
    yield item;
    if (Array.isArray(item.value)) item.value.forEach((value, index) => queue.push({ value, path: [...item.path, index] }));
    else if (item.value !== null && typeof item.value === 'object') for (const name of Object.keys(item.value)) queue.push({ value: (item.value as Record<string, unknown>)[name], path: [...item.path, name] });
  }
}

export function checkSize(raw: unknown): ProcedureProblem[] {
  let nodes = 0;
  let characters = 0;
  for (const { value, path } of walk(raw)) {
    nodes += 1;
    if (typeof value === 'string') characters += value.length;
    const name = path.at(-1);
    if (typeof name === 'string') characters += name.length;
    if (path.length > definitionLimits.depth) return [problem('too-deep', nowhere, { max: definitionLimits.levels })];
    if (nodes > definitionLimits.nodes || characters > definitionLimits.characters) return [problem('too-large', nowhere, { max: definitionLimits.characters, nodes: definitionLimits.nodes })];
  }
  return [];
}

/** Names of the prototype, as member or as key: somewhere they would be looked up and found. */
export function checkNames(raw: unknown): ProcedureProblem[] {
  const problems: ProcedureProblem[] = [];
  for (const { value, path } of walk(raw)) {
    const name = [path.at(-1), value].find((candidate): candidate is string => typeof candidate === 'string' && forbidden.includes(candidate));
    if (name !== undefined) problems.push(problem('name-forbidden', whereOf(raw, path), { name }));
  }
  return problems.slice(0, definitionLimits.problems);
}

interface Sequence { steps: readonly unknown[]; path: readonly PropertyKey[]; level: number }

function sequencesIn(node: unknown, path: readonly PropertyKey[], level: number): Sequence[] {
  if (!isPlainObject(node)) return [];
  const inner = (['branches', 'arms'] as const).flatMap((name) => {
    const list = node[name];
    return Array.isArray(list) ? list.flatMap((branch: unknown, index) => (isPlainObject(branch) && Array.isArray(branch.steps) ? [{ steps: branch.steps as unknown[], path: [...path, name, index, 'steps'], level }] : [])) : [];
  });
  return Array.isArray(node.steps) ? [...inner, { steps: node.steps as unknown[], path: [...path, 'steps'], level }] : inner;
}

/** How many steps, and how deep: counted on the raw value, because reading it recurses. */
export function checkNesting(raw: unknown): ProcedureProblem[] {
  let count = 0;
  let deepest: Sequence | null = null;
  const queue = sequencesIn(raw, [], 1);
  while (queue.length > 0) {
    const sequence = queue.pop() as Sequence;
    count += sequence.steps.length;
    if (sequence.level > definitionLimits.levels && !deepest) deepest = sequence;
    else sequence.steps.forEach((node, index) => queue.push(...sequencesIn(node, [...sequence.path, index], sequence.level + 1)));
  }
  return [
    ...(deepest ? [problem('too-deep', whereOf(raw, deepest.path), { max: definitionLimits.levels })] : []),
    ...(count > definitionLimits.steps ? [problem('too-many-steps', { step: null, path: pointerOf(['steps']) }, { count, max: definitionLimits.steps })] : []),
  ];
}
