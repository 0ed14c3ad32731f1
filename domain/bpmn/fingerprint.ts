import { contentHash } from '../text/canonical-json';
import type { Scope } from './picture';

/**
 * The hash of what a picture says, without places, documentation and the order of its elements: another tool that only
 * opens and saves a file leaves it as it was.
 */
export async function fingerprintOf(scope: Scope): Promise<string> {
  return contentHash(summaryOf(scope));
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

function summaryOf({ nodes, flows }: Scope): unknown {
  return {
    nodes: [...nodes].sort(byId).map(({ id, type, name, own, attachedTo, interrupting, event, timer, defaultFlow, loop, calledElement, inner }) => ({
      id, type, name, own, attachedTo, interrupting, event: event?.kind, timer, defaultFlow, loop: loop?.kind, calledElement, inner: inner && summaryOf(inner),
    })),
    flows: [...flows].sort(byId).map(({ id, name, from, to, own, condition }) => ({ id, name, from, to, own, condition })),
  };
}
