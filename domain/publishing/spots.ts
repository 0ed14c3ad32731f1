import { sequencesOf, type ProcessDefinition, type ProcessNode } from '../process';
import type { Where } from './problem';

/** A step and where it stands in the definition as its author wrote it. */
export interface Spot {
  node: ProcessNode;
  /** JSON pointer of the step; inside a reused procedure that of the reuse. */
  pointer: string;
  reused: boolean;
}

/** Every step, parents first, in the order of the definition. */
export function spotsOf(definition: ProcessDefinition): Spot[] {
  return below(definition.steps, '/steps', false);
}

function below(steps: readonly ProcessNode[], path: string, reused: boolean): Spot[] {
  return steps.flatMap((node, index) => {
    const pointer = reused ? path : `${path}/${index}`;
    const inner = sequencesOf(node).flatMap(({ steps: held }, at) => {
      if (reused || node.kind === 'reuse') return below(held, pointer, true);
      const list = node.kind === 'parallel' ? `/branches/${at}` : node.kind === 'choice' ? `/arms/${at}` : '';
      return below(held, `${pointer}${list}/steps`, false);
    });
    return [{ node, pointer, reused }, ...inner];
  });
}

/** The step with the place inside it; what was reused cannot be pointed into. */
export const at = ({ node, pointer, reused }: Spot, member = ''): Where => ({ step: node, path: reused ? pointer : `${pointer}${member}` });
