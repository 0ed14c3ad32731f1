import type { ProcessDefinition } from '../process';
import { nodesOf } from './inspection';

/** The procedure with those whose cases it starts, and theirs in turn, as far as they are among the latest ones. */
export function withStarted(definition: ProcessDefinition, latest: readonly ProcessDefinition[]): ProcessDefinition[] {
  const chosen = [definition];
  for (const one of chosen) {
    for (const node of nodesOf(one)) {
      const started = node.kind === 'spawn' && !chosen.some(({ key }) => key === node.process) ? latest.find(({ key }) => key === node.process) : undefined;
      if (started) chosen.push(started);
    }
  }
  return chosen;
}
