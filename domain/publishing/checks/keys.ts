import type { ProcessDefinition } from '../../process';
import { problem, type ProcedureProblem, type Where } from '../problem';
import { at, spotsOf, type Spot } from '../spots';

/** Keys that must be told apart: the steps' in the whole definition, the others' where they stand. Runs before the tree is built. */
export function checkKeys(definition: ProcessDefinition): ProcedureProblem[] {
  const spots = spotsOf(definition);
  const seen = new Set<string>();
  const steps = spots.flatMap((spot) => {
    const repeated = seen.has(spot.node.key);
    seen.add(spot.node.key);
    return repeated ? [problem('key-repeated', at(spot, '/key'), { name: spot.node.key })] : [];
  });
  return [...steps, ...spots.flatMap(checkInner)];
}

function checkInner(spot: Spot): ProcedureProblem[] {
  const { node } = spot;
  switch (node.kind) {
    case 'task': return [...repeated(node.outcomes, (index) => at(spot, `/outcomes/${index}/key`)), ...repeated(node.ladder, (index) => at(spot, `/ladder/${index}/key`))];
    case 'parallel': return repeated(node.branches, (index) => at(spot, `/branches/${index}/key`));
    case 'choice': return repeated(node.arms, (index) => at(spot, `/arms/${index}/key`));
    case 'document': case 'notify': case 'spawn': case 'wait': case 'repeat': case 'reuse': return [];
  }
}

function repeated(items: readonly { key: string }[], where: (index: number) => Where): ProcedureProblem[] {
  return items.flatMap(({ key }, index) => (items.findIndex((other) => other.key === key) < index ? [problem('key-repeated', where(index), { name: key })] : []));
}
